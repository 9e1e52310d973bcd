import { clientSubnet } from '@synoptic/core/text/client-subnet';
import { LruMap } from '@synoptic/core/text/lru-map';
import { TokenBucket } from '@synoptic/core/text/token-bucket';
import type { Context } from 'hono';
import { API_LIMITS, type ServerLimits } from './api-limits.ts';
import { Problem } from './problem.ts';

/** Address by which a client is counted; null if it is not limited. */
export type ClientOf = (c: Context) => string | null;

/** Counts the milliseconds that the server computes for each client. */
export interface WorkLimiter {
  /** Throws 429 with `Retry-After` if the client has used up its time. */
  admit(client: string): void;
  charge(client: string, ms: number): void;
}

/**
 * Creates a limiter of computing time by address. The cost of a question is known only afterwards, so it is charged then, and a
 * client in debt waits until it is paid back. One request with many questions costs as much as many requests.
 */
export function createWorkLimiter(
  { workBurstMs, workMsPerMinute, addresses }: Pick<ServerLimits, 'workBurstMs' | 'workMsPerMinute' | 'addresses'> = API_LIMITS,
  now: () => number = () => performance.now(),
): WorkLimiter {
  const buckets = new LruMap<string, TokenBucket>(addresses);
  const bucketOf = (client: string): TokenBucket => {
    const key = clientSubnet(client);
    const bucket = buckets.get(key) ?? new TokenBucket(workBurstMs, workMsPerMinute / 60_000, now());
    buckets.set(key, bucket);
    return bucket;
  };
  return {
    admit(client) {
      const wait = bucketOf(client).waitFrom(now());
      if (wait === 0) return;
      const hint = 'ask again later, or ask about fewer subjects; answers may be kept for good under /v1/@{digest}/…';
      throw new Problem('too-many', 'the questions of this address have used up their computing time', hint, {}, wait / 1000);
    },
    charge: (client, ms) => bucketOf(client).spend(ms, now()),
  };
}
