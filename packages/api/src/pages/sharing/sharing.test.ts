import { readShippedCorpus } from '@synoptic/core/node/shipped.fixture';
import { memoryReader } from '@synoptic/core/reader/memory-reader';
import type { Hono } from 'hono';
// @ts-expect-error without types
import { JSDOM } from 'jsdom';
import { beforeAll, describe, expect, it } from 'vitest';
import { createApp } from '../../app.ts';

const ORIGIN = 'https://edition.example';
const DEPLOYMENT = 'event:kazakhstan-deployment-2022';

let app: Hono;
beforeAll(async () => {
  const corpus = await readShippedCorpus();
  app = createApp({ reader: memoryReader(corpus), digest: corpus.digest, build: 'test', publicUrl: ORIGIN, isPublic: true });
});

describe('a comparison on the page of somebody else', () => {
  it('is framed by any page, runs nothing, and holds the named rows with the names of who answered', async () => {
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

  it('speaks the language that is asked for, and refuses what the corpus does not have', async () => {
    expect(await (await app.request(`/embed/events/${DEPLOYMENT}?lang=ja`)).text()).toContain('<html lang="ja">');
    expect((await app.request('/embed/events/event:never-was')).status).toBeGreaterThanOrEqual(400);
  });

  it('is found by oEmbed, with the chosen rows and language, in the room that the asking page has', async () => {
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

it('the feed has an entry for the present state of the corpus, with an id of its own, and one for each document', async () => {
  const response = await app.request('/feed.atom');
  expect(response.headers.get('content-type')).toBe('application/atom+xml; charset=utf-8');
  const { document } = new JSDOM(await response.text(), { contentType: 'application/xml' }).window;
  const ids = [...document.querySelectorAll('entry > id')].map((id) => id.textContent);
  expect(ids[0]).toMatch(/^urn:synoptic:corpus:/);
  expect(ids).toHaveLength(5);
  for (const name of ['title', 'updated', 'summary']) expect(document.querySelectorAll(`entry > ${name}`).length).toBe(5);
});
