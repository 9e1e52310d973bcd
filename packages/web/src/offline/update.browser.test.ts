import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { readerOfShippedCorpus } from '@synoptic/core/node/shipped.fixture';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { serveNode } from '../../../api/src/presets/node.ts';
import { UNHURRIED_LIMITS } from '../../../api/src/presets/unhurried-limits.fixture.ts';
import { browser, type TestTab, waitUntilTrue } from '../browser.fixture.ts';
import { copySecondEdition } from './second-edition.fixture.ts';

/** The number of cached editions of the viewer. */
const EDITIONS = 'caches.keys().then((names) => names.filter((name) => name.startsWith("synoptic-viewer ")).length)';
/** True if the page is of the second edition. */
const SECOND = 'document.querySelector(".second-edition") !== null';

describe.skipIf(browser === null)('an update of the viewer', () => {
  let next: string;
  beforeAll(async () => {
    next = await mkdtemp(join(tmpdir(), 'synoptic-edition-'));
    await copySecondEdition(inject('viewer'), next);
  });
  afterAll(() => rm(next, { recursive: true }));

  it('leaves the open tab on the first edition, serves the second to a new tab, and deletes the first when no tab uses it', async () => {
    const reader = await readerOfShippedCorpus();
    let served = await serveNode({ reader, port: 0, viewerDir: inject('viewer'), limits: { threads: 0, ...UNHURRIED_LIMITS } });
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
      served = await serveNode({ reader, port, viewerDir: next, limits: { threads: 0, ...UNHURRIED_LIMITS } });
      const second = await open('/about');
      expect(await second.tab.evaluate(SECOND)).toBe(true);
      await waitUntilTrue(second.tab, `${EDITIONS}.then((n) => n === 2)`);

      // Needs a file of the first edition that this tab has not loaded yet and the server no longer has.
      await first.tab.click('.masthead a[href="/ledger"]');
      await waitUntilTrue(first.tab, 'location.pathname === "/ledger" && document.querySelectorAll("main tbody tr").length > 10');
      expect(await first.tab.evaluate(SECOND)).toBe(false);
      await second.tab.click('.masthead a[href="/ledger"]');
      await waitUntilTrue(second.tab, `location.pathname === "/ledger" && ${SECOND}`);
      expect([first.loads(), second.loads()]).toEqual([1, 1]);

      await first.tab.close();
      await second.tab.close();
      // On a busy machine Chromium may keep a worker waiting for up to five minutes; until it is active, a visit deletes nothing.
      let third = await open('/ledger');
      while ((await third.tab.evaluate(EDITIONS)) !== 1) {
        expect(await third.tab.evaluate(SECOND)).toBe(true);
        await third.tab.close();
        await setTimeout(1000);
        third = await open('/ledger');
      }
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
