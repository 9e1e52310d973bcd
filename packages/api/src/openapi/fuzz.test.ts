import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildShippedCorpus, missingWorkerd, serveOnNode, serveOnWorkerd, type TestServer } from '../presets/runtimes.fixture.ts';
import { type GeneratedRequest, invalidRequests, validRequests } from './generated-request.fixture.ts';
import { fieldViolations, responseSchemaName, schemaViolations } from './schema-violations.fixture.ts';

/** Requests of each sort on each runtime; `npm run verify:fuzz` sends many more, with a new seed for each run. */
const RUNS = Number(process.env['SYNOPTIC_FUZZ_RUNS'] ?? 30);
/** Time after which a request counts as hanging; generous enough for slow machines. */
const HANG = 600_000;

const RUNTIMES = { Node: serveOnNode, workerd: () => serveOnWorkerd() };

describe.each(Object.entries(RUNTIMES))(`requests made from the OpenAPI document (${RUNS} of each sort), on %s`, (name, open) => {
  if (name === 'workerd' && missingWorkerd) return it.skip(missingWorkerd, () => undefined);
  let server: TestServer;
  let ids: string[];
  beforeAll(async () => {
    server = await open();
    const { documents, entities, events, claims } = await buildShippedCorpus();
    ids = [documents, entities, events, claims].flatMap((list) => list.slice(0, 40).map((thing) => thing.id));
  });
  afterAll(() => server?.close());

  const checked = new Set<string>();

  /** Sends a request and checks the response: no internal error, no hang, and the schema of its path. */
  async function ask({ path, url, method, headers }: GeneratedRequest): Promise<number> {
    const began = performance.now();
    const response = await server.fetch(url, { method, headers });
    const text = await response.text();
    expect(performance.now() - began, url).toBeLessThan(HANG);
    expect(response.status, url).toBeLessThan(500);
    const etag = response.headers.get('etag');
    if (etag && checked.has(etag)) return response.status;
    if (response.ok && !response.headers.get('content-type')?.startsWith('application/json; charset')) return response.status;
    const isPart = response.ok && /[?&]fields=/.test(url);
    if (isPart) expect(fieldViolations(url, JSON.parse(text)), url).toEqual([]);
    else expect(schemaViolations(response.ok ? responseSchemaName(path) : 'Problem', JSON.parse(text)), url).toEqual([]);
    if (etag) checked.add(etag);
    return response.status;
  }

  it('are answered, or rejected for the values that they name', async () => {
    await fc.assert(
      fc.asyncProperty(validRequests(ids), async (request) => {
        expect([200, 400, 404, 422], request.url).toContain(await ask(request));
      }),
      { numRuns: RUNS },
    );
  });

  it('are rejected if they have a fault', async () => {
    await fc.assert(
      fc.asyncProperty(invalidRequests(ids), async (request) => {
        expect([400, 404, 405, 406, 409, 414], `${request.fault}: ${request.url}`).toContain(await ask(request));
      }),
      { numRuns: RUNS },
    );
  });

  it('are validated against schemas that detect undeclared members', () => {
    expect(schemaViolations('State', { status: 'ok', more: 1 })).toHaveLength(1);
    expect(schemaViolations('Claims', { items: [{}], total: 1, next: null }).length).toBeGreaterThan(0);
  });
});
