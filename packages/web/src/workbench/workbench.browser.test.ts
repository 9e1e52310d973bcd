import { type ChildProcess, spawn } from 'node:child_process';
import { appendFile, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import type { Decision } from '@synoptic/core/review/decision';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { faultsMeanwhile } from '../axe.fixture.ts';
import { browser, still, type TestBrowserContext, type TestTab, waitUntilTrue } from '../browser.fixture.ts';

/** A report of our own, and a blog that copies it with one figure changed. */
const COPIED =
  'Seven people were injured when the deck of the night ferry tilted, and 140 were evacuated before midnight, the harbour office said.';
const FIRST = 'The night ferry ran onto a sandbank off Gull Island on Friday.';
const REPORT = `<!doctype html><html lang="en"><head><title>Ferry aground | Harbour Gazette</title><meta property="og:site_name" content="Harbour Gazette">
<script type="application/ld+json">{"@type":"NewsArticle","headline":"Ferry runs aground off Gull Island","datePublished":"2031-04-05T20:00:00+09:00"}</script></head>
<body><nav>Home Sport Weather Markets</nav><article><h1>Ferry runs aground off Gull Island</h1><p>${FIRST} 12 people died, the coast guard said.</p><p>${COPIED}</p></article></body></html>`;
const BLOG = `From: Coast Blog <post@coast.example>\nSubject: What happened to the ferry\nDate: Sat, 5 Apr 2031 23:50:00 +0900\nContent-Type: text/plain; charset=utf-8\n\n${FIRST} 15 people died, the coast guard said.\n\n${COPIED}\n`;

/** A letter of our own in which the rules find nothing; its second line has characters of several code units before the words that are selected. */
const LETTER = 'We waited on the pier all night.\n\nNobody 👩‍🚒 came to us before dawn, and the boys were never seen again.\n';
/** As many words as a long book, in paragraphs of ten. */
const BOOK = `${Array.from({ length: 20_000 }, (_, i) => `Page ${i} of the harbour log has nothing to report.`).join('\n')}\n`;

const SERVER = fileURLToPath(new URL('../../../cli/src/workbench/workbench.fixture.ts', import.meta.url));

interface CommandResult {
  readonly code: number;
  readonly out: string;
}

let around = '';
let address = '';
let server: ChildProcess;
let lines: AsyncIterator<string>;
let context: TestBrowserContext;
let tab: TestTab;
const asked: string[] = [];
const wrong: string[] = [];
let dialogs = 0;

const nextLine = async <T>() => JSON.parse((await lines.next()).value as string) as T;

/** Runs a command line in the process of the workbench. */
async function synoptic(...args: string[]): Promise<CommandResult> {
  server.stdin?.write(`${JSON.stringify(args)}\n`);
  return nextLine<CommandResult>();
}

const shows = (selector: string, text: string) =>
  waitUntilTrue(
    tab,
    `[...document.querySelectorAll(${JSON.stringify(selector)})].some((e) => e.textContent.includes(${JSON.stringify(text)}))`,
  );
/** Waits until every decision is on disk and the page shows the folder as it is. */
const written = () =>
  waitUntilTrue(
    tab,
    'document.querySelector(".saving")?.textContent === "" && document.querySelector(".row-change")?.dataset.ready === "true"',
  );
/** Selects words of the text in view, as a person does with the mouse. */
const select = (words: string) =>
  tab.evaluate<void>(
    `{ const node = [...document.querySelectorAll(".source-lines p")].map((p) => p.firstChild).find((n) => n.data.includes(${JSON.stringify(words)}));
       const at = node.data.indexOf(${JSON.stringify(words)}); getSelection().setBaseAndExtent(node, at, node, at + ${words.length}); }`,
  );
/** Goes to the last card of the list that shows some words. */
const chooseCard = (words: string) =>
  tab.evaluate<void>(
    `[...document.querySelectorAll(".card-queue li button")].findLast((b) => b.textContent.includes(${JSON.stringify(words)})).click()`,
  );

/** The decision that Ida made last on a proposal of a document. */
async function lastDecision(document: string): Promise<Decision> {
  const written = await readFile(join(around, `ferry/drafts/${document}/decisions.ida.jsonl`), 'utf8');
  return JSON.parse(written.trimEnd().split('\n').at(-1) ?? '') as Decision;
}
const file = (name: string, text: string) => ({ name, mimeType: 'application/octet-stream', buffer: Buffer.from(text) });

describe.skipIf(browser === null)('the workbench, from an empty folder to a comparison', () => {
  beforeAll(async () => {
    around = await mkdtemp(join(tmpdir(), 'synoptic-bench-'));
    const args = ['--conditions=synoptic:source', SERVER, join(around, 'ferry'), inject('workbench')];
    server = spawn(process.execPath, args, { stdio: ['pipe', 'pipe', 'inherit'] });
    if (!server.stdout || !browser) throw new Error('no workbench');
    lines = createInterface(server.stdout)[Symbol.asyncIterator]();
    const { url } = await nextLine<{ url: string }>();
    address = url;
    context = await browser.newContext({ locale: 'en-GB', viewport: { width: 1280, height: 900 } });
    tab = await context.newPage();
    tab.on('dialog', (dialog: { dismiss(): Promise<void> }) => {
      dialogs += 1;
      void dialog.dismiss();
    });
    tab.on('pageerror', (error: Error) => wrong.push(error.message));
    tab.on('request', (request: { url(): string }) => asked.push(request.url()));
    await tab.goto(url);
  });
  afterAll(async () => {
    await context?.close();
    server?.stdin?.end();
    await rm(around, { recursive: true, force: true });
  });

  it('begins a corpus with the given files, and removes the token from the URL', async () => {
    await tab.waitForSelector('.new-corpus');
    expect(new URL(tab.url()).hash).toBe('');
    expect(await faultsMeanwhile(tab)).toEqual([]);
    await tab.setInputFiles('input[type=file]', [file('report.html', REPORT), file('blog.eml', BLOG)]);
    await shows('.added-texts li', '3 claims proposed');
    await shows('.added-texts li', 'is word for word in A');
    await shows('.progress', '0 of 6 decided');
    await written();
    expect(await faultsMeanwhile(tab)).toEqual([]);
  });

  it('accepts with a key, and shows what the next proposal would change before it is accepted', async () => {
    await tab.keyboard.press('a');
    await written();
    await shows('.progress', '1 of 6 decided');
    await shows('.card-queue .effect', 'changes the verdict');
    await tab.evaluate<void>(
      '[...document.querySelectorAll(".card-queue button")].find((b) => b.textContent.includes("changes the verdict")).click()',
    );
    await written();
    expect(await tab.textContent('.row-side:first-child')).toContain('one source');
    expect(await tab.textContent('.row-side:last-child')).toContain('contradict');
    await waitUntilTrue(tab, 'CSS.highlights.has("bench-current") && CSS.highlights.has("bench-waiting")');
  });

  it('undoes, rejects, and accepts another value', async () => {
    const card = await tab.evaluate<string>('document.querySelector(".proposal").dataset.proposal');
    await tab.keyboard.press('x');
    await shows('.progress', '2 of 6 decided');
    await tab.keyboard.press('u');
    await written();
    await shows('.progress', '1 of 6 decided');
    expect(await tab.evaluate<string>('document.querySelector(".proposal").dataset.proposal')).toBe(card);
    await tab.keyboard.press('e');
    await tab.waitForSelector('.edit-claim');
    await tab.fill('.edit-claim .wide input', 'lots');
    await tab.keyboard.press('Enter');
    await tab.waitForSelector('.notice');
    await written();
    await shows('.more-decisions button', 'Accept all of this rule (5, of which 1 would change a verdict)');
    await tab.keyboard.press('A');
    await written();
    await shows('.progress', '6 of 6 decided');
    await shows('.stop.can-stop', 'Everything is decided.');
    await shows('.card-queue code', 'synoptic serve --corpus ');
    expect(await tab.textContent('.proposal-value')).toMatch(/^\d+ (?:people|person)/);
    expect(await faultsMeanwhile(tab)).toEqual([]);
  });

  it('leaves a corpus in which the copy is dependent and the changed figure a conflict', async () => {
    expect((await synoptic('build', '--corpus', join(around, 'ferry'), '--out', join(around, 'ferry.json'))).code).toBe(0);
    const { out } = await synoptic('compare', 'event:report', '--corpus', join(around, 'ferry.json'), '--json');
    const { rows } = JSON.parse(out) as { rows: { facet: string; verdict: string; corroboration: object }[] };
    const of = (facet: string) => rows.find((row) => row.facet === facet);
    expect(of('dead')).toMatchObject({ verdict: 'conflict' });
    for (const facet of ['injured', 'evacuated'])
      expect(of(facet)).toMatchObject({ verdict: 'single', corroboration: expect.objectContaining({ attestations: 2, origins: 1 }) });
  });

  it('shows a text without proposals, and makes a claim of selected words', async () => {
    await tab.evaluate<void>('document.querySelector("[aria-controls=add-texts]").click()');
    await tab.setInputFiles('.add-texts input[type=file]', [file('letter.txt', LETTER)]);
    await shows('.added-texts li', '0 claims proposed');
    await written();
    await tab.evaluate<void>('[...document.querySelectorAll(".source-tabs button")].at(-1).click()');
    await shows('.source-lines p', 'the boys were never seen');
    await select('the boys');
    await tab.waitForSelector('.selection-tools');
    expect(await faultsMeanwhile(tab)).toEqual([]);
    await tab.keyboard.press('n');
    await shows('.proposal.own mark', 'the boys');
    await tab.selectOption('.edit-claim select', 'missing');
    expect(await faultsMeanwhile(tab)).toEqual([]);
    await tab.fill('.edit-claim .wide input', '2');
    await tab.keyboard.press('Enter');
    await shows('.progress', '7 of 7 decided');
    expect(await readFile(join(around, 'ferry/documents/letter/claims.yaml'), 'utf8')).toMatch(/facet: missing/);
  });

  it('moves a claim to other words, by the keys of the terminal', async () => {
    await tab.evaluate<void>('document.querySelector(".card-queue .quiet").click()');
    await chooseCard('12 people');
    await tab.waitForSelector('.proposal .quoted mark');
    const words = () => tab.evaluate<string>('document.querySelector(".proposal .quoted mark").textContent');
    const before = await words();
    const turned = async (key: string) => {
      const last = await words();
      await tab.keyboard.press(key);
      await waitUntilTrue(tab, `document.querySelector(".proposal .quoted mark").textContent !== ${JSON.stringify(last)}`);
      return words();
    };
    const narrowed = await turned('}');
    expect(before.startsWith(narrowed)).toBe(true);
    expect((await turned(']')).startsWith(narrowed)).toBe(true);
    const later = await turned('{');
    expect((await turned('[')).endsWith(later)).toBe(true);
    const resting = await turned('}');
    await tab.keyboard.press('a');
    await written();
    expect(await words()).toBe(resting);
    const { is, span } = await lastDecision('report');
    const text = await readFile(join(around, 'ferry/texts/report.txt'), 'utf8');
    expect([is, text.slice(span?.start, span?.end)]).toEqual(['edited', resting]);
  });

  it('splits a claim in two that rest on the same words and have one speaker', async () => {
    const quoted = await tab.textContent('.proposal .quoted mark');
    await tab.keyboard.press('s');
    await tab.waitForSelector('.proposal.own .quoted mark');
    expect(await tab.textContent('.proposal.own .quoted mark')).toBe(quoted);
    await tab.keyboard.press('Escape');
    await tab.waitForSelector('.decisions');
    await shows('.progress', '7 of 7 decided');
    await tab.keyboard.press('s');
    await tab.waitForSelector('.edit-claim select');
    await tab.selectOption('.edit-claim select', 'missing');
    await tab.fill('.edit-claim .wide input', '3');
    await tab.keyboard.press('Enter');
    await shows('.progress', '8 of 8 decided');
    await written();
    const claims = (await readFile(join(around, 'ferry/documents/report/claims.yaml'), 'utf8')).split(/^- /m);
    const ground = (facet: string) =>
      claims
        .find((claim) => claim.includes(`facet: ${facet}`))
        ?.match(/agent: [^,\n]+|anchors: .*/g)
        ?.toSorted();
    expect(ground('missing')).toHaveLength(2);
    expect(ground('missing')).toEqual(ground('dead'));
  });

  it('merges a claim with the other one on its question, which then rests on both lines', async () => {
    await tab.keyboard.press('m');
    await shows('.notice', 'no other claim on this question');
    await tab.evaluate<void>('[...document.querySelectorAll(".source-tabs button")].at(-1).click()');
    await shows('.source-lines p', 'We waited');
    await select('all night');
    await tab.waitForSelector('.selection-tools');
    await tab.keyboard.press('n');
    await tab.waitForSelector('.edit-claim select');
    await tab.selectOption('.edit-claim select', 'missing');
    await tab.fill('.edit-claim .wide input', '2');
    await tab.keyboard.press('Enter');
    await shows('.progress', '9 of 9 decided');
    await written();
    const claims = async () =>
      (await readFile(join(around, 'ferry/documents/letter/claims.yaml'), 'utf8')).match(/facet: missing|anchors: .*/g);
    expect((await claims())?.filter((part) => part.startsWith('facet'))).toHaveLength(2);
    await chooseCard('Missing');
    await tab.keyboard.press('m');
    await shows('.card-queue .effect', 'merged');
    await written();
    expect((await claims())?.toSorted()).toEqual(['anchors: [1, 2]', 'facet: missing']);
  });

  it('leaves letters to an input method, and goes to the next card', async () => {
    const card = 'document.querySelector(".proposal").dataset.proposal';
    await tab.evaluate<void>('document.querySelector(".card-queue li button").click()');
    const first = await tab.evaluate<string>(card);
    await tab.evaluate<void>('document.body.dispatchEvent(new KeyboardEvent("keydown", { key: "j", isComposing: true, bubbles: true }))');
    expect(await tab.evaluate<string>(card)).toBe(first);
    await tab.keyboard.press('j');
    await waitUntilTrue(tab, `${card} !== ${JSON.stringify(first)}`);
  });

  it('marks no words of a text that is another one than was read, and says so', async () => {
    const path = join(around, 'ferry/texts/letter.txt');
    await chooseCard('Missing');
    await tab.waitForSelector('.proposal .quoted mark');
    expect(LETTER).toContain(await tab.textContent('.proposal .quoted mark'));
    const text = await readFile(path, 'utf8');
    await writeFile(path, `A preface of its own.\n${text}`);
    await shows('.proposal .refusal', 'not the one that was read');
    await shows('.source-lines p', 'A preface of its own.');
    await waitUntilTrue(tab, '!document.querySelector(".proposal .quoted") && !CSS.highlights.has("bench-current")');
    await writeFile(path, text);
    await tab.waitForSelector('.proposal .quoted mark');
    await waitUntilTrue(tab, 'CSS.highlights.get("bench-current")?.size === 1 && !document.querySelector(".proposal .refusal")');
  });

  it('scrolls a text of two hundred thousand words, of which only the part near the window is rendered', async () => {
    await appendFile(join(around, 'ferry/texts/letter.txt'), BOOK);
    const book = await context.newPage();
    await book.goto(address);
    await waitUntilTrue(book, 'document.querySelectorAll(".source-tabs button").length === 3');
    await book.evaluate<void>('[...document.querySelectorAll(".source-tabs button")].at(-1).click()');
    await waitUntilTrue(book, '[...document.querySelectorAll(".source-lines p")].some((p) => p.textContent.startsWith("Page 0 "))');
    const paragraphs = () => book.evaluate<number>('document.querySelectorAll(".source-lines p").length');
    expect(await paragraphs()).toBeLessThan(500);
    // As the key End does: blocks that were not measured get their height while the end stays in view.
    await book.evaluate<void>('scrollTo({ top: document.documentElement.scrollHeight, behavior: "instant" })');
    const last = '[...document.querySelectorAll(".source-lines p")].at(-1)';
    const isAtEnd = 'scrollY + innerHeight >= document.documentElement.scrollHeight - 4';
    await waitUntilTrue(
      book,
      `${last}?.textContent.startsWith("Page 19999 ") && ${last}.getBoundingClientRect().bottom <= innerHeight && ${isAtEnd}`,
    );
    expect(await paragraphs()).toBeLessThan(300);
    await book.evaluate<void>('document.querySelector(".card-queue .quiet").click()');
    await book.evaluate<void>(
      '[...document.querySelectorAll(".card-queue li button")].findLast((b) => b.textContent.includes("Missing")).click()',
    );
    const line =
      '[...document.querySelectorAll(".source-lines p")].find((p) => p.textContent.includes(document.querySelector(".quoted mark")?.textContent))';
    await waitUntilTrue(
      book,
      `${line} && ${line}.getBoundingClientRect().top >= 0 && ${line}.getBoundingClientRect().bottom <= innerHeight`,
    );
    // A narrower window, as of a tablet that is turned, shows the card, and a wider one the line again.
    await book.setViewportSize({ width: 390, height: 740 });
    const seen = (what: string) => `(({ top, bottom }) => bottom > 0 && top < innerHeight)(${what}.getBoundingClientRect())`;
    await waitUntilTrue(book, seen('document.querySelector(".proposal-value, .hidden-value")'));
    await still(book);
    expect(await book.evaluate<boolean>(seen('document.querySelector(".proposal-value, .hidden-value")'))).toBe(true);
    await book.setViewportSize({ width: 1280, height: 860 });
    await waitUntilTrue(book, `${line} && ${seen(line)}`);
    // The marks are highlights: a paragraph stays one text node.
    await waitUntilTrue(book, 'CSS.highlights.get("bench-current")?.size === 1');
    const nodes =
      '[...new Set([...document.querySelectorAll(".source-lines p")].map((p) => [p.childNodes.length, p.firstChild.nodeName].join(" ")))]';
    expect(await book.evaluate<string[]>(nodes)).toEqual(['1 #text']);
    await book.close();
  });

  it('shows edits made outside of it, and fits a phone', async () => {
    const path = join(around, 'ferry/vocabulary/facets/dead.yaml');
    await writeFile(path, (await readFile(path, 'utf8')).replace(/^question: .*$/m, 'question: How many were lost?'));
    await shows('.so-far li', 'How many were lost?');
    await tab.setViewportSize({ width: 360, height: 740 });
    expect(await tab.evaluate<number>('document.documentElement.scrollWidth')).toBeLessThanOrEqual(360);
    expect(await faultsMeanwhile(tab)).toEqual([]);
  });

  it('decides with one press of a button that a thumb can hit', async () => {
    await chooseCard('12 people');
    const least = 'Math.min(...[...document.querySelectorAll(".decisions button")].map((b) => Math.min(b.offsetWidth, b.offsetHeight)))';
    await waitUntilTrue(tab, `${least} >= 40`);
    await tab.click('.do-reject');
    await written();
    await shows('.proposal-state', 'Ida rejected it');
    // The question is still answered by the blog.
    await shows('.row-change .row-answers', '15 people');
    await tab.click('.do-undo');
    await written();
  });

  it('asks for no confirmation, and opens no dialog', async () => {
    expect(dialogs).toBe(0);
    expect(await tab.evaluate<number>('document.querySelectorAll("dialog[open]").length')).toBe(0);
  });

  it('asks only its own server, and stores nothing of a text', async () => {
    const origin = new URL(tab.url()).origin;
    expect(asked.filter((url) => !url.startsWith(origin))).toEqual([]);
    expect(await tab.evaluate<number>('navigator.serviceWorker.getRegistrations().then((all) => all.length)')).toBe(0);
    expect(await tab.evaluate<number>('caches.keys().then((all) => all.length)')).toBe(0);
    expect(await tab.evaluate<string>('JSON.stringify([...Object.values(localStorage), ...Object.values(sessionStorage)])')).not.toContain(
      'ferry',
    );
    expect(wrong).toEqual([]);
  });
});
