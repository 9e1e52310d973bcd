import { cp, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { UNHURRIED_LIMITS } from '../../../api/src/presets/unhurried-limits.fixture.ts';
import { openTerminal } from '../../../cli/src/terminal/terminal.ts';
import { serveWatchedFolder } from '../../../cli/src/watch/serve-watched-folder.ts';
import { browser, type ServedViewer, still, type TestBrowserContext, type TestTab, waitUntilTrue } from '../browser.fixture.ts';

const shipped = fileURLToPath(new URL('../../../../data', import.meta.url));
const AID = 'events/kazakhstan-aid-request-2022.yaml';
const LABEL = '  en: Kazakhstan asks the CSTO for aid\n';

describe.skipIf(browser === null)('a page of a watched folder', () => {
  let folder: string;
  let served: ServedViewer;
  let context: TestBrowserContext;
  let tab: TestTab;
  const wrong: string[] = [];

  /** Writes a file as careful editors do: a new file that takes the name of the old one. */
  async function edit(file: string, change: (text: string) => string): Promise<void> {
    const path = join(folder, file);
    await writeFile(`${path}~`, change(await readFile(path, 'utf8')));
    await rename(`${path}~`, path);
  }

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'synoptic-watched-'));
    const parts = ['corpus.yaml', 'documents', 'entities', 'events', 'vocabulary'];
    await Promise.all(parts.map((part) => cp(join(shipped, part), join(folder, part), { recursive: true })));
    const outlet = () => new PassThrough().resume();
    const host = { stdin: new PassThrough(), stdout: outlet(), stderr: outlet(), env: {}, cwd: folder, home: folder };
    const terminal = openTerminal({ ...host, ended: () => new Promise(() => {}) }, 'en');
    served = await serveWatchedFolder(
      folder,
      { port: 0, viewerDir: inject('viewer'), limits: { threads: 0, ...UNHURRIED_LIMITS } },
      terminal,
    );
    if (!browser) throw new Error('no browser');
    context = await browser.newContext({ locale: 'en-GB', viewport: { width: 1280, height: 600 } });
    tab = await context.newPage();
    tab.on('pageerror', (error: Error) => wrong.push(error.message));
    await tab.goto(`${served.url}/events/event:kazakhstan-aid-request-2022?by=voice`);
    await waitUntilTrue(tab, 'document.querySelector(".watch") !== null && document.querySelector("tbody.row[data-rests]") !== null');
    await still(tab);
  });
  afterAll(async () => {
    await context?.close();
    await served?.close();
    await rm(folder, { recursive: true });
  });

  it('shows an edit in place: no reload, no other rendering, the same scroll position', async () => {
    await tab.evaluate('window.firstRow = document.querySelector("tbody.row"); scrollTo({ top: 300, behavior: "instant" })');
    await edit(AID, (text) => text.replace(LABEL, '  en: A title written a moment ago\n'));
    await waitUntilTrue(tab, 'document.querySelector("h1").textContent.includes("A title written a moment ago")');
    expect(
      await tab.evaluate('[window.firstRow !== undefined && window.firstRow === document.querySelector("tbody.row"), scrollY]'),
    ).toEqual([true, 300]);
  });

  it('shows problems with file and line, keeps the last good corpus, and clears them', async () => {
    await edit(AID, (text) => `${text}colour: red\n`);
    await tab.waitForSelector('.watch summary');
    const line = (await readFile(join(folder, AID), 'utf8')).trimEnd().split('\n').length;
    expect(await tab.textContent('.watch summary')).toBe('1 problem in the data');
    expect(await tab.textContent('.watch li')).toContain(`${AID}:${line}:`);
    expect(await tab.textContent('h1')).toContain('A title written a moment ago');
    await edit(AID, (text) => text.replace('colour: red\n', ''));
    await waitUntilTrue(tab, 'document.querySelector(".watch").childElementCount === 0');
  });

  it('has the language of the page', async () => {
    await tab.goto(`${served.url}/about?lang=ja`);
    await edit(AID, (text) => `${text}colour: red\n`);
    await waitUntilTrue(tab, 'document.querySelector(".watch summary")?.textContent === "データに問題が1件あります"');
    await edit(AID, (text) => text.replace('colour: red\n', ''));
    await waitUntilTrue(tab, 'document.querySelector(".watch").childElementCount === 0');
  });

  it('shows a missing page when its file is written', async () => {
    await tab.goto(`${served.url}/entities/person:somebody-new`);
    await tab.waitForSelector('h1');
    const record = 'id: person:somebody-new\nnames:\n  en: [Somebody New]\n  ja: [新しい人]\n';
    await writeFile(join(folder, 'entities/person/somebody-new.yaml'), record);
    await waitUntilTrue(tab, 'document.querySelector("h1")?.textContent.includes("Somebody New")');
  });

  it('keeps no offline copy', async () => {
    expect(await tab.evaluate('navigator.serviceWorker.getRegistrations().then((all) => all.length)')).toBe(0);
    expect(wrong).toEqual([]);
  });
});
