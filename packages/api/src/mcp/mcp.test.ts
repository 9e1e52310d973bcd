import { PassThrough } from 'node:stream';
import { ReadBuffer, serializeMessage } from '@modelcontextprotocol/sdk/shared/stdio.js';
import type { Transport } from '@modelcontextprotocol/sdk/shared/transport.js';
import { memoryReader } from '@synoptic/core/reader/memory';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { inProcess, onNode, type Server, shippedCorpus } from '../runtimes.fixture.ts';
import { checkCaller } from './gate.ts';
import { mcpConformance, overHttp } from './mcp.conformance.ts';
import { serveMcpStdio } from './stdio.ts';

mcpConformance('the handler in process', async () => overHttp(await inProcess()));
mcpConformance('the server on Node', async () => overHttp(await onNode()));
mcpConformance('a pair of streams', overStreams);

describe('/mcp', () => {
  let server: Server;
  beforeAll(async () => {
    server = await onNode();
  }, 60_000);
  afterAll(() => server.close());

  const headers = { 'content-type': 'application/json', accept: 'application/json, text/event-stream' };
  const ask = (more: Record<string, string>, body: string = JSON.stringify({ jsonrpc: '2.0', id: 1, method: 'tools/list' })) =>
    server.fetch('/mcp', { method: 'POST', headers: { ...headers, ...more }, body });

  it('needs no session: any request stands for itself', async () => {
    const { result } = (await (await ask({})).json()) as { result: { tools: unknown[] } };
    expect(result.tools).toHaveLength(6);
  });
  it('refuses a page of another origin', async () => {
    expect((await ask({ origin: 'https://elsewhere.example' })).status).toBe(403);
    expect((await ask({ origin: 'null' })).status).toBe(403);
  });
  it('gives no leave to a browser to ask from elsewhere', async () => {
    const response = await server.fetch('/mcp', { method: 'OPTIONS', headers: { origin: 'https://elsewhere.example' } });
    expect(response.headers.get('access-control-allow-methods') ?? '').not.toContain('POST');
  });
  it('answers GET with 405', async () => {
    const response = await server.fetch('/mcp');
    expect([response.status, response.headers.get('allow')]).toEqual([405, 'POST']);
  });
  it('refuses what is no JSON and what is too large', async () => {
    expect((await ask({}, '{')).status).toBe(400);
    expect((await ask({}, `"${'x'.repeat(70_000)}"`)).status).toBe(413);
  });
});

it.each([
  ['http://127.0.0.1:8787', null, true],
  ['http://localhost:8787', 'http://localhost:8787', true],
  ['http://evil.example:8787', null, false],
  ['http://localhost:8787', 'http://localhost:9999', false],
])('a server on this machine asked as %s by a page of %s: %s', (url, origin, letIn) => {
  const request = new Request(`${url}/mcp`, { headers: { host: new URL(url).host, ...(origin && { origin }) } });
  const check = () => checkCaller(request, ['localhost', '127.0.0.1', '[::1]']);
  if (letIn) expect(check).not.toThrow();
  else expect(check).toThrow();
});

/** The client's side of a pair of streams. */
async function overStreams(): Promise<{ transport: Transport; close(): Promise<void> }> {
  const [toServer, toClient] = [new PassThrough(), new PassThrough()];
  const served = serveMcpStdio(memoryReader(await shippedCorpus()), { input: toServer, output: toClient });
  const buffer = new ReadBuffer();
  const transport: Transport = {
    async start() {
      toClient.on('data', (chunk: Buffer) => {
        buffer.append(chunk);
        for (let message = buffer.readMessage(); message; message = buffer.readMessage()) transport.onmessage?.(message);
      });
    },
    async send(message) {
      toServer.write(serializeMessage(message));
    },
    async close() {
      toServer.end();
      transport.onclose?.();
    },
  };
  return { transport, close: () => served };
}
