import { columnsOf, keyOf } from './store-schema.ts';
import type { Store, VersionedTable } from './store-tables.ts';
import { type RowStep, removingSteps, type StoredCell, type StoredRow, writingSteps } from './write-rows.ts';

/** Rows that are read at once from a table whose rows are numbered. */
const READ_ROWS = 2_000;

/** Steps that turn the rows that a slot has in one table, whatever they are, into some others. */
export async function rowChanges(store: Store, slot: number, table: VersionedTable, rows: readonly StoredRow[]): Promise<RowStep[]> {
  const [columns, key] = [columnsOf(table), keyOf(table).map(({ name }) => name)];
  const keyOfRow = (row: StoredRow) => key.map((column) => row[column] ?? null);
  const wanted = new Map(rows.map((row) => [JSON.stringify(keyOfRow(row)), row]));
  const removed: (readonly StoredCell[])[] = [];
  for await (const stored of readRows(store, slot, table)) {
    const of = keyOfRow(stored);
    const name = JSON.stringify(of);
    const row = wanted.get(name);
    if (row && columns.every((column) => (row[column] ?? null) === (stored[column] ?? null))) wanted.delete(name);
    else removed.push(of);
  }
  return [...removingSteps(table, removed, store.engine), ...writingSteps(table, [...wanted.values()], store.engine)];
}

/** Tables whose key is one number, in pieces, since a record may be long; others whole. */
async function* readRows({ db }: Store, slot: number, table: VersionedTable): AsyncGenerator<StoredRow> {
  const [only, ...more] = keyOf(table);
  const all = db
    .selectFrom(table as 'entries')
    .selectAll()
    .where('v', '=', slot);
  if (!only?.isNumber || more.length > 0) {
    // The columns of a table that is known at run time only.
    yield* (await all.execute()) as unknown as StoredRow[];
    return;
  }
  const number = only.name as 'n';
  let last: number | null = null;
  for (;;) {
    let piece = all.orderBy(number).limit(READ_ROWS);
    if (last !== null) piece = piece.where(number, '>', last);
    // As above.
    const rows = (await piece.execute()) as unknown as StoredRow[];
    yield* rows;
    if (rows.length < READ_ROWS) return;
    last = Number(rows.at(-1)?.[number]);
  }
}
