import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, it } from 'vitest';
import { readShippedCorpus } from '../node/shipped.fixture.ts';
import { readerConformance } from '../reader/reader.conformance.ts';
import { openD1Store } from './open-d1-store.ts';
import { pushCorpus } from './push-corpus.ts';
import { sqlReader } from './sql-reader.ts';

const TOOLS = fileURLToPath(new URL('../../../../tools/package.json', import.meta.url).href);
const missing = existsSync(TOOLS.replace('package.json', 'node_modules/miniflare'))
  ? null
  : 'tools/ is not installed: npm ci --prefix tools';

interface Workerd {
  getD1Database(binding: string): Promise<Parameters<typeof openD1Store>[0]>;
  dispose(): Promise<void>;
}

let workerd: Workerd | undefined;

if (missing) describe('the reader of D1', () => it.skip(missing, () => undefined));
else
  readerConformance(
    'the reader of D1 in workerd',
    async () => {
      const { Miniflare } = createRequire(TOOLS)('miniflare') as { Miniflare: new (options: object) => Workerd };
      workerd = new Miniflare({ modules: true, script: 'export default {}', d1Databases: ['CORPORA'] });
      const store = openD1Store(await workerd.getD1Database('CORPORA'));
      await pushCorpus(store, await readShippedCorpus());
      return sqlReader(store);
    },
    [1, 4],
    'own',
  );

afterAll(async () => {
  await workerd?.dispose();
});
