import { PassThrough } from 'node:stream';
import { ReadBuffer, serializeMessage } from '@modelcontextprotocol/sdk/shared/stdio.js';
import type { Transport } from '@modelcontextprotocol/sdk/shared/transport.js';
import { memoryReader } from '@synoptic/core/reader/memory-reader';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildShippedCorpus, serveInProcess, serveOnNode, type TestServer } from '../presets/runtimes.fixture.ts';
import { checkRequestOrigin } from './check-request-origin.ts';
import { describeTools } from './describe-tools.ts';
import { connectOverHttp, mcpConformance } from './mcp.conformance.ts';
import { serveMcpStdio } from './serve-mcp-stdio.ts';
import written from './tools.json' with { type: 'json' };

mcpConformance('the handler in process', async () => connectOverHttp(await serveInProcess()));
mcpConformance('the server on Node', async () => connectOverHttp(await serveOnNode()));
mcpConformance('a pair of streams', connectOverStreams);

describe('/mcp', () => {
  let server: TestServer;
  beforeAll(async () => {
    server = await serveOnNode();
  });
  afterAll(() => server.close());

  const headers = { 'content-type': 'application/json', accept: 'application/json, text/event-stream' };
  const ask = (more: Record<string, string>, body: string = JSON.stringify({ jsonrpc: '2.0', id: 1, method: 'tools/list' })) =>
    server.fetch('/mcp', { method: 'POST', headers: { ...headers, ...more }, body });

  it('needs no session: every request is independent', async () => {
    const { result } = (await (await ask({})).json()) as { result: { tools: unknown[] } };
    expect(result.tools).toHaveLength(6);
  });
  it('rejects requests from pages of another origin', async () => {
    expect((await ask({ origin: 'https://elsewhere.example' })).status).toBe(403);
    expect((await ask({ origin: 'null' })).status).toBe(403);
  });
  it('does not allow cross-origin POST requests', async () => {
    const response = await server.fetch('/mcp', { method: 'OPTIONS', headers: { origin: 'https://elsewhere.example' } });
    expect(response.headers.get('access-control-allow-methods') ?? '').not.toContain('POST');
  });
  const said = async (body: unknown, more: Record<string, string> = {}) => {
    const response = await ask(more, JSON.stringify(body));
    const text = await response.text();
    return [response.status, text === '' ? null : JSON.parse(text)] as const;
  };
  const request = (method: string, params: object = {}, id: unknown = 1) => ({ jsonrpc: '2.0', id, method, params });
  const initialize = (protocolVersion?: string) => request('initialize', { protocolVersion, capabilities: {}, clientInfo: {} });

  it('negotiates the revision of the client, or else the newest supported one', async () => {
    for (const [asked, spoken] of [
      ['2025-11-25', '2025-11-25'],
      ['2024-11-05', '2024-11-05'],
      ['2031-01-01', '2025-11-25'],
    ])
      expect((await said(initialize(asked)))[1].result).toMatchObject({ protocolVersion: spoken, capabilities: { tools: {} } });
    expect((await said(initialize()))[1].error.code).toBe(-32602);
    expect((await said(request('ping'), { 'mcp-protocol-version': '2025-06-18' }))[1]).toEqual({ jsonrpc: '2.0', id: 1, result: {} });
    expect((await said(request('ping'), { 'mcp-protocol-version': '1999-01-01' }))[0]).toBe(400);
  });
  it('accepts a notification without a response', async () => {
    expect(await said({ jsonrpc: '2.0', method: 'notifications/initialized' })).toEqual([202, null]);
    expect(await said({ jsonrpc: '2.0', id: 7, result: {} })).toEqual([202, null]);
  });
  it('accepts a batch and responds only to its requests', async () => {
    const [status, answers] = await said([
      request('ping', {}, 'a'),
      { jsonrpc: '2.0', method: 'notifications/x' },
      request('nothing', {}, 'b'),
    ]);
    expect([status, answers.map((a: { id: string; error?: { code: number } }) => [a.id, a.error?.code])]).toEqual([
      200,
      [
        ['a', undefined],
        ['b', -32601],
      ],
    ]);
    expect((await said([]))[0]).toBe(400);
    expect((await said(Array.from({ length: 21 }, () => request('ping'))))[0]).toBe(400);
  });
  it.each([[null], [3], [{ jsonrpc: '1.0', id: 1, method: 'ping' }], [{ jsonrpc: '2.0', id: {}, method: 'ping' }], [request('ping', [])]])(
    'rejects %j as an invalid message',
    async (body) =>
      expect(await said(body)).toEqual([400, { jsonrpc: '2.0', id: null, error: { code: -32600, message: expect.any(String) } }]),
  );
  it.each([{ name: 'none' }, {}, { name: 'toString' }, { name: 'show', arguments: 'event:x' }])('has no tool for %j', async (params) => {
    expect((await said(request('tools/call', params)))[1].error.code).toBe(-32602);
  });
  it.each([
    ['compare', {}, 'about is missing'],
    ['compare', { about: ['event:x'], colour: 'red' }, 'unknown parameter: use about, by'],
    ['compare', { about: { id: 'event:x' } }, 'an argument has an unsupported type'],
    ['compare', { about: Array.from({ length: 101 }, (_, i) => `event:x${i}`) }, 'about is not valid: ids separated by commas'],
    ['search', { q: ' ' }, 'q is not valid: 1 to 200 characters'],
    ['list', { what: 'claims', limit: 51 }, 'limit is out of range: use a whole number from 1 to 50'],
  ])('tells a model what is wrong with %s %j', async (name, given, wrong) => {
    const [status, { result }] = await said(request('tools/call', { name, arguments: given }));
    expect([status, result.isError, result.content[0].text]).toEqual([200, true, expect.stringContaining(wrong)]);
  });
  it('accepts only JSON', async () => {
    expect((await ask({ 'content-type': 'text/plain' })).status).toBe(415);
    expect((await ask({ accept: 'text/html' })).status).toBe(406);
  });
  it('has current tool descriptions (npm run openapi -w @synoptic/api)', () => {
    expect(written).toEqual(JSON.parse(JSON.stringify(describeTools())));
  });
  it('answers GET with 405', async () => {
    const response = await server.fetch('/mcp');
    expect([response.status, response.headers.get('allow')]).toEqual([405, 'POST']);
  });
  it('rejects invalid JSON and messages that are too large', async () => {
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
  const check = () => checkRequestOrigin(request, ['localhost', '127.0.0.1', '[::1]']);
  if (letIn) expect(check).not.toThrow();
  else expect(check).toThrow();
});

/** Client side of a pair of streams. */
async function connectOverStreams(): Promise<{ transport: Transport; close(): Promise<void> }> {
  const [toServer, toClient] = [new PassThrough(), new PassThrough()];
  const served = serveMcpStdio(memoryReader(await buildShippedCorpus()), { input: toServer, output: toClient });
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
