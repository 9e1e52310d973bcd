import { memoryReader } from '@synoptic/core/reader/memory-reader';
import { describe, expect, it } from 'vitest';
import { createApp } from '../app.ts';
import { buildShippedCorpus } from '../presets/runtimes.fixture.ts';
import { createWorkBound } from './bound-reader.ts';

const EVENT = 'event:kazakhstan-unrest-2022';

/** Server without threads, whose requests may judge so many claims. */
async function serveBounded(most: number) {
  const corpus = await buildShippedCorpus();
  return createApp({ reader: memoryReader(corpus), digest: corpus.digest, build: 'test', bound: createWorkBound(corpus, most) });
}

describe('a server without threads', () => {
  it('refuses a question that judges too many claims before it starts', async () => {
    const count = (await buildShippedCorpus()).claims.filter((claim) => claim.about === EVENT).length;
    const app = await serveBounded(count);
    expect((await app.request(`/v1/compare?about=${EVENT}`)).status).toBe(200);
    const refused = await app.request(`/v1/sensitivity?about=${EVENT}`);
    expect([refused.status, await refused.json()]).toEqual([
      422,
      expect.objectContaining({ type: 'urn:synoptic:problem:too-costly', parameter: 'about', hint: expect.stringContaining('fewer') }),
    ]);
    expect((await app.request('/v1/timeline')).status).toBe(200);
  });
});
