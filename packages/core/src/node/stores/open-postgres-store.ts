import { Kysely, PostgresDialect } from 'kysely';
import pg from 'pg';
import { parsePostgresType } from '../../sql/parse-postgres-type.ts';
import type { Store, StoreTables } from '../../sql/store-tables.ts';

/** A question that waits longer for a connection or an answer is refused, so that a server can say when to ask again. */
const CONNECT_MS = 1_500;
/** Longest statement of a question: each reads by an index. */
const ANSWER_MS = 1_500;
/** The server ends a statement that is late. If it does not even do that, as where it cannot be reached, the connection is given up. */
const UNHEARD_MS = 1_700;
/** Longest statement of a push: it writes many rows in one. */
const WRITE_MS = 60_000;

/** Connections of one process. */
const MOST_CONNECTIONS = 8;

interface PostgresStoreOptions {
  readonly password?: string | undefined;
  /** For a reader: statements that are late are given up. */
  readonly reading?: boolean;
}

/** Opens a PostgreSQL database as a store. `url` has no password: `password` or the file of `PGPASSFILE` gives it. What is in it is read by `sql/sql-reader.ts`. */
export function openPostgresStore(url: string, { password, reading = false }: PostgresStoreOptions = {}): Store {
  const address = new URL(url);
  // The driver reads an address without a password as one with an empty password.
  if (password !== undefined) address.password = password;
  const pool = new pg.Pool({
    connectionString: address.href,
    max: MOST_CONNECTIONS,
    // A command ends when it has its answer.
    allowExitOnIdle: true,
    connectionTimeoutMillis: CONNECT_MS,
    statement_timeout: reading ? ANSWER_MS : WRITE_MS,
    ...(reading && { query_timeout: UNHEARD_MS }),
    types: { getTypeParser: parsePostgresType as typeof pg.types.getTypeParser },
  });
  // A connection that breaks while nobody uses it is no fault of a question; the next one opens another.
  pool.on('error', () => {});
  const db = new Kysely<StoreTables>({ dialect: new PostgresDialect({ pool: withoutUnheard(pool) }) });
  return { engine: 'postgres', db, close: () => db.destroy() };
}

/**
 * A pool that closes connections on which an answer is outstanding. The driver gives a question up after its time and would hand the
 * connection to the next one, which waits for the lost answer too. A connection in use that breaks between two statements has no listener in the driver's
 * pool, and would end the program: the next statement fails instead.
 */
function withoutUnheard(pool: pg.Pool) {
  const connect = async () => {
    const client = await pool.connect();
    let unheard = false;
    const ignore = () => {};
    client.on('error', ignore);
    const query = (text: string, parameters: unknown[]) =>
      client.query(text, parameters).catch((error: unknown) => {
        unheard ||= error instanceof Error && error.message === 'Query read timeout';
        throw error;
      });
    const release = (destroy?: boolean) => {
      client.off('error', ignore);
      client.release(destroy || unheard);
    };
    return { query, release };
  };
  // Kysely asks a pool for these three alone.
  return { connect, end: () => pool.end(), options: pool.options } as unknown as pg.Pool;
}
