import { lineEvidence } from './line-evidence.ts';
import { changedLines, PLACEMENT_STRATEGIES, type PlacementBoard } from './placement-strategies.ts';
import type { LineGap, LinePlacement, SealLayout } from './seal-layout.ts';
import type { TextCopy, TextRange } from './text-copy.ts';

/** Places more lines in the gaps between placed ones, and returns the ranges of lines that were changed. */
export function fillGaps(copy: TextCopy, layout: SealLayout, board: PlacementBoard): Map<number, TextRange> {
  for (let more = true; more; ) {
    more = false;
    for (const gap of gapsOf(copy, layout, board)) if (PLACEMENT_STRATEGIES.some((place) => place(copy, layout, board, gap))) more = true;
  }
  const differing = new Map<number, TextRange>();
  for (const gap of gapsOf(copy, layout, board)) {
    for (const [line, range] of changedLines(copy, layout, gap) ?? lineEvidence(copy, layout, gap)) differing.set(line, range);
  }
  return differing;
}

function gapsOf(copy: TextCopy, layout: SealLayout, { places }: PlacementBoard): LineGap[] {
  const gaps: LineGap[] = [];
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

/** Largest part of a range that contains no moved block. */
function widestFree(places: readonly (LinePlacement | null)[], { start, end }: TextRange): TextRange {
  const moved = places
    .filter((p): p is LinePlacement => p !== null && !p.inOrder && p.start >= start && p.end <= end)
    .sort((a, b) => a.start - b.start);
  let widest = { start, end: start };
  let at = start;
  for (const next of [...moved, { start: end, end }]) {
    if (next.start - at > widest.end - widest.start) widest = { start: at, end: next.start };
    at = Math.max(at, next.end);
  }
  return widest;
}
