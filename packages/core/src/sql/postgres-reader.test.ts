import { afterAll, describe, expect, it } from 'vitest';
import { compiledWithoutErrors, smallCompiled } from '../compile/small-corpus.fixture.ts';
import { readShippedCorpus } from '../node/shipped.fixture.ts';
import { openPostgresStore } from '../node/stores/open-postgres-store.ts';
import { missingPostgres, type RunningPostgres, startPostgres } from '../node/stores/postgres.fixture.ts';
import { readerConformance } from '../reader/reader.conformance.ts';
import { pushCorpus } from './push-corpus.ts';
import { sqlReader } from './sql-reader.ts';
import type { Store } from './store-tables.ts';

let running: RunningPostgres | undefined;
let store: Store | undefined;

if (missingPostgres) describe('the reader of PostgreSQL', () => it.skip(missingPostgres as string, () => undefined));
else {
  readerConformance(
    'the reader of PostgreSQL',
    async () => {
      running = await startPostgres();
      store = openPostgresStore(running.url, running);
      await pushCorpus(store, await readShippedCorpus());
      // Conformance is about answers; on a busy machine they take longer than a server may.
      return sqlReader(store, { waitMs: 60_000 });
    },
    [1, 3],
    'own',
  );

  it('a search in PostgreSQL lists entries with a rare word before those with a common one', async () => {
    const claims = ['storm', 'storm', 'storm', 'rescue'].map((word, value) => ({ value, gloss: { en: word, ja: word } }));
    const compiled = compiledWithoutErrors(smallCompiled({ documents: { A: { claims } } }));
    await pushCorpus(store as Store, compiled);
    const { items } = await (await sqlReader(store as Store, { name: compiled.corpus.name, waitMs: 60_000 })).search('storm rescue');
    expect(items.map(({ label }) => label?.['en'])).toEqual(['rescue', 'storm', 'storm', 'storm']);
  });
}

afterAll(async () => {
  await store?.close();
  await running?.stop();
});
