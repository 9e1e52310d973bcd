import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { memoryReader } from '@synoptic/core/reader/memory-reader';
import { afterAll, describe, expect, it } from 'vitest';
import { SERVER_EXPORTS } from '../command-line/export-targets.ts';
import { runSynoptic } from '../commands/run-synoptic.fixture.ts';
import { compileTestFolder, writeFlood } from '../corpus.fixture.ts';

const TOOLS = fileURLToPath(new URL('../../../../tools/node_modules/.bin/', import.meta.url));
const around = mkdtempSync(join(tmpdir(), 'synoptic-server-'));
const corpus = writeFlood();
const closers: (() => void)[] = [];
afterAll(() => {
  for (const close of closers) close();
  rmSync(around, { recursive: true, force: true });
});

async function listen(handle: RequestListener): Promise<number> {
  const server = createServer(handle);
  closers.push(() => server.close());
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return (server.address() as AddressInfo).port;
}

/** A port that was free a moment ago. */
async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

/** Runs a runtime in the exported folder and waits until it says that it listens. */
async function run(program: string, ...args: string[]): Promise<number> {
  const port = await freePort();
  const env = { PATH: process.env['PATH'], HOME: around, PORT: String(port), DENO_NO_UPDATE_CHECK: '1', DO_NOT_TRACK: '1' };
  const child = spawn(join(TOOLS, program), args, { cwd: join(around, program), env, stdio: ['ignore', 'pipe', 'pipe'] });
  closers.push(() => child.kill());
  await new Promise<void>((resolve, reject) => {
    let said = '';
    const hear = (part: string) => {
      said += part;
      if (/listening on/i.test(said)) resolve();
    };
    child.stdout.setEncoding('utf8').on('data', hear);
    child.stderr.setEncoding('utf8').on('data', hear);
    child.once('close', () => reject(new Error(`${program} ended: ${said}`)));
  });
  return port;
}

/** Starts an exported server as its platform does, and gives its port. */
const START: Readonly<Record<(typeof SERVER_EXPORTS)[number], () => Promise<number>>> = {
  deno: () => run('deno', 'run', '--no-prompt', '--allow-net', '--allow-read', '--allow-env', 'main.js'),
  bun: () => run('bun', 'main.js'),
  async vercel() {
    const entry = join(around, 'vercel/.vercel/output/functions/index.func/index.js');
    const { default: handle } = (await import(/* @vite-ignore */ pathToFileURL(entry).href)) as { default: RequestListener };
    return listen(handle);
  },
};

describe.each(SERVER_EXPORTS)('synoptic export %s', (target) => {
  const missing = target !== 'vercel' && !existsSync(join(TOOLS, target));

  it('writes a folder that needs no installation, and prints the next steps', async () => {
    const { code, out, err } = await runSynoptic(['export', target, target, '--corpus', corpus], { cwd: around });
    expect([code, out]).toEqual([0, `${join(around, target)}\n`]);
    expect(err).toMatch(new RegExp(`^\\d+ files, \\d+ KB; corpus [0-9a-f]{12}; next: cd ${target} && .*${target}.*\\n$`));
  });

  it.skipIf(missing)('serves that corpus, viewer, API and assistants', async () => {
    const base = `http://127.0.0.1:${await START[target]()}`;
    const reader = memoryReader(await compileTestFolder(corpus));
    expect(await (await fetch(`${base}/v1/corpus`)).json()).toEqual(await reader.corpus());
    expect(await (await fetch(`${base}/v1/compare?about=event:flood`)).json()).toEqual(await reader.compare({ about: ['event:flood'] }));
    const page = await fetch(`${base}/events/event:flood`);
    expect([page.status, page.headers.get('content-security-policy'), await page.text()]).toEqual([
      200,
      expect.stringMatching(/default-src/),
      expect.stringContaining('<title>'),
    ]);
    const message = {
      jsonrpc: '2.0',
      id: 1,
      method: 'initialize',
      params: { protocolVersion: '2025-11-25', capabilities: {}, clientInfo: { name: 't', version: '1' } },
    };
    const headers = { 'content-type': 'application/json', accept: 'application/json, text/event-stream' };
    const answer = await fetch(`${base}/mcp`, { method: 'POST', headers, body: JSON.stringify(message) });
    expect(await answer.json()).toMatchObject({ result: { serverInfo: { name: 'synoptic' } } });
    expect((await fetch(`${base}/..%2fbuild.js`)).headers.get('content-type')).not.toMatch(/javascript/);
  });
});
