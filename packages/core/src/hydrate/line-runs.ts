import { type FoundLine, isLineAt } from './find-lines.ts';
import type { SealLayout } from './seal-layout.ts';
import { SEED_LENGTH } from './seeds.ts';
import type { TextCopy } from './text-copy.ts';

/** Weight from which a run is accepted anywhere in the copy: 24 Japanese characters or 48 letters. */
export const DISTINCTIVE_WEIGHT = 48;

/** Consecutive lines of the sealed text that are also consecutive in the copy. */
export interface LineRun {
  readonly first: number;
  readonly last: number;
  /** Offset in the copy minus offset in the sealed text. */
  readonly shift: number;
  readonly weight: number;
}

/** Offsets at which a run may begin or end with a line too short to be distinctive. */
export interface RunEdges {
  begins(at: number): boolean;
  ends(at: number): boolean;
}

/** Joins occurrences to runs and keeps the distinctive ones; a short line counts only within a run. */
export function lineRuns(copy: TextCopy, layout: SealLayout, found: readonly FoundLine[]): LineRun[] {
  const runs = joined(copy, layout, found).filter((run) => run.weight >= DISTINCTIVE_WEIGHT);
  const starts = new Set(runs.map((run) => layout.start(run.first) + run.shift));
  const ends = new Set(runs.map((run) => layout.start(run.last) + layout.length(run.last) + run.shift));
  // After a cut, two runs are adjacent, which confirms the edge of each.
  const edges: RunEdges = { begins: (at) => copy.startsLine(at) || ends.has(at), ends: (at) => copy.endsLine(at) || starts.has(at) };
  return runs.map((run) => trimRun(edges, layout, run)).filter((run) => run.weight >= DISTINCTIVE_WEIGHT);
}

function joined(copy: TextCopy, layout: SealLayout, found: readonly FoundLine[]): LineRun[] {
  const shiftOf = (f: FoundLine): number => f.at - layout.start(f.line);
  const ordered = found.toSorted((a, b) => shiftOf(a) - shiftOf(b) || a.line - b.line);
  const runs: LineRun[] = [];
  for (let i = 0; i < ordered.length; ) {
    const start = ordered[i];
    if (!start) break;
    const shift = shiftOf(start);
    const isShortLineInRun = (line: number): boolean =>
      line >= 0 &&
      line < layout.count &&
      layout.length(line) < SEED_LENGTH &&
      isLineAt(copy, layout.seal, line, layout.start(line) + shift);
    let last = start.line;
    for (i++; i < ordered.length; i++) {
      const next = ordered[i];
      if (!next || shiftOf(next) !== shift) break;
      let bridge = last + 1;
      while (bridge < next.line && isShortLineInRun(bridge)) bridge++;
      if (bridge < next.line) break;
      last = next.line;
    }
    let first = start.line;
    while (isShortLineInRun(first - 1)) first--;
    while (isShortLineInRun(last + 1)) last++;
    runs.push({ first, last, shift, weight: weightOf(layout, first, last) });
  }
  return runs;
}

/** Drops lines at either end of a run that may be coincidental: not distinctive, and not ending where a run may end. */
export function trimRun(edges: RunEdges, layout: SealLayout, { first, last, shift }: Omit<LineRun, 'weight'>): LineRun {
  let [from, to] = [first, last];
  const weak = (line: number): boolean => layout.weightOf(line) < DISTINCTIVE_WEIGHT;
  while (from <= to && weak(from) && !edges.begins(layout.start(from) + shift)) from++;
  while (to >= from && weak(to) && !edges.ends(layout.start(to) + layout.length(to) + shift)) to--;
  return { first: from, last: to, shift, weight: weightOf(layout, from, to) };
}

function weightOf(layout: SealLayout, first: number, last: number): number {
  let weight = 0;
  for (let line = first; line <= last; line++) weight += layout.weightOf(line);
  return weight;
}
