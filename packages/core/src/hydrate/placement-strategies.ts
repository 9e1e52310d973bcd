import { type FoundLine, isLineAt } from './find-lines.ts';
import { lineTraces } from './line-evidence.ts';
import type { LineGap, LinePlacement, SealLayout } from './seal-layout.ts';
import { readSeed, SEED_LENGTH, writeSeed } from './seeds.ts';
import { selectInOrder } from './select-in-order.ts';
import type { TextCopy, TextRange } from './text-copy.ts';

/** Lines placed so far, with operations to place more. */
export interface PlacementBoard {
  readonly places: readonly (LinePlacement | null)[];
  readonly found: readonly FoundLine[];
  put(line: number, at: number, kept: boolean): void;
  free(found: FoundLine): boolean;
}

/** Weight from which a line is accepted between its neighbours if it fills whole lines of the copy. */
const MIN_NEIGHBOUR_WEIGHT = 24;

/** Places lines of a gap; true if it placed any. */
type PlacementStrategy = (copy: TextCopy, layout: SealLayout, board: PlacementBoard, gap: LineGap) => boolean;

/** Strategies for lines that are not distinctive, between two placed neighbours; the most reliable first. */
export const PLACEMENT_STRATEGIES: readonly PlacementStrategy[] = [placeByLine, placeWhole, placeNear, placeBeside, placeAtEnds];

/** Ranges of changed lines, line by line; null if the lines of the copy do not correspond to the sealed ones. */
export function changedLines(copy: TextCopy, layout: SealLayout, gap: LineGap): [number, TextRange][] | null {
  return pairsOf(copy, layout, gap)?.filter(([line, range]) => mayBeChanged(copy, layout, line, range)) ?? null;
}

/** Pairs lines of the gap with lines of the copy if both have the same number and no head occurs on another line. */
function pairsOf(copy: TextCopy, layout: SealLayout, { lines, region }: LineGap): [number, TextRange][] | null {
  const here = copy.lineRanges.filter((s) => s.end > s.start && s.start >= region.start && s.end <= region.end);
  if (here.length !== lines.length || here[0]?.start !== region.start || here.at(-1)?.end !== region.end) return null;
  const starts = new Map(here.map((s, k) => [writeSeed(copy.seeds[s.start]), k]));
  const crossed = lines.some((line, k) => {
    const head = layout.seal.lines[line]?.[2] ?? '';
    return head !== '' && (starts.get(head) ?? k) !== k;
  });
  return crossed ? null : lines.map((line, k) => [line, here[k] ?? region]);
}

/** Places lines that equal the corresponding line of the copy. */
function placeByLine(copy: TextCopy, layout: SealLayout, board: PlacementBoard, gap: LineGap): boolean {
  const same = (pairsOf(copy, layout, gap) ?? []).filter(
    ([line, s]) => s.end - s.start === layout.length(line) && isLineAt(copy, layout.seal, line, s.start),
  );
  for (const [line, s] of same) board.put(line, s.start, true);
  return same.length > 0;
}

/** Places consecutive lines that fill the whole gap, if only one selection does; the other lines were cut. */
function placeWhole(copy: TextCopy, layout: SealLayout, board: PlacementBoard, { lines, region }: LineGap): boolean {
  const room = region.end - region.start;
  const filling: number[][] = [];
  for (let first = 0; first < lines.length; first++) {
    const run: number[] = [];
    let at = region.start;
    for (const line of lines.slice(first)) {
      if ((run.length > 0 && line !== (run.at(-1) ?? 0) + 1) || at - region.start + layout.length(line) > room) break;
      if (!isLineAt(copy, layout.seal, line, at)) break;
      run.push(line);
      at += layout.length(line);
    }
    if (run.length > 0 && at === region.end) filling.push(run);
  }
  const [only, other] = filling;
  if (!only || other) return false;
  for (const line of only) board.put(line, region.start + layout.start(line) - layout.start(only[0] ?? 0), true);
  return true;
}

/** Places lines that occur once in the gap, in order, and fill whole lines of the copy. */
function placeNear(copy: TextCopy, layout: SealLayout, board: PlacementBoard, { lines, region }: LineGap): boolean {
  const [first = 0, last = 0] = [lines[0], lines.at(-1)];
  const near = board.found.filter(
    (f) =>
      f.line >= first &&
      f.line <= last &&
      f.at >= region.start &&
      f.at + layout.length(f.line) <= region.end &&
      layout.weightOf(f.line) >= MIN_NEIGHBOUR_WEIGHT &&
      board.free(f) &&
      copy.startsLine(f.at) &&
      copy.endsLine(f.at + layout.length(f.line)),
  );
  const once = near.filter((f) => near.every((other) => other === f || (other.line !== f.line && other.at !== f.at)));
  const chosen = selectInOrder(
    layout,
    once.map((f) => ({ ...f, worth: layout.length(f.line) })),
  );
  for (const { line, at } of chosen) board.put(line, at, true);
  return chosen.length > 0;
}

/** Places consecutive lines that fill the range between two changed lines, or between one and an end of the gap. */
function placeBeside(copy: TextCopy, layout: SealLayout, board: PlacementBoard, gap: LineGap): boolean {
  let placed = false;
  const fill = (lines: readonly number[], start: number, end: number): void => {
    const length = lines.reduce((sum, line) => sum + layout.length(line), 0);
    if (lines.length === 0 || length !== end - start) return;
    const offset = start - layout.start(lines[0] ?? 0);
    if (lines.some((line) => !isLineAt(copy, layout.seal, line, layout.start(line) + offset))) return;
    for (const line of lines) board.put(line, layout.start(line) + offset, true);
    placed = true;
  };
  let before: number[] = [];
  let known: number | null = gap.region.start;
  for (const { line, start, end } of lineTraces(copy, layout, gap)) {
    const changed = (start !== null || end !== null) && (start === null || !isLineAt(copy, layout.seal, line, start));
    if (!changed) {
      before.push(line);
      continue;
    }
    if (known !== null && start !== null) fill(before, known, start);
    before = [];
    known = end;
  }
  if (known !== null) fill(before, known, gap.region.end);
  return placed;
}

/**
 * Places lines at either end of the gap, if one of them has `MIN_NEIGHBOUR_WEIGHT` and the rest of the gap then fits the
 * remaining lines better than before.
 */
function placeAtEnds(copy: TextCopy, layout: SealLayout, board: PlacementBoard, { lines, region }: LineGap): boolean {
  const total = lines.reduce((sum, line) => sum + layout.length(line), 0);
  const spare = region.end - region.start - total;
  let placed = false;
  for (const side of ['start', 'end'] as const) {
    const outward = side === 'start' ? lines : lines.toReversed();
    const edge = outward[0] ?? 0;
    const shift = side === 'start' ? region.start - layout.start(edge) : region.end - layout.start(edge) - layout.length(edge);
    const kept: number[] = [];
    for (const line of outward) {
      if (Math.abs(line - edge) !== kept.length || !isLineAt(copy, layout.seal, line, layout.start(line) + shift)) break;
      kept.push(line);
    }
    while (kept.length > 0 && layout.weightOf(kept.at(-1) ?? 0) < MIN_NEIGHBOUR_WEIGHT) kept.pop();
    const last = kept.at(-1);
    if (last === undefined || kept.length === lines.length || spare < -layout.length(last) / 2) continue;
    for (const line of kept) board.put(line, layout.start(line) + shift, true);
    placed = true;
    break;
  }
  return placed;
}

/** True if a range may be the changed line: at least half as long, or with the same head or tail. */
function mayBeChanged({ seeds }: TextCopy, layout: SealLayout, line: number, { start, end }: TextRange): boolean {
  const [length, , head, tail] = layout.seal.lines[line] ?? [0, 0, '', ''];
  return (end - start) * 2 >= length || seeds[start] === readSeed(head) || seeds[end - SEED_LENGTH] === readSeed(tail);
}
