import { memoryReader } from '@synoptic/core/reader/memory';
import { beforeAll, describe, expect, it } from 'vitest';
import { createApp } from './app.ts';
import { viewerOf } from './presets/files.ts';
import { shippedCorpus, smallViewer } from './runtimes.fixture.ts';

const HERE = 'https://edition.example';

describe('a server that knows its own address', () => {
  let ask: (path: string) => Promise<string>;
  let all: number;
  beforeAll(async () => {
    const [corpus, viewer] = [await shippedCorpus(), await smallViewer()];
    const app = createApp({
      reader: memoryReader(corpus),
      digest: corpus.digest,
      build: 'test',
      viewer: await viewerOf(viewer.folder),
      publicUrl: HERE,
    });
    await viewer.remove();
    ask = async (path) => (await app.request(path)).text();
    all = corpus.events.length + corpus.entities.length + corpus.documents.length;
  });

  it('maps all its pages, and each that it maps is there', async () => {
    const listed = [...(await ask('/sitemap.xml')).matchAll(/<loc>https:\/\/edition\.example([^<]*)<\/loc>/g)].map(([, path = '']) => path);
    expect(listed.length).toBe(all + 9);
    expect(await ask('/robots.txt')).toContain(`Sitemap: ${HERE}/sitemap.xml`);
    for (const path of [listed[0], listed[12], listed.at(-1)])
      expect(await ask(path ?? ''), path).toContain(`<link rel="canonical" href="${HERE}${path}">`);
  });

  it('names the address of a page in the language that it speaks', async () => {
    const page = await ask('/events/event:kazakhstan-unrest-2022?lang=ja&row=3');
    expect(page).toContain(`<meta property="og:url" content="${HERE}/events/event:kazakhstan-unrest-2022?lang=ja">`);
    expect(page).toContain('<meta property="og:title" content="カザフスタンの抗議と騒乱">');
    expect(page).toContain('<html lang="ja">');
  });
});
