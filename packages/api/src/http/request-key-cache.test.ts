import { describe, expect, it } from 'vitest';
import { API_LIMITS } from './api-limits.ts';
import { createRequestKeyCache } from './request-key-cache.ts';

describe('keys by request', () => {
  it('are bounded in bytes; the oldest requests go first', () => {
    const cache = createRequestKeyCache(10_000);
    const requests = Array.from({ length: 100 }, (_, i) => `moving */* /v1/search?q=${'語'.repeat(400)}${i}`);
    for (const request of requests) cache.set(request, 'key');
    const kept = requests.filter((request) => cache.get(request) !== '');
    expect(kept).toEqual(requests.slice(-kept.length));
    expect(kept.length).toBe(Math.floor(10_000 / (100 + 2 * (3 + (requests[99]?.length ?? 0)))));
  });

  it('of long requests are not kept', () => {
    const cache = createRequestKeyCache();
    const request = 'x'.repeat(API_LIMITS.requestKeyLength + 1);
    cache.set(request, 'key');
    expect([cache.get(request), cache.get('unknown')]).toEqual(['', '']);
  });
});
