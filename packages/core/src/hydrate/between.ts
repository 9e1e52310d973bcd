import type { Copy, Stretch } from './copy.ts';
import { tracesIn } from './evidence.ts';
import { type Found, standsAt } from './find.ts';
import type { Gap, Layout, Place } from './layout.ts';
import { inOrder } from './order.ts';
import { readSeed, SEED, writeSeed } from './seeds.ts';

/** What is placed so far, and the ways to place more. */
export interface Board {
  readonly places: readonly (Place | null)[];
  readonly found: readonly Found[];
  put(line: number, at: number, kept: boolean): void;
  free(found: Found): boolean;
}

/** The weight at which a line is taken for the sealed one between its neighbours, where it fills whole lines of the copy. */
const NEAR = 24;

/** Finds more lines in a gap and puts them on the board; says whether it found any. */
type Way = (copy: Copy, layout: Layout, board: Board, gap: Gap) => boolean;

/** The ways to find a line that does not stand alone, between two neighbours that are found; the surest first. */
export const WAYS: readonly Way[] = [placeByLine, placeWhole, placeNear, placeBeside, placeAtEnds];

/** The stretches on whose line another line should stand; null where the copy's lines are not the sealed ones. */
export function changedByLine(copy: Copy, layout: Layout, gap: Gap): [number, Stretch][] | null {
  return pairsOf(copy, layout, gap)?.filter(([line, stretch]) => mayBe(copy, layout, line, stretch)) ?? null;
}

/** Line by line, where the copy has as many lines between the neighbours as the sealed text, and no seed speaks against it. */
function pairsOf(copy: Copy, layout: Layout, { lines, region }: Gap): [number, Stretch][] | null {
  const here = copy.stretches.filter((s) => s.end > s.start && s.start >= region.start && s.end <= region.end);
  if (here.length !== lines.length || here[0]?.start !== region.start || here.at(-1)?.end !== region.end) return null;
  const starts = new Map(here.map((s, k) => [writeSeed(copy.seeds[s.start]), k]));
  const crossed = lines.some((line, k) => {
    const head = layout.seal.lines[line]?.[2] ?? '';
    return head !== '' && (starts.get(head) ?? k) !== k;
  });
  return crossed ? null : lines.map((line, k) => [line, here[k] ?? region]);
}

/** Places the lines that stand whole on their own line of the gap. */
function placeByLine(copy: Copy, layout: Layout, board: Board, gap: Gap): boolean {
  const same = (pairsOf(copy, layout, gap) ?? []).filter(
    ([line, s]) => s.end - s.start === layout.length(line) && standsAt(copy, layout.seal, line, s.start),
  );
  for (const [line, s] of same) board.put(line, s.start, true);
  return same.length > 0;
}

/** Places lines that follow one another and fill the whole gap, where no other lines would: the rest was cut. */
function placeWhole(copy: Copy, layout: Layout, board: Board, { lines, region }: Gap): boolean {
  const room = region.end - region.start;
  const filling: number[][] = [];
  for (let first = 0; first < lines.length; first++) {
    const run: number[] = [];
    let at = region.start;
    for (const line of lines.slice(first)) {
      if ((run.length > 0 && line !== (run.at(-1) ?? 0) + 1) || at - region.start + layout.length(line) > room) break;
      if (!standsAt(copy, layout.seal, line, at)) break;
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

/** Places lines that stand once in the gap, in order, and fill whole lines of the copy. */
function placeNear(copy: Copy, layout: Layout, board: Board, { lines, region }: Gap): boolean {
  const [first = 0, last = 0] = [lines[0], lines.at(-1)];
  const near = board.found.filter(
    (f) =>
      f.line >= first &&
      f.line <= last &&
      f.at >= region.start &&
      f.at + layout.length(f.line) <= region.end &&
      layout.weightOf(f.line) >= NEAR &&
      board.free(f) &&
      copy.startsLine(f.at) &&
      copy.endsLine(f.at + layout.length(f.line)),
  );
  const once = near.filter((f) => near.every((other) => other === f || (other.line !== f.line && other.at !== f.at)));
  const chosen = inOrder(
    layout,
    once.map((f) => ({ ...f, worth: layout.length(f.line) })),
  );
  for (const { line, at } of chosen) board.put(line, at, true);
  return chosen.length > 0;
}

/** Lines that fill, one after the other, all that lies between two changed lines, or between one and the gap's end. */
function placeBeside(copy: Copy, layout: Layout, board: Board, gap: Gap): boolean {
  let placed = false;
  const fill = (lines: readonly number[], start: number, end: number): void => {
    const length = lines.reduce((sum, line) => sum + layout.length(line), 0);
    if (lines.length === 0 || length !== end - start) return;
    const offset = start - layout.start(lines[0] ?? 0);
    if (lines.some((line) => !standsAt(copy, layout.seal, line, layout.start(line) + offset))) return;
    for (const line of lines) board.put(line, layout.start(line) + offset, true);
    placed = true;
  };
  let before: number[] = [];
  let known: number | null = gap.region.start;
  for (const { line, start, end } of tracesIn(copy, layout, gap)) {
    const changed = (start !== null || end !== null) && (start === null || !standsAt(copy, layout.seal, line, start));
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
 * Lines that follow on the gap's ends, where a line among them tells something by itself and what is then left of the gap
 * is nearer in length to the lines that are left than the gap was without it.
 */
function placeAtEnds(copy: Copy, layout: Layout, board: Board, { lines, region }: Gap): boolean {
  const total = lines.reduce((sum, line) => sum + layout.length(line), 0);
  const spare = region.end - region.start - total;
  let placed = false;
  for (const side of ['start', 'end'] as const) {
    const outward = side === 'start' ? lines : lines.toReversed();
    const edge = outward[0] ?? 0;
    const shift = side === 'start' ? region.start - layout.start(edge) : region.end - layout.start(edge) - layout.length(edge);
    const kept: number[] = [];
    for (const line of outward) {
      if (Math.abs(line - edge) !== kept.length || !standsAt(copy, layout.seal, line, layout.start(line) + shift)) break;
      kept.push(line);
    }
    while (kept.length > 0 && layout.weightOf(kept.at(-1) ?? 0) < NEAR) kept.pop();
    const last = kept.at(-1);
    if (last === undefined || kept.length === lines.length || spare < -layout.length(last) / 2) continue;
    for (const line of kept) board.put(line, layout.start(line) + shift, true);
    placed = true;
    break;
  }
  return placed;
}

/** Whether a stretch on the line's place may be the line, changed: as long, by half at least, or alike in its head or tail. */
function mayBe({ seeds }: Copy, layout: Layout, line: number, { start, end }: Stretch): boolean {
  const [length, , head, tail] = layout.seal.lines[line] ?? [0, 0, '', ''];
  return (end - start) * 2 >= length || seeds[start] === readSeed(head) || seeds[end - SEED] === readSeed(tail);
}
