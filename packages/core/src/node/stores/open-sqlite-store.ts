import { DatabaseSync, type StatementSync } from 'node:sqlite';
import { Kysely, SqliteDialect } from 'kysely';
import type { Store, StoreTables } from '../../sql/store-tables.ts';

/** Prepared statements that are kept; longer ones are inserts of a batch. */
const KEPT_STATEMENTS = 200;
const LONGEST_KEPT = 8_000;

/** Time that a statement waits for another process that writes. */
const BUSY_MS = 1_500;

/**
 * Opens a SQLite file as a store. Readers see the last switch while another process writes (write-ahead log); a file that is written once and handed on is
 * `single`, without a log beside it. What is in it is read by `sql/sql-reader.ts`.
 */
export function openSqliteStore(file: string, { single = false }: { readonly single?: boolean } = {}): Store {
  const database = new DatabaseSync(file, { timeout: BUSY_MS });
  database.exec(`pragma journal_mode = ${single ? 'delete' : 'wal'}; pragma synchronous = normal; pragma temp_store = memory;`);
  const kept = new Map<string, StatementSync>();
  const statement = (query: string): StatementSync => {
    const known = kept.get(query);
    if (known) return known;
    const made = database.prepare(query);
    if (query.length > LONGEST_KEPT) return made;
    if (kept.size >= KEPT_STATEMENTS) kept.clear();
    kept.set(query, made);
    return made;
  };
  const dialect = new SqliteDialect({
    database: {
      close: () => database.close(),
      prepare: (query) => {
        const made = statement(query);
        return {
          reader: made.columns().length > 0,
          all: (parameters) => made.all(...(parameters as never[])),
          run: (parameters) => made.run(...(parameters as never[])),
          iterate: (parameters) => made.iterate(...(parameters as never[])),
        };
      },
    },
  });
  const db = new Kysely<StoreTables>({ dialect });
  return { engine: 'sqlite', db, close: () => db.destroy() };
}
