import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Reader } from '@synoptic/core/reader/reader';
import type { Store } from '@synoptic/core/sql/store-tables';
import { CorpusProblem } from '../command-line/corpus-problem.ts';
import { UsageProblem } from '../command-line/usage-problem.ts';
import type { Terminal } from '../terminal/terminal.ts';
import type { D1Place } from './open-d1.ts';

/** Opens a database. With `create`, a SQLite file that does not exist is made; `place` says which D1 database of a name is meant. */
export async function openStore(
  location: string,
  { host, word }: Pick<Terminal, 'host' | 'word'>,
  { create = false, place = 'local' }: { readonly create?: boolean; readonly place?: D1Place } = {},
): Promise<{ readonly store: Store; readonly name: string | undefined }> {
  const [, address = location, name] = /^([^#]*)(?:#(.*))?$/s.exec(location) ?? [];
  if (/^sqlite:/i.test(address)) {
    const file = resolve(host.cwd, address.slice('sqlite:'.length));
    if (!create && !existsSync(file)) throw new CorpusProblem(word('store.none', { store: file }), word('store.push-first'));
    const { openSqliteStore } = await import('@synoptic/core/node/stores/open-sqlite-store');
    return { store: openSqliteStore(file), name };
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
  return { store: openPostgresStore(address, { password: host.env['PGPASSWORD'] }), name };
}

/** A reader of a corpus in a database. */
export async function openStoredReader(location: string, terminal: Terminal): Promise<Reader> {
  const { store, name } = await openStore(location, terminal);
  const { sqlReader, StoredCorpusError } = await import('@synoptic/core/sql/sql-reader');
  const reader = sqlReader(store, { name }).then(async (current) => {
    // One version for as long as the program runs: a server names its digest in ETags.
    const { digest } = await current.corpus();
    return sqlReader(store, { name, digest });
  });
  return reader.catch(async (error: unknown) => {
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
