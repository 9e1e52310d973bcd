import type { PostgresPool } from 'kysely';
import pg from 'pg';
import { parsePostgresType } from './parse-postgres-type.ts';

/** Longest time for a connection, and for an answer: the reader refuses a question after 1.8 s. */
const MOST_MS = 1_500;

/**
 * Connections through Hyperdrive, each for one statement or transaction. A Worker must not use the socket of one request in another, so that nothing is
 * kept here: Hyperdrive itself keeps the connections to the database. It passes no `statement_timeout` on, so that the time is measured here.
 */
export function hyperdriveConnections(connectionString: string): PostgresPool {
  const connect = async () => {
    const client = new pg.Client({
      ...{ connectionString, connectionTimeoutMillis: MOST_MS, query_timeout: MOST_MS },
      types: { getTypeParser: parsePostgresType as typeof pg.types.getTypeParser },
    });
    // A connection that breaks is a fault of its next statement.
    client.on('error', () => {});
    await client.connect();
    return {
      query: (text: string, parameters: unknown[]) => client.query(text, parameters),
      release: () => void client.end().catch(() => {}),
    };
  };
  // Kysely asks a pool for these three alone.
  return { connect, end: async () => {}, options: {} } as unknown as PostgresPool;
}
