import { Kysely, PostgresDialect } from 'kysely';
import pg from 'pg';
import type { Store, StoreTables } from '../../sql/store-tables.ts';

/** A question that waits longer for a connection or an answer is refused, so that a server can say when to ask again. */
const CONNECT_MS = 1_500;
/** Longest statement: a push writes many rows in one. */
const STATEMENT_MS = 60_000;

/** Connections of one process. */
const MOST_CONNECTIONS = 8;

/** Opens a PostgreSQL database as a store. `url` has no password: `password` or the file of `PGPASSFILE` gives it. What is in it is read by `sql/sql-reader.ts`. */
export function openPostgresStore(url: string, { password }: { readonly password?: string | undefined } = {}): Store {
  const address = new URL(url);
  // The driver reads an address without a password as one with an empty password.
  if (password !== undefined) address.password = password;
  const pool = new pg.Pool({
    connectionString: address.href,
    max: MOST_CONNECTIONS,
    // A command ends when it has its answer.
    allowExitOnIdle: true,
    connectionTimeoutMillis: CONNECT_MS,
    statement_timeout: STATEMENT_MS,
    types: { getTypeParser: typeParserOf as typeof pg.types.getTypeParser },
  });
  // A connection that breaks while nobody uses it is no fault of a question; the next one opens another.
  pool.on('error', () => {});
  const db = new Kysely<StoreTables>({ dialect: new PostgresDialect({ pool }) });
  return { engine: 'postgres', db, close: () => db.destroy() };
}

/** Numbers of 64 bits as numbers: positions and versions stay far below 2^53. */
function typeParserOf(oid: number, format?: 'text' | 'binary') {
  return oid === pg.types.builtins.INT8 ? Number : pg.types.getTypeParser(oid, format as 'text');
}
