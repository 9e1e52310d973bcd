import { clientSubnet } from '@synoptic/core/text/client-subnet';
import { LruMap } from '@synoptic/core/text/lru-map';
import { TokenBucket } from '@synoptic/core/text/token-bucket';
import type { Context, MiddlewareHandler } from 'hono';
import { API_LIMITS } from './api-limits.ts';
import { Problem } from './problem.ts';
import { sharingHeaders } from './response-headers.ts';

/** Seconds after which the client may ask again; 0 admits the request. */
export type RateLimiter = (c: Context) => number | Promise<number>;

/** Answers 429 with `Retry-After` to clients that ask too often. */
export function rateLimit(rate: RateLimiter, isPublic: boolean): MiddlewareHandler {
  return async (c, next) => {
    const wait = c.req.path === '/healthz' ? 0 : await rate(c);
    if (wait === 0) return next();
    const problem = new Problem(
      'too-many',
      'too many requests from this address',
      'ask again later; answers may be kept for good under /v1/@{digest}/…',
      {},
      wait,
    );
    return problem.response(sharingHeaders(isPublic));
  };
}

/** Returns the seconds that an address has to wait; it remembers a bounded number of subnets. */
export function createTokenBuckets(
  { burst, perMinute, addresses }: Readonly<Record<'burst' | 'perMinute' | 'addresses', number>> = API_LIMITS,
  now: () => number = () => performance.now(),
): (address: string) => number {
  const buckets = new LruMap<string, TokenBucket>(addresses);
  return (address) => {
    const key = clientSubnet(address);
    const bucket = buckets.get(key) ?? new TokenBucket(burst, perMinute / 60_000, now());
    buckets.set(key, bucket);
    return bucket.take(1, now()) === 1 ? 0 : bucket.waitMs / 1000;
  };
}
