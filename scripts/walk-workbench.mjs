// Walks the workbench as a new user does: two files on an empty page, a key for each claim, a claim of selected words. Takes the pictures of
// docs/screens/workbench and counts what the walk costs: keys, clicks, and the words that stand on each card when it is decided on.
import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

const here = (path) => fileURLToPath(new URL(path, import.meta.url));

const COPIED =
  'Seven people were injured when the deck of the night ferry tilted, and 140 were evacuated before midnight, the harbour office said.';
const FIRST = 'The night ferry ran onto a sandbank off Gull Island on Friday.';
const REPORT = `<!doctype html><html lang="en"><head><title>Ferry aground | Harbour Gazette</title><meta property="og:site_name" content="Harbour Gazette">
<script type="application/ld+json">{"@type":"NewsArticle","headline":"Ferry runs aground off Gull Island","datePublished":"2031-04-05T20:00:00+09:00"}</script></head>
<body><nav>Home Sport Weather Markets</nav><article><h1>Ferry runs aground off Gull Island</h1><p>${FIRST} 12 people died, the coast guard said.</p><p>${COPIED}</p></article></body></html>`;
const BLOG = `From: Coast Blog <post@coast.example>\nSubject: What happened to the ferry\nDate: Sat, 5 Apr 2031 23:50:00 +0900\nContent-Type: text/plain; charset=utf-8\n\n${FIRST} 15 people died, the coast guard said.\n\n${COPIED}\n`;
const LETTER = 'We waited on the pier all night.\n\nNobody came to us before dawn, and the boys were never seen again.\n';

/** Limit for a hang only. */
const HANG_MS = 300_000;

/** Words a minute at which people read prose on a screen, from the middle of published figures. */
const READING = 230;
/** Seconds for a key or a click of somebody who knows the page since some minutes (keystroke-level model: 1.3 to think, 0.3 to press). */
const DECIDING = 1.6;

const file = (name, text) => ({ name, mimeType: 'application/octet-stream', buffer: Buffer.from(text) });
const countWords = (text) =>
  [...new Intl.Segmenter('en', { granularity: 'word' }).segment(text)].filter(({ isWordLike }) => isWordLike).length;

export async function walkWorkbench({ browser, looks, save }) {
  const around = mkdtempSync(join(tmpdir(), 'synoptic-walk-'));
  mkdirSync(here('../docs/screens/workbench'), { recursive: true });
  const server = spawn(
    process.execPath,
    [
      '--conditions=synoptic:source',
      here('../packages/cli/src/workbench/workbench.fixture.ts'),
      join(around, 'ferry'),
      here('../packages/web/dist-workbench'),
    ],
    { stdio: ['pipe', 'pipe', 'inherit'] },
  );
  try {
    const lines = createInterface(server.stdout)[Symbol.asyncIterator]();
    const { url } = JSON.parse((await lines.next()).value);
    const context = await browser.newContext({ ...looks.en, locale: 'en-GB' });
    const page = await context.newPage();
    page.setDefaultTimeout(HANG_MS);
    const walk = new Walk(page);
    await page.goto(url);
    await page.waitForSelector('.new-corpus');
    await save(page, 'new');
    await walk.clicked(2, () => page.setInputFiles('input[type=file]', [file('report.html', REPORT), file('blog.eml', BLOG)]));
    await walk.shows('.progress', '0 of 6 decided');
    await walk.written();
    await walk.decide('a');
    await page.evaluate(() =>
      [...document.querySelectorAll('.card-queue button')].find((b) => b.textContent.includes('changes the verdict'))?.click(),
    );
    await walk.written();
    await takeLooks(page, looks, save);
    while (!(await page.textContent('.progress')).includes('6 of 6')) await walk.decide('a');
    walk.report();
    await page.setInputFiles('.add-texts input[type=file]', [file('letter.txt', LETTER)]);
    await walk.shows('.added-texts li', '0 claims proposed');
    await page.waitForFunction(() => document.querySelectorAll('.source-tabs button').length === 3);
    await page.evaluate(() => [...document.querySelectorAll('.source-tabs button')].at(-1).click());
    await walk.shows('.source-lines p', 'Nobody came');
    await save(page, 'done');
    await page.evaluate(() => {
      const node = [...document.querySelectorAll('.source-lines p')].map((p) => p.firstChild).find((n) => n.data.includes('the boys'));
      getSelection().setBaseAndExtent(node, node.data.indexOf('the boys'), node, node.data.indexOf('the boys') + 8);
    });
    await page.waitForSelector('.selection-tools');
    await page.keyboard.press('n');
    await page.waitForSelector('.proposal.own mark');
    await page.selectOption('.edit-claim select', 'missing');
    await page.fill('.edit-claim .wide input', '2');
    await save(page, 'own');
    await context.close();
  } finally {
    server.stdin.end();
    rmSync(around, { recursive: true, force: true });
  }
}

/** The same card in another language, in the dark, and on a phone. */
async function takeLooks(page, looks, save) {
  await save(page, 'en');
  await page.emulateMedia({ colorScheme: 'dark' });
  await save(page, 'dark');
  await page.emulateMedia({ colorScheme: 'light' });
  await page.click('.languages a[hreflang=ja]');
  await page.waitForTimeout(400);
  await save(page, 'ja');
  await page.setViewportSize(looks.phone.viewport);
  await page.waitForTimeout(400);
  await save(page, 'phone');
  await page.setViewportSize(looks.en.viewport);
  await page.click('.languages a[hreflang=en]');
  await page.waitForTimeout(400);
}

/** Counts what a walk costs a person. */
class Walk {
  #page;
  #keys = 0;
  #clicks = 0;
  #words = [];

  constructor(page) {
    this.#page = page;
  }

  async clicked(times, work) {
    this.#clicks += times;
    await work();
  }

  /** Waits until something is shown. */
  shows(selector, text) {
    return this.#page.waitForFunction(
      ([where, what]) => [...document.querySelectorAll(where)].some((e) => e.textContent.includes(what)),
      [selector, text],
    );
  }

  /** Waits until every decision is on disk. */
  written() {
    return this.#page.waitForFunction(
      () => document.querySelector('.saving')?.textContent === '' && document.querySelector('.row-change')?.dataset.ready === 'true',
    );
  }

  /** Reads a card, its proof and its row apart, and decides. */
  async decide(key) {
    const text = await this.#page.evaluate(() =>
      ['#proposal-question', '.proposal-value', '.chain', '.quoted', '.row-change']
        .map((part) => document.querySelector(`.proposal ${part}`)?.textContent ?? '')
        .join(' '),
    );
    this.#words.push(countWords(text));
    await this.#page.keyboard.press(key);
    this.#keys += 1;
    await this.written();
  }

  report() {
    const claims = this.#words.length;
    const words = this.#words.reduce((sum, n) => sum + n, 0);
    const seconds = (words / READING) * 60 + (this.#keys + this.#clicks) * DECIDING;
    console.log(
      JSON.stringify({
        ...{ claims, keys: this.#keys, clicks: this.#clicks, keysPerClaim: this.#keys / claims, wordsPerCard: Math.round(words / claims) },
        ...{ secondsPerClaim: Math.round(seconds / claims), minutes: Math.round(seconds / 6) / 10 },
      }),
    );
  }
}
