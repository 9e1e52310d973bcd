import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Store } from '@synoptic/core/sql/store-tables';
import { CorpusProblem } from '../command-line/corpus-problem.ts';
import { UsageProblem } from '../command-line/usage-problem.ts';
import type { Terminal } from '../terminal/terminal.ts';
import type { D1Place } from './open-d1.ts';

interface OpenStoreOptions {
  /** Makes a SQLite file that does not exist. */
  readonly create?: boolean;
  /** For a reader, which gives up what takes long. */
  readonly reading?: boolean;
  /** Place of a D1 database. */
  readonly place?: D1Place;
}

/** Opens a database. */
export async function openStore(
  location: string,
  { host, word }: Pick<Terminal, 'host' | 'word'>,
  { create = false, reading = false, place = 'local' }: OpenStoreOptions = {},
): Promise<{ readonly store: Store; readonly name: string | undefined }> {
  const [, address = location, name] = /^([^#]*)(?:#(.*))?$/s.exec(location) ?? [];
  if (/^sqlite:/i.test(address)) {
    const file = resolve(host.cwd, address.slice('sqlite:'.length));
    if (!create && !existsSync(file)) throw new CorpusProblem(word('store.none', { store: file }), word('store.push-first'));
    const { openSqliteStore } = await import('@synoptic/core/node/stores/open-sqlite-store');
    return { store: openSqliteStore(file, { reading }), name };
  }
  if (/^d1:/i.test(address)) {
    const { openD1 } = await import('./open-d1.ts');
    return { store: await openD1(address.slice('d1:'.length), place, { host, word }), name };
  }
  const url = URL.parse(address);
  if (!url) throw new UsageProblem(word('store.address'), word('store.address-is'));
  // Other users of a machine see the arguments of a command.
  if (url.password !== '' || url.searchParams.has('password')) throw new UsageProblem(word('store.password'), word('store.password-is'));
  const { openPostgresStore } = await import('@synoptic/core/node/stores/open-postgres-store');
  return { store: openPostgresStore(address, { password: host.env['PGPASSWORD'], reading }), name };
}

/** Each statement to a D1 database goes through a proxy of wrangler, or over the network. */
const PROXY_WAIT_MS = 30_000;

/** A corpus in a database: the version that is current, which is read as long as the program runs, and what looks for a later one. */
export async function openStoredReader(location: string, terminal: Terminal) {
  const { store, name } = await openStore(location, terminal, { reading: true });
  const [{ StoredCorpusError }, { followStoredCorpus }] = await Promise.all([
    import('@synoptic/core/sql/sql-reader'),
    import('@synoptic/core/sql/follow-stored-corpus'),
  ]);
  const waitMs = store.engine === 'd1' ? PROXY_WAIT_MS : undefined;
  const opened = followStoredCorpus(store, { name, waitMs }).then(async (current) => ({ reader: (await current()).reader, current }));
  return opened.catch(async (error: unknown) => {
    await store.close();
    if (error instanceof Error && error.name === 'NewerStoreError')
      throw new CorpusProblem(terminal.word('store.newer'), terminal.word('store.upgrade'));
    if (!(error instanceof StoredCorpusError)) throw error;
    const { names } = error;
    if (names.length === 0) throw new CorpusProblem(terminal.word('store.empty', { store: location }), terminal.word('store.push-first'));
    throw new UsageProblem(
      terminal.word('store.several', { names: names.join(', ') }),
      terminal.word('store.name-one', { store: location, name: names[0] ?? '' }),
    );
  });
}
