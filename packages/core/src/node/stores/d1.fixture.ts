import { existsSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { openD1Store } from '../../sql/open-d1-store.ts';
import type { Store } from '../../sql/store-tables.ts';

const TOOLS = fileURLToPath(new URL('../../../../../tools/package.json', import.meta.url).href);

/** Why no D1 can be started here; null where one can. */
export const missingD1: string | null = existsSync(TOOLS.replace('package.json', 'node_modules/wrangler'))
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

/** Starts workerd with an empty D1 database. */
export async function startD1(): Promise<{ readonly store: Store; stop(): Promise<void> }> {
  const folder = await mkdtemp(join(tmpdir(), 'synoptic-d1-'));
  const configPath = join(folder, 'wrangler.json');
  await writeFile(configPath, JSON.stringify(SETTINGS));
  const { getPlatformProxy } = createRequire(TOOLS)('wrangler') as { getPlatformProxy(options: object): Promise<PlatformProxy> };
  const workerd = await getPlatformProxy({ configPath, persist: false });
  const stop = async () => {
    await workerd.dispose();
    await rm(folder, { recursive: true });
  };
  return { store: openD1Store(workerd.env.CORPORA), stop };
}
