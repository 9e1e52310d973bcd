import { mkdtemp, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { loadCorpus } from '@synoptic/core/node/load';
import { memoryReader } from '@synoptic/core/reader/memory';
import { build } from 'vite';
import { serveNode } from '../../api/src/presets/node.ts';

/** As much of a browser's page as the tests use. */
export interface Tab {
  goto(url: string): Promise<unknown>;
  url(): string;
  title(): Promise<string>;
  waitForSelector(selector: string): Promise<unknown>;
  waitForURL(matches: (url: URL) => boolean): Promise<unknown>;
  textContent(selector: string): Promise<string | null>;
  click(selector: string): Promise<void>;
  fill(selector: string, words: string): Promise<void>;
  evaluate<T>(script: string): Promise<T>;
  on(event: string, listener: (what: never) => void): void;
  readonly keyboard: { press(key: string): Promise<void> };
}

interface Browser {
  newContext(options: object): Promise<{ newPage(): Promise<Tab>; close(): Promise<void> }>;
  close(): Promise<void>;
}

const FLAGS = [
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
export async function openBrowser(): Promise<Browser | null> {
  try {
    const tools = createRequire(path('../../../tools/package.json'));
    const packed = tools('@sparticuz/chromium');
    const executablePath: string = await (packed.default ?? packed).executablePath();
    return await tools('playwright-core').chromium.launch({ executablePath, args: FLAGS });
  } catch {
    return null;
  }
}

/** The viewer built afresh and served with the shipped corpus, as `npm start` serves it. */
export async function serveViewer(): Promise<{ url: string; close: () => Promise<void> }> {
  const folder = await mkdtemp(join(tmpdir(), 'synoptic-viewer-'));
  await build({ root: path('..'), logLevel: 'error', build: { outDir: folder, emptyOutDir: true } });
  const { corpus } = await loadCorpus(path('../../../data'));
  if (!corpus) throw new Error('the corpus does not compile');
  const serving = await serveNode({ reader: memoryReader(corpus), port: 0, viewerDir: folder });
  return {
    url: serving.url,
    close: async () => {
      await serving.close();
      await rm(folder, { recursive: true });
    },
  };
}
