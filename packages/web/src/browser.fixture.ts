import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { memoryReader } from '@synoptic/core/reader/memory-reader';
import type { Reader } from '@synoptic/core/reader/reader';
import type { CompiledCorpus } from '@synoptic/core/shapes/compiled-corpus';
import { afterAll, beforeAll, describe, expect, inject } from 'vitest';
import { serveNode } from '../../api/src/presets/node.ts';
import { UNHURRIED_LIMITS } from '../../api/src/presets/unhurried-limits.fixture.ts';
import { PENDING_PARTS } from './routes/scroll-position.ts';

/** A file that a test gives to a page; Playwright wants a `Buffer`. */
interface GivenFile {
  readonly name: string;
  readonly mimeType: string;
  readonly buffer: Uint8Array;
}

/** The part of Playwright's `Page` that the tests use. */
export interface TestTab {
  goto(url: string): Promise<unknown>;
  reload(): Promise<unknown>;
  close(): Promise<void>;
  url(): string;
  title(): Promise<string>;
  waitForSelector(selector: string): Promise<unknown>;
  setInputFiles(selector: string, files: GivenFile | readonly GivenFile[]): Promise<void>;
  waitForURL(matches: (url: URL) => boolean): Promise<unknown>;
  textContent(selector: string): Promise<string | null>;
  click(selector: string): Promise<void>;
  waitForEvent(event: 'download'): Promise<{ createReadStream(): Promise<Readable>; suggestedFilename(): string }>;
  selectOption(selector: string, value: string): Promise<unknown>;
  fill(selector: string, words: string): Promise<void>;
  evaluate<T>(script: string): Promise<T>;
  locator(selector: string): { ariaSnapshot(): Promise<string> };
  route(pattern: string | RegExp, handle: (route: InterceptedRequest) => unknown): Promise<unknown>;
  on(event: string, listener: (what: never) => void): void;
  setViewportSize(size: { width: number; height: number }): Promise<void>;
  emulateMedia(media: { media: 'print' | 'screen' }): Promise<void>;
  pdf(options: { format: 'A4'; preferCSSPageSize: boolean; path?: string }): Promise<Buffer>;
  readonly keyboard: { press(key: string): Promise<void> };
  context(): TestBrowserContext;
}

/** A request that a test has intercepted (Playwright's `Route`). */
interface InterceptedRequest {
  continue(): Promise<void>;
  abort(): Promise<void>;
  fulfill(response: { status: number; headers?: Record<string, string>; contentType?: string; body?: string }): Promise<void>;
  request(): { url(): string; response(): Promise<{ finished(): Promise<unknown> } | null> };
}

export interface TestBrowserContext {
  newPage(): Promise<TestTab>;
  setOffline(offline: boolean): Promise<void>;
  close(): Promise<void>;
}

interface Browser {
  /** With `savesData` the visitor saves data, so that the viewer does not fetch its corpus for offline use a moment after a page has loaded. */
  newContext(options: { readonly savesData?: boolean; readonly [option: string]: unknown }): Promise<TestBrowserContext>;
}

interface TrackedRequest {
  url(): string;
  /** Null unless it has failed. */
  failure(): object | null;
}

/** The part of Playwright's `BrowserContext` that `openBrowser` sets up. */
interface PlaywrightContext extends TestBrowserContext {
  setDefaultTimeout(ms: number): void;
  on(event: 'request' | 'requestfinished' | 'requestfailed', listener: (request: TrackedRequest) => void): void;
  addInitScript(script: string): Promise<void>;
  newCDPSession(tab: TestTab): Promise<{ send(method: string, parameters: object): Promise<unknown> }>;
}

export interface ServedViewer {
  readonly url: string;
  close(): Promise<void>;
}

const path = (relative: string) => fileURLToPath(new URL(relative, import.meta.url));

/** Timeout of a single wait; shorter than the test timeout, so that the error names the wait. */
const HANG_MS = 300_000;

/** The setting of the visitor as a page reads it. */
const SAVES_DATA = "Object.defineProperty(Navigator.prototype, 'connection', { get: () => ({ saveData: true }) })";

/** Pending requests of each context. */
const unanswered = new WeakMap<TestBrowserContext, Set<TrackedRequest>>();

/** Connects to the browser that `browser.setup.ts` has started; null if there is none. */
async function connectBrowser(): Promise<Browser | null> {
  const address = inject('browser');
  if (address === null) return null;
  const tools = createRequire(path('../../../tools/package.json'));
  const connected = await tools('playwright-core').chromium.connect(address, { timeout: HANG_MS });
  return {
    newContext: async ({ savesData = false, ...options }) => {
      const context: PlaywrightContext = await connected.newContext(options);
      context.setDefaultTimeout(HANG_MS);
      if (savesData) await context.addInitScript(SAVES_DATA);
      const requests = new Set<TrackedRequest>();
      unanswered.set(context, requests);
      // Playwright reports the request for a worker's script but never its completion.
      context.on('request', (request) => /\/assets\/(?:reading-)?worker-/.test(request.url()) || requests.add(request));
      for (const end of ['requestfinished', 'requestfailed'] as const) context.on(end, (request) => requests.delete(request));
      return context;
    },
  };
}

/** The browser of this run, through a connection that the test files of a worker share. */
export const browser = await connectBrowser();

/** Readers of the corpora that were served, as an index takes longer than a server. */
const readers = new WeakMap<CompiledCorpus, Reader>();

/**
 * Serves the viewer built for this run with a corpus, as `npm start` does; on a free port by default. Without a corpus it is the shipped one, on the
 * server that all tests of the run share.
 */
export async function serveViewer(corpus?: CompiledCorpus, port = 0): Promise<ServedViewer> {
  if (!corpus) return { url: inject('shippedViewer'), close: async () => {} };
  const reader = readers.get(corpus) ?? memoryReader(corpus);
  readers.set(corpus, reader);
  return serveNode({ reader, port, viewerDir: inject('viewer'), limits: { threads: 0, ...UNHURRIED_LIMITS } });
}

export type TabAction = (tab: TestTab, context: TestBrowserContext) => Promise<void>;

/** Order in which responses are delayed: `earliest` releases the earliest request last; `shared` releases the requests that every page makes last. */
type LateOrder = 'earliest' | 'shared';

/** Options for opening a page, in addition to Playwright's context options. */
export interface Opening {
  /** CPU throttling rate. */
  readonly slower?: number;
  /** Releases responses one at a time, each after the page was rendered without it. */
  readonly late?: LateOrder;
  readonly [option: string]: unknown;
}

/**
 * Opens a page, waits until it is at rest, runs an action, and asserts that there were no errors and no requests to other
 * servers. The visitor saves data, so that no request in the background disturbs a test; offline.browser.test.ts covers what is kept for offline use.
 */
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
    savesData: true,
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
  /** Opens a page and runs an action in it. */
  at(address: string, act: TabAction, options?: Opening): Promise<void>;
  /** Fetches a path under /v1 from the API. */
  asked<T>(path: string): Promise<T>;
  origin(): string;
}

interface ViewerOptions {
  /** The shipped corpus by default. */
  readonly corpus?: () => CompiledCorpus | Promise<CompiledCorpus>;
}

/** Declares tests that run in a browser; skipped if there is none (`npm ci --prefix tools` installs one). */
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

/** Polls until an expression is true in the page. The polling runs outside, because the page's Content Security Policy forbids `eval`, which `waitForFunction` needs. */
export async function waitUntilTrue(tab: TestTab, script: string): Promise<void> {
  for (const end = Date.now() + HANG_MS; !(await tab.evaluate<boolean>(script)); ) {
    if (Date.now() > end) throw new Error(`never came true: ${script}`);
    await new Promise((next) => setTimeout(next, 50));
  }
}

/** True if the DOM does not change during two frames, every finite animation has ended, and the browser is idle. */
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

/** Waits until the page stops changing, even if responses are pending. */
export async function still(tab: TestTab): Promise<void> {
  await waitUntilTrue(tab, IS_STILL);
}

/**
 * Waits until the page has nothing left to do: no pending request, no pending part, no change.
 * Counts frames and idle callbacks instead of milliseconds, so that it works on a slow machine too.
 */
export async function atRest(tab: TestTab): Promise<void> {
  // A failed request is not pending, even if the event of its failure is missed.
  const pending = () => [...(unanswered.get(tab.context()) ?? [])].filter((request) => request.failure() === null);
  for (const end = Date.now() + HANG_MS; ; ) {
    await waitUntilTrue(tab, `document.querySelector('${PENDING_PARTS}') === null`);
    const wasAnswered = pending().length === 0;
    const isStill = await tab.evaluate<boolean>(
      `${IS_STILL}.then((still) => still && document.querySelector('${PENDING_PARTS}') === null)`,
    );
    if (isStill && wasAnswered && pending().length === 0) return;
    if (Date.now() > end) {
      const wait = pending().map((request) => request.url());
      throw new Error(`the page is never at rest: ${tab.url()}, ${isStill ? 'still' : 'changing'}, waits for [${wait.join(', ')}]`);
    }
  }
}

/** Follows a link of the masthead, also one that only its menu shows. */
export const toSection = (tab: TestTab, path: string): Promise<void> =>
  tab.evaluate(`document.querySelector('.masthead a[href="${path}"]').click()`);

/** Throttles the CPU of the page; the network is not throttled. */
async function slowDown(tab: TestTab, times: number): Promise<void> {
  const session = await (tab.context() as PlaywrightContext).newCDPSession(tab);
  await session.send('Emulation.setCPUThrottlingRate', { rate: times });
}

const DRAWN = 'new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)))';

/** Requests that every page makes. */
const SHARED = /^\/v1\/(documents|kinds|corpus)$/;

/** Delays all requests except the files that `index.html` names, without which nothing is rendered. */
async function answerLate(tab: TestTab, order: LateOrder): Promise<void> {
  const html = await readFile(join(inject('viewer'), 'index.html'), 'utf8');
  const held: InterceptedRequest[] = [];
  const pathOf = (route: InterceptedRequest) => new URL(route.request().url()).pathname;
  const next = (): InterceptedRequest | undefined => {
    const index = order === 'shared' ? held.findLastIndex((route) => !SHARED.test(pathOf(route))) : -1;
    return held.splice(index, 1)[0];
  };
  let answering = false;
  const answer = async (): Promise<void> => {
    answering = true;
    while (held.length > 0) {
      await tab.evaluate(DRAWN);
      const route = next();
      await route?.continue();
      await (await route?.request().response())?.finished();
    }
    answering = false;
  };
  await tab.route('**/*', (route) => {
    if (tab.url() === 'about:blank' || html.includes(pathOf(route))) return route.continue();
    held.push(route);
    if (!answering) void answer();
    return undefined;
  });
}
