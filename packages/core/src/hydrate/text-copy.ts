import { spanDigest } from '../text/digest.ts';
import { nonBlankLines, prepareText, type SourceLine } from '../text/lines.ts';
import { type FoldedText, foldText, sliceFolded } from './fold-for-matching.ts';
import { seedsOf } from './seeds.ts';

/** Range of a copy's folded text, half-open. */
export interface TextRange {
  readonly start: number;
  readonly end: number;
}

/** Reader's text, indexed for the search. Offsets are code points of the prepared or the folded text. */
export interface TextCopy {
  readonly text: string;
  /** Code points of the prepared text. */
  readonly characters: readonly string[];
  readonly lines: readonly SourceLine[];
  readonly folded: FoldedText;
  readonly length: number;
  readonly seeds: Uint32Array;
  /** Range of each line in the folded text. */
  readonly lineRanges: readonly TextRange[];
  /** Digest of a range of the folded text, memoized. */
  digest(start: number, end: number): string;
  startsLine(at: number): boolean;
  endsLine(at: number): boolean;
}

/** Prepares and folds a text and computes its lines and seeds. */
export function readCopy(raw: string): TextCopy {
  const text = prepareText(raw);
  const folded = foldText(text);
  const lines = nonBlankLines(text);
  const length = folded.points.length;
  const lineRanges = linesIn(folded, lines);
  const starts = new Set([0, ...lineRanges.map((s) => s.start)]);
  const ends = new Set([length, ...lineRanges.map((s) => s.end)]);
  const digests = new Map<number, string>();
  return {
    text,
    characters: [...text],
    lines,
    folded,
    length,
    seeds: seedsOf(folded.points),
    lineRanges,
    digest: (start, end) => {
      const key = start * (length + 1) + end;
      const known = digests.get(key);
      if (known !== undefined) return known;
      const digest = spanDigest(sliceFolded(folded, start, end));
      digests.set(key, digest);
      return digest;
    },
    startsLine: (at) => starts.has(at),
    endsLine: (at) => ends.has(at),
  };
}

function linesIn({ from }: FoldedText, lines: readonly SourceLine[]): TextRange[] {
  let at = 0;
  return lines.map((line) => {
    while (at < from.length && (from[at] ?? 0) < line.start) at++;
    const start = at;
    while (at < from.length && (from[at] ?? 0) < line.end) at++;
    return { start, end: at };
  });
}
