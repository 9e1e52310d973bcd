import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { memoryReader } from '@synoptic/core/reader/memory-reader';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { serveNode } from '../../../api/src/presets/node.ts';
import { buildViewer } from '../../build/viewer.ts';
import { browser, loadShippedData, type TestTab, waitUntilTrue } from '../browser.fixture.ts';

/** How many editions of the viewer are kept. */
const EDITIONS = 'caches.keys().then((names) => names.filter((name) => name.startsWith("synoptic-viewer ")).length)';
/** No service worker is on its way to replace another. */
const SETTLED = 'navigator.serviceWorker.getRegistration().then(({ installing, waiting }) => !installing && !waiting)';
/** Bears what only the second edition has. */
const SECOND = 'document.querySelector(".second-edition") !== null';

describe.skipIf(browser === null)('a viewer that is followed by another', () => {
  let next: string;
  beforeAll(async () => {
    next = await mkdtemp(join(tmpdir(), 'synoptic-edition-'));
    await buildViewer(next, [
      {
        name: 'second-edition',
        enforce: 'pre',
        load: async (id) =>
          /(about|ledger)-page\.tsx$/.test(id) ? (await readFile(id, 'utf8')).replace(/(<Page .*class=")/, '$1second-edition ') : null,
      },
    ]);
  });
  afterAll(() => rm(next, { recursive: true }));

  it('works on in the tab that is open, comes in the tab that is opened, and is alone when none of the first is left', async () => {
    const reader = memoryReader(await loadShippedData());
    let served = await serveNode({ reader, port: 0, viewerDir: inject('viewer') });
    const port = Number(new URL(served.url).port);
    const context = await browser?.newContext({ locale: 'en-GB' });
    if (!context) throw new Error('no browser');
    const wrong: string[] = [];
    const open = async (path: string): Promise<{ tab: TestTab; loads: () => number }> => {
      const tab = await context.newPage();
      let loads = 0;
      tab.on('load', () => loads++);
      tab.on('pageerror', (error: Error) => wrong.push(error.message));
      await tab.goto(served.url + path);
      await tab.waitForSelector('main h1');
      return { tab, loads: () => loads };
    };
    try {
      const first = await open('/about');
      await waitUntilTrue(first.tab, `${EDITIONS}.then((n) => n === 1 && navigator.serviceWorker.controller !== null)`);
      expect(await first.tab.evaluate(SECOND)).toBe(false);

      await served.close();
      served = await serveNode({ reader, port, viewerDir: next });
      const second = await open('/about');
      expect(await second.tab.evaluate(SECOND)).toBe(true);
      await waitUntilTrue(second.tab, `${EDITIONS}.then((n) => n === 2)`);
      await waitUntilTrue(second.tab, SETTLED);

      // A file of the first edition that this tab has not loaded yet, and that no server has any more.
      await first.tab.click('.masthead a[href="/ledger"]');
      await waitUntilTrue(first.tab, 'location.pathname === "/ledger" && document.querySelectorAll("main tbody tr").length > 10');
      expect(await first.tab.evaluate(SECOND)).toBe(false);
      await second.tab.click('.masthead a[href="/ledger"]');
      await waitUntilTrue(second.tab, `location.pathname === "/ledger" && ${SECOND}`);
      expect([first.loads(), second.loads()]).toEqual([1, 1]);

      await first.tab.close();
      await second.tab.close();
      const third = await open('/ledger');
      expect(await third.tab.evaluate(SECOND)).toBe(true);
      await waitUntilTrue(third.tab, `${EDITIONS}.then((n) => n === 1)`);
      await served.close();
      await third.tab.goto(`${served.url}/about`);
      await waitUntilTrue(third.tab, SECOND);
      expect(third.loads()).toBe(2);
      expect(wrong).toEqual([]);
    } finally {
      await served.close().catch(() => null);
      await context.close();
    }
  });
});
