import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { NAUGHTY_STRINGS } from '../export/naughty-corpus.fixture.ts';
import { byTurns } from '../node/by-turns.fixture.ts';
import { readShippedCorpus } from '../node/shipped.fixture.ts';
import { missingD1, startD1 } from '../node/stores/d1.fixture.ts';
import { openPostgresStore } from '../node/stores/open-postgres-store.ts';
import { openSqliteStore } from '../node/stores/open-sqlite-store.ts';
import { missingPostgres, startPostgres } from '../node/stores/postgres.fixture.ts';
import { memoryReader } from '../reader/memory-reader.ts';
import type { Reader } from '../reader/reader.ts';
import { ReaderProblem } from '../reader/reader-problem.ts';
import { pushCorpus } from './push-corpus.ts';
import { sqlReader } from './sql-reader.ts';
import type { Store } from './store-tables.ts';

/** Values that mean something to a database, to JSON or to a full text. */
const HOSTILE = [
  "' or '1'='1",
  "event:x' or 1=1 --",
  'event:x"; drop table claims; --',
  'event:a\0b',
  '\0',
  '%',
  '_',
  'event:%',
  'claim:kyodo-__',
  '\\',
  "\\'",
  '$1',
  '?',
  '*',
  '"a" OR "b" NEAR c',
  'names:csto',
  "csto:* & !x | 'y",
  '{"a":[1]}',
  '[]',
  'event:\ud800',
  '\udfff',
  '(',
  `event:${'x'.repeat(3_000)}`,
  'é'.repeat(70_000),
  'a '.repeat(3_000),
  '9'.repeat(400),
  'p9zzzzzzz',
  '__proto__',
  'constructor',
];

/** Every text that a question takes, as a question. */
const QUESTIONS: Readonly<Record<string, (reader: Reader, value: string) => Promise<unknown>>> = {
  document: (r, v) => r.document(v),
  passage: (r, v) => r.passage(v),
  entity: (r, v) => r.entity(v),
  event: (r, v) => r.event(v),
  claim: (r, v) => r.claim(v),
  'documents q': (r, v) => r.documents({ q: v }),
  'documents next': (r, v) => r.documents({ next: v }),
  'documents sort': (r, v) => r.documents({ sort: v as never }),
  'passages document': (r, v) => r.passages({ document: v }),
  'passages voice': (r, v) => r.passages({ voice: v }),
  'passages q': (r, v) => r.passages({ q: v }),
  'entities kind': (r, v) => r.entities({ kind: v }),
  'entities q': (r, v) => r.entities({ q: v }),
  'events q': (r, v) => r.events({ q: v }),
  'claims about': (r, v) => r.claims({ about: v }),
  'claims facet': (r, v) => r.claims({ facet: v }),
  'claims document': (r, v) => r.claims({ document: v }),
  'claims voice': (r, v) => r.claims({ voice: v }),
  'claims agent': (r, v) => r.claims({ agent: v }),
  'claims q': (r, v) => r.claims({ q: v }),
  'claims next': (r, v) => r.claims({ next: v }),
  'compare about': (r, v) => r.compare({ about: [v] }),
  'compare by': (r, v) => r.compare({ about: ['organization:csto'], by: v as never }),
  'compare accounts': (r, v) => r.compare({ about: ['organization:csto'], accounts: ['A', v] }),
  'compare facets': (r, v) => r.compare({ about: ['organization:csto'], facets: [v] }),
  'compare base': (r, v) => r.compare({ about: ['organization:csto'], base: v }),
  'sensitivity about': (r, v) => r.sensitivity({ about: [v] }),
  'dependence about': (r, v) => r.dependence({ about: [v] }),
  wholes: (r, v) => r.wholes(['A', v]),
  threads: (r, v) => r.threads(v),
  'ledger obligation': (r, v) => r.ledger({ obligation: v }),
  'ledger case': (r, v) => r.ledger({ case: v }),
  'timeline next': (r, v) => r.timeline({ next: v }),
  network: (r, v) => r.network({ network: v as never }),
  'search type': (r, v) => r.search('csto', { type: v as never }),
  'search document': (r, v) => r.search('csto', { document: v }),
  'search next': (r, v) => r.search('csto', { next: v }),
};

/** An answer, or the problem as a client gets it. */
async function outcomeOf(asked: Promise<unknown>): Promise<unknown> {
  return asked.catch((problem: unknown) => {
    if (problem instanceof ReaderProblem) return { code: problem.code, data: problem.data };
    throw problem;
  });
}

const onSqlite = async () => {
  const store = openSqliteStore(':memory:');
  return { store, stop: async () => {} };
};
const onPostgres = async () => {
  const running = await startPostgres();
  return { store: openPostgresStore(running.url, running), stop: running.stop };
};

describe.each([
  ['SQLite', null, onSqlite, 5],
  ['D1 in workerd', missingD1, startD1, 24],
  ['PostgreSQL', missingPostgres, onPostgres, 12],
] as const)('hostile values in a question to %s', (_, missing, start, nth) => {
  if (missing) return it.skip(missing, () => undefined);
  const values = byTurns([...HOSTILE, ...NAUGHTY_STRINGS.filter((_, i) => i % 40 === 0)], 3, nth);
  let running: { readonly store: Store; stop(): Promise<void> };
  let memory: Reader;
  let stored: Reader;
  beforeAll(async () => {
    running = await start();
    const corpus = await readShippedCorpus();
    await pushCorpus(running.store, corpus);
    [memory, stored] = [memoryReader(corpus), await sqlReader(running.store, { waitMs: 60_000 })];
  });
  afterAll(async () => {
    await running?.store.close();
    await running?.stop();
  });

  it.each(Object.keys(QUESTIONS))('give the answer or the problem that memory gives: %s', async (question) => {
    for (const value of values) {
      const [expected, found] = await Promise.all(
        [memory, stored].map((reader) => outcomeOf(QUESTIONS[question]?.(reader, value) as never)),
      );
      expect(found, JSON.stringify(value.slice(0, 80))).toEqual(expected);
    }
  });

  it('find what memory finds, ranked by the database', async () => {
    for (const value of values) {
      const [expected, found] = await Promise.all([memory, stored].map((reader) => reader.search(value)));
      expect([found?.total, found?.holds, found?.counts], JSON.stringify(value.slice(0, 80))).toEqual([
        expected?.total,
        expected?.holds,
        expected?.counts,
      ]);
    }
  });
});
