import { memoryReader } from '@synoptic/core/reader/memory-reader';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { buildShippedCorpus } from '../presets/runtimes.fixture.ts';
import { createMcpServer, type McpServer } from './mcp-server.ts';
import { TOOLS } from './tools/registry.ts';

const RUNS = Number(process.env['SYNOPTIC_FUZZ_RUNS'] ?? 400);

const METHODS = ['initialize', 'ping', 'tools/list', 'tools/call', 'notifications/cancelled', 'resources/list', 'constructor', ''];
const anything = fc.oneof(fc.jsonValue({ maxDepth: 3 }), fc.constantFrom('event:kazakhstan-unrest-2022', '__proto__', '', -1, 1e300, null));

/** Call of an existing tool with known and unknown arguments of arbitrary values. */
const call = fc.constantFrom(...TOOLS, { name: 'none', takes: {} }).chain(({ name, takes }) =>
  fc.record({
    name: fc.oneof(fc.constant(name), anything),
    arguments: fc.oneof(
      fc.dictionary(fc.oneof(fc.constantFrom('about', 'q', ...Object.keys(takes)), fc.string()), anything, { maxKeys: 4 }),
      anything,
    ),
  }),
);

const message = fc.record(
  {
    jsonrpc: fc.oneof({ weight: 9, arbitrary: fc.constant('2.0') }, anything),
    id: fc.oneof({ weight: 4, arbitrary: fc.integer() }, fc.string(), anything),
    method: fc.oneof({ weight: 9, arbitrary: fc.constantFrom(...METHODS) }, anything),
    params: fc.oneof({ weight: 9, arbitrary: call }, anything),
  },
  { requiredKeys: ['jsonrpc'] },
);

const written = fc.oneof(
  { weight: 6, arbitrary: message.map((m) => JSON.stringify(m)) },
  { weight: 2, arbitrary: fc.array(message, { maxLength: 25 }).map((m) => JSON.stringify(m)) },
  anything.map((v) => JSON.stringify(v)),
  fc.string({ unit: 'binary' }),
);

interface Answer {
  readonly jsonrpc: string;
  readonly id: unknown;
  readonly result?: object;
  readonly error?: { readonly code: number; readonly message: string };
}

describe(`arbitrary input to the MCP server (${RUNS} messages)`, () => {
  let mcp: McpServer;
  beforeAll(async () => {
    mcp = createMcpServer(memoryReader(await buildShippedCorpus()));
  });

  it('gets JSON-RPC responses without internal errors', async () => {
    await fc.assert(
      fc.asyncProperty(written, async (text) => {
        const answers = ([await mcp(text)].flat() as (Answer | null)[]).filter((a) => a !== null);
        for (const { jsonrpc, id, result, error } of answers) {
          expect([jsonrpc, result === undefined]).toEqual(['2.0', error !== undefined]);
          expect(error?.code).not.toBe(-32603);
          expect(id === null || typeof id === 'string' || Number.isInteger(id)).toBe(true);
          expect(JSON.stringify(result ?? '')).not.toContain('could not be answered');
        }
      }),
      { numRuns: RUNS, seed: process.env['SYNOPTIC_FUZZ_RUNS'] ? Date.now() : 20220106 },
    );
  });

  it('gets one response for each request, under its id', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uniqueArray(fc.oneof(fc.integer(), fc.string()), { minLength: 1, maxLength: 20 }), async (ids) => {
        const answers = (await mcp(JSON.stringify(ids.map((id) => ({ jsonrpc: '2.0', id, method: 'ping' }))))) as Answer[];
        expect(answers.map((a) => a.id)).toEqual(ids);
      }),
      { numRuns: 50 },
    );
  });
});
