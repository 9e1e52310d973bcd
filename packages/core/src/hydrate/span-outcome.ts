import { spanDigest } from '../text/digest.ts';
import type { LineRange } from '../text/locator.ts';
import type { Placement } from './place-lines.ts';
import { findQuote, type SealedQuote } from './quote-range.ts';
import type { LinePlacement, SealLayout } from './seal-layout.ts';
import type { TextCopy, TextRange } from './text-copy.ts';

/** Outcomes of a span in a reader's copy, defined in docs/hydration.md. */
export const SPAN_OUTCOMES = ['exact', 'normalized', 'moved', 'mismatch', 'missing'] as const;
export type SpanOutcome = (typeof SPAN_OUTCOMES)[number];

/** Span of a sealed text that a passage or an anchor refers to. */
export interface SealedSpan {
  readonly lines: LineRange;
  readonly start: number;
  readonly end: number;
  readonly digest: string;
  /** The part that counts, of a span of one line. */
  readonly quote?: SealedQuote;
}

/** Span in the reader's copy: offsets in code points of its prepared text, null if missing. */
export interface HydratedSpan {
  readonly outcome: SpanOutcome;
  readonly start: number | null;
  readonly end: number | null;
}

const MISSING: HydratedSpan = { outcome: 'missing', start: null, end: null };

/** Creates a function that locates spans in a placed copy. */
export function createSpanHydrator(
  copy: TextCopy,
  layout: SealLayout,
  { places, differing }: Placement,
): (span: SealedSpan) => HydratedSpan {
  const shifted = shiftedLines(layout, places, differing);
  const locate = (span: SealedSpan): HydratedSpan => {
    const first = span.lines[0] - 1;
    const last = span.lines[1] - 1;
    const range = contiguousRange(places, first, last);
    if (!range) return differs(copy, places, differing, first, last);
    const here = inText(copy, range);
    const exact = exactly(copy, span, here);
    if (exact) return { outcome: 'exact', ...exact };
    const start = places[first];
    const stays = start?.inOrder && (!shifted.has(first) || start.start === layout.start(first));
    return { outcome: stays ? 'normalized' : 'moved', ...here };
  };
  return (span) => {
    const whole = locate(span);
    return span.quote ? locateQuote(copy, span.quote, span.lines[0], whole, places[span.lines[0] - 1]) : whole;
  };
}

/** Part of a line: at its offsets if the line is unchanged; in a changed line, where its words occur exactly once. */
function locateQuote(
  copy: TextCopy,
  quote: SealedQuote,
  line: number,
  { outcome, start, end }: HydratedSpan,
  place: LinePlacement | null | undefined,
): HydratedSpan {
  if (start === null || end === null) return MISSING;
  const isExact = (range: TextRange) => spanDigest(copy.characters.slice(range.start, range.end).join('')) === quote.digest;
  if (outcome !== 'mismatch' && place) {
    const [from, to, digest] = quote.folded;
    const range = { start: place.start + from, end: place.start + to };
    if (copy.digest(range.start, range.end) !== digest) return { outcome: 'mismatch', start, end };
    if (outcome !== 'exact') return { outcome, ...inText(copy, range) };
    const atOffsets = { start: start + quote.start, end: start + quote.end };
    return isExact(atOffsets) ? { outcome, ...atOffsets } : { outcome: 'normalized', ...inText(copy, range) };
  }
  const hits = findQuote(copy, quote, foldedRange(copy, { start, end }));
  const [only] = hits;
  if (!only || hits.length > 1) return { outcome: 'mismatch', start, end };
  const here = inText(copy, only);
  const own = copy.lines[line - 1];
  if (!own || here.start < own.start || here.end > own.end) return { outcome: 'moved', ...here };
  return { outcome: isExact(here) ? 'exact' : 'normalized', ...here };
}

/** Range of the prepared text in offsets of the folded text. */
function foldedRange({ folded, length }: TextCopy, { start, end }: TextRange): TextRange {
  let first = 0;
  while (first < length && (folded.from[first] ?? 0) < start) first++;
  let last = first;
  while (last < length && (folded.to[last] ?? 0) <= end) last++;
  return { start: first, end: last };
}

/** Lines after the first cut or insertion of whole lines; a changed line shifts nothing. */
function shiftedLines(layout: SealLayout, places: Placement['places'], differing: Placement['differing']): Set<number> {
  const shifted = new Set<number>();
  let expected = 0;
  let broken = false;
  for (let line = 0; line < layout.count; line++) {
    const place = places[line]?.inOrder ? places[line] : null;
    const here = place ?? differing.get(line);
    if (!here || (place ? here.start !== expected : here.start > expected)) broken = true;
    if (broken) shifted.add(line);
    expected = Math.max(expected, here?.end ?? 0);
  }
  return shifted;
}

/** Range of lines that are all placed consecutively; null otherwise. */
function contiguousRange(places: Placement['places'], first: number, last: number): TextRange | null {
  let end: number | null = null;
  for (let line = first; line <= last; line++) {
    const place = places[line];
    if (!place || (end !== null && place.start !== end)) return null;
    end = place.end;
  }
  const start = places[first];
  return start && end !== null ? { start: start.start, end } : null;
}

/** Range with the same code points, at the span's offsets or on its lines. */
function exactly(copy: TextCopy, span: SealedSpan, here: TextRange): TextRange | null {
  const [from, to] = [copy.lines[span.lines[0] - 1], copy.lines[span.lines[1] - 1]];
  const atOffsets = { start: span.start, end: span.end };
  const onLines = from && to ? { start: from.start, end: to.end } : atOffsets;
  const same = [atOffsets, onLines].find(
    (s) => s.start <= here.start && s.end >= here.end && spanDigest(copy.characters.slice(s.start, s.end).join('')) === span.digest,
  );
  return same ?? null;
}

/** Mismatch that covers the placed and changed lines of a span; missing if there are none. */
function differs(
  copy: TextCopy,
  places: Placement['places'],
  differing: Placement['differing'],
  first: number,
  last: number,
): HydratedSpan {
  const parts: TextRange[] = [];
  const moved: LinePlacement[] = [];
  for (let line = first; line <= last; line++) {
    const place = places[line];
    const other = differing.get(line);
    if (place?.inOrder) parts.push(place);
    else if (place) moved.push(place);
    else if (other) parts.push(other);
  }
  const seen = parts.length > 0 ? parts : moved.slice(0, 1);
  if (seen.length === 0) return MISSING;
  const hull = { start: Math.min(...seen.map((s) => s.start)), end: Math.max(...seen.map((s) => s.end)) };
  return { outcome: 'mismatch', ...inText(copy, hull) };
}

/** Range of the folded text in offsets of the prepared text. */
function inText({ folded }: TextCopy, { start, end }: TextRange): TextRange {
  const from = folded.from[start] ?? folded.to.at(-1) ?? 0;
  return { start: from, end: end > start ? (folded.to[end - 1] ?? from) : from };
}
