import { isLineAt } from './find-lines.ts';
import type { LineGap, SealLayout } from './seal-layout.ts';
import { readSeed, SEED_LENGTH } from './seeds.ts';
import type { TextCopy, TextRange } from './text-copy.ts';

/** Known bounds of a changed line: offset of its first seed, and end offset of its last seed. */
interface LineTrace {
  readonly line: number;
  readonly start: number | null;
  readonly end: number | null;
}

/**
 * Ranges of the changed lines of a gap. A line whose head or tail occurs in the gap is placed by it; the others share the
 * remaining range if it is at least half as long as they were (and, at the ends of the text, at most twice as long). Lines
 * without a range were cut.
 */
export function lineEvidence(copy: TextCopy, layout: SealLayout, gap: LineGap): [number, TextRange][] {
  const traces = lineTraces(copy, layout, gap);
  const differing: [number, TextRange][] = [];
  for (let i = 0; i < traces.length; ) {
    let next = i;
    while (isLost(traces[next])) next++;
    const lost = traces.slice(i, Math.max(next, i + 1));
    const wanted = lost.reduce((sum, { line }) => sum + layout.length(line), 0);
    const last = i + lost.length - 1;
    const [before, after] = [knownBefore(layout, traces, i, gap), knownAfter(layout, traces, last, gap)];
    const traced = next === i ? traces[i] : undefined;
    if (traced) {
      const start = traced.start ?? Math.max(before, (traced.end ?? 0) - 2 * wanted);
      const end = traced.end ?? Math.min(after, start + 2 * wanted);
      if (end > start) differing.push([traced.line, { start, end }]);
    } else if (after > before && after - before >= wanted / 2 && (gap.closed || after - before <= wanted * 2))
      for (const { line } of lost) differing.push([line, { start: before, end: after }]);
    i = last + 1;
  }
  return differing;
}

function isLost(trace: LineTrace | undefined): boolean {
  return trace !== undefined && trace.start === null && trace.end === null;
}

/**
 * Traces of a gap's lines: heads and tails that occur once in it, in order. Each must be confirmed by the other, by the
 * beginning or end of a line of the copy, or by lines that fill the range up to the end of the gap.
 */
export function lineTraces(copy: TextCopy, layout: SealLayout, { lines, region }: LineGap): LineTrace[] {
  const places = new Map<number, number>();
  for (let at = region.start; at + SEED_LENGTH <= region.end; at++) {
    const seed = copy.seeds[at] ?? 0;
    places.set(seed, places.has(seed) ? -1 : at);
  }
  const fills = (between: readonly number[], start: number, end: number): boolean => {
    const offset = start - layout.start(between[0] ?? 0);
    const length = between.reduce((sum, line) => sum + layout.length(line), 0);
    return length === end - start && between.every((line) => isLineAt(copy, layout.seal, line, layout.start(line) + offset));
  };
  let cursor = region.start;
  return lines.map((line, i) => {
    const [length, , head, tail] = layout.seal.lines[line] ?? [0, 0, '', ''];
    const placeOf = (seed: string): number => places.get(readSeed(seed) ?? -1) ?? -1;
    const start = placeOf(head) >= cursor ? placeOf(head) : null;
    const tailAt = placeOf(tail);
    const end = tailAt >= (start ?? cursor) ? tailAt + SEED_LENGTH : null;
    const both = start !== null && end !== null && end - start <= 2 * length;
    const trace = {
      line,
      start: start !== null && (both || copy.startsLine(start) || fills(lines.slice(0, i), region.start, start)) ? start : null,
      end: end !== null && (both || copy.endsLine(end) || fills(lines.slice(i + 1), end, region.end)) ? end : null,
    };
    cursor = trace.end ?? (trace.start === null ? cursor : trace.start + 1);
    return trace;
  });
}

/** Known end of the lines before. */
function knownBefore(layout: SealLayout, traces: readonly LineTrace[], i: number, { region }: Pick<LineGap, 'region'>): number {
  const previous = traces[i - 1];
  if (!previous) return region.start;
  if (previous.end !== null) return previous.end;
  if (previous.start !== null)
    return Math.min(previous.start + layout.length(previous.line), knownAfter(layout, traces, i - 1, { region }));
  return knownBefore(layout, traces, i - 1, { region });
}

/** Known start of the lines after. */
function knownAfter(layout: SealLayout, traces: readonly LineTrace[], i: number, { region }: Pick<LineGap, 'region'>): number {
  for (const { line, start, end } of traces.slice(i + 1)) {
    if (start !== null) return start;
    if (end !== null) return Math.max(region.start, end - layout.length(line));
  }
  return region.end;
}
