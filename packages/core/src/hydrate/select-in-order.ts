import type { LineRun } from './line-runs.ts';
import type { SealLayout } from './seal-layout.ts';

/** Line of a run at an offset, with its worth. */
export interface LineCandidate {
  readonly line: number;
  readonly at: number;
  readonly worth: number;
}

/** Lines of runs as candidates; of two equal ones, the one in the longer run or at its original offset is worth more. */
export function candidatesOf(layout: SealLayout, runs: readonly LineRun[]): LineCandidate[] {
  return runs.flatMap((run) => {
    const bonus = run.weight / (layout.weight + 1) / 2 + (run.shift === 0 ? 0.25 : 0);
    const candidates: LineCandidate[] = [];
    for (let line = run.first; line <= run.last; line++)
      if (layout.length(line) > 0) candidates.push({ line, at: layout.start(line) + run.shift, worth: layout.length(line) + bonus });
    return candidates;
  });
}

/** Selection of candidates of maximal worth that keeps the order of the lines and has no overlap, in O(n log n). */
export function selectInOrder(layout: SealLayout, candidates: readonly LineCandidate[]): LineCandidate[] {
  const byStart = candidates.toSorted((a, b) => a.at - b.at || a.line - b.line);
  const end = (i: number): number => (byStart[i]?.at ?? 0) + layout.length(byStart[i]?.line ?? 0);
  const byEnd = byStart.map((_, i) => i).sort((a, b) => end(a) - end(b) || a - b);
  const total = new Float64Array(byStart.length);
  const before = new Int32Array(byStart.length).fill(-1);
  // Fenwick tree over the lines: the best selection that ends at or before each.
  const best = new Int32Array(layout.count + 1).fill(-1);
  const worth = (i: number): number => (i < 0 ? 0 : (total[i] ?? 0));
  let ended = 0;
  let top = -1;
  byStart.forEach((candidate, i) => {
    for (; ended < byEnd.length; ended++) {
      const done = byEnd[ended] ?? 0;
      if (end(done) > candidate.at) break;
      for (let node = (byStart[done]?.line ?? 0) + 1; node <= layout.count; node += node & -node)
        if (worth(done) > worth(best[node] ?? -1)) best[node] = done;
    }
    let previous = -1;
    for (let node = candidate.line; node > 0; node -= node & -node)
      if (worth(best[node] ?? -1) > worth(previous)) previous = best[node] ?? -1;
    before[i] = previous;
    total[i] = candidate.worth + worth(previous);
    if (worth(i) > worth(top)) top = i;
  });
  const chosen: LineCandidate[] = [];
  for (let i = top; i >= 0; i = before[i] ?? -1) {
    const candidate = byStart[i];
    if (candidate) chosen.push(candidate);
  }
  return chosen.reverse();
}
