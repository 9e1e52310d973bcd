import type { Account } from '../shapes/comparison.ts';
import type { CompiledCorpus, CorpusCard } from '../shapes/compiled-corpus.ts';
import type { DaySpan } from '../shapes/day-span.ts';
import type { Document } from '../shapes/document.ts';
import { isAmong } from './is-among.ts';
import { datesIn } from './names-in.ts';
import type { RunLengths } from './record-positions.ts';
import type { Store } from './store-tables.ts';

/** Parts of a corpus that every question needs: its vocabulary and its description. */
type CorpusFrame = Pick<CompiledCorpus, 'format' | 'corpus' | 'facets' | 'kinds' | 'units' | 'roles' | 'senses'>;

/** Lists whose positions have gaps, by the lengths of their runs. */
export interface ListRuns {
  readonly claims: RunLengths;
  readonly passages: RunLengths;
}

/** A version of a corpus in a store, with what is read of it once. */
export interface StoredVersion {
  readonly store: Store;
  /** Number of the version in `corpora`. */
  readonly version: number;
  /** Number of its rows: `v` of the other tables. */
  readonly v: number;
  readonly digest: string;
  readonly card: CorpusCard;
  readonly frame: CorpusFrame;
  /** Null in a version whose positions have no gaps. */
  readonly runs: ListRuns | null;
  readonly documents: readonly Document[];
  readonly dates: Readonly<Record<string, DaySpan>>;
  readonly voices: readonly (readonly [siglum: string, account: Account])[];
}

/** Reads what every question needs of a version. */
export async function openVersion(store: Store, row: { version: number; v: number; digest: string; card: string }): Promise<StoredVersion> {
  const { version, v, digest } = row;
  const [parts, documents, voices] = await Promise.all([
    readParts<unknown>(store, v, ['frame', 'runs']),
    store.db.selectFrom('documents').select('json').where('v', '=', v).orderBy('pos').execute(),
    store.db.selectFrom('accounts').select(['key', 'json']).where('v', '=', v).where('kind', '=', 'voice').execute(),
  ]);
  const [frame, runs] = [parts.get('frame') as CorpusFrame | undefined, parts.get('runs') as ListRuns | undefined];
  if (!frame) throw new Error(`version ${v} has no frame`);
  const records = documents.map(({ json }): Document => JSON.parse(json));
  const accounts = new Map(voices.map(({ key, json }) => [key, JSON.parse(json) as Account]));
  return {
    ...{ store, version, v, digest, card: JSON.parse(row.card), frame, runs: runs ?? null, documents: records },
    dates: await readDates(store, v, datesIn([records, [...accounts.values()]])),
    // In the order of documents, as everything that asks for all voices expects.
    voices: records.flatMap((d) =>
      d.voices.flatMap(({ siglum }) => {
        const account = accounts.get(siglum);
        return account ? [[siglum, account] as const] : [];
      }),
    ),
  };
}

/** Name of the part with the words of a length, from which a search takes near spellings. */
export const spellingPart = (length: number): string => `spellings ${length}`;

/** An answer, or a part of the corpus, that was written whole; null if the store does not have it. */
export async function readPart<T>(store: Store, v: number, name: string): Promise<T | null> {
  return (await readParts<T>(store, v, [name])).get(name) ?? null;
}

/** Those of some parts that the store has, by name. */
export async function readParts<T>(store: Store, v: number, names: readonly string[]): Promise<ReadonlyMap<string, T>> {
  if (names.length === 0) return new Map();
  const pieces = await store.db
    .selectFrom('parts')
    .select(['name', 'text'])
    .where('v', '=', v)
    .where(isAmong(store, 'name', names))
    .orderBy('name')
    .orderBy('n')
    .execute();
  const texts = Map.groupBy(pieces, ({ name }) => name);
  return new Map([...texts].map(([name, of]) => [name, JSON.parse(of.map(({ text }) => text).join('')) as T]));
}

/** Days of those of some strings that are dates of the corpus. */
export async function readDates(store: Store, v: number, candidates: ReadonlySet<string>): Promise<Record<string, DaySpan>> {
  if (candidates.size === 0) return {};
  const rows = await store.db
    .selectFrom('dates')
    .select(['edtf', 'json'])
    .where('v', '=', v)
    .where(isAmong(store, 'edtf', [...candidates]))
    .execute();
  return Object.fromEntries(rows.map(({ edtf, json }) => [edtf, JSON.parse(json)]));
}
