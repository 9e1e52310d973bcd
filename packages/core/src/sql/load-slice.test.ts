import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { byTurns } from '../node/by-turns.fixture.ts';
import { readShippedCorpus } from '../node/shipped.fixture.ts';
import { openSqliteStore } from '../node/stores/open-sqlite-store.ts';
import { memoryReader } from '../reader/memory-reader.ts';
import type { Reader } from '../reader/reader.ts';
import { ARRANGEMENTS } from '../text/arrangements.ts';
import { pushCorpus } from './push-corpus.ts';
import { sqlReader } from './sql-reader.ts';
import type { Store } from './store-tables.ts';

const compiled = await readShippedCorpus();
/** Events that are part of others, whose absences depend on claims about those; and every eighth of all subjects. */
const parts = compiled.events.filter(({ partOf }) => partOf.length > 0).map(({ id }) => id);
const sampled = byTurns(
  [...compiled.events, ...compiled.entities].map(({ id }) => id),
  0,
  8,
);

describe('the part of a corpus that a comparison reads from a store', () => {
  let store: Store;
  let readers: readonly Reader[];
  beforeAll(async () => {
    store = openSqliteStore(':memory:');
    await pushCorpus(store, compiled);
    readers = [memoryReader(compiled), await sqlReader(store)];
  });
  afterAll(() => store.close());

  it('includes events that are part of others', () => expect(parts.length).toBeGreaterThan(3));

  it.each(ARRANGEMENTS)('gives the answer of the whole corpus on each subject, by %s', async (by) => {
    for (const id of new Set([...parts, ...sampled])) {
      const [whole, slice] = await Promise.all(readers.map((reader) => reader.compare({ about: [id], by })));
      expect(slice, id).toEqual(whole);
    }
  });
});
