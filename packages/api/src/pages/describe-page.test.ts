import { memoryReader } from '@synoptic/core/reader/memory-reader';
import { beforeAll, describe, expect, it } from 'vitest';
import { createApp } from '../app.ts';
import { buildShippedCorpus, smallViewer } from '../presets/runtimes.fixture.ts';
import { viewerFromFolder } from '../presets/viewer-from-folder.ts';

const PUBLIC_URL = 'https://edition.example';

describe('a server with a public URL', () => {
  let ask: (path: string) => Promise<string>;
  let all: number;
  beforeAll(async () => {
    const [corpus, viewer] = [await buildShippedCorpus(), await smallViewer()];
    const app = createApp({
      reader: memoryReader(corpus),
      digest: corpus.digest,
      build: 'test',
      viewer: await viewerFromFolder(viewer.folder),
      publicUrl: PUBLIC_URL,
    });
    await viewer.remove();
    ask = async (path) => (await app.request(path)).text();
    all = corpus.events.length + corpus.entities.length + corpus.documents.length;
  });

  it('lists all its pages in the sitemap, and each listed page exists', async () => {
    const listed = [...(await ask('/sitemap.xml')).matchAll(/<loc>https:\/\/edition\.example([^<]*)<\/loc>/g)].map(([, path = '']) => path);
    expect(listed.length).toBe(all + 10);
    expect(await ask('/robots.txt')).toContain(`Sitemap: ${PUBLIC_URL}/sitemap.xml`);
    for (const path of [listed[0], listed[12], listed.at(-1)])
      expect(await ask(path ?? ''), path).toContain(`<link rel="canonical" href="${PUBLIC_URL}${path}">`);
  });

  it('offers the comparison of a subject in every format, each of which exists', async () => {
    const page = await ask('/events/event:kazakhstan-unrest-2022?lang=ja');
    const offered = [...page.matchAll(/<link rel="alternate" type="([^"]+)" href="([^"]+)" title="([^"]+)">/g)];
    expect(offered.map(([, , , name]) => name)).toEqual(expect.arrayContaining(['JSON', 'CSV', 'HTML', 'Markdown', 'TEI', 'JSON-LD']));
    const csv = offered.find(([, type]) => type === 'text/csv')?.[2] ?? '';
    expect(await ask(csv)).toContain('カザフスタン');
  });

  it('describes a document to reference managers as the source that it is', async () => {
    const page = await ask('/documents/document:d1021-2022');
    expect(page).toMatch(/<meta name="citation_title" content="[^"]+" data-cites>\s+<meta name="citation_/);
    expect(page).not.toContain('citation_journal_title');
  });

  it('offers the feed of the corpus everywhere, and oEmbed on a page that can be embedded', async () => {
    const found = async (path: string) =>
      [...(await ask(path)).matchAll(/type="application\/(atom\+xml|json\+oembed)"/g)].map(([, type]) => type);
    expect(await found('/')).toEqual(['atom+xml']);
    expect(await found('/events/event:kazakhstan-unrest-2022')).toEqual(['atom+xml', 'json+oembed']);
  });

  it('gives the URL of a page in the language of the page', async () => {
    const page = await ask('/events/event:kazakhstan-unrest-2022?lang=ja&row=3');
    expect(page).toContain(`<meta property="og:url" content="${PUBLIC_URL}/events/event:kazakhstan-unrest-2022?lang=ja">`);
    expect(page).toContain('<meta property="og:title" content="カザフスタンの抗議と騒乱">');
    expect(page).toContain('<html lang="ja">');
  });
});
