import { sql } from 'kysely';
import { ENTRIES_OF_VERSION } from './entries-of-version.ts';
import { VERSIONED_TABLES } from './store-schema.ts';
import type { Store } from './store-tables.ts';

/** A version of a corpus in a store. */
export interface StoredCorpus {
  readonly v: number;
  readonly name: string;
  readonly version: string;
  readonly digest: string;
  /** `current` is what readers see; `previous` is kept for those that have begun; `pushing` was not finished. */
  readonly state: 'current' | 'previous' | 'pushing';
  readonly pushed: string;
}

/** Versions of all corpora in a store: by name, the newest first. */
export async function storedCorpora({ db }: Store): Promise<StoredCorpus[]> {
  const rows = await db
    .selectFrom('corpora')
    .select(['v', 'name', 'version', 'digest', 'state', 'pushed'])
    .orderBy('name')
    .orderBy('v', 'desc')
    .execute();
  const current = new Set<string>();
  return rows.map(({ v, name, state, ...row }) => {
    const isNewest = state === 'ready' && !current.has(name);
    if (isNewest) current.add(name);
    return { ...row, v: Number(v), name, state: state === 'pushing' ? 'pushing' : isNewest ? 'current' : 'previous' };
  });
}

/** Removes a version: first from the list, so that no reader finds a part of it. */
export async function removeVersion(store: Store, v: number): Promise<void> {
  const { db } = store;
  await db.deleteFrom('corpora').where('v', '=', v).execute();
  await removeFullText(store, v);
  for (const table of VERSIONED_TABLES) await db.deleteFrom(table).where('v', '=', v).execute();
}

async function removeFullText({ db, engine }: Store, v: number): Promise<void> {
  if (engine === 'postgres') {
    await sql`delete from ${sql.table('entry_words')} where v = ${v}`.execute(db);
    return;
  }
  // FTS5 removes the words of a row by their text, which is still in `entries`.
  await sql`insert into ${sql.table('entry_words')} (entry_words, rowid, names, text, context)
    select 'delete', n, names, text, context from ${sql.table('entries')}
    where n >= ${v * ENTRIES_OF_VERSION} and n < ${(v + 1) * ENTRIES_OF_VERSION}
      and n in (select id from ${sql.table('entry_words_docsize')})`.execute(db);
}
