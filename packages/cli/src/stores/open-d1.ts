import { existsSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { openD1Store } from '@synoptic/core/sql/open-d1-store';
import type { Store } from '@synoptic/core/sql/store-tables';
import { CorpusProblem } from '../command-line/corpus-problem.ts';
import type { Terminal } from '../terminal/terminal.ts';

/** Place of a D1 database: the file of `wrangler dev` in this folder, or Cloudflare. */
export type D1Place = 'local' | 'remote';

/** A D1 database as the settings of a worker declare it. */
interface DeclaredDatabase {
  readonly binding: string;
  readonly database_name?: string;
  readonly database_id?: string;
  readonly preview_database_id?: string;
}

/** Part of wrangler that this file uses. The worker's folder has it installed, since it deploys the worker. */
interface Wrangler {
  unstable_readConfig(args: { readonly config: string }): { readonly d1_databases?: readonly DeclaredDatabase[] };
  getPlatformProxy(options: object): Promise<{
    readonly env: Readonly<Record<string, Parameters<typeof openD1Store>[0]>>;
    dispose(): Promise<void>;
  }>;
}

const SETTINGS_FILES = ['wrangler.json', 'wrangler.jsonc', 'wrangler.toml'];

/** Opens a D1 database that the settings of the worker in the current folder declare, by its name or its binding. */
export async function openD1(name: string, place: D1Place, { host, word }: Pick<Terminal, 'host' | 'word'>): Promise<Store> {
  const config = SETTINGS_FILES.map((file) => join(host.cwd, file)).find((file) => existsSync(file));
  if (config === undefined) throw new CorpusProblem(word('d1.no-settings', { path: host.cwd }), word('d1.no-settings-hint'));
  const wrangler = loadWrangler(host.cwd);
  if (!wrangler) throw new CorpusProblem(word('d1.no-wrangler', { path: host.cwd }), word('d1.no-wrangler-hint'));
  const declared = wrangler.unstable_readConfig({ config }).d1_databases ?? [];
  const database = declared.find(({ database_name, binding }) => database_name === name || binding === name);
  if (!database) {
    const names = declared.map(({ database_name, binding }) => database_name ?? binding).join(', ');
    throw new CorpusProblem(
      word('d1.unknown', { name, config }),
      names === '' ? word('d1.declare', { name }) : word('d1.known', { names }),
    );
  }
  // Settings with this database alone: nothing else of the worker is started.
  const folder = await mkdtemp(join(tmpdir(), 'synoptic-d1-'));
  const alone = { name: 'synoptic-push', compatibility_date: '2026-01-01', d1_databases: [{ ...database, remote: place === 'remote' }] };
  await writeFile(join(folder, 'wrangler.json'), JSON.stringify(alone));
  const platform = await wrangler.getPlatformProxy({
    configPath: join(folder, 'wrangler.json'),
    persist: { path: join(host.cwd, '.wrangler/state/v3') },
    remoteBindings: place === 'remote',
  });
  const binding = platform.env[database.binding];
  if (binding === undefined) throw new Error(`wrangler gives no binding ${database.binding}`);
  const { openD1Store: open } = await import('@synoptic/core/sql/open-d1-store');
  const store = open(binding);
  const close = async () => {
    await store.close();
    await platform.dispose();
    await rm(folder, { recursive: true, force: true });
  };
  return { ...store, close };
}

function loadWrangler(folder: string): Wrangler | null {
  const found = createRequire(join(folder, 'package.json'));
  try {
    found.resolve('wrangler');
  } catch {
    return null;
  }
  return found('wrangler') as Wrangler;
}
