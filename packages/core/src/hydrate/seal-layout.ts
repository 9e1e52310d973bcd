import type { Seal } from '../shapes/document.ts';
import type { TextRange } from './text-copy.ts';

/** A sealed text's lines laid end to end as they stand in its folded text. */
export interface SealLayout {
  readonly seal: Seal;
  readonly count: number;
  readonly weight: number;
  start(line: number): number;
  length(line: number): number;
  weightOf(line: number): number;
}

/** Adds up a seal's lines, so that the place of each is known at once. */
export function layOutSeal(seal: Seal): SealLayout {
  const starts: number[] = [];
  let at = 0;
  let weight = 0;
  for (const [length, own] of seal.lines) {
    starts.push(at);
    at += length;
    weight += own;
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

/** Where a line of the sealed text lies in the copy. */
export interface LinePlacement extends TextRange {
  /** Whether it kept its place in the order of the lines. */
  readonly inOrder: boolean;
}

/** Lines that are not found, between two that are, and the part of the copy between these. */
export interface LineGap {
  readonly lines: readonly number[];
  readonly region: TextRange;
  /** Whether a line in its order closes the gap on both sides, and not the text's own end. */
  readonly closed: boolean;
}
