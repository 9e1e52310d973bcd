import { type RawBuilder, sql } from 'kysely';
import type { Store } from './store-tables.ts';

/** A condition that a column has one of many values, which are one parameter: D1 allows a hundred in a query. */
export function isAmong({ engine }: Pick<Store, 'engine'>, column: string, values: readonly (string | number)[]): RawBuilder<boolean> {
  if (engine === 'postgres') {
    const type = typeof values[0] === 'number' ? sql`bigint[]` : sql`text[]`;
    // PostgreSQL takes no NUL in a text, so none of its rows has one.
    const possible = values.filter((value) => typeof value === 'number' || !value.includes('\0'));
    return sql<boolean>`${sql.ref(column)} = any(${possible}::${type})`;
  }
  return sql<boolean>`${sql.ref(column)} in (select value from json_each(${JSON.stringify(values)}))`;
}
