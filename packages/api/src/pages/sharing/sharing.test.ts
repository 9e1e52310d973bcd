import { readShippedCorpus } from '@synoptic/core/node/shipped.fixture';
import { memoryReader } from '@synoptic/core/reader/memory-reader';
import { decode } from 'fast-png';
import type { Hono } from 'hono';
// @ts-expect-error without types
import { JSDOM } from 'jsdom';
import { beforeAll, describe, expect, it } from 'vitest';
import { createApp } from '../../app.ts';
import { smallViewer } from '../../presets/runtimes.fixture.ts';
import { viewerFromFolder } from '../../presets/viewer-from-folder.ts';

const ORIGIN = 'https://edition.example';
const DEPLOYMENT = 'event:kazakhstan-deployment-2022';

let app: Hono;
beforeAll(async () => {
  const [corpus, folder] = [await readShippedCorpus(), await smallViewer()];
  const viewer = await viewerFromFolder(folder.folder);
  app = createApp({ reader: memoryReader(corpus), digest: corpus.digest, build: 'test', viewer, publicUrl: ORIGIN, isPublic: true });
  await folder.remove();
});

describe('a comparison embedded in another site', () => {
  it('may be framed by any page, runs nothing, and has the named rows with the names of the speakers', async () => {
    const response = await app.request(`/embed/events/${DEPLOYMENT}?facets=legitimacy`);
    const policy = response.headers.get('content-security-policy');
    expect(policy).toContain('frame-ancestors *');
    expect(policy).toMatch(/default-src 'none'.*sandbox/);
    const { document } = new JSDOM(await response.text()).window;
    expect(document.querySelectorAll('section').length).toBe(1);
    for (const words of ['Was it lawful or right?', 'Vladimir Putin (via NHK)', 'seen differently'])
      expect(document.body.textContent).toContain(words);
    expect(document.querySelectorAll('script, img, [onclick]').length).toBe(0);
    expect(document.querySelector('h1 a').getAttribute('href')).toBe(`/events/${DEPLOYMENT}`);
  });

  it('is in the requested language, and refuses what the corpus does not have', async () => {
    expect(await (await app.request(`/embed/events/${DEPLOYMENT}?lang=ja`)).text()).toContain('<html lang="ja">');
    expect((await app.request('/embed/events/event:never-was')).status).toBeGreaterThanOrEqual(400);
  });

  it('is offered by oEmbed, with the chosen rows and language, in the requested width', async () => {
    const url = `${ORIGIN}/events/${DEPLOYMENT}?facets=legitimacy&lang=ja&row=3`;
    const response = await app.request(`/oembed?maxwidth=400&url=${encodeURIComponent(url)}`);
    const answer = await response.json();
    expect(answer).toMatchObject({ version: '1.0', type: 'rich', title: 'CSTO部隊のカザフスタン派遣', width: 400, height: 480 });
    const frame = new JSDOM(answer.html).window.document.querySelector('iframe');
    expect(frame.getAttribute('src')).toBe(`${ORIGIN}/embed/events/${DEPLOYMENT}?facets=legitimacy&lang=ja`);
    for (const other of ['https://elsewhere.example/events/event:x', `${ORIGIN}/ledger`, `${ORIGIN}/events/event:never-was`, 'no address'])
      expect((await app.request(`/oembed?url=${encodeURIComponent(other)}`)).status).toBe(404);
    expect((await app.request(`/oembed?format=xml&url=${encodeURIComponent(url)}`)).status).toBe(406);
  });
});

it('the feed has an entry for the present state of the corpus, with its own id, and one for each document', async () => {
  const response = await app.request('/feed.atom');
  expect(response.headers.get('content-type')).toBe('application/atom+xml; charset=utf-8');
  const { document } = new JSDOM(await response.text(), { contentType: 'application/xml' }).window;
  const ids = [...document.querySelectorAll('entry > id')].map((id) => id.textContent);
  expect(ids[0]).toMatch(/^urn:synoptic:corpus:/);
  expect(ids).toHaveLength(5);
  for (const name of ['title', 'updated', 'summary']) expect(document.querySelectorAll(`entry > ${name}`).length).toBe(5);
});

describe('the preview image of a link', () => {
  const pixels = async (path: string) => {
    const response = await app.request(path);
    expect(response.headers.get('content-type')).toBe('image/png');
    return decode(new Uint8Array(await response.arrayBuffer()));
  };

  it('is a picture of the comparison, in the size that networks show', async () => {
    const { width, height, data } = await pixels(`/card/events/${DEPLOYMENT}`);
    expect([width, height]).toEqual([1200, 630]);
    const colours = new Set(Array.from({ length: width * height }, (_, i) => data.slice(i * 3, i * 3 + 3).join(' ')));
    // Paper, the line of a question, a verdict that differs, and the hue of the document that speaks.
    for (const colour of ['251 250 246', '217 211 198', '150 71 15']) expect(colours, colour).toContain(colour);
    expect((await pixels('/card/corpus')).width).toBe(1200);
    expect((await app.request('/card/events/event:never-was')).status).toBeGreaterThanOrEqual(400);
  });

  it('is named by the page of its subject, with its size and an alternative text', async () => {
    const { document } = new JSDOM(await (await app.request(`/events/${DEPLOYMENT}`)).text()).window;
    const property = (name: string) => document.querySelector(`meta[property="${name}"]`)?.getAttribute('content');
    expect(property('og:image')).toBe(`${ORIGIN}/card/events/${DEPLOYMENT}`);
    expect(property('og:image:alt')).toBe(property('og:title'));
    expect(document.querySelector('meta[name="twitter:card"]')?.getAttribute('content')).toBe('summary_large_image');
  });
});

describe('the metadata of a page for reference managers', () => {
  const at = async (path: string) => new JSDOM(await (await app.request(path)).text()).window.document;

  it.each(['/', '/ledger', `/events/${DEPLOYMENT}`, '/entities/organization:csto', '/documents/document:note-2023'])(
    'of %s is one work in tags, in a context object and as JSON-LD',
    async (path) => {
      const document = await at(path);
      const title = document.querySelector('meta[name="citation_title"]').getAttribute('content');
      const spans = [...document.querySelectorAll('span.Z3988[title]')];
      expect(spans).toHaveLength(1);
      const context = new URLSearchParams(spans[0].getAttribute('title'));
      expect(context.get('rft.title') ?? context.get('rft.atitle')).toBe(title);
      expect(JSON.parse(document.querySelector('script[type="application/ld+json"]').textContent)).toMatchObject({
        '@context': 'https://schema.org',
        name: title,
      });
    },
  );

  it('of a document page is the source itself, of other pages the page', async () => {
    const source = await at('/documents/document:d1021-2022');
    expect(source.querySelector('meta[name="citation_public_url"]').getAttribute('content')).not.toContain(ORIGIN);
    const page = await at(`/events/${DEPLOYMENT}`);
    expect(page.querySelector('meta[name="citation_public_url"]').getAttribute('content')).toBe(`${ORIGIN}/events/${DEPLOYMENT}`);
  });
});
