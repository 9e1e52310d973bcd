import { readShippedCorpus } from '../node/shipped.fixture.ts';
import { openSqliteStore } from '../node/stores/open-sqlite-store.ts';
import { readerConformance } from '../reader/reader.conformance.ts';
import { pushCorpus } from './push-corpus.ts';
import { sqlReader } from './sql-reader.ts';

readerConformance(
  'the reader of SQLite',
  async () => {
    const store = openSqliteStore(':memory:');
    await pushCorpus(store, await readShippedCorpus());
    return sqlReader(store);
  },
  [0, 2],
  'own',
);
