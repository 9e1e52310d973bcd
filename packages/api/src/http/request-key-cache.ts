import { LruMap } from '@synoptic/core/text/lru-map';
import { API_LIMITS } from './api-limits.ts';

/**
 * Cache keys of answers by the URL and `Accept` header of a request as they were written, so that a repeated request need not be
 * parsed again. It holds keys only, no answers.
 */
export function createRequestKeyCache(most: number = API_LIMITS.requestKeys) {
  const keys = new LruMap<string, string>(most);
  return {
    get: (request: string): string => keys.peek(request) ?? '',
    set(request: string, key: string): void {
      if (request.length <= API_LIMITS.requestKeyLength) keys.set(request, key);
    },
  };
}
