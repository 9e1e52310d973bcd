import { fillGaps } from './fill-gaps.ts';
import type { FoundLine } from './find-lines.ts';
import { DISTINCTIVE_WEIGHT, type LineRun, lineRuns, type RunEdges, trimRun } from './line-runs.ts';
import type { LinePlacement, SealLayout } from './seal-layout.ts';
import { candidatesOf, type LineCandidate, selectInOrder } from './select-in-order.ts';
import type { TextCopy, TextRange } from './text-copy.ts';

/** Placement of each line of the sealed text in the copy, and the ranges of changed lines. */
export interface Placement {
  readonly places: readonly (LinePlacement | null)[];
  readonly differing: ReadonlyMap<number, TextRange>;
}

/** Placement of a copy with the same folded text: every line follows the one before. */
export function placeAll(layout: SealLayout): Placement {
  const places = layout.seal.lines.map(([length], line) => {
    const start = layout.start(line);
    return { start, end: start + length, inOrder: true };
  });
  return { places, differing: new Map() };
}

/** Places the heaviest selection of runs in order, then the remaining runs (moved blocks), then fills the gaps. */
export function placeLines(copy: TextCopy, layout: SealLayout, found: readonly FoundLine[]): Placement {
  const places: (LinePlacement | null)[] = Array.from({ length: layout.count }, () => null);
  const taken = new Uint8Array(copy.length);
  const put = (line: number, at: number, kept: boolean): void => {
    const end = at + layout.length(line);
    places[line] = { start: at, end, inOrder: kept };
    taken.fill(1, at, end);
  };
  const free = ({ line, at }: FoundLine): boolean => !places[line] && !taken.subarray(at, at + layout.length(line)).includes(1);

  let left = candidatesOf(layout, lineRuns(copy, layout, found));
  for (let kept = true; left.length > 0; kept = false) {
    const runs = distinctiveRuns(copy, layout, selectInOrder(layout, left));
    for (const run of runs) for (let line = run.first; line <= run.last; line++) put(line, layout.start(line) + run.shift, kept);
    if (runs.length === 0 && !kept) break;
    left = left.filter(free);
  }
  const differing = fillGaps(copy, layout, { places, put, free, found });
  // A line of invisible characters only is placed after the one before.
  for (let line = 1; line < layout.count; line++) {
    const before = places[line - 1];
    if (!places[line] && before && layout.length(line) === 0) put(line, before.end, before.inOrder);
  }
  return { places, differing };
}

/** Joins selected candidates to runs and drops those that are no longer distinctive. */
function distinctiveRuns(copy: TextCopy, layout: SealLayout, chosen: readonly LineCandidate[]): LineRun[] {
  const starts = new Set(chosen.map((c) => c.at));
  const ends = new Set(chosen.map((c) => c.at + layout.length(c.line)));
  const edges: RunEdges = { begins: (at) => copy.startsLine(at) || ends.has(at), ends: (at) => copy.endsLine(at) || starts.has(at) };
  const kept: LineRun[] = [];
  for (let i = 0; i < chosen.length; ) {
    const start = chosen[i];
    if (!start) break;
    const shift = start.at - layout.start(start.line);
    let last = start.line;
    for (i++; i < chosen.length; i++) {
      const next = chosen[i];
      // A line of invisible characters only has no length and is never a candidate; it does not end a run.
      while (next && last + 1 < next.line && layout.length(last + 1) === 0) last++;
      if (!next || next.line !== last + 1 || next.at - layout.start(next.line) !== shift) break;
      last = next.line;
    }
    const run = trimRun(edges, layout, { first: start.line, last, shift });
    if (run.weight >= DISTINCTIVE_WEIGHT) kept.push(run);
  }
  return kept;
}
