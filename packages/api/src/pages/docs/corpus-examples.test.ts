import { compiledWithoutErrors, smallCompiled } from '@synoptic/core/compile/small-corpus.fixture';
import { memoryReader } from '@synoptic/core/reader/memory-reader';
import { describe, expect, it } from 'vitest';
import { createApp } from '../../app.ts';
import tools from '../../mcp/tools.json' with { type: 'json' };
import { buildShippedCorpus } from '../../presets/runtimes.fixture.ts';
import type { DocumentedApi } from './documented-api.ts';

describe('the documentation of another corpus', () => {
  const corpus = compiledWithoutErrors(smallCompiled({ documents: { A: { claims: [{ value: 5 }] } } }));
  const app = createApp({ reader: memoryReader(corpus), digest: corpus.digest, build: 'test' });
  const text = async (path: string) => (await app.request(path)).text();

  it('names no record of the shipped corpus, nor do the tools', async () => {
    const { documents, passages, entities, events, claims } = await buildShippedCorpus();
    const own = new Set([corpus.documents, corpus.passages, corpus.entities, corpus.events, corpus.claims].flat().map(({ id }) => id));
    const foreign = [documents, passages, entities, events, claims].flat().flatMap(({ id }) => (own.has(id) ? [] : [id]));
    for (const page of [await text('/openapi.json'), await text('/docs'), JSON.stringify(tools)])
      expect(foreign.filter((id) => page.includes(id))).toEqual([]);
  });
  it('has examples of its own records, which it answers', async () => {
    const page = await text('/docs');
    const urls = [...page.matchAll(/<a href="(\/[^"#]+)">/g)].map(([, url = '']) => url.replaceAll('&amp;', '&'));
    expect(urls).toEqual(expect.arrayContaining([`/v1/documents/${corpus.documents[0]?.id}`, `/v1/claims/${corpus.claims[0]?.id}`]));
    for (const url of urls) expect([url, (await app.request(url)).status]).toEqual([url, 200]);
  });
  it('has no example for a question that the corpus cannot answer, such as a second document', async () => {
    const { paths } = JSON.parse(await text('/openapi.json')) as DocumentedApi;
    expect(paths['/v1/wholes']?.get.parameters?.map(({ example }) => example)).toEqual([undefined]);
    expect(await text('/docs')).not.toContain('href="/v1/wholes');
  });
});
