import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { dirname, resolve } from 'node:path';
import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { StdioClientTransport } from '@modelcontextprotocol/sdk/client/stdio.js';
import { mcpConformance } from '@synoptic/api/mcp/mcp.conformance';
import { describe, expect, it } from 'vitest';
import { writeFlood } from '../corpus.fixture.ts';
import { MAIN_PROGRAM, SHIPPED_CORPUS } from './run-synoptic.fixture.ts';

const HOME = resolve(dirname(MAIN_PROGRAM), '../../..');
const ENV = { PATH: process.env['PATH'] ?? '', LANG: 'en_US.UTF-8' };

/** Starts the built program with the SDK's client. */
const started = (args: readonly string[], node: readonly string[] = [], env = {}) =>
  new StdioClientTransport({
    command: process.execPath,
    args: [...node, MAIN_PROGRAM, 'mcp', ...args],
    env: { ...ENV, ...env },
    cwd: dirname(MAIN_PROGRAM),
    stderr: 'pipe',
  });

mcpConformance('`synoptic mcp`', async () => ({ transport: started(['--corpus', SHIPPED_CORPUS]), close: async () => undefined }));

const line = (message: object) => `${JSON.stringify({ jsonrpc: '2.0', ...message })}\n`;
const INITIALIZE = line({
  id: 1,
  method: 'initialize',
  params: { protocolVersion: '2025-11-25', capabilities: {}, clientInfo: { name: 'test', version: '1' } },
});

/** Output for a client that writes its requests and closes its end. */
async function piped(text: string, args: readonly string[] = []) {
  const child = spawn(process.execPath, [MAIN_PROGRAM, 'mcp', ...args], { env: ENV, stdio: 'pipe' });
  let [out, err] = ['', ''];
  child.stdout.setEncoding('utf8').on('data', (part: string) => (out += part));
  child.stderr.setEncoding('utf8').on('data', (part: string) => (err += part));
  child.stdin.end(text);
  const [code] = (await once(child, 'close')) as [number];
  return { code, out, err };
}

describe('synoptic mcp', () => {
  it('reads the corpus that --corpus names', async () => {
    const client = new Client({ name: 'test', version: '1' });
    await client.connect(started(['--corpus', writeFlood()]));
    const answer = await client.callTool({ name: 'show', arguments: { id: 'event:flood' } });
    expect(answer.structuredContent).toMatchObject({ label: 'The flood of the north' });
    await client.close();
  });

  it('writes only the protocol to standard output, and messages to standard error', async () => {
    const { code, out, err } = await piped(`${INITIALIZE}this is no message\n${line({ id: 2, method: 'tools/list' })}`);
    const lines = out.trim().split('\n');
    expect(new Set(lines.map((l) => JSON.parse(l).id))).toEqual(new Set([1, null, 2]));
    expect([code, err]).toEqual([0, expect.stringMatching(/^serving csto .* over standard input and output; .*\n$/)]);
  });

  it('reports a wrong --corpus before the protocol begins', async () => {
    const { code, out, err } = await piped(INITIALIZE, ['--corpus', '/nowhere/at/all']);
    expect([code, out, err]).toEqual([1, '', expect.stringContaining('/nowhere/at/all')]);
  });

  it('ends on SIGTERM', async () => {
    const child = spawn(process.execPath, [MAIN_PROGRAM, 'mcp'], { env: ENV, stdio: 'pipe' });
    await once(child.stderr, 'data');
    child.kill('SIGTERM');
    expect((await once(child, 'close'))[0]).toBe(0);
  });

  // Node's permission model proves it: a file without read permission cannot have been loaded.
  it('loads no text: it needs read permission only for the folders of the program and the corpus', async () => {
    const client = new Client({ name: 'test', version: '1' });
    const leave = ['--permission', `--allow-fs-read=${dirname(MAIN_PROGRAM)}`, `--allow-fs-read=${dirname(SHIPPED_CORPUS)}`];
    const transport = started(['--corpus', SHIPPED_CORPUS], leave, { SYNOPTIC_TEXTS: resolve(HOME, 'docs') });
    await client.connect(transport);
    const { structuredContent } = await client.callTool({ name: 'show', arguments: { id: 'document:d1021-2022' } });
    expect(structuredContent).toMatchObject({ id: 'document:d1021-2022' });
    await client.close();
  });
});
