import { Kysely } from 'kysely';
import { D1Dialect } from 'kysely-d1';
import type { Store, StoreTables } from './store-tables.ts';

/** Opens a D1 database, as a Worker has it by a binding, as a store. */
export function openD1Store(database: ConstructorParameters<typeof D1Dialect>[0]['database']): Store {
  const db = new Kysely<StoreTables>({ dialect: new D1Dialect({ database }) });
  return { engine: 'd1', db, close: () => db.destroy() };
}
