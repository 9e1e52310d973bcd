import { clientSubnet } from '@synoptic/core/text/client-subnet';
import { LruMap } from '@synoptic/core/text/lru-map';
import type { Context, MiddlewareHandler } from 'hono';
import { API_LIMITS } from './api-limits.ts';
import { Problem } from './problem.ts';

/** Seconds after which the caller may ask again; 0 lets the request in. */
export type RateLimiter = (c: Context) => number | Promise<number>;

/** Lets nobody ask too often; who has to wait is told for how long. */
export function rateLimit(rate: RateLimiter): MiddlewareHandler {
  return async (c, next) => {
    const wait = c.req.path === '/healthz' ? 0 : await rate(c);
    if (wait === 0) return next();
    const problem = new Problem(
      'too-many',
      'too many requests from this address',
      'ask again later; answers may be kept for good under /v1/@{digest}/…',
    );
    return problem.response({ 'retry-after': String(Math.ceil(wait)) });
  };
}

interface TokenBucket {
  tokens: number;
  at: number;
}

/** A bucket of requests for each address, which fills again as time goes by. It holds a bounded number of addresses. */
export function createTokenBuckets(
  { burst, perMinute, addresses } = {
    burst: API_LIMITS.burst as number,
    perMinute: API_LIMITS.perMinute as number,
    addresses: API_LIMITS.addresses as number,
  },
  now: () => number = () => performance.now(),
): (address: string) => number {
  const known = new LruMap<string, TokenBucket>(addresses);
  const perMs = perMinute / 60_000;
  return (address) => {
    const key = clientSubnet(address);
    const time = now();
    const { tokens, at } = known.peek(key) ?? { tokens: burst, at: time };
    const left = Math.min(burst, tokens + (time - at) * perMs);
    known.set(key, { tokens: left >= 1 ? left - 1 : left, at: time });
    return left >= 1 ? 0 : (1 - left) / perMs / 1000;
  };
}
