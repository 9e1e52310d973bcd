import { sql } from 'kysely';
import { slotOf, VERSIONED_TABLES } from './store-schema.ts';
import type { Store } from './store-tables.ts';
import { removeWords } from './write-rows.ts';

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
export async function removeVersion({ db, engine }: Store, v: number): Promise<void> {
  const row = await db.selectFrom('corpora').selectAll().where('v', '=', v).executeTakeFirst();
  const slot = slotOf(row ?? { v });
  await db.deleteFrom('corpora').where('v', '=', v).execute();
  await removeWords(db, engine, slot, sql<boolean>`n is not null`);
  for (const table of VERSIONED_TABLES) await db.deleteFrom(table).where('v', '=', slot).execute();
}
