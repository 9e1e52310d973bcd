import type { AnchorQuote } from '../shapes/claim.ts';
import { spanDigest } from '../text/digest.ts';
import type { TextCopy, TextRange } from './text-copy.ts';

/** Digests by which a part of a line is found again: of its code points, and its range in the folded line with a digest of that. */
export type SealedQuote = Pick<AnchorQuote, 'start' | 'end'> & {
  readonly digest: string;
  readonly folded: readonly [number, number, string];
};

/** Seals a part of a line by its offsets in code points of the line; null if the line does not reach that far. */
export function sealQuote(copy: TextCopy, line: number, start: number, end: number): SealedQuote | null {
  const [source, range] = [copy.lines[line - 1], copy.lineRanges[line - 1]];
  if (!source || !range || start >= end || source.start + end > source.end) return null;
  let first = range.start;
  while (first < range.end && (copy.folded.from[first] ?? 0) < source.start + start) first++;
  let last = first;
  while (last < range.end && (copy.folded.to[last] ?? 0) <= source.start + end) last++;
  if (last === first) return null;
  return {
    start,
    end,
    digest: spanDigest(copy.characters.slice(source.start + start, source.start + end).join('')),
    folded: [first - range.start, last - range.start, copy.digest(first, last)],
  };
}

/** Ranges of the folded text with the words of a sealed part, within a range. */
export function findQuote(copy: TextCopy, { folded: [from, to, digest] }: SealedQuote, within: TextRange): TextRange[] {
  const found: TextRange[] = [];
  for (let start = within.start; start + to - from <= within.end; start++)
    if (copy.digest(start, start + to - from) === digest) found.push({ start, end: start + to - from });
  return found;
}
