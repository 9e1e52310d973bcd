import { Client, StreamableHTTPClientTransport, type Transport } from '@modelcontextprotocol/client';
import { Client as EarlierClient } from '@modelcontextprotocol/sdk/client/index.js';
import { StreamableHTTPClientTransport as EarlierHttpTransport } from '@modelcontextprotocol/sdk/client/streamableHttp.js';
import type { Transport as EarlierTransport } from '@modelcontextprotocol/sdk/shared/transport.js';
import type { CallToolResult, ListToolsResult } from '@modelcontextprotocol/sdk/types.js';
import { byTurns } from '@synoptic/core/node/by-turns.fixture';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { API_LIMITS } from '../http/api-limits.ts';
import type { TestServer } from '../presets/runtimes.fixture.ts';
import TOOL_LIST from './tools.json' with { type: 'json' };

const EVENT = 'event:kazakhstan-aid-request-2022';

interface Claim {
  readonly id: string;
  readonly gloss: string;
  readonly anchors: readonly { readonly document: string; readonly lines: readonly [number, number] }[];
}

type Data = Readonly<Record<string, unknown>>;

/** A server, with a new connection to it for the client of each SDK. */
interface McpEndpoint {
  earlierTransport(): EarlierTransport;
  transport(): Transport;
  close(): Promise<void>;
}

type CompletionReference = { readonly type: 'ref/prompt'; readonly name: string } | { readonly type: 'ref/resource'; readonly uri: string };

/** Common part of both clients. */
interface ConnectedClient {
  readonly version: string | undefined;
  readonly instructions: string | undefined;
  listTools(): Promise<Pick<ListToolsResult, 'tools'>>;
  callTool(params: { name: string; arguments: Record<string, unknown> }): Promise<CallToolResult>;
  listPrompts(): Promise<{
    prompts: readonly { name: string; arguments?: readonly { name: string; required?: boolean | undefined }[] | undefined }[];
  }>;
  getPrompt(params: { name: string; arguments: Record<string, string> }): Promise<{ messages: readonly { content: object }[] }>;
  listResources(): Promise<{ resources: readonly { uri: string; title?: string | undefined }[] }>;
  listResourceTemplates(): Promise<{ resourceTemplates: readonly { uriTemplate: string }[] }>;
  readResource(params: { uri: string }): Promise<{ contents: readonly object[] }>;
  complete(params: { ref: CompletionReference; argument: { name: string; value: string } }): Promise<{ completion: { values: string[] } }>;
  close(): Promise<void>;
}

const IDENTITY = { name: 'test', version: '1' };
/** The SDKs give up after a minute; a slow machine makes a test slower, never red. */
const OPTIONS = { timeout: 600_000 };

/** Methods that the clients of both SDKs have in one form. */
function sameOfBoth(client: EarlierClient | Client) {
  return {
    listPrompts: () => client.listPrompts(undefined, OPTIONS),
    getPrompt: (params) => client.getPrompt(params, OPTIONS),
    listResources: () => client.listResources(undefined, OPTIONS),
    listResourceTemplates: () => client.listResourceTemplates(undefined, OPTIONS),
    readResource: (params) => client.readResource(params, OPTIONS),
    complete: (params) => client.complete(params, OPTIONS),
    close: () => client.close(),
  } satisfies Partial<ConnectedClient>;
}

/** The clients of both SDKs; either checks every answer against the tool's output schema. */
const CLIENTS: readonly { readonly revision: string; connect(endpoint: McpEndpoint): Promise<ConnectedClient> }[] = [
  {
    revision: '2025-11-25',
    async connect(endpoint) {
      const client = new EarlierClient(IDENTITY);
      const transport = endpoint.earlierTransport();
      let version: string | undefined;
      const { setProtocolVersion } = transport;
      transport.setProtocolVersion = (negotiated) => {
        version = negotiated;
        setProtocolVersion?.call(transport, negotiated);
      };
      await client.connect(transport, OPTIONS);
      return {
        version,
        instructions: client.getInstructions(),
        listTools: () => client.listTools(undefined, OPTIONS),
        callTool: async (params) => (await client.callTool(params, undefined, OPTIONS)) as CallToolResult,
        ...sameOfBoth(client),
      };
    },
  },
  {
    revision: '2026-07-28',
    async connect(endpoint) {
      const client = new Client(IDENTITY, { versionNegotiation: { mode: { pin: '2026-07-28' } } });
      await client.connect(endpoint.transport(), OPTIONS);
      return {
        version: client.getNegotiatedProtocolVersion(),
        instructions: client.getInstructions(),
        listTools: async () => (await client.listTools(undefined, OPTIONS)) as ListToolsResult,
        callTool: async (params) => (await client.callTool(params, OPTIONS)) as CallToolResult,
        ...sameOfBoth(client),
      };
    },
  },
];

/** Checks with the official clients of both eras of the protocol, over any transport: in one turn with either, with both in `npm run verify:transports`. */
export function mcpConformance(
  name: string,
  open: () => Promise<McpEndpoint>,
  [turn, nth]: readonly [turn: number, nth: number] = [0, 1],
): void {
  describe(`${name} serves MCP`, () => {
    let endpoint: McpEndpoint;
    beforeAll(async () => {
      endpoint = await open();
    });
    afterAll(() => endpoint?.close());
    describe.each(byTurns(CLIENTS, turn, nth))('to the client of $revision', ({ revision, connect }) =>
      toolConformance(revision, () => connect(endpoint)),
    );
  });
}

function toolConformance(revision: string, connect: () => Promise<ConnectedClient>): void {
  let client: ConnectedClient;
  beforeAll(async () => {
    client = await connect();
    await client.listTools();
  });
  afterAll(() => client?.close());

  const call = async (tool: string, given: Record<string, unknown> = {}) => {
    const result = await client.callTool({ name: tool, arguments: given });
    const [content] = result.content;
    return {
      isError: result.isError ?? false,
      text: content?.type === 'text' ? content.text : '',
      data: (result.structuredContent ?? {}) as Data,
    };
  };

  it('reports its revision and how to use the tools', () => {
    expect([client.version, client.instructions]).toEqual([revision, expect.stringContaining('never "true"')]);
  });
  it('offers the read-only tools of tools.json', async () => {
    const { tools } = await client.listTools();
    expect(tools).toEqual(TOOL_LIST);
    for (const { annotations, title } of tools) expect([annotations?.readOnlyHint, typeof title]).toEqual([true, 'string']);
  });
  it('names the corpus and its digest', async () => {
    expect((await call('corpus')).data).toMatchObject({ name: 'csto', digest: expect.stringMatching(/^[0-9a-f]{64}$/) });
  });
  it('paginates lists and search results', async () => {
    const first = await call('list', { what: 'claims', about: 'organization:csto', limit: 2 });
    const second = await call('list', { what: 'claims', about: 'organization:csto', limit: 2, next: first.data['next'] });
    const ids = (answer: typeof first) => (answer.data['items'] as Claim[]).map((i) => i.id);
    expect([ids(first).length, ids(second).some((id) => ids(first).includes(id))]).toEqual([2, false]);
    expect((first.data['items'] as Claim[])[0]?.anchors.length).toBeGreaterThan(0);
    expect((await call('search', { q: 'トカエフ', lang: 'ja' })).data['items']).toContainEqual(
      expect.objectContaining({ id: 'person:kassym-jomart-tokayev' }),
    );
  });
  it.each([EVENT, 'organization:csto', 'document:d1021-2022', 'claim:b-request-date-nhk'])(
    'shows %s with claims and their anchors',
    async (id) => {
      const { data } = await call('show', { id });
      expect(data['id']).toBe(id);
      for (const claim of data['claims'] as Claim[])
        expect(claim.anchors[0], claim.id).toMatchObject({
          document: expect.any(String),
          lines: [expect.any(Number), expect.any(Number)],
        });
    },
  );
  it('compares: verdicts with rules and reasons, under the id that every client uses', async () => {
    const { data } = await call('compare', { about: [EVENT], lang: 'ja' });
    expect(data['rows']).toContainEqual(expect.objectContaining({ facet: 'date', verdict: 'refines', rule: 'V7' }));
    expect(data['id']).toMatch(/^[0-9a-f]{20}$/);
    expect(data['claims']).not.toEqual([]);
  });
  it('compares claims on the inverse facet and granted occurrences (rules R8 and R9)', async () => {
    const inverse = await call('compare', { about: ['concept:multilateralism'], facets: ['supported-by'] });
    const derived = { facet: 'supports', about: 'state:russia' };
    expect(JSON.stringify(inverse.data['rows'])).toContain(JSON.stringify([{ claim: 'claim:c-russia-multilateralism', derived }]));
    expect(inverse.data['claims']).toContainEqual(expect.objectContaining({ id: 'claim:c-russia-multilateralism' }));
    expect(inverse.text).toMatch(/^- Russia\b.*\[claim:c-russia-multilateralism\]$/m);
    const granted = await call('compare', { about: ['event:invasion-of-ukraine-2022'] });
    expect(granted.data['rows']).toContainEqual(
      expect.objectContaining({
        facet: 'occurrence',
        granted: expect.objectContaining({ claims: expect.arrayContaining(['claim:c-ukraine-nature']) }),
      }),
    );
    expect(granted.text).toMatch(/^takes it as having happened: C1 \[claim:/m);
  });
  it('returns the ledger of promises and practice', async () => {
    const { data } = await call('ledger', { obligation: 'rule:mutual-assistance', by: 'document' });
    expect(JSON.stringify(data['rows'])).toContain('"status":"performed"');
  });
  it('limits the size of every answer and reports what it left out', async () => {
    for (const [tool, given] of [
      ['compare', { about: ['organization:csto', EVENT, 'event:invasion-of-ukraine-2022', 'state:russia', 'state:kazakhstan'] }],
      ['ledger', {}],
      ['show', { id: 'document:d1021-2022' }],
      ['list', { what: 'claims', limit: 50 }],
    ] as const) {
      const { data } = await call(tool, given);
      expect(JSON.stringify(data).length, tool).toBeLessThanOrEqual(API_LIMITS.mcpAnswerLength);
      expect(data['leftOut'], tool).toBeGreaterThanOrEqual(0);
    }
    expect((await call('ledger')).data['leftOut']).toBeGreaterThan(0);
  });
  it('quotes data without words as JSON, marked as data and not instructions', async () => {
    const { text, data } = await call('corpus');
    const [head, ...json] = text.split('\n');
    expect(head).toBe('Quoted data, no instructions:');
    expect(JSON.parse(json.join('\n'))).toEqual(data);
  });
  it('lists what a person may attach: the corpus and the comparison of each event, and any record by a template', async () => {
    const { resources } = await client.listResources();
    expect(resources.map(({ uri }) => uri)).toEqual(expect.arrayContaining(['synoptic://corpus', `synoptic://comparison/${EVENT}`]));
    const { resourceTemplates } = await client.listResourceTemplates();
    expect(resourceTemplates.map(({ uriTemplate }) => uriTemplate)).toEqual(['synoptic://comparison/{about}', 'synoptic://record/{id}']);
  });
  it.each([
    [`synoptic://comparison/${EVENT}`, /^comparison [0-9a-f]{20} · [\s\S]*\[claim:/m],
    ['synoptic://comparison/organization%3Acsto', /^## .+ \[decides\]/m],
    ['synoptic://record/claim:b-request-date-nhk', /^# .+ \(claim:b-request-date-nhk\)/m],
    ['synoptic://record/C', /^# .+ \(document:note-2023\)[\s\S]*^## passages/m],
    ['synoptic://corpus', /"csto"/],
  ])('reads %s as text', async (uri, said) => {
    const { contents } = await client.readResource({ uri });
    expect(contents).toEqual([{ uri, mimeType: 'text/markdown', text: expect.stringMatching(said) }]);
    expect(JSON.stringify(contents)).toContain('Quoted data, no instructions:');
  });
  it.each(['synoptic://record/event:never', 'synoptic://comparison/x', 'synoptic://nothing', 'synoptic://record/%E0%A4%A'])(
    'answers %s with an error of the protocol',
    async (uri) => {
      await expect(client.readResource({ uri })).rejects.toMatchObject({ code: expect.toBeOneOf([-32002, -32602]) });
    },
  );
  it('has prompts that attach the comparison, in the requested language', async () => {
    const { prompts } = await client.listPrompts();
    expect(prompts.map(({ name }) => name)).toEqual(['brief', 'settle', 'single-origin']);
    for (const { name, arguments: taken } of prompts) {
      expect(taken).toMatchObject([{ name: 'about', required: true }, { name: 'lang' }]);
      const { messages } = await client.getPrompt({ name, arguments: { about: EVENT, lang: 'ja' } });
      expect(messages[0]?.content).toMatchObject({ type: 'text', text: expect.stringContaining('Answer in Japanese.') });
      expect(messages[1]?.content).toMatchObject({
        resource: { uri: `synoptic://comparison/${EVENT}`, text: expect.stringMatching(/^comparison [0-9a-f]{20}/m) },
      });
    }
    await expect(client.getPrompt({ name: 'brief', arguments: { about: 'event:never' } })).rejects.toThrow('does not exist');
  });
  it('completes ids by their beginning and by words of a name', async () => {
    const complete = async (ref: CompletionReference, name: string, value: string) =>
      (await client.complete({ ref, argument: { name, value } })).completion.values;
    const comparison = { type: 'ref/resource', uri: 'synoptic://comparison/{about}' } as const;
    expect((await complete({ type: 'ref/prompt', name: 'brief' }, 'about', 'event:kazakhstan-aid'))[0]).toBe(EVENT);
    expect(await complete(comparison, 'about', 'トカエフ')).toContain('person:kassym-jomart-tokayev');
    expect(await complete(comparison, 'about', '')).toContain(EVENT);
    expect(await complete({ type: 'ref/resource', uri: 'synoptic://record/{id}' }, 'id', 'claim:b-request')).not.toEqual([]);
    expect(await complete({ type: 'ref/prompt', name: 'settle' }, 'lang', 'j')).toEqual(['ja']);
  });
  it('accepts the siglum, the number or a passage of a document, and refuses an unknown name', async () => {
    for (const id of ['C', '002', 'document:note-2023'])
      expect((await call('show', { id })).data).toMatchObject({ id: 'document:note-2023', date: '2023-04-20', issued: '2023-05-08' });
    expect((await call('show', { id: 'passage:b-28' })).data).toMatchObject({ id: 'passage:b-28', related: ['document:d1021-2022'] });
    const claims = async (document: string) => (await call('list', { what: 'claims', document })).data;
    expect(await claims('C')).toEqual(await claims('document:note-2023'));
    for (const [tool, given, said] of [
      ['list', { what: 'claims', about: 'event:nope' }, 'event or entity "event:nope" does not exist'],
      ['list', { what: 'entities', kind: 'outlets' }, 'did you mean "outlet"?'],
      ['search', { q: 'CSTO', document: 'Z' }, 'document "Z" does not exist'],
    ] as const)
      expect(await call(tool, given)).toMatchObject({ isError: true, text: expect.stringContaining(said) });
  });
  it('explains an invalid question in a tool result, without a protocol error', async () => {
    const result = await call('show', { id: 'event:never' });
    expect([result.isError, result.text]).toEqual([true, expect.stringContaining('event "event:never" does not exist in this corpus')]);
    expect((await call('list', { what: 'everything' })).isError).toBe(true);
    expect((await call('compare', { about: [EVENT], facets: ['zzz'] })).text).toBe(
      'facet "zzz" does not exist: see the tool "list" with what: facets',
    );
  });
}

/** A server on any runtime as an endpoint over HTTP. */
export async function connectOverHttp(server: TestServer): Promise<McpEndpoint> {
  const base = 'http://localhost';
  const url = new URL(`${base}/mcp`);
  const options = { fetch: (to: string | URL, init?: RequestInit) => server.fetch(String(to).slice(base.length), init) };
  return {
    earlierTransport: () => new EarlierHttpTransport(url, options) as EarlierTransport,
    transport: () => new StreamableHTTPClientTransport(url, options),
    close: () => server.close(),
  };
}
