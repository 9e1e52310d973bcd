import { type Insertable, type Kysely, sql } from 'kysely';
import { memoryReader } from '../reader/memory-reader.ts';
import type { CompiledCorpus } from '../shapes/compiled-corpus.ts';
import { corpusRows, type TableRows } from './corpus-rows.ts';
import { ENTRIES_OF_VERSION } from './entries-of-version.ts';
import { fitsTsvector } from './fits-tsvector.ts';
import { columnsOf, migrateStore } from './store-schema.ts';
import type { Store, StoreEngine, StoreTables } from './store-tables.ts';
import { removeVersion } from './stored-corpora.ts';

/** Batches written, of how many. */
export interface PushProgress {
  readonly done: number;
  readonly of: number;
}

/** Outcome of a push: the version that readers see from now on. */
export interface PushedCorpus {
  readonly v: number;
  readonly digest: string;
  readonly batches: number;
  /** Batches that an earlier push of the same corpus had written, all where the store had it already. */
  readonly resumed: number;
}

/** Most parameters, characters and rows of one statement, by engine. */
const BATCH_LIMITS: Readonly<Record<StoreEngine, { readonly cells: number; readonly characters: number }>> = {
  sqlite: { cells: 15_000, characters: 4_000_000 },
  d1: { cells: 4_000, characters: 700_000 },
  postgres: { cells: 30_000, characters: 4_000_000 },
};

/**
 * Writes a corpus into a store, beside those that it has, and then switches to it.
 *
 * Readers see the previous version whole until the last batch is written, and this one whole from then on. A push that was interrupted
 * is resumed: batches depend on the corpus alone, and each is written with its number. A corpus that the store has already is left as
 * it is. The version before stays for readers that have begun; older ones are removed.
 */
export async function pushCorpus(
  store: Store,
  compiled: CompiledCorpus,
  { onProgress = () => {}, now = () => new Date() }: { onProgress?: (progress: PushProgress) => void; now?: () => Date } = {},
): Promise<PushedCorpus> {
  await migrateStore(store);
  const { db } = store;
  const { name } = compiled.corpus;
  const versions = await db.selectFrom('corpora').selectAll().where('name', '=', name).orderBy('v', 'desc').execute();
  const [newest] = versions.filter((row) => row.state === 'ready');
  const batches: TableRows[] = [];
  for await (const rows of corpusRows(compiled)) batches.push(...batchesOf(rows, store.engine));
  if (newest?.digest === compiled.digest)
    return { v: Number(newest.v), digest: newest.digest, batches: batches.length, resumed: batches.length };
  const begun = versions.find((row) => row.state === 'pushing' && row.digest === compiled.digest);
  for (const row of versions) if (row.state === 'pushing' && row !== begun) await removeVersion(store, Number(row.v));
  const v = begun ? Number(begun.v) : await beginVersion(store, compiled, now());
  const resumed = begun ? Number(begun.done) : 0;
  for (const [i, batch] of batches.entries()) {
    if (i < resumed) continue;
    await writeBatch(store, v, batch, i + 1);
    onProgress({ done: i + 1, of: batches.length });
  }
  // The switch: one statement, so that no reader sees a part.
  await db.updateTable('corpora').set({ state: 'ready' }).where('v', '=', v).execute();
  for (const row of versions) if (row.state === 'ready' && row !== newest) await removeVersion(store, Number(row.v));
  return { v, digest: compiled.digest, batches: batches.length, resumed };
}

async function beginVersion({ db }: Store, compiled: CompiledCorpus, now: Date): Promise<number> {
  const { v: last } = await db
    .selectFrom('corpora')
    .select((eb) => eb.fn.max('v').as('v'))
    .executeTakeFirstOrThrow();
  const v = Number(last ?? 0) + 1;
  const card = JSON.stringify(await memoryReader(compiled).corpus());
  const { name, version } = compiled.corpus;
  const row = { v, name, version, digest: compiled.digest, state: 'pushing' as const, done: 0, pushed: now.toISOString(), card };
  await db.insertInto('corpora').values(row).execute();
  return v;
}

/** Rows of a table in batches within the limits of an engine. */
function batchesOf({ table, rows }: TableRows, engine: StoreEngine): TableRows[] {
  const { cells, characters } = BATCH_LIMITS[engine];
  const most = Math.floor(cells / columnsOf(table).length);
  const batches: TableRows[] = [];
  let batch: object[] = [];
  let size = 0;
  for (const row of rows) {
    const length = Object.values(row).reduce((sum: number, cell) => sum + (typeof cell === 'string' ? cell.length : 8), 0);
    if (batch.length > 0 && (batch.length >= most || size + length > characters)) {
      batches.push({ table, rows: batch } as TableRows);
      [batch, size] = [[], 0];
    }
    batch.push(row);
    size += length;
  }
  if (batch.length > 0) batches.push({ table, rows: batch } as TableRows);
  return batches;
}

/** Writes a batch and its number together; on D1, which has no transactions of several requests, rows that are there already are kept. */
async function writeBatch({ db, engine }: Store, v: number, { table, rows }: TableRows, done: number): Promise<void> {
  const numbered = rows.map((row) => ({
    ...row,
    v,
    ...('n' in row && table === 'entries' && { n: v * ENTRIES_OF_VERSION + Number(row.n) }),
  }));
  const write = async (to: Kysely<StoreTables>) => {
    if (engine === 'd1') await insertAsJson(to, table, numbered);
    else
      await to
        .insertInto(table)
        .values(numbered as Insertable<StoreTables[typeof table]>[])
        .onConflict((conflict) => conflict.doNothing())
        .execute();
    if (table === 'entries') await writeFullText(to, engine, numbered as Insertable<StoreTables['entries']>[]);
    await to.updateTable('corpora').set({ done }).where('v', '=', v).execute();
  };
  await (engine === 'd1' ? write(db) : db.transaction().execute(write));
}

/** All rows as one parameter. */
async function insertAsJson(db: Kysely<StoreTables>, table: TableRows['table'], rows: readonly object[]): Promise<void> {
  const columns = columnsOf(table);
  const cells = rows.map((row) => columns.map((column) => (row as Readonly<Record<string, unknown>>)[column] ?? null));
  const values = columns.map((_, i) => sql`json_extract(value, ${sql.lit(`$[${i}]`)})`);
  const names = columns.map((column) => sql.ref(column));
  await sql`insert or ignore into ${sql.table(table)} (${sql.join(names)}) select ${sql.join(values)} from json_each(${JSON.stringify(cells)})`.execute(
    db,
  );
}

async function writeFullText(db: Kysely<StoreTables>, engine: StoreEngine, rows: readonly Insertable<StoreTables['entries']>[]) {
  if (engine === 'postgres') {
    const values = rows.map(({ v, n, names, text, context }) => sql`(${v}, ${n}, ${wordVector([names, text, context])}::tsvector)`);
    await sql`insert into ${sql.table('entry_words')} (v, n, words) values ${sql.join(values)} on conflict do nothing`.execute(db);
    return;
  }
  const [first, last] = [rows[0]?.n ?? 0, rows.at(-1)?.n ?? 0];
  await db
    .insertInto('entry_words')
    .orReplace()
    .columns(['rowid', 'names', 'text', 'context'])
    .expression((eb) =>
      eb.selectFrom('entries').select(['n', 'names', 'text', 'context']).where('n', '>=', first).where('n', '<=', last).orderBy('n'),
    )
    .execute();
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
