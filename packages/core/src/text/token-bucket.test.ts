import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { TokenBucket } from './token-bucket.ts';

describe('a token bucket', () => {
  it('never gives more than its capacity and its refill since', () => {
    const step = fc.record({ after: fc.integer({ min: 0, max: 5000 }), wanted: fc.integer({ min: 0, max: 20 }) });
    fc.assert(
      fc.property(fc.array(step), fc.integer({ min: 1, max: 20 }), fc.constantFrom(0.001, 0.01, 0.5), (steps, capacity, perMs) => {
        const bucket = new TokenBucket(capacity, perMs, 0);
        let [now, taken] = [0, 0];
        for (const { after, wanted } of steps) {
          now += after;
          const got = bucket.take(wanted, now);
          expect(got).toBeLessThanOrEqual(wanted);
          taken += got;
          expect(taken).toBeLessThanOrEqual(capacity + now * perMs + 1e-6);
        }
      }),
    );
  });
  it('gives a token again after the time that it returns', () => {
    const bucket = new TokenBucket(2, 0.001, 0);
    expect([bucket.take(3, 0), bucket.take(1, 500), bucket.waitMs]).toEqual([2, 0, 500]);
    expect([bucket.take(1, 999), bucket.take(1, 1000)]).toEqual([0, 1]);
  });
  it('pays a debt before it gives a token again', () => {
    const bucket = new TokenBucket(10, 0.01, 0);
    bucket.spend(25, 0);
    expect([bucket.take(1, 1000), bucket.waitFrom(1000), bucket.take(1, 1600)]).toEqual([0, 600, 1]);
  });
});
