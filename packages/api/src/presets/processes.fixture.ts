import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { mkdtemp, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { serializeCorpus } from '@synoptic/core/compile/compile';
import { buildShippedCorpus, smallViewer, type TestServer } from './runtimes.fixture.ts';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const TOOLS = here('../../../../tools/node_modules/');

/** Reason why a tool of tools/ is unavailable, or null. Another version than the one that is asked for is an error, as it would fail for reasons of its own. */
export function missingTool(name: string): string | null {
  if (!existsSync(`${TOOLS}${name}`)) return `${name} is not installed: npm ci --prefix tools`;
  const { version } = readJson(`${TOOLS}${name}/package.json`);
  const asked = readJson(here('../../../../tools/package.json')).dependencies?.[name];
  if (version !== asked) throw new Error(`${name} ${version} is installed, tools/package.json asks for ${asked}: npm ci --prefix tools`);
  return null;
}

function readJson(file: string): { readonly version?: string; readonly dependencies?: Readonly<Record<string, string>> } {
  return JSON.parse(readFileSync(file, 'utf8'));
}

type ProcessEnvironment = Readonly<Record<string, string>>;

const SOURCE_CONDITION = '--conditions=synoptic:source';

export function serveOnDeno(env?: ProcessEnvironment): Promise<TestServer> {
  const rights = ['--allow-net', '--allow-read', '--allow-env'];
  return serveOnProcess(
    'deno',
    ['run', '--quiet', '--node-modules-dir=manual', '--no-prompt', SOURCE_CONDITION, ...rights, here('deno.ts')],
    env,
  );
}

export function serveOnBun(env?: ProcessEnvironment): Promise<TestServer> {
  return serveOnProcess('bun', [SOURCE_CONDITION, here('bun.ts')], env);
}

/** Runs the entry from source on another runtime. */
async function serveOnProcess(name: string, given: readonly string[], more: ProcessEnvironment = {}): Promise<TestServer> {
  await buildShippedCorpus();
  const [viewer, port] = [await smallViewer(), await freePort()];
  const env = {
    PATH: process.env['PATH'],
    HOME: process.env['HOME'],
    PORT: String(port),
    // A server on all addresses is public, like the other runtimes.
    HOST: '0.0.0.0',
    BUILD: 'test',
    VIEWER: viewer.folder,
    DENO_NO_UPDATE_CHECK: '1',
    DO_NOT_TRACK: '1',
    ...more,
  };
  const running = spawn(`${TOOLS}.bin/${name}`, given, { env, stdio: ['ignore', 'ignore', 'pipe'] });
  let said = '';
  running.stderr.setEncoding('utf8').on('data', (text) => (said += text));
  const base = `http://127.0.0.1:${port}`;
  await waitUntilListening(`${base}/healthz`, () => running.exitCode !== null).catch(() => {
    throw new Error(`${name} does not serve: ${said}`);
  });
  return {
    fetch: (path, init) => fetch(`${base}${path}`, init),
    close: async () => {
      const ended = new Promise((resolve) => running.once('exit', resolve));
      running.kill();
      await ended;
      await viewer.remove();
    },
  };
}

async function waitUntilListening(url: string, ended: () => boolean): Promise<void> {
  // A hanging runtime ends with its test.
  while (!ended()) {
    const answer = await fetch(url).catch(() => null);
    if (answer?.ok) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error('it never listened');
}

/** Writes a corpus without its first claim under the digest of the whole. */
export async function writeDamagedCorpus(): Promise<string> {
  const { claims, ...rest } = await buildShippedCorpus();
  const file = join(await mkdtemp(join(tmpdir(), 'synoptic-damaged-')), 'corpus.json');
  await writeFile(file, serializeCorpus({ ...rest, claims: claims.slice(1) }));
  return file;
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}
