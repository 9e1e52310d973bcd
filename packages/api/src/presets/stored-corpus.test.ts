import { byTurns } from '@synoptic/core/node/by-turns.fixture';
import { openPostgresStore } from '@synoptic/core/node/stores/open-postgres-store';
import { missingPostgres, startPostgres } from '@synoptic/core/node/stores/postgres.fixture';
import type { CompiledCorpus } from '@synoptic/core/shapes/compiled-corpus';
import { openD1Store } from '@synoptic/core/sql/open-d1-store';
import { pushCorpus } from '@synoptic/core/sql/push-corpus';
import { sqlReader } from '@synoptic/core/sql/sql-reader';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createApp } from '../app.ts';
import { DOCUMENTED_REQUESTS } from '../routes/documented-requests.fixture.ts';
import { buildShippedCorpus, missingWorkerd, serveInProcess, serveOnWorkerd, TEST_BUILD, type TestServer } from './runtimes.fixture.ts';

/** A server over a database, into which a corpus is pushed. */
interface StoredServer extends TestServer {
  push(corpus: CompiledCorpus): Promise<void>;
}

async function serveFromD1(): Promise<StoredServer> {
  const server = await serveOnWorkerd({ stored: true });
  const push = async (corpus: CompiledCorpus) => {
    const { CORPORA } = await server.bindings();
    await pushCorpus(openD1Store(CORPORA as Parameters<typeof openD1Store>[0]), corpus);
  };
  return { ...server, push };
}

async function serveFromPostgres(): Promise<StoredServer> {
  const postgres = await startPostgres();
  const store = openPostgresStore(postgres.url, postgres);
  let app: ReturnType<typeof createApp> | null = null;
  return {
    fetch: async (path, init) => (app ? app.request(path, init) : new Response(null, { status: 503, headers: { 'retry-after': '2' } })),
    push: async (corpus) => {
      await pushCorpus(store, corpus);
      app = createApp({ reader: await sqlReader(store, { waitMs: 60_000 }), digest: corpus.digest, build: TEST_BUILD, isPublic: true });
    },
    close: async () => {
      await store.close();
      await postgres.stop();
    },
  };
}

/** PostgreSQL by the worker in workerd, through the Hyperdrive that wrangler has for development. */
async function serveFromHyperdrive(): Promise<StoredServer> {
  const postgres = await startPostgres();
  const address = new URL(postgres.url);
  address.password = postgres.password;
  const [store, server] = [openPostgresStore(postgres.url, postgres), await serveOnWorkerd({ stored: address.href })];
  const close = async () => {
    await Promise.all([store.close(), server.close()]);
    await postgres.stop();
  };
  return { ...server, push: async (corpus) => void (await pushCorpus(store, corpus)), close };
}

/** It takes half a minute; `npm run verify:stores` has it. */
const missingHyperdrive =
  process.env['SYNOPTIC_EVERY_CASE'] === undefined ? 'tested by npm run verify:stores' : (missingWorkerd ?? missingPostgres);

const STORES = [
  ['D1, by the worker in workerd', missingWorkerd, serveFromD1],
  ['PostgreSQL', missingPostgres, serveFromPostgres],
  ['PostgreSQL, by the worker in workerd through Hyperdrive', missingHyperdrive, serveFromHyperdrive],
] as const;

const NAMED_REQUESTS = DOCUMENTED_REQUESTS.map((request) => [request.line, request] as const);

const MOST_ATTEMPTS = 12;

/** Asks again where the database was too slow for a server, as it may be on a busy machine. */
async function fetchAgain(server: TestServer, url: string, init: RequestInit): Promise<Response> {
  for (let attempt = 1; ; attempt++) {
    const response = await server.fetch(url, init);
    if (response.status !== 503 || attempt === MOST_ATTEMPTS) return response;
    await response.body?.cancel();
  }
}

/** Ranked by the full text of the database; pages need the viewer's files. */
const UNLIKE_MEMORY = /search|mcp|^\/(?:\?|$)/;

describe.each(STORES)('the API over %s', (_, missing, serve) => {
  if (missing) return it.skip(missing, () => undefined);
  let server: StoredServer;
  let memory: TestServer;
  let corpus: CompiledCorpus;
  beforeAll(async () => {
    [server, memory, corpus] = [await serve(), await serveInProcess(), await buildShippedCorpus()];
  });
  afterAll(async () => {
    await server?.close();
    await memory?.close();
  });

  it('answers 503 with a Retry-After before a corpus is pushed, and without a restart once it is', async () => {
    const early = await server.fetch('/v1/corpus');
    expect([early.status, early.headers.get('retry-after')]).toEqual([503, '2']);
    await early.text();
    await server.push(corpus);
    const answered = await fetchAgain(server, '/v1/corpus', {});
    expect([answered.status, ((await answered.json()) as { digest: string }).digest]).toEqual([200, corpus.digest]);
  });

  it.each(byTurns(NAMED_REQUESTS, 0, 1))('answers as from memory: %s', async (_line, { path, accept }) => {
    const asked = `http://localhost:8787${path(corpus.digest)}`;
    const init = accept ? { headers: { accept } } : {};
    const [stored, expected] = await Promise.all([fetchAgain(server, asked, init), memory.fetch(asked, init)]);
    const [text, wanted] = await Promise.all([stored.text(), expected.text()]);
    expect([stored.status, text.length > 1]).toEqual([200, true]);
    if (!UNLIKE_MEMORY.test(path(corpus.digest))) expect(text).toBe(wanted);
  });
});
