/** Text of a file with its own metadata. */
export interface SourceText {
  readonly file: string;
  readonly name: string;
  readonly text: string;
  readonly title: string | null;
  readonly outlet: string | null;
  /** Day in EDTF. */
  readonly date: string | null;
  readonly url: string | null;
  /** Encoding that was detected or declared. */
  readonly encoding: string;
  /** Characters of the page outside the article, which were left out. */
  readonly leftOut: number;
}
