import { existsSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, it } from 'vitest';
import { readShippedCorpus } from '../node/shipped.fixture.ts';
import { readerConformance } from '../reader/reader.conformance.ts';
import { openD1Store } from './open-d1-store.ts';
import { pushCorpus } from './push-corpus.ts';
import { sqlReader } from './sql-reader.ts';

const TOOLS = fileURLToPath(new URL('../../../../tools/package.json', import.meta.url).href);
const missing = existsSync(TOOLS.replace('package.json', 'node_modules/wrangler'))
  ? null
  : 'tools/ is not installed: npm ci --prefix tools';

/** Bindings of a Worker, in workerd. */
interface PlatformProxy {
  readonly env: { readonly CORPORA: Parameters<typeof openD1Store>[0] };
  dispose(): Promise<void>;
}

const SETTINGS = {
  name: 'stores',
  compatibility_date: '2026-01-01',
  d1_databases: [{ binding: 'CORPORA', database_name: 'corpora', database_id: 'corpora' }],
};

let workerd: PlatformProxy | undefined;
let folder: string | undefined;

if (missing) describe('the reader of D1', () => it.skip(missing, () => undefined));
else
  readerConformance(
    'the reader of D1 in workerd',
    async () => {
      folder = await mkdtemp(join(tmpdir(), 'synoptic-d1-'));
      const configPath = join(folder, 'wrangler.json');
      await writeFile(configPath, JSON.stringify(SETTINGS));
      const { getPlatformProxy } = createRequire(TOOLS)('wrangler') as { getPlatformProxy(options: object): Promise<PlatformProxy> };
      workerd = await getPlatformProxy({ configPath, persist: false });
      const store = openD1Store(workerd.env.CORPORA);
      await pushCorpus(store, await readShippedCorpus());
      return sqlReader(store);
    },
    [2, 12],
    'own',
  );

afterAll(async () => {
  await workerd?.dispose();
  if (folder !== undefined) await rm(folder, { recursive: true });
});
