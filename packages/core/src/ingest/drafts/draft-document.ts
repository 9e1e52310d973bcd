import type { TextReading } from '../read-text.ts';

/** One text of a draft comparison with what is known of it. */
export interface DraftDocument {
  readonly slug: string;
  /** Name of its column. */
  readonly label: string;
  readonly title: string;
  /** Id of a known outlet, or null: then it is the publisher's, or one of the document's own name. */
  readonly outlet: string | null;
  /** Publisher as the page names it; texts of one publisher are one voice. */
  readonly publisher: string | null;
  readonly date: string;
  /** Reason where the date does not stand in the text. */
  readonly dateInferred: string | null;
  readonly url: string | null;
  readonly reading: TextReading;
}
