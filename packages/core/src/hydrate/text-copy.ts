import { spanDigest } from '../text/digest.ts';
import { nonBlankLines, prepareText, type SourceLine } from '../text/lines.ts';
import { type FoldedText, foldText, sliceFolded } from './fold-text.ts';
import { seedsOf } from './seeds.ts';

/** A stretch of a copy's folded text, half-open. */
export interface TextRange {
  readonly start: number;
  readonly end: number;
}

/** A text in the reader's hands, made ready for the search. Offsets are code points, of the prepared or the folded text. */
export interface TextCopy {
  readonly text: string;
  /** The prepared text by code points. */
  readonly signs: readonly string[];
  readonly lines: readonly SourceLine[];
  readonly folded: FoldedText;
  readonly length: number;
  readonly seeds: Uint32Array;
  /** Where each line lies in the folded text. */
  readonly stretches: readonly TextRange[];
  /** Digest of a stretch of the folded text; each is made once. */
  digest(start: number, end: number): string;
  startsLine(at: number): boolean;
  endsLine(at: number): boolean;
}

/** Makes a text ready for the search: prepared, folded, its lines and seeds found. */
export function readCopy(raw: string): TextCopy {
  const text = prepareText(raw);
  const folded = foldText(text);
  const lines = nonBlankLines(text);
  const length = folded.points.length;
  const stretches = linesIn(folded, lines);
  const starts = new Set([0, ...stretches.map((s) => s.start)]);
  const ends = new Set([length, ...stretches.map((s) => s.end)]);
  const made = new Map<number, string>();
  return {
    text,
    signs: [...text],
    lines,
    folded,
    length,
    seeds: seedsOf(folded.points),
    stretches,
    digest: (start, end) => {
      const key = start * (length + 1) + end;
      const known = made.get(key);
      if (known !== undefined) return known;
      const digest = spanDigest(sliceFolded(folded, start, end));
      made.set(key, digest);
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
