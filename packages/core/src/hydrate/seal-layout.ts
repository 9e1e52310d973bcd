import type { Seal } from '../shapes/document.ts';
import type { TextRange } from './text-copy.ts';

/** Offsets of a sealed text's lines in its folded text. */
export interface SealLayout {
  readonly seal: Seal;
  readonly count: number;
  readonly weight: number;
  start(line: number): number;
  length(line: number): number;
  weightOf(line: number): number;
}

/** Computes the offsets of a seal's lines. */
export function layOutSeal(seal: Seal): SealLayout {
  const starts: number[] = [];
  let at = 0;
  let weight = 0;
  for (const [length, lineWeight] of seal.lines) {
    starts.push(at);
    at += length;
    weight += lineWeight;
  }
  return {
    seal,
    count: seal.lines.length,
    weight,
    start: (line) => starts[line] ?? at,
    length: (line) => seal.lines[line]?.[0] ?? 0,
    weightOf: (line) => seal.lines[line]?.[1] ?? 0,
  };
}

/** Range of a line of the sealed text in the copy. */
export interface LinePlacement extends TextRange {
  /** True if the line is in its original order. */
  readonly inOrder: boolean;
}

/** Lines without a placement between two placed lines, with the range of the copy between these. */
export interface LineGap {
  readonly lines: readonly number[];
  readonly region: TextRange;
  /** True if the gap has a placed line on both sides rather than an end of the text. */
  readonly closed: boolean;
}
