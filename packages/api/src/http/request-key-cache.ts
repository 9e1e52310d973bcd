import { API_LIMITS } from './api-limits.ts';

/**
 * To which answers requests have led, by URL and `Accept` as they were written: a question that comes again need not be
 * read again. Only the answers' keys are kept, so that no answer is held by it.
 */
export function createRequestKeyCache(most: number = API_LIMITS.remembered) {
  const keys = new Map<string, string>();
  return {
    get: (request: string): string => keys.get(request) ?? '',
    set(request: string, key: string): void {
      if (request.length > API_LIMITS.rememberedLength) return;
      keys.set(request, key);
      if (keys.size > most) keys.delete(keys.keys().next().value as string);
    },
  };
}
