import { statSync } from 'node:fs';
import { DatabaseSync, type StatementSync } from 'node:sqlite';
import { Kysely, SqliteDialect } from 'kysely';
import type { Store, StoreTables } from '../../sql/store-tables.ts';

/** Prepared statements that are kept; longer ones are inserts of a batch. */
const KEPT_STATEMENTS = 200;
const LONGEST_KEPT = 8_000;

/** Time that a statement waits for another process that writes. */
const BUSY_MS = 1_500;
/** The same for a reader: nothing else is answered meanwhile, so that the reader asks again later instead. */
const READER_BUSY_MS = 20;

interface SqliteStoreOptions {
  /** A file that is written once and handed on, without a log beside it. */
  readonly single?: boolean;
  /** For a reader: the file must exist and is not written to. */
  readonly reading?: boolean;
}

/** Opens a SQLite file as a store. Readers see the last switch while another process writes (write-ahead log). What is in it is read by `sql/sql-reader.ts`. */
export function openSqliteStore(file: string, { single = false, reading = false }: SqliteStoreOptions = {}): Store {
  if (reading) return openForReading(file);
  const database = new DatabaseSync(file, { timeout: BUSY_MS });
  database.exec(`pragma journal_mode = ${single ? 'delete' : 'wal'}; pragma synchronous = normal; pragma temp_store = memory;`);
  return storeOver(database);
}

function openForReading(file: string): Store {
  const opened: Store[] = [];
  const open = () => {
    const store = storeOver(new DatabaseSync(file, { readOnly: true, timeout: READER_BUSY_MS }));
    opened.push(store);
    return store;
  };
  const identify = () => {
    const { dev, ino } = statSync(file);
    return `${dev} ${ino}`;
  };
  let identity = identify();
  let now = open();
  const current = () => {
    const found = identify();
    // Questions that have begun are answered from the file that was replaced, which this process still has.
    if (found !== identity) [identity, now] = [found, open()];
    return now;
  };
  const close = async () => {
    for (const store of opened) await store.close();
  };
  return { ...now, current, close };
}

function storeOver(database: DatabaseSync): Store {
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
