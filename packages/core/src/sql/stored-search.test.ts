import { expect, it } from 'vitest';
import { compiledWithoutErrors, smallCompiled } from '../compile/small-corpus.fixture.ts';
import { openSqliteStore } from '../node/stores/open-sqlite-store.ts';
import { pushCorpus } from './push-corpus.ts';
import { sqlReader } from './sql-reader.ts';

it('a search asks a database as often for many unknown words as for one', async () => {
  const store = openSqliteStore(':memory:');
  await pushCorpus(store, compiledWithoutErrors(smallCompiled({ documents: { A: { claims: [{ value: 3 }] } } })));
  let queries = 0;
  const db = store.db.withPlugin({
    transformQuery: ({ node }) => {
      queries++;
      return node;
    },
    transformResult: async ({ result }) => result,
  });
  const reader = await sqlReader({ ...store, db });
  const askFor = async (q: string) => {
    queries = 0;
    const { absent } = await reader.search(q);
    return { queries, words: absent.length };
  };
  const [one, many] = [await askFor('zzzza'), await askFor('zzzza zzzzb zzzzc zzzzd')];
  expect([one.words, many.words]).toEqual([1, 4]);
  expect(many.queries).toBe(one.queries);
  await store.close();
});
