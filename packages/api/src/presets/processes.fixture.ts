import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import { type Server, shippedCorpus, smallViewer } from '../runtimes.fixture.ts';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const TOOLS = here('../../../../tools/node_modules/');

/** Why a runtime of tools/ cannot be had, or null. */
export function missing(name: string): string | null {
  return existsSync(`${TOOLS}${name}`) ? null : `${name} is not installed: npm ci --prefix tools`;
}

const SOURCES = '--conditions=synoptic:source';

export function onDeno(): Promise<Server> {
  const rights = ['--allow-net', '--allow-read', '--allow-env'];
  return onProcess('deno', ['run', '--quiet', '--node-modules-dir=manual', '--no-prompt', SOURCES, ...rights, here('deno.ts')]);
}

export function onBun(): Promise<Server> {
  return onProcess('bun', [SOURCES, here('bun.ts')]);
}

/** The entry itself, run by another runtime from its source. */
async function onProcess(name: string, given: readonly string[]): Promise<Server> {
  await shippedCorpus();
  const [viewer, port] = [await smallViewer(), await freePort()];
  const env = {
    PATH: process.env['PATH'],
    HOME: process.env['HOME'],
    PORT: String(port),
    BUILD: 'test',
    VIEWER: viewer.folder,
    DENO_NO_UPDATE_CHECK: '1',
    DO_NOT_TRACK: '1',
  };
  const running = spawn(`${TOOLS}.bin/${name}`, given, { env, stdio: ['ignore', 'ignore', 'pipe'] });
  let said = '';
  running.stderr.setEncoding('utf8').on('data', (text) => (said += text));
  const base = `http://127.0.0.1:${port}`;
  await listening(`${base}/healthz`, () => running.exitCode !== null).catch(() => {
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

async function listening(url: string, ended: () => boolean): Promise<void> {
  for (let tries = 0; tries < 200 && !ended(); tries++) {
    const answer = await fetch(url).catch(() => null);
    if (answer?.ok) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error('it never listened');
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}
