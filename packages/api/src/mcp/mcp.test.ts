import { readFileSync } from 'node:fs';
import { PassThrough } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { Client } from '@modelcontextprotocol/client';
import { ReadBuffer, serializeMessage } from '@modelcontextprotocol/sdk/shared/stdio.js';
import type { JSONRPCMessage } from '@modelcontextprotocol/sdk/types.js';
import { CLIENT_CAPABILITIES_META_KEY, CLIENT_INFO_META_KEY, PROTOCOL_VERSION_META_KEY } from '@modelcontextprotocol/server';
import { readerOfShippedCorpus } from '@synoptic/core/node/shipped.fixture';
import { escapeControls } from '@synoptic/core/text/escape-controls';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { API_LIMITS } from '../http/api-limits.ts';
import { serveInProcess, serveOnNode, type TestServer } from '../presets/runtimes.fixture.ts';
import { checkRequestOrigin } from './check-request-origin.ts';
import { describeTools } from './describe-tools.ts';
import { handleMcpRequest } from './handle-mcp-request.ts';
import { connectOverHttp, mcpConformance } from './mcp.conformance.ts';
import { serveMcpStdio } from './serve-mcp-stdio.ts';
import { toolText } from './tool-text.ts';
import { compareTool } from './tools/compare-tool.ts';
import { TOOLS } from './tools/registry.ts';
import written from './tools.json' with { type: 'json' };

mcpConformance('the handler in process', async () => connectOverHttp(await serveInProcess()));
mcpConformance('the server on Node', async () => connectOverHttp(await serveOnNode()), [0, 2]);
mcpConformance('a pair of streams', connectOverStreams, [1, 2]);

const request = (method: string, params: object = {}, id: unknown = 1) => ({ jsonrpc: '2.0', id, method, params });

/** A request of 2026-07-28 and its headers. */
function stateless(method: string, params: Record<string, unknown> = {}, { version = '2026-07-28', headers = {} } = {}) {
  const _meta = {
    [PROTOCOL_VERSION_META_KEY]: version,
    [CLIENT_INFO_META_KEY]: { name: 'test', version: '1' },
    [CLIENT_CAPABILITIES_META_KEY]: {},
  };
  const { name } = params;
  const standard = { 'mcp-protocol-version': version, 'mcp-method': method, ...(typeof name === 'string' && { 'mcp-name': name }) };
  return [request(method, { ...params, _meta }), { ...standard, ...headers } as Record<string, string>] as const;
}

/** Calls and tokens that docs/mcp.md states for a question. */
function statedCost(question: string): { calls: number; tokens: number } {
  const page = readFileSync(fileURLToPath(new URL('../../../../docs/mcp.md', import.meta.url)), 'utf8');
  const row = page.split('\n').find((line) => line.startsWith(`| ${question} |`)) ?? '';
  const [calls = 0, tokens = 0] = row
    .split('|')
    .slice(4, 6)
    .map((cell) => Number(cell.replace(',', '')));
  return { calls, tokens };
}

/** Questions of a reader, as docs/mcp.md lists them, each with the calls that answer it and words of the answer. */
const QUESTIONS: readonly (readonly [question: string, calls: readonly (readonly [string, object])[], said: RegExp])[] = [
  [
    'How many died in the unrest, on how many origins?',
    [
      ['search', { q: 'deaths' }],
      ['compare', { about: ['event:kazakhstan-unrest-2022'], facets: ['deaths'] }],
    ],
    /## Deaths[\s\S]*claim:/,
  ],
  [
    'When did Kazakhstan ask; do accounts agree?',
    [['compare', { about: ['event:kazakhstan-aid-request-2022'] }]],
    /## Date \[date\][\s\S]*6 January 2022/,
  ],
  ['Where do accounts disagree most?', [['glance', {}]], /## disagreements\n- .+contrast|conflict/],
  ['Did the CSTO or Russia help Armenia?', [['ledger', { obligation: 'rule:mutual-assistance' }]], /not performed[\s\S]*performed/],
  ['How firm is it who decides in the CSTO?', [['sensitivity', { about: ['organization:csto'], facets: ['decides'] }]], /without \w+: /],
];

describe('an assistant', () => {
  it.each(QUESTIONS)('gets an answer in at most two calls, and 1,600 tokens a call: %s', async (question, calls, said) => {
    const reader = await readerOfShippedCorpus();
    let text = '';
    let tokens = 0;
    for (const [name, given] of calls) {
      const body = request('tools/call', { name, arguments: given });
      const headers = new Headers({ 'content-type': 'application/json', accept: 'application/json, text/event-stream' });
      const response = await handleMcpRequest({ url: 'http://localhost/mcp', headers, body: JSON.stringify(body) }, reader, () => {});
      const { result } = (await response.json()) as { result: { isError?: boolean; content: { text: string }[] } };
      expect(result.isError ?? false, result.content[0]?.text).toBe(false);
      text = result.content[0]?.text ?? '';
      // Four characters of English are about a token.
      expect(text.length / 4, name).toBeLessThanOrEqual(1_600);
      tokens += text.length / 4;
    }
    expect(calls.length).toBeLessThanOrEqual(2);
    const stated = statedCost(question);
    expect(stated.calls).toBe(calls.length);
    // Glosses of the corpus are edited more often than the page.
    expect(Math.abs(tokens / stated.tokens - 1), `${tokens} tokens`).toBeLessThan(0.1);
    expect(text).toMatch(said);
  });
});

describe('a long answer', () => {
  it('is split into pages of at most 1,600 tokens, without losing a line', async () => {
    const reader = await readerOfShippedCorpus();
    const page = async (from: number | undefined) => {
      const given = { about: ['organization:csto'], ...(from !== undefined && { from }) };
      const body = JSON.stringify(request('tools/call', { name: 'compare', arguments: given }));
      const headers = new Headers({ 'content-type': 'application/json', accept: 'application/json, text/event-stream' });
      const response = await handleMcpRequest({ url: 'http://localhost/mcp', headers, body }, reader, () => {});
      const { result } = (await response.json()) as { result: { content: { text: string }[] } };
      return (result.content[0]?.text ?? '').split('\n').slice(1);
    };
    const lines: string[] = [];
    let from: number | undefined;
    do {
      const got = await page(from);
      expect(got.join('\n').length / 4).toBeLessThanOrEqual(1_600);
      const [, next] = /ask again with from: (\d+)/.exec(got.at(-1) ?? '') ?? [];
      lines.push(...(next === undefined ? got : got.slice(0, -1)));
      from = next === undefined ? undefined : Number(next);
      if (from !== undefined) expect(from).toBe(lines.length + 1);
    } while (from !== undefined);
    const whole = await toolText(compareTool, reader, { about: 'organization:csto' });
    expect(lines).toEqual(whole.split('\n').map(escapeControls));
  });
});

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
    expect(result.tools).toHaveLength(TOOLS.length);
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
  const initialize = (protocolVersion?: string) =>
    request('initialize', { protocolVersion, capabilities: {}, clientInfo: { name: 'test', version: '1' } });

  it('negotiates a revision with a client that begins with `initialize`, or else offers the newest of that era', async () => {
    for (const [asked, spoken] of [
      ['2025-11-25', '2025-11-25'],
      ['2025-06-18', '2025-06-18'],
      ['2024-11-05', '2024-11-05'],
      ['2031-01-01', '2025-11-25'],
    ])
      expect((await said(initialize(asked)))[1].result).toMatchObject({ protocolVersion: spoken, capabilities: { tools: {} } });
    expect(await said(request('ping'), { 'mcp-protocol-version': '2025-06-18' })).toEqual([200, { jsonrpc: '2.0', id: 1, result: {} }]);
    expect((await said(request('ping'), { 'mcp-protocol-version': '1999-01-01' }))[0]).toBe(400);
  });
  it('describes itself to a client of 2026-07-28, which may keep the description', async () => {
    const [status, { result }] = await said(...stateless('server/discover'));
    expect([status, result]).toMatchObject([
      200,
      {
        resultType: 'complete',
        supportedVersions: ['2026-07-28'],
        capabilities: { tools: {} },
        instructions: expect.any(String),
        ttlMs: 3_600_000,
        cacheScope: 'public',
      },
    ]);
  });
  it('appears to a client of both eras as a server of the newest revision', async () => {
    const client = new Client({ name: 'test', version: '1' }, { versionNegotiation: { mode: 'auto' } });
    await client.connect((await connectOverHttp(server)).transport(), { timeout: 600_000 });
    expect(client.getNegotiatedProtocolVersion()).toBe('2026-07-28');
    await client.close();
  });
  it.each([
    ['an unknown revision', stateless('tools/list', {}, { version: '2031-01-01' }), 400, -32022],
    ['a header that differs from the message', stateless('tools/list', {}, { headers: { 'mcp-method': 'tools/call' } }), 400, -32020],
    ['a missing header', [stateless('tools/list')[0], {}], 400, -32020],
    ['a message without its envelope', [request('tools/list'), stateless('tools/list')[1]], 400, -32602],
    ['a method of the earlier era', stateless('ping'), 404, -32601],
    ['an unknown method', stateless('nothing'), 404, -32601],
    ['an unknown tool', stateless('tools/call', { name: 'none' }), 200, -32602],
  ] as const)('answers %s with the code of 2026-07-28', async (_, [body, more], status, code) => {
    const [was, answer] = await said(body, more);
    expect([was, answer.id, answer.error.code]).toEqual([status, 1, code]);
  });
  it('ends a subscription at once: its tools never change', async () => {
    const [body, more] = stateless('subscriptions/listen', { notifications: { toolsListChanged: true } });
    const response = await ask(more, JSON.stringify(body));
    expect(await response.text()).toContain('"resultType":"complete"');
  });
  it('accepts a notification without a response, that of a cancelled request too', async () => {
    expect(await said({ jsonrpc: '2.0', method: 'notifications/initialized' })).toEqual([202, null]);
    expect(await said({ jsonrpc: '2.0', method: 'notifications/cancelled', params: { requestId: 1 } })).toEqual([202, null]);
    expect(await said({ jsonrpc: '2.0', id: 7, result: {} })).toEqual([202, null]);
  });
  it('refuses batches: one POST carries one call', async () => {
    for (const batch of [[], [request('ping')], [request('ping', {}, 'a'), request('ping', {}, 'b')]])
      expect(await said(batch)).toEqual([400, { jsonrpc: '2.0', id: null, error: { code: -32600, message: expect.any(String) } }]);
  });
  it.each([
    [null, null],
    [3, null],
    [{ jsonrpc: '1.0', id: 1, method: 'ping' }, 1],
    [{ jsonrpc: '2.0', id: {}, method: 'ping' }, null],
    [request('ping', []), 1],
  ])('rejects %j as an invalid message', async (body, id) =>
    expect(await said(body)).toEqual([400, { jsonrpc: '2.0', id, error: { code: -32600, message: expect.any(String) } }]),
  );
  it('has only the methods of its tools, prompts and resources', async () => {
    expect((await said(request('logging/setLevel', { level: 'info' })))[1].error.code).toBe(-32601);
  });
  it.each([{ name: 'none' }, {}, { name: 'toString' }, { name: 'show', arguments: 'event:x' }])('has no tool for %j', async (params) => {
    expect((await said(request('tools/call', params)))[1].error.code).toBe(-32602);
  });
  it.each([
    ['compare', {}, 'about is missing: an array of ids'],
    ['compare', { about: ['event:x'], colour: 'red' }, 'unknown parameter "colour": use about, by'],
    ['compare', { about: { id: 'event:x' } }, 'an argument has an unsupported type'],
    ['compare', { about: Array.from({ length: 101 }, (_, i) => `event:x${i}`) }, 'about is not valid: an array of ids'],
    ['search', { q: ' ' }, 'q is not valid: 1 to 200 characters'],
    ['list', { what: 'claims', limit: 51 }, 'limit is out of range: use a whole number from 1 to 50'],
    ['list', { what: 'facets', q: 'deaths' }, 'q does not apply to facets: use no filter'],
    ['list', { what: 'entities', about: 'organization:csto' }, 'about does not apply to entities: use q, kind'],
  ])('explains to a model what is wrong with %s %j', async (name, given, wrong) => {
    const [status, { result }] = await said(request('tools/call', { name, arguments: given }));
    expect([status, result.isError, result.content[0].text]).toEqual([200, true, expect.stringContaining(wrong)]);
  });
  it.each([
    ['show', { id: 'event:zzz-zzz' }],
    ['show', { id: 'person:zzz-zzz' }],
    ['show', { id: 'document:zzz-zzz' }],
    ['show', { id: 'claim:zzz-zzz' }],
    ['compare', { about: ['event:zzz-zzz'] }],
    ['compare', { about: ['organization:csto'], facets: ['zzz-zzz'] }],
    ['compare', { about: ['organization:csto'], accounts: ['Z9'] }],
    ['ledger', { obligation: 'rule:zzz-zzz' }],
    ['ledger', { case: 'event:zzz-zzz' }],
  ])('refers a model after %s %j with an unknown id to a tool, not to a path of the API', async (name, given) => {
    const { isError, content } = (await said(request('tools/call', { name, arguments: given })))[1].result;
    expect([isError, content[0].text]).toEqual([true, expect.not.stringContaining('/v1')]);
  });
  it('accepts only JSON', async () => {
    expect((await ask({ 'content-type': 'text/plain' })).status).toBe(415);
    expect((await ask({ accept: 'text/html' })).status).toBe(406);
  });
  it('has current tool descriptions (npm run openapi -w @synoptic/api)', () => {
    expect(written).toEqual(JSON.parse(JSON.stringify(describeTools())));
  });
  it.each(['GET', 'DELETE', 'PUT'])('answers %s with 405', async (method) => {
    const response = await server.fetch('/mcp', { method });
    expect([response.status, response.headers.get('allow')]).toEqual([405, 'POST']);
  });
  it('rejects invalid JSON and messages that are too large', async () => {
    for (const body of ['{', '']) {
      const response = await ask({}, body);
      expect([response.status, await response.json()]).toMatchObject([400, { error: { code: -32700 } }]);
    }
    const large = JSON.stringify({ ...request('ping'), params: { x: 'x'.repeat(API_LIMITS.mcpRequestBytes) } });
    expect((await ask({}, large)).status).toBe(413);
    expect((await ask(stateless('tools/list')[1], large)).status).toBe(413);
  });
});

it.each([
  ['2025-11-25', request('tools/call', { name: 'ledger' }), {}],
  ['2026-07-28', ...stateless('tools/call', { name: 'ledger' })],
] as const)('a request of %s whose client has left is cancelled', async (_, body, headers) => {
  const left = new AbortController();
  const reader = { ...(await readerOfShippedCorpus()), ledger: () => new Promise<never>(() => left.abort()) };
  const standard = { 'content-type': 'application/json', accept: 'application/json, text/event-stream' };
  const asked = { headers: new Headers({ ...standard, ...headers }), body: JSON.stringify(body), signal: left.signal };
  const failures: Error[] = [];
  const { status } = await handleMcpRequest({ url: 'http://localhost/mcp', ...asked }, reader, (error) => failures.push(error));
  expect([status, failures]).toEqual([499, []]);
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

/** A pair of streams for each client. */
async function connectOverStreams(): ReturnType<typeof connectOverHttp> {
  const reader = await readerOfShippedCorpus();
  const serving: Promise<void>[] = [];
  const open = (): StreamTransport => {
    const [toServer, toClient] = [new PassThrough(), new PassThrough()];
    serving.push(serveMcpStdio(reader, { input: toServer, output: toClient }));
    return new StreamTransport(toServer, toClient);
  };
  return { earlierTransport: open, transport: open, close: async () => void (await Promise.all(serving)) };
}

/** Client side of a pair of streams, for either SDK. */
class StreamTransport {
  onmessage?: (message: JSONRPCMessage) => void;
  onclose?: () => void;
  readonly #toServer: PassThrough;
  readonly #toClient: PassThrough;
  readonly #buffer = new ReadBuffer();

  constructor(toServer: PassThrough, toClient: PassThrough) {
    this.#toServer = toServer;
    this.#toClient = toClient;
  }

  async start(): Promise<void> {
    this.#toClient.on('data', (chunk: Buffer) => {
      this.#buffer.append(chunk);
      for (let message = this.#buffer.readMessage(); message; message = this.#buffer.readMessage()) this.onmessage?.(message);
    });
  }

  async send(message: JSONRPCMessage): Promise<void> {
    this.#toServer.write(serializeMessage(message));
  }

  async close(): Promise<void> {
    this.#toServer.end();
    this.onclose?.();
  }
}
