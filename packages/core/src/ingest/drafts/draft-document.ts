import type { TextReading } from '../read-text.ts';

/** One text of a draft comparison with what is known of it. */
export interface DraftDocument {
  readonly slug: string;
  /** Name of its column. */
  readonly label: string;
  readonly title: string;
  /** Id of a known outlet, or null: then the document has one of its own name. */
  readonly outlet: string | null;
  readonly date: string;
  /** Reason where the date does not stand in the text. */
  readonly dateInferred: string | null;
  readonly url: string | null;
  readonly reading: TextReading;
}
