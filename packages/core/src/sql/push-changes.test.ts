import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { compiledWithoutErrors, type SmallCorpus, smallCompiled } from '../compile/small-corpus.fixture.ts';
import { missingD1, startD1 } from '../node/stores/d1.fixture.ts';
import { openPostgresStore } from '../node/stores/open-postgres-store.ts';
import { openSqliteStore } from '../node/stores/open-sqlite-store.ts';
import { missingPostgres, startPostgres } from '../node/stores/postgres.fixture.ts';
import { memoryReader } from '../reader/memory-reader.ts';
import type { CompiledCorpus } from '../shapes/compiled-corpus.ts';
import { pushCorpus } from './push-corpus.ts';
import { sqlReader } from './sql-reader.ts';
import { migrateStore } from './store-schema.ts';
import type { Store } from './store-tables.ts';
import { removeVersion, storedCorpora } from './stored-corpora.ts';
import { storedRows } from './stored-rows.fixture.ts';

const both = (text: string) => ({ en: text, ja: text });
const WORDS = ['storm', 'harbour', 'rescue', '救助隊'];
const THINGS = ['event:fire', 'event:rain', 'event:spark', 'state:north', 'person:anna'];

const claim = fc.record({
  about: fc.constantFrom('event:fire', 'event:rain', 'event:spark'),
  value: fc.integer({ min: 1, max: 4 }),
  gloss: fc.constantFrom(...WORDS).map(both),
  attribution: fc.constantFrom([], [{ agent: 'person:anna', act: 'states' }], [{ agent: 'person:boris', act: 'states', on: '2022-01-20' }]),
});
const document = fc.record({
  date: fc.constantFrom('2022-02-01', '2022-03-01'),
  passages: fc.array(fc.record({ mentions: fc.subarray(THINGS), gloss: fc.constantFrom(...WORDS).map(both) }), { maxLength: 3 }),
  claims: fc.array(claim, { maxLength: 4 }),
});
const event = fc.record({ id: fc.constantFrom('event:flood', 'event:aftermath'), label: fc.constantFrom(...WORDS).map(both) });
const corpus: fc.Arbitrary<SmallCorpus> = fc.record({
  documents: fc.dictionary(fc.constantFrom('A', 'B', 'C'), document, { minKeys: 1 }),
  events: fc.uniqueArray(event, { selector: ({ id }) => id, maxLength: 2 }),
});
/** Editions of a corpus, each with the number of batches after which its first push fails. */
const editions = fc.array(fc.record({ corpus, cut: fc.option(fc.integer({ min: 1, max: 20 })) }), { minLength: 3, maxLength: 5 });

/** Pushes a corpus; fails after some batches, as a process that is killed does, if there are so many. */
async function pushUntil(store: Store, compiled: CompiledCorpus, cut: number): Promise<void> {
  const fail = new Error('killed');
  const onProgress = ({ done }: { readonly done: number }) => {
    if (done === cut) throw fail;
  };
  await pushCorpus(store, compiled, { onProgress }).catch((error: unknown) => {
    if (error !== fail) throw error;
  });
}

async function expectAnswers(store: Store, compiled: CompiledCorpus): Promise<void> {
  const [stored, memory] = [await sqlReader(store, { waitMs: 60_000 }), memoryReader(compiled)];
  expect(await stored.export()).toEqual(compiled);
  expect(await stored.glance()).toEqual(await memory.glance());
  for (const { id } of compiled.events) expect(await stored.compare({ about: [id] })).toEqual(await memory.compare({ about: [id] }));
  for (const word of WORDS) expect((await stored.search(word)).counts).toEqual((await memory.search(word)).counts);
}

const STORES = [
  { engine: 'SQLite', runs: 6, missing: null, start: async () => ({ store: openSqliteStore(':memory:'), stop: async () => {} }) },
  {
    ...{ engine: 'PostgreSQL', runs: 2, missing: missingPostgres },
    start: async () => {
      const { url, password, stop } = await startPostgres();
      return { store: openPostgresStore(url, { password }), stop };
    },
  },
  { engine: 'D1 in workerd', runs: 1, missing: missingD1, start: startD1 },
] as const;

/** D1 takes half a minute; `npm run verify:stores` has it. */
const TESTED = STORES.filter(({ engine }) => process.env['SYNOPTIC_EVERY_CASE'] !== undefined || engine !== 'D1 in workerd');

describe.each(TESTED)('a push of changes to $engine', ({ runs, missing, start }) => {
  if (missing) return it.skip(missing, () => undefined);
  let running: { readonly store: Store; stop(): Promise<void> };
  beforeAll(async () => {
    running = await start();
  });
  afterAll(async () => {
    if (running.store.engine !== 'd1') await running.store.close();
    await running.stop();
  });

  it('leaves the rows and the answers of a push of everything, also after a push that was cut off', async () => {
    const { store } = running;
    await migrateStore(store);
    const pushAll = async (small: readonly { readonly corpus: SmallCorpus; readonly cut: number | null }[]) => {
      const some = small.map(({ corpus, cut }) => ({ compiled: compiledWithoutErrors(smallCompiled(corpus)), cut }));
      for (const { v } of await storedCorpora(store)) await removeVersion(store, v);
      for (const [i, { compiled, cut }] of some.entries()) {
        const next = some[(i + 1) % some.length]?.compiled ?? compiled;
        if (cut !== null) await pushUntil(store, cut % 2 === 0 ? compiled : next, cut);
        await pushCorpus(store, compiled);
        const whole = openSqliteStore(':memory:');
        await pushCorpus(whole, compiled);
        const { entry_words: _, ...rows } = await storedRows(store);
        expect(rows).toEqual(await storedRows(whole));
        await whole.close();
      }
      const last = some.at(-1);
      if (last) await expectAnswers(store, last.compiled);
    };
    await fc.assert(fc.asyncProperty(editions, pushAll), { numRuns: runs });
  });
});

describe('a push of one changed claim', () => {
  const edition = (value: number): CompiledCorpus =>
    compiledWithoutErrors(
      smallCompiled({ documents: { A: { claims: [{ value }, { about: 'event:rain', value: 2 }] }, B: { claims: [{ value: 3 }] } } }),
    );

  it('writes the rows that differ alone, once the store has two versions', async () => {
    const store = openSqliteStore(':memory:');
    for (const value of [3, 4]) await pushCorpus(store, edition(value));
    const before = await storedRows(store);
    const reader = await sqlReader(store, { digest: edition(4).digest });
    const { rows } = await pushCorpus(store, edition(5));
    const after = await storedRows(store);
    const differing = Object.entries(after).flatMap(([table, of]) => of.filter((row) => !before[table]?.includes(row)));
    expect(rows).toEqual({ written: differing.length, removed: differing.length, of: Object.values(after).flat().length });
    expect(rows.written).toBeLessThan(10);
    // The version before is read until the next push.
    expect(await reader.compare({ about: ['event:fire'] })).toEqual(await memoryReader(edition(4)).compare({ about: ['event:fire'] }));
    await store.close();
  });
});
