import { CLIENT_CAPABILITIES_META_KEY, CLIENT_INFO_META_KEY, PROTOCOL_VERSION_META_KEY } from '@modelcontextprotocol/server';
import { readerOfShippedCorpus } from '@synoptic/core/node/shipped.fixture';
import type { Reader } from '@synoptic/core/reader/reader';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { handleMcpRequest } from './handle-mcp-request.ts';
import { TOOLS } from './tools/registry.ts';

const RUNS = Number(process.env['SYNOPTIC_FUZZ_RUNS'] ?? 400);
const NEWEST = '2026-07-28';

const METHODS = [
  'initialize',
  'ping',
  'server/discover',
  'tools/list',
  'tools/call',
  'subscriptions/listen',
  'notifications/cancelled',
  'resources/list',
  'resources/read',
  'prompts/get',
  'completion/complete',
  'constructor',
  '',
];
const anything = fc.oneof(fc.jsonValue({ maxDepth: 3 }), fc.constantFrom('event:kazakhstan-unrest-2022', '__proto__', '', -1, 1e300, null));

/** Envelope of a request of the newest revision, mostly whole. */
const envelope = fc.record(
  {
    [PROTOCOL_VERSION_META_KEY]: fc.oneof({ weight: 9, arbitrary: fc.constant(NEWEST) }, anything),
    [CLIENT_INFO_META_KEY]: fc.oneof({ weight: 9, arbitrary: fc.constant({ name: 'test', version: '1' }) }, anything),
    [CLIENT_CAPABILITIES_META_KEY]: fc.oneof({ weight: 9, arbitrary: fc.constant({}) }, anything),
  },
  { requiredKeys: [PROTOCOL_VERSION_META_KEY] },
);

/** Call of an existing tool with known and unknown arguments of arbitrary values. */
const call = fc.constantFrom(...TOOLS, { name: 'none', takes: {} }).chain(({ name, takes }) =>
  fc.record(
    {
      name: fc.oneof({ weight: 4, arbitrary: fc.constant(name) }, anything),
      arguments: fc.oneof(
        {
          weight: 3,
          arbitrary: fc.dictionary(fc.oneof(fc.constantFrom('about', 'q', ...Object.keys(takes)), fc.string()), anything, { maxKeys: 4 }),
        },
        anything,
      ),
      _meta: fc.oneof({ weight: 4, arbitrary: envelope }, anything),
    },
    { requiredKeys: ['name'] },
  ),
);

const message = fc.record(
  {
    jsonrpc: fc.oneof({ weight: 9, arbitrary: fc.constant('2.0') }, anything),
    id: fc.oneof({ weight: 4, arbitrary: fc.integer() }, fc.string(), anything),
    method: fc.oneof(
      { weight: 9, arbitrary: fc.constantFrom(...METHODS) },
      { weight: 4, arbitrary: fc.constantFrom('ping', 'tools/list', 'prompts/list') },
      anything,
    ),
    params: fc.oneof({ weight: 9, arbitrary: call }, anything),
  },
  { requiredKeys: ['jsonrpc'] },
);

const body = fc.oneof(
  { weight: 8, arbitrary: message.map((m) => JSON.stringify(m)) },
  fc.array(message, { maxLength: 3 }).map((m) => JSON.stringify(m)),
  anything.map((v) => JSON.stringify(v)),
  fc.string({ unit: 'binary' }),
);

const word = fc.string({ unit: fc.constantFrom(...'abcXYZ019/-.%=?:') });
const headers = fc.record(
  {
    'mcp-protocol-version': fc.oneof(fc.constantFrom(NEWEST, '2025-11-25', '1999-01-01'), word),
    'mcp-method': fc.oneof(fc.constantFrom(...METHODS), word),
    'mcp-name': fc.oneof(fc.constantFrom(...TOOLS.map((tool) => tool.name as string)), word),
    accept: fc.constantFrom('application/json', '*/*', 'text/html'),
  },
  { requiredKeys: [] },
);

interface Answer {
  readonly jsonrpc: string;
  readonly id: unknown;
  readonly result?: object;
  readonly error?: { readonly code: number; readonly message: string };
}

describe(`arbitrary input to the MCP server (${RUNS} messages)`, () => {
  let reader: Reader;
  beforeAll(async () => {
    reader = await readerOfShippedCorpus();
  });

  /** Status and message of an answer; an internal error fails the test. */
  async function post(text: string, more: Readonly<Record<string, string>> = {}) {
    const standard = { 'content-type': 'application/json', accept: 'application/json, text/event-stream', ...namedIn(text) };
    const asked = { url: 'http://localhost/mcp', headers: new Headers({ ...standard, ...more }), body: text };
    const response = await handleMcpRequest(asked, reader, (error) => {
      throw error;
    });
    const written = await response.text();
    const last = written.trim().split('\n').at(-1) ?? '';
    return { status: response.status, answer: written === '' ? null : (JSON.parse(last.replace(/^data: /, '')) as Answer) };
  }

  it('gets JSON-RPC responses without internal errors', async () => {
    const codes = new Set<number | undefined>();
    await fc.assert(
      fc.asyncProperty(body, headers, async (text, more) => {
        const { status, answer } = await post(text, more);
        if (answer === null) {
          expect(status).toBe(202);
          return;
        }
        const { jsonrpc, id, result, error } = answer;
        codes.add(error?.code);
        expect(status).toBeLessThan(500);
        expect([jsonrpc, result === undefined]).toEqual(['2.0', error !== undefined]);
        // The SDK has one code for invalid parameters of its own methods and for its own failures; those of ours fail the test in `post`.
        if (!/"(?:initialize|resources\/read|prompts\/get|completion\/complete)"/.test(text)) expect(error?.code).not.toBe(-32603);
        expect(id === null || typeof id === 'string' || typeof id === 'number').toBe(true);
        expect(JSON.stringify(result ?? '')).not.toContain('could not be answered');
      }),
      { numRuns: RUNS },
    );
    // The generator reaches results and each layer that refuses.
    expect([...codes]).toEqual(expect.arrayContaining([undefined, -32700, -32600, -32601, -32602, -32020]));
  });

  it('gets the response to a request under its id, in both eras', async () => {
    const _meta = {
      [PROTOCOL_VERSION_META_KEY]: NEWEST,
      [CLIENT_INFO_META_KEY]: { name: 'test', version: '1' },
      [CLIENT_CAPABILITIES_META_KEY]: {},
    };
    await fc.assert(
      fc.asyncProperty(fc.oneof(fc.integer(), fc.string()), async (id) => {
        for (const asked of [{ method: 'ping' }, { method: 'server/discover', params: { _meta } }])
          expect((await post(JSON.stringify({ jsonrpc: '2.0', id, ...asked }))).answer).toMatchObject({ id, result: {} });
      }),
      { numRuns: 50 },
    );
  });
});

/** The headers that a client of the newest revision sends with a message, as far as the message is one. */
function namedIn(text: string): Record<string, string> {
  const named: Record<string, string> = {};
  try {
    const { method, params } = JSON.parse(text);
    if (params?._meta?.[PROTOCOL_VERSION_META_KEY] !== NEWEST) return named;
    named['mcp-protocol-version'] = NEWEST;
    if (/^[\w/]+$/.test(method)) named['mcp-method'] = method;
    if (/^\w+$/.test(params.name)) named['mcp-name'] = params.name;
  } catch {
    // Not a message.
  }
  return named;
}
