import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { serializeCorpus } from '@synoptic/core/compile/compile';
import { readerOfShippedCorpus, readShippedCorpus } from '@synoptic/core/node/shipped.fixture';
import { writeFileSafely } from '@synoptic/core/node/write-file-safely';
import type { CompiledCorpus } from '@synoptic/core/shapes/compiled-corpus';
import { parseCommentedJson } from '@synoptic/core/text/parse-commented-json';
import { build } from 'tsup';
import { worker } from '../../tsup.config.ts';
import { createApp } from '../app.ts';
import { serveNode } from './node.ts';
import { UNHURRIED_LIMITS } from './unhurried-limits.fixture.ts';
import { viewerFromFolder } from './viewer-from-folder.ts';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));
export const TEST_BUILD = 'test';

/** A running server on any runtime. */
export interface TestServer {
  fetch(path: string, init?: RequestInit): Promise<Response>;
  close(): Promise<void>;
}

/** The shipped corpus, also written into the file that the worker includes. */
export function buildShippedCorpus(): Promise<CompiledCorpus> {
  built ??= writeShippedCorpus();
  return built;
}

let built: Promise<CompiledCorpus> | undefined;

async function writeShippedCorpus(): Promise<CompiledCorpus> {
  const file = here('../../../../data/dist/corpus.json');
  const corpus = await readShippedCorpus();
  const text = serializeCorpus(corpus);
  const written = await readFile(file, 'utf8').catch(() => null);
  if (written !== text) await mkdir(here('../../../../data/dist'), { recursive: true }).then(() => writeFileSafely(file, text));
  return corpus;
}

/** Minimal viewer: a page, a file with a digest in its name, and one without. */
export async function smallViewer(): Promise<{ folder: string; remove(): Promise<void> }> {
  const folder = await mkdtemp(join(tmpdir(), 'synoptic-viewer-'));
  await mkdir(join(folder, 'assets'));
  await writeFile(
    join(folder, 'index.html'),
    '<!doctype html><html lang="en"><title>Synoptic</title><body><h1>Synoptic</h1></body></html>\n',
  );
  await writeFile(join(folder, 'assets/main-5f3a9c.js'), 'document.title = "Synoptic";\n');
  await writeFile(join(folder, 'favicon.svg'), '<svg xmlns="http://www.w3.org/2000/svg"/>\n');
  return { folder, remove: () => rm(folder, { recursive: true, force: true }) };
}

export async function serveInProcess(): Promise<TestServer> {
  const [corpus, viewer] = [await buildShippedCorpus(), await smallViewer()];
  const app = createApp({
    reader: await readerOfShippedCorpus(),
    digest: corpus.digest,
    build: TEST_BUILD,
    viewer: await viewerFromFolder(viewer.folder),
    isPublic: true,
  });
  return { fetch: async (path, init) => app.request(path, init), close: viewer.remove };
}

export async function serveOnNode(): Promise<TestServer & { readonly url: string }> {
  const viewer = await smallViewer();
  // A server on all addresses is public, like the other runtimes.
  const options = { host: '0.0.0.0', port: 0, viewerDir: viewer.folder, build: TEST_BUILD, limits: UNHURRIED_LIMITS };
  const serving = await serveNode({ reader: await readerOfShippedCorpus(), ...options });
  const base = serving.url.replace('0.0.0.0', '127.0.0.1');
  return {
    url: base,
    fetch: (path, init) => fetch(`${base}${path}`, init),
    close: async () => {
      await serving.close();
      await viewer.remove();
    },
  };
}

const TOOLS = here('../../../../tools/');
/** Reason why workerd is unavailable, or null. */
export const missingWorkerd = existsSync(join(TOOLS, 'node_modules/wrangler')) ? null : 'tools/ is not installed: npm ci --prefix tools';

interface WranglerHarness {
  listen(): Promise<{ url: URL }>;
  fetch(path: string, init?: RequestInit): Promise<Response>;
  getWorker(): { getEnv(): Promise<Readonly<Record<string, unknown>>> };
  close(): Promise<void>;
}

/** Settings of wrangler.jsonc that the tests change. */
interface WranglerSettings {
  base_dir: string;
  main: string;
  assets: { directory: string };
  vars?: Readonly<Record<string, string>>;
  ratelimits: { simple: { limit: number } }[];
  d1_databases?: readonly object[];
  compatibility_flags?: readonly string[];
  hyperdrive?: readonly object[];
}

/** Metafile of the bundler: the inputs of each output of the worker. The deployed worker has none. */
export const WORKER_METAFILE = 'metafile-esm.json';

/** Builds the worker from source, as it is deployed, into a folder. */
export async function buildWorker(): Promise<string> {
  await buildShippedCorpus();
  const folder = await mkdtemp(join(tmpdir(), 'synoptic-worker-'));
  await build({ ...worker(folder), config: false, silent: true, metafile: true, entry: { index: here('cloudflare.ts') } });
  return folder;
}

interface WorkerOptions {
  /** Limit of requests a minute; none without it. */
  readonly perMinute?: number;
  /** Answers from the binding CORPORA in place of the bundled corpus: an empty D1 database, or PostgreSQL at an address through Hyperdrive. */
  readonly stored?: boolean | string;
}

/** A worker in workerd, with its bindings. */
interface WorkerdServer extends TestServer {
  bindings(): Promise<Readonly<Record<string, unknown>>>;
}

/** The worker itself in workerd, from wrangler.jsonc, with the small viewer in place of the built one. */
export async function serveOnWorkerd({ perMinute, stored = false }: WorkerOptions = {}): Promise<WorkerdServer> {
  Object.assign(process.env, {
    WRANGLER_SEND_METRICS: 'false',
    CLOUDFLARE_CF_FETCH_ENABLED: 'false',
    WRANGLER_LOG: 'error',
  });
  const [folder, viewer] = [await buildWorker(), await smallViewer()];
  const { createTestHarness } = createRequire(TOOLS)('wrangler') as { createTestHarness(options: unknown): WranglerHarness };
  const written = await readFile(here('../../wrangler.jsonc'), 'utf8');
  const config = parseCommentedJson(written) as WranglerSettings;
  config.base_dir = folder;
  config.main = join(folder, 'index.js');
  config.assets.directory = viewer.folder;
  config.vars = { BUILD: TEST_BUILD };
  const [rate] = config.ratelimits;
  config.ratelimits = perMinute === undefined || !rate ? [] : [{ ...rate, simple: { ...rate.simple, limit: perMinute } }];
  if (typeof stored === 'string') {
    config.compatibility_flags = ['nodejs_compat'];
    config.hyperdrive = [{ binding: 'CORPORA', id: randomUUID().replaceAll('-', ''), localConnectionString: stored }];
  } else if (stored) config.d1_databases = [{ binding: 'CORPORA', database_name: 'corpora', database_id: randomUUID() }];
  const harness = createTestHarness({ root: here('../..'), workers: [{ config }] });
  await harness.listen();
  return {
    fetch: (path, init) => harness.fetch(path, init),
    bindings: () => harness.getWorker().getEnv(),
    close: async () => {
      await harness.close();
      await Promise.all([viewer.remove(), rm(folder, { recursive: true })]);
    },
  };
}
