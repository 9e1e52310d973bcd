/** Formats in which annotations are read and written, in the order of help. */
export const ANNOTATION_FORMAT_NAMES = ['w3c', 'brat', 'inception', 'csv', 'jsonl'] as const;
export type AnnotationFormatName = (typeof ANNOTATION_FORMAT_NAMES)[number];

/** File of another tool. */
export interface AnnotationSource {
  /** Name as the user gave it, for messages. */
  readonly file: string;
  readonly content: string;
  /** The annotated text, where it is a file beside this one; null without. */
  readonly text: string | null;
}

/** Annotation as an item that is still to be completed and verified, with its line in the file. */
interface AnnotationItem {
  readonly line: number;
  readonly item: Readonly<Record<string, unknown>>;
}

/** Part of a file that cannot be read. */
interface AnnotationFault {
  readonly line: number;
  readonly message: string;
  readonly hint: string;
}

interface AnnotationsRead {
  readonly items: readonly AnnotationItem[];
  readonly faults: readonly AnnotationFault[];
  /** Annotations of layers or kinds that say nothing of a claim, such as tokens and relations. */
  readonly skipped: number;
}

/** Document with its text and the claims of claims.yaml, as they are written for other tools. Spans are UTF-16 units of the text. */
interface AnnotatedDocument {
  readonly slug: string;
  readonly text: string;
  readonly claims: readonly AnnotatedClaim[];
}

export interface AnnotatedClaim {
  readonly id: string;
  readonly start: number;
  readonly end: number;
  readonly line: number;
  /** Facet, subject, value in its short form and all that the claim says besides. */
  readonly item: Readonly<Record<string, unknown>>;
}

export interface AnnotationFormat {
  read(source: AnnotationSource): AnnotationsRead | Promise<AnnotationsRead>;
  /** Files of one document by name. */
  write(document: AnnotatedDocument): Promise<ReadonlyMap<string, string>> | ReadonlyMap<string, string>;
}

/** Words before and after a span, by which it is found again. */
const CONTEXT = 32;

/** The quote of a span with its surroundings. */
export function quoteAt(text: string, start: number, end: number): { quote: string; prefix: string; suffix: string } {
  return { quote: text.slice(start, end), prefix: text.slice(Math.max(0, start - CONTEXT), start), suffix: text.slice(end, end + CONTEXT) };
}

/** Span in UTF-16 units for one in code points. */
export function codePointSpan(text: string, start: number, end: number): { start: number; end: number } {
  if (!/[\uD800-\uDBFF]/.test(text)) return { start, end };
  const points = [...text];
  const before = points.slice(0, start).join('').length;
  return { start: before, end: before + points.slice(start, end).join('').length };
}

/** Code points before an offset in UTF-16 units. */
export function codePointsBefore(text: string, offset: number): number {
  return [...text.slice(0, offset)].length;
}
