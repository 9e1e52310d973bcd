import { gzipSync } from 'node:zlib';
import { compile, serializeCorpus } from '@synoptic/core/compile/compile';
import { smallFolder } from '@synoptic/core/compile/small-corpus.fixture';
import { describe, expect, it } from 'vitest';
import { openLocalApi } from './open-local-api.ts';

const { corpus } = compile(smallFolder({ documents: { A: { claims: [{ id: 'a', about: 'event:fire', facet: 'deaths', value: 3 }] } } }));
if (!corpus) throw new Error('the small corpus does not compile');
const text = new TextEncoder().encode(serializeCorpus(corpus));
const bytes = (of: Uint8Array) => new Uint8Array(of).buffer;

describe('a corpus that answers in the browser', () => {
  it('is read gzipped, or already decompressed by the host', async () => {
    for (const served of [text, gzipSync(text)]) {
      const answer = await openLocalApi(bytes(served));
      expect(await (await answer('/v1/corpus')).json()).toMatchObject({ digest: corpus.digest });
    }
  });
  it('answers as the API does, with its formats and errors', async () => {
    const answer = await openLocalApi(bytes(text));
    expect((await answer('/v1/compare.csv?about=event:fire')).headers.get('content-type')).toContain('text/csv');
    expect([(await answer('/v1/events/event:never')).status, (await answer('/v1/compare?abuot=x')).status]).toEqual([404, 400]);
    expect((await answer(`/v1/@${corpus.digest}/compare.json?about=event:fire`)).status).toBe(200);
    expect((await answer('/v1/@0000/corpus')).status).toBe(409);
  });
  it('refuses a file that is not a compiled corpus', async () => {
    const opened = (text: string) => openLocalApi(bytes(new TextEncoder().encode(text)));
    await expect(opened('{"format":2}')).rejects.toMatchObject({ fault: 'newer', detail: '2' });
    await expect(opened('<!doctype html>')).rejects.toMatchObject({ fault: 'not-json' });
    await expect(openLocalApi(bytes(gzipSync(text).subarray(0, 200)))).rejects.toMatchObject({ fault: 'not-json' });
  });
  it('refuses a corpus that does not match its digest', async () => {
    const damaged = new TextEncoder().encode(serializeCorpus({ ...corpus, claims: [] }));
    for (const served of [damaged, gzipSync(damaged)])
      await expect(openLocalApi(bytes(served))).rejects.toMatchObject({ fault: 'damaged' });
  });
});
