import type { Id } from '../text/id.ts';

/**
 * A line as a reader's copy is searched for it, over its folded text: length in code points, weight, seeds of head and
 * tail in hexadecimal (empty where the line is shorter than a seed), digest.
 */
export type SealedLine = readonly [length: number, weight: number, head: string, tail: string, digest: string];

/** By what a document's text is known again without being kept: digests of the whole, raw and folded, and of each line. */
export interface Seal {
  readonly document: Id;
  readonly digest: string;
  readonly folded: string;
  /** Code points of the prepared text. */
  readonly length: number;
  readonly lines: readonly SealedLine[];
}
