import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { loadCorpus } from '@synoptic/core/node/load-corpus';
import { memoryReader } from '@synoptic/core/reader/memory-reader';
import type { CompiledCorpus } from '@synoptic/core/shapes/compiled-corpus';
import { afterAll, beforeAll, describe, expect, inject } from 'vitest';
import { serveNode } from '../../api/src/presets/node.ts';

/** As much of a browser's page as the tests use. */
export interface TestTab {
  goto(url: string): Promise<unknown>;
  close(): Promise<void>;
  url(): string;
  title(): Promise<string>;
  waitForSelector(selector: string): Promise<unknown>;
  setInputFiles(selector: string, files: { name: string; mimeType: string; buffer: Uint8Array }): Promise<void>;
  waitForURL(matches: (url: URL) => boolean): Promise<unknown>;
  textContent(selector: string): Promise<string | null>;
  click(selector: string): Promise<void>;
  waitForEvent(event: 'download'): Promise<{ path(): Promise<string>; suggestedFilename(): string }>;
  selectOption(selector: string, value: string): Promise<unknown>;
  fill(selector: string, words: string): Promise<void>;
  evaluate<T>(script: string): Promise<T>;
  locator(selector: string): { ariaSnapshot(): Promise<string> };
  route(pattern: string, handle: (asked: Asked) => unknown): Promise<unknown>;
  on(event: string, listener: (what: never) => void): void;
  setViewportSize(size: { width: number; height: number }): Promise<void>;
  emulateMedia(media: { media: 'print' | 'screen' }): Promise<void>;
  pdf(options: { format: 'A4'; preferCSSPageSize: boolean; path?: string }): Promise<Buffer>;
  readonly keyboard: { press(key: string): Promise<void> };
  context(): TestBrowserContext;
}

/** A request that a test holds. */
interface Asked {
  continue(): Promise<void>;
  abort(): Promise<void>;
  request(): { url(): string; response(): Promise<{ finished(): Promise<unknown> } | null> };
}

export interface TestBrowserContext {
  newPage(): Promise<TestTab>;
  setOffline(offline: boolean): Promise<void>;
  close(): Promise<void>;
}

interface Browser {
  newContext(options: object): Promise<TestBrowserContext>;
  close(): Promise<void>;
}

/** As much of Playwright's own context as `openBrowser` sets up. */
interface PlaywrightContext extends TestBrowserContext {
  setDefaultTimeout(ms: number): void;
  on(event: 'request' | 'requestfinished' | 'requestfailed', listener: (request: { url(): string }) => void): void;
  newCDPSession(tab: TestTab): Promise<{ send(method: string, parameters: object): Promise<unknown> }>;
}

export interface ServedViewer {
  readonly url: string;
  close(): Promise<void>;
}

const CHROMIUM_FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];
const path = (relative: string) => fileURLToPath(new URL(relative, import.meta.url));

/** A wait that is longer than this is a hang. It is below the limit of a test, so that the error names the wait. */
const HANG_MS = 300_000;

/** Requests that a context has sent and not had answered. */
const unanswered = new WeakMap<TestBrowserContext, Set<object>>();

/** A real browser, from the tools that only tests need; null where they are not installed or it does not start. */
async function openBrowser(): Promise<Browser | null> {
  try {
    const tools = createRequire(path('../../../tools/package.json'));
    const packed = tools('@sparticuz/chromium');
    const executablePath: string = await (packed.default ?? packed).executablePath();
    const opened = await tools('playwright-core').chromium.launch({ executablePath, args: CHROMIUM_FLAGS, timeout: HANG_MS });
    return {
      newContext: async (options) => {
        const context: PlaywrightContext = await opened.newContext(options);
        context.setDefaultTimeout(HANG_MS);
        const requests = new Set<object>();
        unanswered.set(context, requests);
        // Playwright tells of the script of a worker when it is asked for and never when it has come.
        context.on('request', (request) => request.url().includes('/assets/worker-') || requests.add(request));
        for (const end of ['requestfinished', 'requestfailed'] as const) context.on(end, (request) => requests.delete(request));
        return context;
      },
      close: () => opened.close(),
    };
  } catch {
    return null;
  }
}

/** One for each file of tests. */
export const browser = await openBrowser();
afterAll(() => browser?.close());

/** The shipped corpus. */
export async function loadShippedData(): Promise<CompiledCorpus> {
  const { corpus } = await loadCorpus(path('../../../data'));
  if (!corpus) throw new Error('the corpus does not compile');
  return corpus;
}

/** The viewer, as it was built for this run, served with a corpus as `npm start` serves the shipped one; on any free port unless one is named. */
export async function serveViewer(corpus?: CompiledCorpus, port = 0): Promise<ServedViewer> {
  return serveNode({ reader: memoryReader(corpus ?? (await loadShippedData())), port, viewerDir: inject('viewer') });
}

export type TabAction = (tab: TestTab, context: TestBrowserContext) => Promise<void>;

/** Which answers come late: those that were asked for first, or those to what every page asks, and then those that were asked for first. */
type LateOrder = 'earliest' | 'shared';

/** How a page is opened, beside Playwright's options of a context. */
export interface Opening {
  /** How many times slower than this machine the page is. */
  readonly slower?: number;
  /** Answers come one by one, each after the page was drawn without it. */
  readonly late?: LateOrder;
  readonly [option: string]: unknown;
}

/** Opens a page, lets all of it come, does something there, and sees that nothing went wrong on the way. What is kept for later is another test's. */
async function runInTab(
  browser: Browser | null,
  served: ServedViewer,
  address: string,
  act: TabAction,
  { slower = 1, late, ...options }: Opening,
): Promise<void> {
  const context = await browser?.newContext({
    locale: 'en-GB',
    viewport: { width: 1440, height: 900 },
    serviceWorkers: 'block',
    ...options,
  });
  const tab = await context?.newPage();
  if (!context || !tab) throw new Error('no browser');
  if (slower > 1) await slowDown(tab, slower);
  if (late) await answerLate(tab, late);
  const wrong: string[] = [];
  tab.on('pageerror', (error: Error) => wrong.push(error.message));
  tab.on('console', (message: { type(): string; text(): string }) => {
    if (message.type() !== 'log' && !/status of 40[04]|blocked by Playwright/.test(message.text())) wrong.push(message.text());
  });
  tab.on('request', (request: { url(): string }) => {
    if (!request.url().startsWith(served.url)) wrong.push(`asks another server: ${request.url()}`);
  });
  await tab.goto(served.url + address);
  await tab.waitForSelector('h1');
  await atRest(tab);
  await act(tab, context);
  expect(await tab.evaluate<number>('document.querySelectorAll("h1").length')).toBe(1);
  expect(wrong).toEqual([]);
  await context.close();
}

/** The viewer in a browser, for the tests of one `describe`. */
interface ViewerUnderTest {
  /** Opens a page and does something there. */
  at(address: string, act: TabAction, options?: Opening): Promise<void>;
  /** The answer of the API to a path under /v1. */
  asked<T>(path: string): Promise<T>;
  origin(): string;
}

interface ViewerOptions {
  /** The shipped one by default. */
  readonly corpus?: () => CompiledCorpus | Promise<CompiledCorpus>;
}

/** Tests with the viewer in a browser; skipped where the machine has none (`npm ci --prefix tools` brings one). */
export function describeViewer(name: string, { corpus }: ViewerOptions, tests: (viewer: ViewerUnderTest) => void): void {
  describe.skipIf(browser === null)(name, () => {
    let served: ServedViewer;
    beforeAll(async () => {
      served = await serveViewer(await corpus?.());
    });
    afterAll(() => served?.close());
    tests({
      at: (address, act, options = {}) => runInTab(browser, served, address, act, options),
      asked: async (path) => (await fetch(`${served.url}/v1/${path}`)).json(),
      origin: () => served.url,
    });
  });
}

/** Waits until something holds in the page. The page's own policy lets no test evaluate words inside it again and again. */
export async function waitUntilTrue(tab: TestTab, script: string): Promise<void> {
  for (const end = Date.now() + HANG_MS; !(await tab.evaluate<boolean>(script)); ) {
    if (Date.now() > end) throw new Error(`never came true: ${script}`);
    await new Promise((next) => setTimeout(next, 50));
  }
}

/** Parts of a page that are still to come: an answer, another page, rows that are not laid out yet (`synopsis/rest.ts`). */
const TO_COME = '.waiting, main[aria-busy=true], .synopsis[aria-busy=true], .scroll > table > tbody.row:not([data-rests])';
/** Whether nothing changes while two frames are drawn, every animation that has an end has come to it, and the browser is idle. */
const IS_STILL = `new Promise((tell) => {
  let changes = 0;
  const watch = new MutationObserver(() => changes++);
  watch.observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
  requestAnimationFrame(() => requestAnimationFrame(() => requestIdleCallback(() => {
    watch.disconnect();
    const moves = document.getAnimations().some((a) => a.playState === 'running' && a.effect.getComputedTiming().endTime < Infinity);
    tell(changes === 0 && !moves && document.readyState === 'complete');
  })));
})`;

/** Waits until the page stays as it is, whatever may still come. */
export async function still(tab: TestTab): Promise<void> {
  await waitUntilTrue(tab, IS_STILL);
}

/**
 * Waits until the page has nothing left to do: every request has its answer, nothing is to come, and the page stays as it is.
 * Frames and idle moments are counted, not milliseconds, so a slow machine is waited for.
 */
export async function atRest(tab: TestTab): Promise<void> {
  const requests = unanswered.get(tab.context());
  for (const end = Date.now() + HANG_MS; ; ) {
    await waitUntilTrue(tab, `document.querySelector('${TO_COME}') === null`);
    const wasAnswered = !requests?.size;
    const isStill = await tab.evaluate<boolean>(`${IS_STILL}.then((still) => still && document.querySelector('${TO_COME}') === null)`);
    if (isStill && wasAnswered && !requests?.size) return;
    if (Date.now() > end) throw new Error(`the page is never at rest: ${tab.url()}`);
  }
}

/** Makes the page as slow as on a machine that is so many times slower; what it is sent is not slowed down. */
async function slowDown(tab: TestTab, times: number): Promise<void> {
  const session = await (tab.context() as PlaywrightContext).newCDPSession(tab);
  await session.send('Emulation.setCPUThrottlingRate', { rate: times });
}

const DRAWN = 'new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)))';

/** Questions that every page asks. */
const SHARED = /^\/v1\/(documents|kinds|corpus)$/;

/** Holds what the page asks for; only what `index.html` itself names comes at once, as nothing is drawn without it. */
async function answerLate(tab: TestTab, order: LateOrder): Promise<void> {
  const html = await readFile(join(inject('viewer'), 'index.html'), 'utf8');
  const held: Asked[] = [];
  const pathOf = (asked: Asked) => new URL(asked.request().url()).pathname;
  const next = (): Asked | undefined => {
    const own = order === 'shared' ? held.findLastIndex((asked) => !SHARED.test(pathOf(asked))) : -1;
    return held.splice(own, 1)[0];
  };
  let answering = false;
  const answer = async (): Promise<void> => {
    answering = true;
    while (held.length > 0) {
      await tab.evaluate(DRAWN);
      const asked = next();
      await asked?.continue();
      await (await asked?.request().response())?.finished();
    }
    answering = false;
  };
  await tab.route('**/*', (asked) => {
    if (tab.url() === 'about:blank' || html.includes(pathOf(asked))) return asked.continue();
    held.push(asked);
    if (!answering) void answer();
    return undefined;
  });
}
