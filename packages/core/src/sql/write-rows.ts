import { type Insertable, type Kysely, type RawBuilder, sql } from 'kysely';
import { fitsTsvector } from './fits-tsvector.ts';
import { columnsOf, type KeyColumn, keyOf } from './store-schema.ts';
import type { Store, StoreEngine, StoreTables, VersionedTable } from './store-tables.ts';

/** A cell of a row, as every engine gives it. */
export type StoredCell = string | number | null;

/** A row of any table, with its version. */
export type StoredRow = Readonly<Record<string, StoredCell>>;

/** Rows of one table that are removed, by their keys without the version, and rows that are written. */
export interface RowStep {
  readonly table: VersionedTable;
  readonly removed: readonly (readonly StoredCell[])[];
  readonly rows: readonly StoredRow[];
}

/** Most parameters and characters of one statement, by engine. */
const STATEMENT_LIMITS: Readonly<Record<StoreEngine, { readonly cells: number; readonly characters: number }>> = {
  sqlite: { cells: 15_000, characters: 4_000_000 },
  d1: { cells: 4_000, characters: 700_000 },
  postgres: { cells: 30_000, characters: 4_000_000 },
};

/** Rows of a table in steps within the limits of an engine. */
export function writingSteps(table: VersionedTable, rows: readonly StoredRow[], engine: StoreEngine): RowStep[] {
  return inBatches(rows, columnsOf(table).length, (row) => Object.values(row), engine).map((some) => ({ table, removed: [], rows: some }));
}

/** Keys of rows that are removed, in steps within the limits of an engine. */
export function removingSteps(table: VersionedTable, keys: readonly (readonly StoredCell[])[], engine: StoreEngine): RowStep[] {
  return inBatches(keys, keyOf(table).length, (key) => key, engine).map((some) => ({ table, removed: some, rows: [] }));
}

function inBatches<T>(items: readonly T[], columns: number, cellsOf: (item: T) => readonly StoredCell[], engine: StoreEngine): T[][] {
  const { cells, characters } = STATEMENT_LIMITS[engine];
  const most = Math.floor(cells / columns);
  const batches: T[][] = [];
  let batch: T[] = [];
  let size = 0;
  for (const item of items) {
    const length = cellsOf(item).reduce((sum: number, cell) => sum + (typeof cell === 'string' ? cell.length : 8), 0);
    if (batch.length > 0 && (batch.length >= most || size + length > characters)) {
      batches.push(batch);
      [batch, size] = [[], 0];
    }
    batch.push(item);
    size += length;
  }
  if (batch.length > 0) batches.push(batch);
  return batches;
}

/**
 * Does a step and writes its number, together. D1 has no transactions of several requests: rows that are there already are kept, and a step that was cut off
 * can be done again.
 */
export async function doStep({ db, engine }: Store, at: PushedVersion, step: RowStep, done: number): Promise<void> {
  const write = async (to: Kysely<StoreTables>) => {
    if (step.removed.length > 0) await removeRows({ db: to, engine }, at.slot, step);
    if (step.rows.length > 0) await insertRows(to, engine, step);
    await updatePushed(to, at, { done });
  };
  await (engine === 'd1' ? write(db) : db.transaction().execute(write));
}

/** A version that is being pushed: its number, and the one of its rows. */
export interface PushedVersion {
  readonly v: number;
  readonly slot: number;
  readonly digest: string;
}

/** Notes how far a push has come; throws where another one has taken its rows over. */
export async function updatePushed(
  db: Kysely<StoreTables>,
  { v, digest }: PushedVersion,
  values: { readonly done: number } | { readonly state: 'ready' },
): Promise<void> {
  const { numUpdatedRows } = await db
    .updateTable('corpora')
    .set(values)
    .where('v', '=', v)
    .where('digest', '=', digest)
    .executeTakeFirstOrThrow();
  if (numUpdatedRows === 0n) throw new PushTakenOverError();
}

/** Two pushes of one corpus at a time, of which the later goes on. */
export class PushTakenOverError extends Error {
  constructor() {
    super('another push of this corpus has begun; push again when it has ended');
    this.name = 'PushTakenOverError';
  }
}

async function removeRows({ db, engine }: Pick<Store, 'db' | 'engine'>, slot: number, { table, removed }: RowStep): Promise<void> {
  const these = hasKey(engine, keyOf(table), removed);
  if (table === 'entries') await removeWords(db, engine, slot, these);
  await db.deleteFrom(table).where('v', '=', slot).where(these).execute();
}

/** A condition that a row has one of many keys. */
function hasKey(engine: StoreEngine, columns: readonly KeyColumn[], keys: readonly (readonly StoredCell[])[]): RawBuilder<boolean> {
  const names = sql.join(columns.map(({ name }) => sql.ref(name)));
  if (engine === 'postgres') {
    const lists = columns.map(({ isNumber }, i) => sql`${keys.map((key) => key[i])}::${isNumber ? sql`bigint[]` : sql`text[]`}`);
    return sql<boolean>`(${names}) in (select * from unnest(${sql.join(lists)}))`;
  }
  const cells = columns.map((_, i) => sql`json_extract(value, ${sql.lit(`$[${i}]`)})`);
  return sql<boolean>`(${names}) in (select ${sql.join(cells)} from json_each(${JSON.stringify(keys)}))`;
}

async function insertRows(db: Kysely<StoreTables>, engine: StoreEngine, { table, rows }: RowStep): Promise<void> {
  if (engine === 'd1') await insertAsJson(db, table, rows);
  else
    await db
      .insertInto(table)
      // A step has the rows of its own table, which the type of a step does not say.
      .values(rows as unknown as Insertable<StoreTables[typeof table]>[])
      .onConflict((conflict) => conflict.doNothing())
      .execute();
  if (table !== 'entries') return;
  // Rows of the entries, by the line above.
  if (engine === 'postgres') await insertVectors(db, rows as unknown as Insertable<StoreTables['entries']>[]);
  else await insertMissingWords(db, Number(rows[0]?.['n']), Number(rows.at(-1)?.['n']));
}

/** All rows as one parameter. */
async function insertAsJson(db: Kysely<StoreTables>, table: VersionedTable, rows: readonly StoredRow[]): Promise<void> {
  const columns = columnsOf(table);
  const cells = rows.map((row) => columns.map((column) => row[column] ?? null));
  const values = columns.map((_, i) => sql`json_extract(value, ${sql.lit(`$[${i}]`)})`);
  const names = columns.map((column) => sql.ref(column));
  await sql`insert or ignore into ${sql.table(table)} (${sql.join(names)}) select ${sql.join(values)} from json_each(${JSON.stringify(cells)})`.execute(
    db,
  );
}

async function insertVectors(db: Kysely<StoreTables>, rows: readonly Insertable<StoreTables['entries']>[]): Promise<void> {
  const values = rows.map(({ v, n, names, text, context }) => sql`(${v}, ${n}, ${wordVector([names, text, context])}::tsvector)`);
  await sql`insert into ${sql.table('entry_words')} (v, n, words) values ${sql.join(values)} on conflict do nothing`.execute(db);
}

/** Gives the full text of SQLite the words of entries, between two numbers, that it does not have. */
export async function insertMissingWords(db: Kysely<StoreTables>, first: number, last: number): Promise<void> {
  await sql`insert into ${sql.table('entry_words')} (rowid, names, text, context)
    select n, names, text, context from ${sql.table('entries')}
    where n >= ${first} and n <= ${last} and n not in (select id from ${sql.table('entry_words_docsize')}) order by n`.execute(db);
}

/** Takes the words of some entries of a version, which are still in their table, out of the full text. */
export async function removeWords(db: Kysely<StoreTables>, engine: StoreEngine, slot: number, these: RawBuilder<boolean>): Promise<void> {
  if (engine === 'postgres') {
    await sql`delete from ${sql.table('entry_words')} where v = ${slot} and ${these}`.execute(db);
    return;
  }
  // FTS5 removes the words of a row by their text.
  await sql`insert into ${sql.table('entry_words')} (entry_words, rowid, names, text, context)
    select 'delete', n, names, text, context from ${sql.table('entries')}
    where v = ${slot} and ${these} and n in (select id from ${sql.table('entry_words_docsize')})`.execute(db);
}

/** Largest position in a `tsvector`. */
const MOST_POSITIONS = 16_383;

/** Words of the fields of an entry, weighted A to C, as the text of a `tsvector`. */
function wordVector(fields: readonly string[]): string {
  let position = 0;
  const words = fields.flatMap((field, i) =>
    field
      .split(' ')
      .filter((word) => word !== '' && fitsTsvector(word))
      .map((word) => {
        position = Math.min(position + 1, MOST_POSITIONS);
        return `'${word.replaceAll('\\', '\\\\').replaceAll("'", "''")}':${position}${'ABC'[i]}`;
      }),
  );
  return words.join(' ');
}
