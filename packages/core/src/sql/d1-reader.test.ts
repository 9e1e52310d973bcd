import { afterAll, describe, it } from 'vitest';
import { readShippedCorpus } from '../node/shipped.fixture.ts';
import { missingD1, startD1 } from '../node/stores/d1.fixture.ts';
import { readerConformance } from '../reader/reader.conformance.ts';
import { pushCorpus } from './push-corpus.ts';
import { sqlReader } from './sql-reader.ts';

let running: Awaited<ReturnType<typeof startD1>> | undefined;

if (missingD1) describe('the reader of D1', () => it.skip(missingD1 as string, () => undefined));
else
  readerConformance(
    'the reader of D1 in workerd',
    async () => {
      running = await startD1();
      await pushCorpus(running.store, await readShippedCorpus());
      // Conformance is about answers; on a busy machine they take longer than a server may.
      return sqlReader(running.store, { waitMs: 60_000 });
    },
    [2, 12],
    'own',
  );

afterAll(() => running?.stop());
