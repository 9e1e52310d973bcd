import { memoryReader } from '../reader/memory-reader.ts';
import type { CompiledCorpus } from '../shapes/compiled-corpus.ts';
import { corpusRows } from './corpus-rows.ts';
import { ENTRIES_OF_VERSION } from './entries-of-version.ts';
import { rowChanges } from './row-changes.ts';
import { migrateStore, slotOf } from './store-schema.ts';
import type { Store, VersionedTable } from './store-tables.ts';
import { removeVersion } from './stored-corpora.ts';
import {
  doStep,
  insertMissingWords,
  type PushedVersion,
  PushTakenOverError,
  type RowStep,
  type StoredRow,
  updatePushed,
  writingSteps,
} from './write-rows.ts';

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
  /** Batches that an earlier push of the same corpus had written; all where the store had it already, none where only changes are written. */
  readonly resumed: number;
  /** Rows that this push wrote and removed, changed ones in both, of how many; none of them where the store had the corpus already. */
  readonly rows: { readonly written: number; readonly removed: number; readonly of: number };
}

/**
 * Writes a corpus into a store, beside the version that readers see, and then switches to it.
 *
 * Readers see the current version whole until the last row is written, and this one whole from then on. The rows of the version before the current one, which
 * few readers still ask for, are turned into those of the new one: only rows that differ are removed and written. A store that has no such version gets
 * all rows. A push that was interrupted is resumed. A corpus that the store has already is left as it is.
 */
export async function pushCorpus(
  store: Store,
  compiled: CompiledCorpus,
  { onProgress = () => {}, now = () => new Date() }: { onProgress?: (progress: PushProgress) => void; now?: () => Date } = {},
): Promise<PushedCorpus> {
  await migrateStore(store);
  const { db } = store;
  const { digest } = compiled;
  const versions = await db.selectFrom('corpora').selectAll().where('name', '=', compiled.corpus.name).orderBy('v', 'desc').execute();
  const newest = versions.find((row) => row.state === 'ready');
  if (newest?.digest === digest) {
    const [v, batches] = [Number(newest.v), Number(newest.done)];
    return { v, digest, batches, resumed: batches, rows: { written: 0, removed: 0, of: 0 } };
  }
  const begun = versions.find((row) => row.state === 'pushing' && row.digest === digest);
  const spare = begun ?? versions.findLast((row) => row !== newest);
  for (const row of versions) if (row !== newest && row !== spare) await removeVersion(store, Number(row.v));
  const at = begun ? pushedVersion(begun) : await beginVersion(store, compiled, now(), spare ? pushedVersion(spare) : null);
  // Batches into a slot of its own depend on the corpus alone, so that they are counted; otherwise the rows that are there are compared.
  const isNew = (begun ? begun.slot : at.slot) === at.v;
  const steps: RowStep[] = [];
  let of = 0;
  for await (const { table, rows } of corpusRows(compiled)) {
    of += rows.length;
    const numbered = rows.map((row) => numberedRow(table, row, at.slot));
    steps.push(...(isNew ? writingSteps(table, numbered, store.engine) : await rowChanges(store, at.slot, table, numbered)));
  }
  const resumed = isNew && begun ? Number(begun.done) : 0;
  for (const [i, step] of steps.entries()) {
    if (i < resumed) continue;
    await doStep(store, at, step, i + 1);
    onProgress({ done: i + 1, of: steps.length });
  }
  // On D1 a push may have been cut off between an entry and its words.
  const firstEntry = at.slot * ENTRIES_OF_VERSION;
  if (store.engine === 'd1' && !isNew) await insertMissingWords(db, firstEntry, firstEntry + ENTRIES_OF_VERSION - 1);
  // The switch: one statement, so that no reader sees a part.
  await updatePushed(db, at, { state: 'ready' });
  const count = (list: 'rows' | 'removed') => steps.slice(resumed).reduce((sum, step) => sum + step[list].length, 0);
  return { v: at.v, digest, batches: steps.length, resumed, rows: { written: count('rows'), removed: count('removed'), of } };
}

function pushedVersion(row: { readonly v: number; readonly slot: number | null; readonly digest: string }): PushedVersion {
  return { v: Number(row.v), slot: slotOf(row), digest: row.digest };
}

/** Lists a version that is being written: in a slot of its own, or in that of a version that is listed no longer from then on. */
async function beginVersion({ db }: Store, compiled: CompiledCorpus, now: Date, spare: PushedVersion | null): Promise<PushedVersion> {
  const { v: last } = await db
    .selectFrom('corpora')
    .select((eb) => eb.fn.max('v').as('v'))
    .executeTakeFirstOrThrow();
  const v = Number(last ?? 0) + 1;
  const slot = spare?.slot ?? v;
  const card = JSON.stringify(await memoryReader(compiled).corpus());
  const { name, version } = compiled.corpus;
  const { digest } = compiled;
  const row = { v, name, version, digest, state: 'pushing' as const, done: 0, pushed: now.toISOString(), card, slot };
  if (spare) {
    const { numUpdatedRows } = await db.updateTable('corpora').set(row).where('v', '=', spare.v).executeTakeFirstOrThrow();
    if (numUpdatedRows === 0n) throw new PushTakenOverError();
  } else await db.insertInto('corpora').values(row).execute();
  return { v, slot, digest };
}

/** A row as it is stored: entries are numbered among those of all versions. */
function numberedRow(table: VersionedTable, row: object, slot: number): StoredRow {
  return { ...row, v: slot, ...(table === 'entries' && 'n' in row && { n: slot * ENTRIES_OF_VERSION + Number(row.n) }) };
}
