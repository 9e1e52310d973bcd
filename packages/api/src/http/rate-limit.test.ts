import { memoryReader } from '@synoptic/core/reader/memory-reader';
import { describe, expect, it } from 'vitest';
import { createApp } from '../app.ts';
import { buildShippedCorpus, serveInProcess } from '../presets/runtimes.fixture.ts';
import { createTokenBuckets } from './rate-limit.ts';

const SMALL_LIMITS = { burst: 2, perMinute: 60, addresses: 3 };

describe('a bucket for each address', () => {
  it('allows a burst, then returns the time to wait, and refills', () => {
    let time = 0;
    const rate = createTokenBuckets(SMALL_LIMITS, () => time);
    expect([rate('a'), rate('a'), rate('a'), rate('b')]).toEqual([0, 0, 1, 0]);
    time = 500;
    expect(rate('a')).toBeCloseTo(0.5);
    time = 1500;
    expect([rate('a'), rate('a')]).toEqual([0, expect.any(Number)]);
  });
  it('counts the addresses of an IPv6 /64 as one', () => {
    const rate = createTokenBuckets(SMALL_LIMITS, () => 0);
    expect([rate('2001:db8::1'), rate('2001:db8:0:0:ffff::2'), rate('2001:db8::3'), rate('2001:db8:0:1::1')]).toEqual([0, 0, 1, 0]);
  });
  it('evicts the address that asked longest ago, so that memory is bounded', () => {
    const rate = createTokenBuckets(SMALL_LIMITS, () => 0);
    for (const address of ['a', 'a', 'b', 'c', 'd']) rate(address);
    expect(rate('a')).toBe(0);
  });
});

describe('a server with a limit', () => {
  it('answers 429 with Retry-After, and stays healthy', async () => {
    const corpus = await buildShippedCorpus();
    const rate = createTokenBuckets(SMALL_LIMITS, () => 0);
    const app = createApp({ reader: memoryReader(corpus), digest: corpus.digest, build: 'test', rate: () => rate('x') });
    const statuses = [];
    for (let i = 0; i < 3; i++) statuses.push((await app.request('/v1/corpus')).status);
    expect(statuses).toEqual([200, 200, 429]);
    const refused = await app.request('/v1/corpus');
    expect([refused.headers.get('retry-after'), refused.headers.get('content-type')]).toEqual([
      '1',
      'application/problem+json; charset=utf-8',
    ]);
    expect((await app.request('/healthz')).status).toBe(200);
  });
  it('has no limit by default', async () => {
    const server = await serveInProcess();
    for (let i = 0; i < 200; i++) await server.fetch('/healthz');
    expect((await server.fetch('/v1/corpus')).status).toBe(200);
    await server.close();
  });
});
