import { byTurns } from '@synoptic/core/node/by-turns.fixture';
import { openPostgresStore } from '@synoptic/core/node/stores/open-postgres-store';
import { openSqliteStore } from '@synoptic/core/node/stores/open-sqlite-store';
import { missingPostgres, startPostgres } from '@synoptic/core/node/stores/postgres.fixture';
import { pushCorpus } from '@synoptic/core/sql/push-corpus';
import { sqlReader } from '@synoptic/core/sql/sql-reader';
import type { Store } from '@synoptic/core/sql/store-tables';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createApp } from '../app.ts';
import openapi from '../openapi/openapi.json' with { type: 'json' };
import { buildShippedCorpus, serveInProcess, TEST_BUILD, type TestServer } from '../presets/runtimes.fixture.ts';

const HOSTILE = [
  "' or '1'='1",
  'event:x"; drop table claims; --',
  'event:a\0b',
  '%',
  'event:%_',
  '\\',
  '$1',
  '"a" OR "b" NEAR c',
  "csto:* & !x | 'y",
  `event:${'x'.repeat(3_000)}`,
  'é'.repeat(1_200),
  'a'.repeat(9_000),
  'event:unknown',
  'p9zzzzzzz',
  '2022-02-31',
];

interface OpenApiParameter {
  readonly name: string;
  readonly in: string;
  readonly required: boolean;
}

/** Values of the parameters that a route requires. */
const REQUIRED: Readonly<Record<string, string>> = {
  about: 'organization:csto',
  documents: 'A,B',
  agent: 'organization:csto',
  q: 'csto',
  format: 'jsonl',
  id: 'organization:csto',
};

const PATHS: Readonly<
  Record<string, { readonly get: { readonly operationId: string; readonly parameters?: readonly OpenApiParameter[] } }>
> = openapi.paths;

/** Every parameter of every route of data, as a request with a value for it. */
const PARAMETERS = Object.entries(PATHS)
  .filter(([path]) => path.startsWith('/v1/'))
  .flatMap(([path, { get }]) => {
    const { parameters = [] } = get;
    return parameters.map(({ name }) => {
      const request = (value: string) => {
        const encoded = (key: string) => encodeURIComponent(key === name ? value : (REQUIRED[key] ?? ''));
        const query = parameters
          .filter((p) => p.in === 'query' && (p.required || p.name === name))
          .map((p) => `${p.name}=${encoded(p.name)}`);
        return `${path.replaceAll(/\{(\w+)\}/g, (_, key: string) => encoded(key))}${query.length > 0 ? `?${query.join('&')}` : ''}`;
      };
      return [`${path} ${name}`, request] as const;
    });
  });

/** A search ranks in the order of the database. */
const RANKED = /^\/v1\/search/;

const STORES = [
  ['SQLite', null, async () => ({ store: openSqliteStore(':memory:'), stop: async () => {} }), 0],
  [
    'PostgreSQL',
    missingPostgres,
    async () => {
      const running = await startPostgres();
      return { store: openPostgresStore(running.url, running), stop: running.stop };
    },
    1,
  ],
] as const;

describe.each(STORES)('hostile values in a request to the API over %s', (_, missing, start, turn) => {
  if (missing) return it.skip(missing, () => undefined);
  let running: { readonly store: Store; stop(): Promise<void> };
  let memory: TestServer;
  let app: ReturnType<typeof createApp>;
  beforeAll(async () => {
    const corpus = await buildShippedCorpus();
    running = await start();
    await pushCorpus(running.store, corpus);
    memory = await serveInProcess();
    const reader = await sqlReader(running.store, { waitMs: 60_000 });
    app = createApp({ reader, digest: corpus.digest, build: TEST_BUILD, isPublic: true });
  });
  afterAll(async () => {
    await running?.store.close();
    await running?.stop();
    await memory?.close();
  });

  it.each(byTurns(PARAMETERS, turn, 4))('get the answer of memory, and never a 5xx: %s', async (route, request) => {
    for (const value of HOSTILE) {
      const [stored, expected] = await Promise.all([app.request(request(value)), memory.fetch(request(value))]);
      const [text, wanted] = await Promise.all([stored.text(), expected.text()]);
      expect([stored.status, stored.status < 500], value.slice(0, 80)).toEqual([expected.status, true]);
      if (!RANKED.test(route) || stored.status !== 200) expect(text, value.slice(0, 80)).toBe(wanted);
    }
  });
});
