import type { ColumnType, Kysely } from 'kysely';

/** Engines that a store may be in. D1 is SQLite with limits of its own, reached over HTTP. */
export type StoreEngine = 'sqlite' | 'd1' | 'postgres';

/** A database with compiled corpora. */
export interface Store {
  readonly engine: StoreEngine;
  readonly db: Kysely<StoreTables>;
  close(): Promise<void>;
  /** The database that is at its address now: another one where its file was replaced. Throws where there is none. */
  current?(): Store;
}

/** A record of a list: its position in the order of the corpus, and its JSON. */
interface RecordRow {
  /** The version of a corpus that the row is of: `slot` of `corpora`. */
  readonly v: number;
  readonly pos: number;
  readonly id: string;
  readonly json: string;
}

/** Columns by which lists are sorted: the label as a sort key (`labelKey`), and a day number. */
interface Labelled {
  readonly label_key: string;
}
interface Dated {
  readonly day: number | null;
}

interface CorpusRow {
  readonly v: number;
  readonly name: string;
  readonly version: string;
  readonly digest: string;
  readonly state: ColumnType<'pushing' | 'ready', 'pushing' | 'ready', 'pushing' | 'ready'>;
  /** Batches that are written, of the push that wrote this version. */
  readonly done: number;
  readonly pushed: string;
  readonly card: string;
  /** Number of its rows in the other tables; null where it is `v`. */
  readonly slot: ColumnType<number | null, number | null | undefined, number | null>;
}

/** Text that is computed when a corpus is pushed, in pieces within the limits of every engine. */
interface PartRow {
  readonly v: number;
  readonly name: string;
  readonly n: number;
  readonly text: string;
}

interface DocumentRow extends RecordRow, Labelled, Dated {}

interface SealRow {
  readonly v: number;
  readonly pos: number;
  readonly document: string;
  readonly json: string;
}

interface PassageRow extends RecordRow {
  readonly document: string;
  readonly voice: string | null;
  /** 0 for boilerplate, in which nobody speaks. */
  readonly spoken: number;
  readonly reprints: string | null;
}

/** `reach`: ids of what an entity or event belongs to, takes part in or binds, over any number of steps. */
interface Reaching {
  readonly reach: string;
}

interface EntityRow extends RecordRow, Labelled, Reaching {
  readonly kind: string;
  readonly part_of: string | null;
  readonly obliges: number;
}

interface EventRow extends RecordRow, Labelled, Dated, Reaching {}

/** Events by what they are part of, follow, test, happen at or involve. */
interface EventLinkRow {
  readonly v: number;
  readonly thing: string;
  readonly how: EventLink;
  readonly event: string;
}
export type EventLink = 'part' | 'follows' | 'tests' | 'place' | 'who';

interface ClaimRow extends RecordRow, Dated {
  readonly about: string;
  readonly facet: string;
  readonly voice: string;
  readonly origin: string;
  /** Origin of the claim at the end of its paraphrases. */
  readonly root_origin: string;
  /** Ids of the claims that it paraphrases and supersedes, over any number of steps. */
  readonly chain: string;
}

/** Claims that answer a question about a subject, from either side of their facet. */
interface ReadingRow {
  readonly v: number;
  readonly subject: string;
  readonly claim: number;
}

interface AnchorRow {
  readonly v: number;
  readonly passage: string;
  readonly claim: number;
  readonly document: string;
  readonly origin: string;
}

interface HopRow {
  readonly v: number;
  readonly agent: string;
  readonly claim: number;
}

/** Days between which something may have been said or happened; null where an end is open. */
interface RunRow {
  readonly v: number;
  readonly n: number;
  readonly lower: number | null;
  readonly upper: number | null;
}

interface SpeechRunRow extends RunRow {
  readonly claim: number;
}

/** Claims that a claim corrects, retracts or supersedes. */
interface WithdrawalRow {
  readonly v: number;
  readonly target: string;
  readonly claim: number;
}

/** Passages that mention a thing or make a claim about it. */
interface MentionRow {
  readonly v: number;
  readonly thing: string;
  readonly passage: number;
  /** 1 where the passage itself mentions it. */
  readonly stated: number;
  /** Its place among such passages of an account, in the account where it comes first; null in boilerplate. */
  readonly place: number | null;
}

interface DateRow {
  readonly v: number;
  readonly edtf: string;
  readonly json: string;
}

interface AccountRow {
  readonly v: number;
  readonly kind: 'voice' | 'origin';
  /** Siglum of a voice, agent of an origin. */
  readonly key: string;
  readonly siglum: string;
  readonly json: string;
}

interface WordRow {
  readonly v: number;
  readonly word: string;
  readonly n: number;
}

interface MarkRow {
  readonly v: number;
  readonly pos: number;
  readonly json: string;
}

interface MarkRunRow extends RunRow {
  readonly mark: number;
}

/** Entry that a search finds. `names`, `text` and `context` are its words as they are indexed. */
interface EntryRow {
  /** Unique among all versions: the full text refers to it. */
  readonly n: number;
  readonly v: number;
  readonly id: string;
  readonly type: string;
  readonly json: string;
  readonly names: string;
  readonly text: string;
  readonly context: string;
}

interface NameRow {
  readonly v: number;
  readonly folded: string;
  readonly id: string;
}

/** Full text over `entries`: a virtual table of FTS5, or a table with a `tsvector`. */
interface EntryWordsRow {
  readonly rowid: number;
  readonly names: string;
  readonly text: string;
  readonly context: string;
  /** Name of the virtual table as a column: the query in a condition. */
  readonly entry_words: string;
}

/** Tables of a store. */
export interface StoreTables {
  readonly store_migrations: { readonly n: number };
  readonly corpora: CorpusRow;
  readonly parts: PartRow;
  readonly documents: DocumentRow;
  readonly seals: SealRow;
  readonly passages: PassageRow;
  readonly entities: EntityRow;
  readonly events: EventRow;
  readonly event_links: EventLinkRow;
  readonly claims: ClaimRow;
  readonly readings: ReadingRow;
  readonly anchors: AnchorRow;
  readonly hops: HopRow;
  readonly speech_runs: SpeechRunRow;
  readonly withdrawals: WithdrawalRow;
  readonly mentions: MentionRow;
  readonly dates: DateRow;
  readonly accounts: AccountRow;
  readonly words: WordRow;
  readonly marks: MarkRow;
  readonly mark_runs: MarkRunRow;
  readonly entries: EntryRow;
  readonly names: NameRow;
  readonly entry_words: EntryWordsRow;
}

/** Tables with rows of one version. */
export type VersionedTable = Exclude<keyof StoreTables, 'store_migrations' | 'corpora' | 'entry_words'>;
