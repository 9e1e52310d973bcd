import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { dirname, resolve } from 'node:path';
import { Client } from '@modelcontextprotocol/client';
import { StdioClientTransport } from '@modelcontextprotocol/client/stdio';
import { StdioClientTransport as EarlierStdioTransport } from '@modelcontextprotocol/sdk/client/stdio.js';
import { mcpConformance } from '@synoptic/api/mcp/mcp.conformance';
import { describe, expect, it } from 'vitest';
import { writeFlood } from '../corpus.fixture.ts';
import { MAIN_PROGRAM, SHIPPED_CORPUS } from './run-synoptic.fixture.ts';

const HOME = resolve(dirname(MAIN_PROGRAM), '../../..');
const ENV = { PATH: process.env['PATH'] ?? '', LANG: 'en_US.UTF-8' };

/** Command with which a client starts the built program. */
const program = (args: readonly string[], node: readonly string[] = [], env = {}) => ({
  command: process.execPath,
  args: [...node, MAIN_PROGRAM, 'mcp', ...args],
  env: { ...ENV, ...env },
  cwd: dirname(MAIN_PROGRAM),
  stderr: 'pipe' as const,
});

mcpConformance(
  '`synoptic mcp`',
  async () => ({
    earlierTransport: () => new EarlierStdioTransport(program(['--corpus', SHIPPED_CORPUS])),
    transport: () => new StdioClientTransport(program(['--corpus', SHIPPED_CORPUS])),
    close: async () => undefined,
  }),
  [0, 2],
);

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
  it('reads the corpus of --corpus', async () => {
    const client = new Client({ name: 'test', version: '1' });
    await client.connect(new StdioClientTransport(program(['--corpus', writeFlood()])));
    const answer = await client.callTool({ name: 'show', arguments: { id: 'event:flood' } });
    expect(answer.structuredContent).toMatchObject({ label: 'The flood of the north' });
    await client.close();
  });

  it('writes only the protocol to standard output, and messages to standard error', async () => {
    const { code, out, err } = await piped(
      `${INITIALIZE}this is no message\n{"neither": "is this"}\n${line({ id: 2, method: 'tools/list' })}`,
    );
    const answers = out
      .trim()
      .split('\n')
      .map((l) => JSON.parse(l));
    expect(answers).toMatchObject([
      { id: 1, result: { protocolVersion: '2025-11-25' } },
      { id: 2, result: { tools: expect.any(Array) } },
    ]);
    expect([code, err]).toEqual([
      0,
      expect.stringMatching(/^serving csto .* over standard input and output; .*\n.*not a JSON-RPC message.*\n$/),
    ]);
  });

  it('answers what was read before its input ends, and does not wait for cancelled requests', async () => {
    const cancelled = line({ method: 'notifications/cancelled', params: { requestId: 3 } });
    const call = (id: number) => line({ id, method: 'tools/call', params: { name: 'ledger', arguments: {} } });
    const { code, out } = await piped([INITIALIZE, call(2), call(3), cancelled, call(4)].join(''));
    const ids = out
      .trim()
      .split('\n')
      .map((l) => JSON.parse(l).id);
    expect([code, ids.includes(2), ids.includes(4)]).toEqual([0, true, true]);
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
    await client.connect(new StdioClientTransport(program(['--corpus', SHIPPED_CORPUS], leave, { SYNOPTIC_TEXTS: resolve(HOME, 'docs') })));
    const { structuredContent } = await client.callTool({ name: 'show', arguments: { id: 'document:d1021-2022' } });
    expect(structuredContent).toMatchObject({ id: 'document:d1021-2022' });
    await client.close();
  });
});
