import type { DocumentRecord } from '../records/document.ts';
import type { WordCounts } from '../records/terms.ts';
import type { Id } from '../text/id.ts';
import type { LineRange } from '../text/locator.ts';
import type { Text } from '../text/text.ts';
import type { Hop } from './claim.ts';

/** Who speaks in a document, under a siglum of its own. */
export interface Voice {
  readonly siglum: string;
  readonly document: Id;
  readonly agent: Id;
  /** The carriers and the voice itself, outermost first. */
  readonly chain: readonly Hop[];
  readonly inferred: Text | null;
  /** Content words of its passages that are too short for counts of their own; null where there are too few of them. */
  readonly terms: WordCounts | null;
}

/** A source as published. */
export interface Document {
  readonly id: Id;
  readonly siglum: string;
  readonly seq: string;
  readonly label: Text;
  readonly genre: Text | null;
  readonly csl: DocumentRecord['csl'];
  /** EDTF: what “today” means in it, and when it was published (null: not printed). */
  readonly date: string;
  readonly issued: string | null;
  readonly inferred: Text | null;
  readonly voices: readonly Voice[];
  readonly curation: DocumentRecord['curation'];
  readonly note: Text | null;
  /** SHA-256 of the source file and digest of its prepared text; null until sealed. */
  readonly sha256: string | null;
  readonly digest: string | null;
  readonly lines: number;
  /** Content words of what is too short even for its voice's pool. */
  readonly terms: WordCounts | null;
}

export type PassageRole = 'body' | 'heading' | 'quotation' | 'boilerplate';

/** A logical paragraph of a document. */
export interface Passage {
  readonly id: Id;
  readonly document: Id;
  readonly lines: LineRange;
  readonly role: PassageRole;
  /** Siglum of the voice; null for boilerplate. */
  readonly voice: string | null;
  readonly on: string | null;
  readonly reprints: Id | null;
  readonly adds: Text | null;
  readonly gloss: Text | null;
  /** Once each, by id. */
  readonly mentions: readonly { readonly entity: Id; readonly lines: LineRange }[];
  readonly note: Text | null;
  readonly start: number | null;
  readonly end: number | null;
  readonly digest: string | null;
  /** How often each content word stands in it; null below 40 content words. */
  readonly terms: WordCounts | null;
}
