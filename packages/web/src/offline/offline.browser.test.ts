import { readShippedCorpus } from '@synoptic/core/node/shipped.fixture';
import { describe, expect, it } from 'vitest';
import {
  browser,
  type ServedViewer,
  serveViewer,
  type TestBrowserContext,
  type TestTab,
  toSection,
  waitUntilTrue,
} from '../browser.fixture.ts';
import { bridgeCorpus, EXACT_BRIDGE_COPY } from '../hydration/bridge-corpus.fixture.ts';

const AID = '/events/event:kazakhstan-aid-request-2022';

/** Paths of all files in all caches of the origin. */
const KEPT = `caches.keys().then((names) => Promise.all(names.map((name) => caches.open(name).then((store) => store.keys()))))
  .then((all) => all.flat().map(({ url }) => url.slice(location.origin.length)))`;

describe.skipIf(browser === null)('the viewer offline', () => {
  let served: ServedViewer;
  const corpus = readShippedCorpus();

  /** Opens one page, waits until everything is cached, and stops the server. */
  async function onceLoaded(
    address: string,
    then: (tab: TestTab, origin: string, context: TestBrowserContext) => Promise<void>,
    before: (tab: TestTab) => Promise<void> = async () => {},
  ): Promise<void> {
    served = await serveViewer(await corpus);
    const context = await newReader();
    const tab = await context.newPage();
    const wrong: string[] = [];
    tab.on('pageerror', (error: Error) => wrong.push(error.message));
    try {
      await tab.goto(served.url + address);
      await tab.waitForSelector('h1');
      await kept(tab, (await corpus).digest);
      await before(tab);
      await served.close();
      await then(tab, served.url, context);
      expect(wrong).toEqual([]);
    } finally {
      await served.close().catch(() => null);
      await context.close();
    }
  }

  function newReader(): Promise<TestBrowserContext> {
    if (!browser) throw new Error('no browser');
    return browser.newContext({ locale: 'en-GB', viewport: { width: 1280, height: 860 } });
  }

  /** Has the page load what reads a text, as it does when the button that chooses files is about to be pressed. */
  async function prepareReading(tab: TestTab): Promise<void> {
    await tab.waitForSelector('.give button');
    await tab.evaluate('document.querySelector(".give button").focus()');
    await tab.waitForSelector('.give-texts[data-prepared=true]');
  }

  async function kept(tab: TestTab, digest: string): Promise<void> {
    await waitUntilTrue(tab, `${KEPT}.then((kept) => kept.includes('/v1/@${digest}/export/json'))`);
    await waitUntilTrue(tab, 'navigator.serviceWorker.controller !== null');
  }

  it('navigates from the open page to an event, its document, a search, and back', () =>
    onceLoaded('/', async (tab) => {
      await tab.waitForSelector('.disagreements .subject');
      await tab.click('.disagreements .subject');
      await tab.waitForSelector('.row-question.on');
      await tab.click('.answer .places a');
      await tab.waitForSelector('.passage.pointed');
      await tab.fill('#find', '要請');
      await tab.waitForSelector(`.hits a[href^="${AID}"]`);
      for (const path of ['/ledger', '/timeline', '/network', '/claims', '/documents', '/entities', '/about', '/']) {
        await toSection(tab, path);
        await waitUntilTrue(tab, `location.pathname === '${path}'`);
        await tab.waitForSelector('main h1');
        await waitUntilTrue(tab, '!document.querySelector(".waiting, .lost")');
      }
      await tab.waitForSelector('.disagreements .subject');
    }));

  it('caches the viewer’s files and one corpus, and no response; loads any page directly, in the other language too, with the comparison of the server', () =>
    onceLoaded('/about', async (tab, origin) => {
      const all = await tab.evaluate<string[]>(KEPT);
      const data = all.filter((path) => !path.startsWith('/assets/') && !['/', '/favicon.svg', '/manifest.webmanifest'].includes(path));
      expect(data).toEqual([`/v1/@${(await corpus).digest}/export/json`]);
      expect(all.length).toBeGreaterThan(40);
      expect(all.filter((path) => path.includes('make-draft'))).toEqual([]);

      await tab.goto(`${origin}${AID}?lang=ja&by=origin`);
      await tab.waitForSelector('h1:has-text("カザフスタンが")');
      await tab.waitForSelector('.citation code');
      const { memoryReader } = await import('@synoptic/core/reader/memory-reader');
      const { id } = await memoryReader(await corpus).compare({ about: [AID.slice('/events/'.length)], by: 'origin' });
      expect(await tab.evaluate('document.querySelector(".citation code").title')).toBe(id);
      await tab.goto(`${origin}/events/event:never-was`);
      await tab.waitForSelector('.lost');
    }));

  it('caches the reader of own texts after its first use, and then reads without a server', () =>
    onceLoaded(
      '/read',
      async (tab, origin) => {
        await tab.goto(`${origin}/read`);
        await prepareReading(tab);
      },
      async (tab) => {
        await prepareReading(tab);
        await waitUntilTrue(tab, `${KEPT}.then((kept) => kept.some((path) => path.includes('make-draft')))`);
      },
    ));

  it('reports a missing cache, and retries when the server is back', () =>
    onceLoaded('/about', async (tab, origin, context) => {
      await tab.evaluate(
        'caches.keys().then((names) => Promise.all(names.filter((n) => n.includes("corpus")).map((n) => caches.delete(n))))',
      );
      await tab.click('.masthead a[href="/ledger"]');
      await tab.waitForSelector('.lost h1:has-text("No answer")');
      await context.setOffline(true);
      await tab.click('.masthead a[href="/timeline"]');
      await tab.waitForSelector('.lost h1:has-text("Offline")');
      expect(await tab.textContent('.lost')).toContain('not been kept');
      await context.setOffline(false);
      served = await serveViewer(await corpus, Number(new URL(origin).port));
      await tab.click('.lost button');
      await waitUntilTrue(tab, 'document.querySelectorAll("main table tbody tr").length > 10');
    }));

  it('deletes the previous corpus when the server has another', () =>
    onceLoaded('/about', async (tab, origin) => {
      const other = await bridgeCorpus();
      served = await serveViewer(other, Number(new URL(origin).port));
      await tab.goto(`${origin}/about`);
      await kept(tab, other.digest);
      await waitUntilTrue(tab, `${KEPT}.then((kept) => kept.filter((path) => path.startsWith('/v1/')).length === 1)`);
    }));

  it('stores nothing of a text that a user opened', async () => {
    const bridge = await bridgeCorpus();
    served = await serveViewer(bridge);
    const context = await newReader();
    const tab = await context.newPage();
    await tab.goto(`${served.url}/documents/document:a`);
    await tab.waitForSelector('.own-copy input');
    await tab.setInputFiles('.own-copy input', { name: 'bridge.txt', mimeType: 'text/plain', buffer: Buffer.from(EXACT_BRIDGE_COPY) });
    await tab.waitForSelector('.came:not(.is-reading):not(.is-undefined)');
    await kept(tab, bridge.digest);
    const sentence = JSON.stringify(EXACT_BRIDGE_COPY.split('\n')[3]);
    const places = await tab.evaluate<string[]>(`(async () => {
      const found = [];
      for (const name of await caches.keys()) {
        const store = await caches.open(name);
        for (const request of await store.keys()) if ((await (await store.match(request)).text()).includes(${sentence})) found.push(request.url);
      }
      for (const store of [localStorage, sessionStorage]) if (JSON.stringify(store).includes(${sentence})) found.push('storage');
      return [...found, ...(await indexedDB.databases()).map((db) => db.name)];
    })()`);
    expect(places).toEqual([]);
    expect(await tab.textContent('#p-a-4 .own .text')).toContain(EXACT_BRIDGE_COPY.split('\n')[3]);
    await context.close();
    await served.close();
  });
});
