import { type Board, changedByLine, WAYS } from './between.ts';
import type { Copy, Stretch } from './copy.ts';
import { evidenceIn } from './evidence.ts';
import type { Gap, Layout, Place } from './layout.ts';

/** Looks at what lies between the lines in order: more lines are found there, or what stands in their place. */
export function fillGaps(copy: Copy, layout: Layout, board: Board): Map<number, Stretch> {
  for (let more = true; more; ) {
    more = false;
    for (const gap of gapsOf(copy, layout, board)) if (WAYS.some((way) => way(copy, layout, board, gap))) more = true;
  }
  const differing = new Map<number, Stretch>();
  for (const gap of gapsOf(copy, layout, board)) {
    for (const [line, stretch] of changedByLine(copy, layout, gap) ?? evidenceIn(copy, layout, gap)) differing.set(line, stretch);
  }
  return differing;
}

function gapsOf(copy: Copy, layout: Layout, { places }: Board): Gap[] {
  const gaps: Gap[] = [];
  let before = -1;
  for (let line = 0; line <= layout.count; line++) {
    const place = places[line];
    if (line < layout.count && !place?.inOrder) continue;
    const lines: number[] = [];
    for (let l = before + 1; l < line; l++) if (!places[l]) lines.push(l);
    const region = widestFree(places, { start: before < 0 ? 0 : (places[before]?.end ?? 0), end: place?.start ?? copy.length });
    if (lines.length > 0 && region.end > region.start) gaps.push({ lines, region, closed: before >= 0 && line < layout.count });
    before = line;
  }
  return gaps;
}

/** A block that was moved into the gap is no part of it. */
function widestFree(places: readonly (Place | null)[], { start, end }: Stretch): Stretch {
  const strangers = places
    .filter((p): p is Place => p !== null && !p.inOrder && p.start >= start && p.end <= end)
    .sort((a, b) => a.start - b.start);
  let widest = { start, end: start };
  let at = start;
  for (const next of [...strangers, { start: end, end }]) {
    if (next.start - at > widest.end - widest.start) widest = { start: at, end: next.start };
    at = Math.max(at, next.end);
  }
  return widest;
}
