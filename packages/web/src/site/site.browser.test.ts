import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { pathToFileURL } from 'node:url';
import { gunzipSync, gzipSync } from 'node:zlib';
import { byTurns } from '@synoptic/core/node/by-turns.fixture';
import { readShippedCorpus } from '@synoptic/core/node/shipped.fixture';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { siteFiles } from '../../../cli/src/site/site-files.ts';
import { atRest, browser, type ServedViewer, serveViewer, type TestTab, toSection, waitUntilTrue } from '../browser.fixture.ts';
import { serveFiles } from './files.fixture.ts';

const BASE = '/papers/csto/';
const AID = 'events/event_kazakhstan-aid-request-2022/';
const ABOUT = 'about=event:kazakhstan-aid-request-2022';

describe.skipIf(browser === null)('the viewer as files alone, in a folder of a server', () => {
  let files: Awaited<ReturnType<typeof siteFiles>>;
  let site: Awaited<ReturnType<typeof serveFiles>>;
  let api: ServedViewer;
  beforeAll(async () => {
    files = await siteFiles(inject('viewer'), await readShippedCorpus(), { base: BASE });
    [site, api] = await Promise.all([serveFiles(files, BASE), serveViewer()]);
  });
  afterAll(() => Promise.all([site?.close(), api?.close()]));

  /** Opens an address of the site; fails at a missing file, an API request or a violation of the content security policy. */
  async function at(
    address: string,
    act: (tab: TestTab) => Promise<void>,
    options: { missing?: number; workers?: boolean } = {},
  ): Promise<void> {
    const context = await browser?.newContext({
      ...{ locale: 'en-GB', viewport: { width: 1280, height: 860 }, acceptDownloads: true },
      serviceWorkers: options.workers ? 'allow' : 'block',
    });
    const tab = await context?.newPage();
    if (!context || !tab) throw new Error('no browser');
    const wrong: string[] = [];
    tab.on('pageerror', (error: Error) => wrong.push(error.message));
    tab.on('console', (message: { type(): string; text(): string }) => {
      if (message.type() === 'error' && !message.text().includes('status of 404')) wrong.push(message.text());
    });
    tab.on('requestfailed', (request: { url(): string }) => wrong.push(`failed: ${request.url()}`));
    tab.on('request', (request: { url(): string; isNavigationRequest(): boolean }) => {
      if (!request.url().startsWith(site.url + BASE)) wrong.push(`asks elsewhere: ${request.url()}`);
      if (request.url().includes('/v1/') && !request.isNavigationRequest()) wrong.push(`asks an API: ${request.url()}`);
    });
    const before = site.missed.length;
    await tab.goto(site.url + BASE + address);
    await tab.waitForSelector('h1');
    await act(tab);
    expect(wrong).toEqual([]);
    expect(site.missed.slice(before)).toHaveLength(options.missing ?? 0);
    await context.close();
  }

  const settled = async (tab: TestTab) => {
    await waitUntilTrue(tab, 'document.querySelector("main h1") !== null && document.querySelector(".waiting, .lost, .leaving") === null');
    await atRest(tab);
  };

  it('walks every page type, and each link of each leads to an existing file', () =>
    at('', async (tab) => {
      await tab.waitForSelector('.disagreements .subject');
      const seen = new Set<string>();
      const collect = async () => {
        await settled(tab);
        for (const href of await tab.evaluate<string[]>(
          '[...document.querySelectorAll("a")].map((a) => a.href.baseVal ?? a.getAttribute("href"))',
        ))
          seen.add(href);
      };
      await collect();
      for (const section of ['events', 'entities', 'documents', 'ledger', 'timeline', 'network', 'claims', 'about']) {
        await toSection(tab, `${BASE}${section}/`);
        await waitUntilTrue(tab, `location.pathname === '${BASE}${section}/'`);
        await collect();
      }
      for (const [from, link] of [
        ['events', `a[href^="${BASE}${AID}"]`],
        ['documents', `main a[href^="${BASE}documents/document_"]`],
        ['entities', `main a[href^="${BASE}entities/organization_csto/"]`],
      ] as const) {
        await toSection(tab, `${BASE}${from}/`);
        await tab.click(link);
        await waitUntilTrue(tab, `location.pathname.split('/').length === 6`);
        await collect();
      }
      const inside = [...seen].filter((href) => !href.startsWith('#') && !/^https?:/.test(href));
      expect(inside.length).toBeGreaterThan(300);
      const dead = inside.filter((href) => {
        const { pathname } = new URL(href, site.url);
        return !pathname.startsWith(BASE) || !(pathname.startsWith(`${BASE}v1/`) || files.has(`${pathname.slice(BASE.length)}index.html`));
      });
      expect(dead).toEqual([]);
    }));

  const addresses = [
    [AID, 'Kazakhstan asks the CSTO for aid'],
    ['documents/document_d1021-2022/', ''],
    ['entities/organization_csto/', 'Collective Security Treaty Organization'],
    ['ledger/', ''],
    ['search/?q=%E4%BC%9A%E8%AB%87', ''],
  ] as const;
  it.each(byTurns(addresses, 0, 2))('opens %s by its address', (address, title) =>
    at(address, async (tab) => {
      await settled(tab);
      expect(await tab.textContent('h1')).toContain(title);
    }),
  );

  it('answers a comparison as the API does, with the same id', async () => {
    const { id } = (await (await fetch(`${api.url}/v1/compare?${ABOUT}&by=origin`)).json()) as { id: string };
    await at(`${AID}?by=origin&lang=ja`, async (tab) => {
      await tab.waitForSelector('.citation code');
      expect(await tab.evaluate('document.querySelector(".citation code").title')).toBe(id);
      expect(await tab.evaluate('document.documentElement.lang')).toBe('ja');
      await tab.click('.tools .segments button:nth-child(2)');
      await waitUntilTrue(tab, `location.pathname === '${BASE}${AID}' && new URLSearchParams(location.search).get('by') === 'document'`);
    });
  });

  it('searches while typing', () =>
    at('search/', async (tab) => {
      await tab.fill('#find', '要請');
      await tab.waitForSelector(`.hits a[href="${BASE}${AID}"]`);
    }));

  it('saves the same bytes as the API', async () => {
    const expected = await (await fetch(`${api.url}/v1/compare.csv?${ABOUT}&by=voice&lang=en`)).text();
    await at(AID, async (tab) => {
      await tab.waitForSelector('.citation a[href*="compare.csv"]');
      const [saved] = await Promise.all([tab.waitForEvent('download'), tab.click('.citation a[href*="compare.csv"]')]);
      expect(saved.suggestedFilename()).toBe('compare.csv');
      expect(await text(await saved.createReadStream())).toBe(expected);
    });
  });

  it('shows the answer of the API at a data URL, although the server has no such file', async () => {
    const { digest } = await readShippedCorpus();
    const expected = await (await fetch(`${api.url}/v1/@${digest}/compare.json?${ABOUT}&by=voice`)).text();
    await at(
      `v1/@${digest}/compare.json?${ABOUT}&by=voice`,
      async (tab) => {
        await tab.waitForSelector('.answer-text code');
        expect(expected.startsWith((await tab.textContent('.answer-text code')) ?? '-')).toBe(true);
      },
      { missing: 1 },
    );
  });

  it('finds a page by the id in its other spelling', () =>
    at(
      'events/event:kazakhstan-aid-request-2022',
      async (tab) => {
        await settled(tab);
        expect(await tab.textContent('h1')).toContain('Kazakhstan asks');
      },
      { missing: 1 },
    ));

  it('has a page for unknown paths', () =>
    at(
      'events/event_never-was/',
      async (tab) => {
        await tab.waitForSelector('.lost');
      },
      { missing: 1 },
    ));

  it.each([
    ['en-GB', 'do not match its digest'],
    ['ja-JP', '内容がダイジェストと一致しない'],
  ])('shows no data of a corpus that does not match its digest, and explains it: %s', async (locale, words) => {
    const [name, bytes] = [...files].find(([path]) => path.startsWith('corpus-')) ?? [];
    if (!name || bytes === undefined) throw new Error('the site has no corpus');
    const { claims, ...rest } = JSON.parse(gunzipSync(bytes).toString());
    const host = await serveFiles(new Map([...files, [name, gzipSync(JSON.stringify({ ...rest, claims: claims.slice(1) }))]]), BASE);
    const context = await browser?.newContext({ locale, serviceWorkers: 'block' });
    const tab = await context?.newPage();
    if (!context || !tab) throw new Error('no browser');
    await tab.goto(`${host.url}${BASE}${AID}`);
    await tab.waitForSelector('.lost .note');
    expect(await tab.textContent('.lost .note')).toContain(words);
    expect(await tab.evaluate('document.querySelector(".row-question")')).toBe(null);
    await context.close();
    await host.close();
  });

  it('says how to open it where it was opened as a file, and hides that from a server', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'synoptic-site-'));
    const page = files.get('index.html');
    if (page === undefined) throw new Error('the site has no start page');
    await writeFile(join(folder, 'index.html'), page);
    const context = await browser?.newContext({ locale: 'en-GB' });
    const tab = await context?.newPage();
    if (!context || !tab) throw new Error('no browser');
    await tab.goto(pathToFileURL(join(folder, 'index.html')).href);
    await tab.waitForSelector('.opened-as-file');
    expect(await tab.textContent('body')).toMatch(/cannot be opened as a file.+http\.server.+ファイルとして開くことはできません/s);
    await tab.goto(site.url + BASE);
    await tab.waitForSelector('h1');
    expect(await tab.evaluate('document.querySelector(".opened-as-file")')).toBe(null);
    await context.close();
    await rm(folder, { recursive: true });
  });

  it('works offline after the first visit', async () => {
    const host = await serveFiles(files, BASE);
    const context = await browser?.newContext({ locale: 'en-GB' });
    const tab = await context?.newPage();
    if (!context || !tab) throw new Error('no browser');
    await tab.goto(`${host.url}${BASE}about/`);
    await waitUntilTrue(tab, `caches.keys().then((names) => names.length === 2 && navigator.serviceWorker.controller !== null)`);
    await waitUntilTrue(tab, `caches.match('${BASE}corpus-${(await readShippedCorpus()).digest.slice(0, 12)}.json.gz').then(Boolean)`);
    await host.close();
    await tab.goto(`${host.url}${BASE}${AID}`);
    await tab.waitForSelector('.row-question');
    await toSection(tab, `${BASE}ledger/`);
    await settled(tab);
    await context.close();
  });
});
