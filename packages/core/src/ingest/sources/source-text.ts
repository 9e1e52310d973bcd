/** Formats of files that are read. */
type SourceFormat = 'text' | 'markdown' | 'html' | 'pdf' | 'docx' | 'mail';

/** Parts that a reader of a format left out or could not settle, with their number. */
interface SourceNote {
  readonly what: 'attachments' | 'images' | 'page-lines' | 'reading-order' | 'ruby' | 'tracked-changes';
  readonly count: number;
}

/** Metadata that a file states of itself. */
export interface SourceMetadata {
  readonly title: string | null;
  readonly outlet: string | null;
  readonly author: string | null;
  /** Day in EDTF. */
  readonly date: string | null;
  readonly url: string | null;
  /** BCP 47 tag, where the file declares one. */
  readonly language: string | null;
}

/** Text of a file with its own metadata. */
export interface SourceText extends SourceMetadata {
  readonly file: string;
  readonly name: string;
  readonly format: SourceFormat;
  readonly text: string;
  /** Encoding that was detected or declared. */
  readonly encoding: string;
  /** Characters outside the article, such as menus of a page, which were left out. */
  readonly leftOut: number;
  readonly notes: readonly SourceNote[];
}

/** Result of a reader of one format: the text as lines, and what the file states of itself. */
export type FormattedText = SourceMetadata & Pick<SourceText, 'text' | 'leftOut' | 'notes'>;

/** Metadata of a file that states nothing of itself. */
export const NO_METADATA: SourceMetadata = { title: null, outlet: null, author: null, date: null, url: null, language: null };
