import { sql } from 'kysely';
import { ENTRIES_OF_VERSION } from './entries-of-version.ts';
import { slotOf, VERSIONED_TABLES } from './store-schema.ts';
import type { Store } from './store-tables.ts';

/**
 * All rows of the version that readers see, by table, and the words of its full text: without the number of the version, and in an order of their own.
 * Throws where the full text of SQLite is not that of the entries.
 */
export async function storedRows({ db, engine }: Store): Promise<Readonly<Record<string, readonly string[]>>> {
  const version = await db.selectFrom('corpora').selectAll().where('state', '=', 'ready').orderBy('v', 'desc').executeTakeFirstOrThrow();
  const slot = slotOf(version);
  const tables: Record<string, readonly string[]> = {};
  const list = (table: string, rows: readonly object[]) => {
    const numbered = rows.map((row) =>
      'n' in row && table.startsWith('entr') ? { ...row, n: Number(row.n) - slot * ENTRIES_OF_VERSION } : row,
    );
    tables[table] = numbered.map((row) => JSON.stringify({ ...row, v: 0 })).sort();
  };
  for (const table of VERSIONED_TABLES) list(table, await db.selectFrom(table).selectAll().where('v', '=', slot).execute());
  if (engine === 'postgres')
    list('entry_words', (await sql<object>`select v, n, words::text from entry_words where v = ${slot}`.execute(db)).rows);
  else await sql`insert into ${sql.table('entry_words')} (entry_words, rank) values ('integrity-check', 1)`.execute(db);
  return tables;
}
