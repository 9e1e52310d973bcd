import type { AxisSpan } from '@synoptic/core/locale/axis-unit';
import type { DaySpan } from '@synoptic/core/shapes/day-span';
import type { TimelineMark } from '@synoptic/core/shapes/timeline';
import { drawableDate } from '../chronology/drawable-date.ts';

/** `point`: a day or a month. `somewhere`: a longer time in which the event fell. `span`: a time over which it lasted. */
type LaneMarkShape = 'point' | 'somewhere' | 'span';

export interface DatedMark extends AxisSpan {
  readonly mark: TimelineMark;
  readonly shape: LaneMarkShape;
  readonly openStart: boolean;
  readonly openEnd: boolean;
}

export interface PlacedMark extends DatedMark {
  readonly x0: number;
  readonly x1: number;
  readonly row: number;
}

const MONTH_DAYS = 31;
/** Length of the part of a span that runs beyond its open end, in pixels. */
const OPEN_END = 18;

/** Chooses the shape of a mark by its date; null for a date without a day. */
export function datedMark(mark: TimelineMark, span: DaySpan | undefined): DatedMark | null {
  const date = drawableDate(mark.edtf, span);
  if (!date) return null;
  const { from, end, openStart, openEnd } = date;
  const lasting = date.shape === 'lasting' && (end - from > 3 || openEnd || openStart);
  return { mark, from, end, openStart, openEnd, shape: lasting ? 'span' : end - from <= MONTH_DAYS + 1 ? 'point' : 'somewhere' };
}

/** One moment per mark, for the axis to make room at; marks with the same vague date are spread over it. */
export function axisSpansOf(marks: readonly DatedMark[]): AxisSpan[] {
  return marks.map((m) => {
    if (m.shape !== 'somewhere') return m.shape === 'span' ? { from: m.from, end: m.from + Math.min(1, m.end - m.from) } : m;
    const peers = peersOf(m, marks);
    const from = m.from + ((m.end - m.from - 1) * (peers.indexOf(m) + 0.5)) / peers.length;
    return { from, end: from + 1 };
  });
}

/** Places the marks of one lane in as few rows as they need; marks with the same vague date are spread over it. */
export function laneLayout(marks: readonly DatedMark[], x: (day: number) => number, radius: number): { laid: PlacedMark[]; rows: number } {
  const placed = marks.map((m) => ({ ...m, ...extent(m, marks, x, radius) })).sort((a, b) => a.x0 - b.x0);
  const ends: number[] = [];
  const laid = placed.map((m): PlacedMark => {
    const free = ends.findIndex((end) => end <= m.x0 - radius - 2);
    const row = free < 0 ? ends.length : free;
    ends[row] = m.x1 + radius;
    return { ...m, row };
  });
  return { laid, rows: Math.max(1, ends.length) };
}

function extent(m: DatedMark, all: readonly DatedMark[], x: (day: number) => number, radius: number): { x0: number; x1: number } {
  if (m.shape === 'span') {
    const [x0, x1] = [x(m.from), x(m.end)];
    return { x0: m.openStart ? x0 - OPEN_END : x0, x1: Math.max(x1, x0 + radius * 2) + (m.openEnd ? OPEN_END : 0) };
  }
  if (m.shape === 'point') return both((x(m.from) + x(m.end)) / 2);
  const peers = peersOf(m, all);
  return both(x(m.from) + ((x(m.end) - x(m.from)) * (peers.indexOf(m) + 0.5)) / peers.length);
}

/** Marks with the same vague date, the mark itself included. */
function peersOf(m: DatedMark, all: readonly DatedMark[]): DatedMark[] {
  return all.filter((other) => other.shape === 'somewhere' && other.from === m.from && other.end === m.end);
}

function both(x: number): { x0: number; x1: number } {
  return { x0: x, x1: x };
}
