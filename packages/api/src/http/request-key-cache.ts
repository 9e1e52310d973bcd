import { LruMap } from '@synoptic/core/text/lru-map';
import { API_LIMITS } from './api-limits.ts';

/**
 * Cache keys of answers by the URL and `Accept` header of a request as they were written, so that a repeated request need not be
 * parsed again. It holds keys only, no answers.
 */
export function createRequestKeyCache(room: number = API_LIMITS.requestKeyBytes) {
  // A character takes up to two bytes; an entry some hundred besides.
  const keys = new LruMap<string, string>(room, (key, request) => 100 + 2 * (key.length + request.length));
  return {
    get: (request: string): string => keys.peek(request) ?? '',
    set(request: string, key: string): void {
      if (request.length <= API_LIMITS.requestKeyLength) keys.set(request, key);
    },
  };
}
