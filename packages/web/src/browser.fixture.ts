import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import type { CompiledCorpus } from '@synoptic/core/model/corpus';
import { loadCorpus } from '@synoptic/core/node/load-corpus';
import { memoryReader } from '@synoptic/core/reader/memory-reader';
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
  route(pattern: string, handle: (asked: { continue(): Promise<void>; abort(): Promise<void> }) => unknown): Promise<unknown>;
  on(event: string, listener: (what: never) => void): void;
  setViewportSize(size: { width: number; height: number }): Promise<void>;
  emulateMedia(media: { media: 'print' | 'screen' }): Promise<void>;
  pdf(options: { format: 'A4'; preferCSSPageSize: boolean; path?: string }): Promise<Buffer>;
  readonly keyboard: { press(key: string): Promise<void> };
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

/** A real browser, from the tools that only tests need; null where they are not installed or it does not start. */
async function openBrowser(): Promise<Browser | null> {
  try {
    const tools = createRequire(path('../../../tools/package.json'));
    const packed = tools('@sparticuz/chromium');
    const executablePath: string = await (packed.default ?? packed).executablePath();
    return await tools('playwright-core').chromium.launch({ executablePath, args: CHROMIUM_FLAGS });
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

/** Opens a page, does something there, and sees that nothing went wrong on the way. What is kept for later is another test's. */
async function runInTab(
  browser: Browser | null,
  served: ServedViewer,
  address: string,
  act: TabAction,
  options: object = {},
): Promise<void> {
  const context = await browser?.newContext({
    locale: 'en-GB',
    viewport: { width: 1440, height: 900 },
    serviceWorkers: 'block',
    ...options,
  });
  const tab = await context?.newPage();
  if (!context || !tab) throw new Error('no browser');
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
  await act(tab, context);
  expect(await tab.evaluate<number>('document.querySelectorAll("h1").length')).toBe(1);
  expect(wrong).toEqual([]);
  await context.close();
}

/** The viewer in a browser, for the tests of one `describe`. */
interface ViewerUnderTest {
  /** Opens a page and does something there. */
  at(address: string, act: TabAction, options?: object): Promise<void>;
  /** The answer of the API to a path under /v1. */
  asked<T>(path: string): Promise<T>;
  origin(): string;
}

interface ViewerOptions {
  /** The shipped one by default. */
  readonly corpus?: () => CompiledCorpus | Promise<CompiledCorpus>;
  readonly timeout?: number;
}

/** Tests with the viewer in a browser; skipped where the machine has none (`npm ci --prefix tools` brings one). */
export function describeViewer(name: string, { corpus, timeout = 60_000 }: ViewerOptions, tests: (viewer: ViewerUnderTest) => void): void {
  describe.skipIf(browser === null)(name, { timeout }, () => {
    let served: ServedViewer;
    beforeAll(async () => {
      served = await serveViewer(await corpus?.());
    }, 120_000);
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
  for (let tries = 0; !(await tab.evaluate<boolean>(script)); tries++) {
    if (tries > 200) throw new Error(`never came true: ${script}`);
    await new Promise((next) => setTimeout(next, 50));
  }
}
