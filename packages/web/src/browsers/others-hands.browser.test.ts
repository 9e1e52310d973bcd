import { networkInterfaces } from 'node:os';
import { readShippedCorpus } from '@synoptic/core/node/shipped.fixture';
import { memoryReader } from '@synoptic/core/reader/memory-reader';
import { describe, expect, inject, it } from 'vitest';
import { serveNode } from '../../../api/src/presets/node.ts';
import { UNHURRIED_LIMITS } from '../../../api/src/presets/unhurried-limits.fixture.ts';
import { atRest, browser, describeViewer, serveViewer, type TestTab, toSection, waitUntilTrue } from '../browser.fixture.ts';

const AID = '/events/event:kazakhstan-aid-request-2022';

/** Does to a page what a translator does: each text node is replaced by an element with other words, except where the page forbids it. */
const TRANSLATE = `(() => {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const texts = [];
  while (walker.nextNode()) texts.push(walker.currentNode);
  for (const text of texts) {
    if (!text.data.trim() || text.parentElement.closest('[translate=no], script, style, svg, font')) continue;
    const outer = document.createElement('font');
    outer.append(document.createElement('font'));
    outer.firstChild.append(text.data.toUpperCase());
    text.replaceWith(outer);
  }
})()`;
/** The words of the page without regard to case and space: a translation above differs in case only. */
const WORDS = `document.querySelector('main').textContent.toLowerCase().replace(/\\s+/g, '')`;

describeViewer('a page that the browser translates', {}, ({ at, origin }) => {
  /** Words of a page that is opened afresh at the address of a tab. */
  async function freshWords(tab: TestTab): Promise<string> {
    const other = await tab.context().newPage();
    await other.goto(tab.url());
    await other.waitForSelector('main h1');
    await waitUntilTrue(other, 'document.querySelector(".waiting, main[aria-busy=true]") === null');
    await atRest(other);
    const words = await other.evaluate<string>(WORDS);
    await other.close();
    return words;
  }

  it.each([
    ['answers', AID],
    ['a table', `${AID}?by=voice`],
  ])('shows the current answer when an account is left out: %s', (_, address) =>
    at(address, async (tab) => {
      await atRest(tab);
      await tab.evaluate(TRANSLATE);
      const left = new URL(tab.url());
      await tab.evaluate('document.querySelector("button.missing").click()');
      await tab.waitForURL((url) => url.search !== left.search);
      await tab.waitForSelector('.left-out');
      await atRest(tab);
      expect(await tab.evaluate<string>(WORDS)).toBe(await freshWords(tab));
    }),
  );

  it('shows the next page of the same kind, with its own title', () =>
    at(AID, async (tab) => {
      await tab.evaluate(TRANSLATE);
      await tab.evaluate('document.querySelector(".facts a[href*=\\"/events/\\"]").click()');
      await tab.waitForURL((url) => !url.pathname.endsWith(AID));
      await tab.waitForSelector('.row-question');
      await atRest(tab);
      await tab.evaluate(TRANSLATE);
      expect(await tab.evaluate<string>(WORDS)).toBe(await freshWords(tab));
      expect(origin()).toContain('127.0.0.1');
    }));
});

describeViewer('input methods', {}, ({ at }) => {
  it('the Enter that ends an input in Safari adds no subject', () =>
    at('/compare', async (tab) => {
      await tab.fill('.choice input', 'Kazakhstan');
      await tab.waitForSelector('.offered li');
      const press = (keyCode: number) =>
        tab.evaluate(
          `document.querySelector('.choice input').dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', keyCode: ${keyCode}, bubbles: true }))`,
        );
      await press(229);
      await atRest(tab);
      expect(new URL(tab.url()).search).toBe('');
      await press(13);
      await tab.waitForURL((url) => url.searchParams.has('about'));
    }));
});

/** An address of this machine that is not its loopback: a page from there is not a secure context. */
const outside = Object.values(networkInterfaces())
  .flatMap((list) => list ?? [])
  .find(({ family, internal }) => family === 'IPv4' && !internal)?.address;

describe.skipIf(browser === null || outside === undefined)('a page over plain HTTP from another host', () => {
  it('works, and copies without the Clipboard API', async () => {
    const reader = memoryReader(await readShippedCorpus());
    const served = await serveNode({
      reader,
      host: outside,
      port: 0,
      viewerDir: inject('viewer'),
      limits: { threads: 0, ...UNHURRIED_LIMITS },
    });
    const context = await browser?.newContext({ locale: 'en-GB' });
    const tab = await context?.newPage();
    if (!context || !tab) throw new Error('no browser');
    const wrong: string[] = [];
    tab.on('pageerror', (error: Error) => wrong.push(error.message));
    await tab.goto(`http://${outside}:${new URL(served.url).port}${AID}`);
    await tab.waitForSelector('.citation button[aria-expanded]');
    await atRest(tab);
    expect(await tab.evaluate('[isSecureContext, typeof navigator.clipboard]')).toEqual([false, 'undefined']);
    await tab.evaluate('document.addEventListener("copy", () => { window.copied = document.activeElement.value; })');
    await tab.click('.citation button[aria-expanded]');
    await tab.waitForSelector('.cite-box figcaption button');
    const text = await tab.textContent('.cite-box pre');
    await tab.click('.cite-box figcaption button');
    await waitUntilTrue(tab, 'window.copied !== undefined');
    expect(await tab.evaluate('window.copied')).toBe(text);
    expect(await tab.textContent('.cite-box figcaption button')).toBe('Copied');
    expect(wrong).toEqual([]);
    await context.close();
    await served.close();
  });
});

describe.skipIf(browser === null)('a server that has changed or is busy', () => {
  const open = async (address: string) => {
    const served = await serveViewer();
    const context = await browser?.newContext({ locale: 'en-GB', serviceWorkers: 'block' });
    const tab = await context?.newPage();
    if (!context || !tab) throw new Error('no browser');
    const close = () => context.close().then(() => served.close());
    return { tab, close, visit: () => tab.goto(served.url + address) };
  };

  it('reloads a page once whose parts a new build has replaced, and says so if they stay away', async () => {
    const { tab, close, visit } = await open('/about');
    let gone = 0;
    await visit();
    await tab.waitForSelector('main h1');
    await tab.route('**/assets/ledger-page-*.js', (route) => {
      gone++;
      return gone === 1 ? route.fulfill({ status: 404, body: 'gone' }) : route.continue();
    });
    await tab.evaluate('window.before = true');
    await toSection(tab, '/ledger');
    await tab.waitForSelector('.case');
    expect(await tab.evaluate('window.before')).toBe(undefined);
    expect(gone).toBeGreaterThan(1);

    await tab.route('**/assets/timeline-page-*.js', (route) => route.fulfill({ status: 404, body: 'gone' }));
    await toSection(tab, '/timeline');
    await tab.waitForSelector('.lost h1');
    expect(await tab.textContent('.lost')).toContain('Reload the page');
    await close();
  });

  it('says how long to wait where a server limits requests', async () => {
    const { tab, close, visit } = await open('/ledger');
    const problem = { type: 'urn:synoptic:problem:too-many-requests', title: 'Too many requests', status: 429 };
    await tab.route('**/v1/ledger*', (route) =>
      route.fulfill({
        status: 429,
        headers: { 'retry-after': '7' },
        contentType: 'application/problem+json',
        body: JSON.stringify(problem),
      }),
    );
    await visit();
    await tab.waitForSelector('.lost .note');
    expect(await tab.textContent('.lost')).toContain('Wait 7 s');
    await close();
  });
});

describeViewer('the browser’s own search', {}, ({ at, asked }) => {
  it('finds every event of the timeline, as all are in the page', () =>
    at('/timeline', async (tab) => {
      await tab.waitForSelector('.chronology tbody th');
      const total = Number(await tab.evaluate('document.querySelector(".chronology table").getAttribute("aria-rowcount")'));
      expect(await tab.evaluate('document.querySelectorAll(".chronology tbody tr:not([aria-hidden])").length')).toBe(total - 1);
    }));

  it('is stood in for by a field where a table draws what is in sight', () =>
    at('/claims', async (tab) => {
      await tab.waitForSelector('.claims-table tbody td');
      const { items } = await asked<{ items: { gloss: { en: string } }[] }>('claims');
      const last = items.at(-1)?.gloss.en ?? '';
      const isDrawn = `document.querySelector('.claims-table').textContent.includes(${JSON.stringify(last)})`;
      expect(await tab.evaluate(isDrawn)).toBe(false);
      await tab.fill('.claims .filter input', last);
      await waitUntilTrue(tab, isDrawn);
      expect(await tab.textContent('.claims .lead')).toContain('search');
    }));
});
