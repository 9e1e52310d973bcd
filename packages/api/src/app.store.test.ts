import { byTurns } from '@synoptic/core/node/by-turns.fixture';
import { openSqliteStore } from '@synoptic/core/node/stores/open-sqlite-store';
import { pushCorpus } from '@synoptic/core/sql/push-corpus';
import { sqlReader } from '@synoptic/core/sql/sql-reader';
import type { Store } from '@synoptic/core/sql/store-tables';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createApp } from './app.ts';
import { CONFORMANCE_REQUESTS, summarizeResponse } from './http/conformance-requests.fixture.ts';
import { buildShippedCorpus, serveInProcess, type TestServer } from './presets/runtimes.fixture.ts';

/** A search ranks in the order of the database, and tools list its hits. */
const RANKED = /\/search|\/mcp/;

describe('the API over a database', () => {
  let store: Store;
  let reference: TestServer;
  let server: Pick<TestServer, 'fetch'>;
  beforeAll(async () => {
    const corpus = await buildShippedCorpus();
    store = openSqliteStore(':memory:');
    await pushCorpus(store, corpus);
    const app = createApp({ reader: await sqlReader(store), digest: corpus.digest, build: 'test', isPublic: true });
    server = { fetch: async (path, init) => app.request(path, init) };
    reference = await serveInProcess();
  });
  afterAll(async () => {
    await reference?.close();
    await store?.close();
  });

  const requests = CONFORMANCE_REQUESTS.filter(([, path]) => path.startsWith('/v1/') && !RANKED.test(path));

  it.each(byTurns(requests, 0, 2))('answers %s %s as over memory', async (method, path) => {
    expect(await summarizeResponse(server as TestServer, method, path)).toEqual(await summarizeResponse(reference, method, path));
  });

  it('answers 503 with a Retry-After while the database does not answer', async () => {
    await store.db.schema.alterTable('corpora').renameTo('away').execute();
    const refused = await server.fetch('/v1/compare?about=organization:csto');
    expect([refused.status, refused.headers.get('retry-after')]).toEqual([503, '2']);
    expect(await refused.json()).toMatchObject({
      type: 'urn:synoptic:problem:not-ready',
      detail: 'the database of this corpus does not answer',
    });
    await store.db.schema.alterTable('away').renameTo('corpora').execute();
    expect((await server.fetch('/v1/compare?about=organization:csto')).status).toBe(200);
  });
});
