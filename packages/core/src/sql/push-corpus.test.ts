import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, describe, expect, it } from 'vitest';
import { compiledWithoutErrors, smallCompiled } from '../compile/small-corpus.fixture.ts';
import { byTurns } from '../node/by-turns.fixture.ts';
import { openSqliteStore } from '../node/stores/open-sqlite-store.ts';
import { memoryReader } from '../reader/memory-reader.ts';
import type { CompiledCorpus } from '../shapes/compiled-corpus.ts';
import { type PushProgress, pushCorpus } from './push-corpus.ts';
import { sqlReader } from './sql-reader.ts';
import type { Store } from './store-tables.ts';
import { removeVersion, storedCorpora } from './stored-corpora.ts';

const edition = (value: number): CompiledCorpus =>
  compiledWithoutErrors(smallCompiled({ documents: { A: { claims: [{ value }] }, B: { claims: [{ value: 3 }] } } }));
const [first, second] = [edition(3), edition(4)];
const ASKED = { about: ['event:fire'] };

const open: Store[] = [];
const newStore = (file = ':memory:') => {
  const store = openSqliteStore(file);
  open.push(store);
  return store;
};
afterEach(async () => {
  for (const store of open.splice(0)) await store.close();
});

const verdicts = async (store: Store) => (await (await sqlReader(store)).compare(ASKED)).rows.map((row) => row.verdict);

/** Fails after some batches, as a process that is killed does. */
const failAfter = (batches: number) => ({
  onProgress: ({ done }: PushProgress) => {
    if (done === batches) throw new Error('killed');
  },
});

describe('a push', () => {
  it('of the same corpus again writes nothing', async () => {
    const store = newStore();
    const { batches } = await pushCorpus(store, first);
    expect(await pushCorpus(store, first)).toMatchObject({ resumed: batches, batches });
    expect(await storedCorpora(store)).toMatchObject([{ name: first.corpus.name, digest: first.digest, state: 'current' }]);
  });

  it('that is interrupted after any batch leaves the previous version, and is resumed', async () => {
    const [before, after] = [await memoryReader(first).compare(ASKED), await memoryReader(second).compare(ASKED)];
    const { batches } = await pushCorpus(newStore(), second);
    const cuts = Array.from({ length: batches }, (_, i) => i + 1);
    for (const cut of byTurns(cuts, batches - 1, 9)) {
      const store = newStore();
      await pushCorpus(store, first);
      await expect(pushCorpus(store, second, failAfter(cut))).rejects.toThrow('killed');
      expect(await (await sqlReader(store)).compare(ASKED), `after ${cut} of ${batches}`).toEqual(before);
      expect(await pushCorpus(store, second)).toMatchObject({ resumed: cut, batches });
      expect(await (await sqlReader(store)).compare(ASKED)).toEqual(after);
    }
  });

  it('is seen by open readers from the next question on, also in other processes', async () => {
    const file = join(mkdtempSync(join(tmpdir(), 'synoptic-')), 'corpora.sqlite');
    const [writing, reading] = [newStore(file), newStore(file)];
    await pushCorpus(writing, first);
    const reader = await sqlReader(reading);
    expect((await reader.corpus()).digest).toBe(first.digest);
    await pushCorpus(writing, second);
    expect((await reader.corpus()).digest).toBe(second.digest);
    expect((await reader.export()).digest).toBe(second.digest);
  });

  it('gives up where another process has taken its rows over, which readers do not notice', async () => {
    const file = join(mkdtempSync(join(tmpdir(), 'synoptic-')), 'corpora.sqlite');
    const store = newStore(file);
    for (const corpus of [first, second]) await pushCorpus(store, corpus);
    const other = new DatabaseSync(file);
    const onProgress = ({ done }: PushProgress) => {
      if (done === 1) other.exec("update corpora set digest = 'other' where state = 'pushing'");
    };
    await expect(pushCorpus(store, edition(5), { onProgress })).rejects.toMatchObject({ name: 'PushTakenOverError' });
    other.close();
    expect(await (await sqlReader(store)).export()).toEqual(second);
    await pushCorpus(store, edition(6));
    expect(await (await sqlReader(store)).export()).toEqual(edition(6));
  });

  it('keeps the previous version, and removes older ones', async () => {
    const store = newStore();
    for (const corpus of [first, second, edition(5)]) await pushCorpus(store, corpus);
    expect((await storedCorpora(store)).map(({ digest, state }) => [digest, state])).toEqual([
      [edition(5).digest, 'current'],
      [second.digest, 'previous'],
    ]);
    expect((await (await sqlReader(store, { digest: second.digest })).corpus()).digest).toBe(second.digest);
  });
});

describe('a store of the first schema', () => {
  it('is read, and brought up to date by the next push', async () => {
    const store = newStore();
    await pushCorpus(store, first);
    await store.db.schema.alterTable('corpora').dropColumn('slot').execute();
    await store.db.deleteFrom('store_migrations').where('n', '=', 2).execute();
    const reader = await sqlReader(store);
    expect(await reader.compare(ASKED)).toEqual(await memoryReader(first).compare(ASKED));
    await pushCorpus(store, second);
    expect(await reader.compare(ASKED)).toEqual(await memoryReader(second).compare(ASKED));
  });
});

describe('a store with several corpora', () => {
  const named = (name: string) => ({ ...first, corpus: { ...first.corpus, name } });

  it('is selected by name, and lists and removes each', async () => {
    const store = newStore();
    for (const name of ['fires', 'floods']) await pushCorpus(store, named(name));
    await expect(sqlReader(store)).rejects.toMatchObject({ name: 'StoredCorpusError', names: ['fires', 'floods'] });
    expect((await (await sqlReader(store, { name: 'floods' })).corpus()).name).toBe('floods');
    const [fires] = await storedCorpora(store);
    await removeVersion(store, fires?.v ?? 0);
    expect((await storedCorpora(store)).map(({ name }) => name)).toEqual(['floods']);
    expect((await (await sqlReader(store)).search('fire')).total).toBeGreaterThan(0);
  });
});

describe('a database that cannot answer', () => {
  it('with data of a newer version is refused, and not written to', async () => {
    const store = newStore();
    await pushCorpus(store, first);
    await store.db.insertInto('store_migrations').values({ n: 1000 }).execute();
    await expect(sqlReader(store)).rejects.toMatchObject({ name: 'NewerStoreError' });
    await expect(pushCorpus(store, second)).rejects.toMatchObject({ name: 'NewerStoreError' });
  });

  it('is a temporary problem, and is used again without a restart', async () => {
    const store = newStore();
    await pushCorpus(store, first);
    const reader = await sqlReader(store);
    await store.db.schema.alterTable('corpora').renameTo('away').execute();
    await expect(reader.compare(ASKED)).rejects.toMatchObject({ code: 'unavailable', data: { wait: 2 }, type: 'unreachable' });
    await store.db.schema.alterTable('away').renameTo('corpora').execute();
    expect(await reader.compare(ASKED)).toEqual(await memoryReader(first).compare(ASKED));
    expect(await verdicts(store)).toHaveLength(1);
  });
});
