import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { NAUGHTY_STRINGS, naughtyCorpusAt, naughtyRuns } from '@synoptic/core/export/naughty-corpus.fixture';
import { readXml } from '@synoptic/core/export/naughty-formats.fixture';
import { naughtyReport, naughtyReportPage } from '@synoptic/core/ingest/naughty-report.fixture';
import { describe, expect, inject, it } from 'vitest';
import { atRest, browser, describeViewer, type TestTab, waitUntilTrue } from './browser.fixture.ts';

/** Every page that shows texts of the corpus. */
const PAGES = [
  ...['/', '/events/event:fire', '/compare?about=event:fire,state:north', '/entities/person:anna', '/documents/document:a', '/documents'],
  ...['/events', '/entities', '/claims', '/timeline', '/network', '/ledger', '/search?q=fire', '/about'],
];
/** Pages with a picture to save. */
const PICTURES = ['/events/event:fire', '/timeline', '/network'];

/** Elements of a page that run or load something of a text (data of citations do not), and attributes that would. */
const ACTIVE = `[...document.querySelectorAll('script:not([src]):not([type="application/ld+json"]), img, iframe, object, embed, base')]
  .map((e) => e.localName).concat([...document.querySelectorAll('*')].flatMap((e) => [...e.attributes].filter((a) => a.name.startsWith('on')
  || (/^(href|src|action)$/.test(a.name) && /^\\s*(javascript|data|vbscript):/i.test(a.value))).map((a) => e.localName + ' ' + a.name)))`;

/** A run asks every page, which takes as long as some hundred files. */
const numRuns = Math.ceil(naughtyRuns(1).numRuns / 8);
for (let run = 0; run < numRuns; run++) {
  describeViewer(`corpus ${run} of ${numRuns} with the naughty strings`, { corpus: () => naughtyCorpusAt(run, numRuns) }, ({ at }) => {
    it('runs no script of a text and asks no other server, on any page', () =>
      at('/', async (tab) => {
        for (const page of PAGES) {
          await tab.goto(new URL(page, tab.url()).href);
          await tab.waitForSelector('h1');
          await atRest(tab);
          // Scripts of the naughty strings call `owned` and `alert`; neither exists unless one ran, as nothing of ours defines `owned`.
          const found = await tab.evaluate<string[]>(ACTIVE);
          expect(found, page).toEqual([]);
        }
      }));

    it.each(PICTURES)('is saved from %s as well-formed SVG, under a safe name', (page) =>
      at(page, async (tab) => {
        await tab.waitForSelector('.save-svg');
        const [file] = await Promise.all([tab.waitForEvent('download'), tab.click('.save-svg')]);
        expect(file.suggestedFilename()).toMatch(/^[a-z0-9][a-z0-9_-]*\.svg$/);
        expect(readXml(await text(await file.createReadStream()), 'text').length).toBeGreaterThan(0);
      }),
    );
  });
}

/** Files of a visitor or a coder, with naughty strings wherever something is taken from them. */
function naughtyFiles(round: number) {
  let at = Math.floor((round * NAUGHTY_STRINGS.length) / numRuns);
  const next = () => NAUGHTY_STRINGS[at++ % NAUGHTY_STRINGS.length] ?? '';
  const named = (end: string) =>
    `${next()
      .toWellFormed()
      .replace(/[\p{Cc}/]/gu, '')
      .slice(0, 40)}${end}`;
  return [
    [named('a.txt'), naughtyReport(next, 12)],
    [named('b.md'), naughtyReport(next, 15)],
    [named('c.html'), naughtyReportPage(next)],
  ].map(([name = '', content = '']) => ({ name, mimeType: 'application/octet-stream', buffer: Buffer.from(content) }));
}

describeViewer('texts of a visitor with the naughty strings', {}, ({ at }) => {
  it('run nothing and ask no other server on /read', () =>
    at('/read', async (tab) => {
      for (let round = 0; round < numRuns; round++) {
        await tab.setInputFiles('.give-texts input[type=file]', naughtyFiles(round));
        await waitUntilTrue(
          tab,
          'document.querySelector(".draft .row-question") !== null && document.querySelector(".reading-status").innerText === ""',
        );
        expect(await tab.evaluate<string[]>(ACTIVE)).toEqual([]);
        expect(await tab.evaluate<number>('document.querySelectorAll(".draft-texts li").length')).toBeGreaterThan(5);
        await tab.click('.give-texts > button.quiet');
        await atRest(tab);
      }
    }));
});

describe.skipIf(browser === null)('texts of a coder with the naughty strings', () => {
  it('run nothing and ask no other server in the workbench', async () => {
    const around = await mkdtemp(join(tmpdir(), 'synoptic-naughty-bench-'));
    const program = fileURLToPath(new URL('../../cli/src/workbench/workbench.fixture.ts', import.meta.url));
    const args = ['--conditions=synoptic:source', program, join(around, 'ferry'), inject('workbench')];
    const server = spawn(process.execPath, args, { stdio: ['pipe', 'pipe', 'inherit'] });
    const context = await browser?.newContext({ locale: 'en-GB', viewport: { width: 1280, height: 900 } });
    const tab = (await context?.newPage()) as TestTab;
    const wrong: string[] = [];
    tab.on('pageerror', (error: Error) => wrong.push(error.message));
    const [line] = (await once(createInterface(server.stdout), 'line')) as [string];
    const { url } = JSON.parse(line) as { url: string };
    tab.on('request', (request: { url(): string }) => {
      if (!request.url().startsWith(new URL(url).origin)) wrong.push(request.url());
    });
    await tab.goto(url);
    await tab.waitForSelector('.new-corpus');
    await tab.setInputFiles('input[type=file]', naughtyFiles(0));
    await waitUntilTrue(tab, 'document.querySelector(".proposal") !== null && document.querySelectorAll(".added-texts li").length === 3');
    for (const key of ['j', 'p', 'e', 'Escape', 'a', 'x', ' ', 'u']) {
      await tab.keyboard.press(key);
      await waitUntilTrue(tab, 'document.querySelector(".saving")?.textContent === ""');
      expect(await tab.evaluate<string[]>(ACTIVE), key).toEqual([]);
    }
    expect(wrong).toEqual([]);
    await context?.close();
    server.stdin.end();
    await once(server, 'exit');
    await rm(around, { recursive: true, force: true });
  });
});
