import { Kysely, PostgresDialect } from 'kysely';
import type { Store, StoreTables } from './store-tables.ts';

/** Opens a PostgreSQL database, as a Worker has it by a binding of Hyperdrive, as a store. The driver is loaded at the first question. */
export function openHyperdriveStore({ connectionString }: { readonly connectionString: string }): Store {
  const pool = async () => (await import('./hyperdrive-connections.ts')).hyperdriveConnections(connectionString);
  const db = new Kysely<StoreTables>({ dialect: new PostgresDialect({ pool }) });
  return { engine: 'postgres', db, close: () => db.destroy() };
}
