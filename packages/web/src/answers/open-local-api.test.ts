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
  it('comes gzipped, or as a host has already unzipped it', async () => {
    for (const served of [text, gzipSync(text)]) {
      const answer = await openLocalApi(bytes(served));
      expect(await (await answer('/v1/corpus')).json()).toMatchObject({ digest: corpus.digest });
    }
  });
  it('answers as the API does: in its formats, with its refusals', async () => {
    const answer = await openLocalApi(bytes(text));
    expect((await answer('/v1/compare.csv?about=event:fire')).headers.get('content-type')).toContain('text/csv');
    expect([(await answer('/v1/events/event:never')).status, (await answer('/v1/compare?abuot=x')).status]).toEqual([404, 400]);
    expect((await answer(`/v1/@${corpus.digest}/compare.json?about=event:fire`)).status).toBe(200);
    expect((await answer('/v1/@0000/corpus')).status).toBe(409);
  });
  it('is refused where it is none', async () => {
    await expect(openLocalApi(bytes(new TextEncoder().encode('{"format":2}')))).rejects.toThrow('format 1');
    await expect(openLocalApi(bytes(new TextEncoder().encode('<!doctype html>')))).rejects.toThrow();
  });
});
