import type { TimelineMark } from '@synoptic/core/questions/timeline/timeline';
import { dayNumber } from '@synoptic/core/values/date';
import type { DaySpan } from '@synoptic/core/values/value-type';

/** How a date can be drawn: a day or month told; a year in which it fell somewhere; or a time over which it lasted. */
type LaneMarkShape = 'point' | 'somewhere' | 'span';

interface DatedMark {
  readonly mark: TimelineMark;
  readonly shape: LaneMarkShape;
  readonly from: number;
  readonly to: number;
  readonly openStart: boolean;
  readonly openEnd: boolean;
}

export interface PlacedMark extends DatedMark {
  readonly x0: number;
  readonly x1: number;
  readonly row: number;
}

const MONTH_DAYS = 31;

/** What a mark's date lets one draw; null where it has no day at all. */
export function datedMark(mark: TimelineMark, span: DaySpan | undefined): DatedMark | null {
  const first = span?.from ?? span?.to;
  const last = span?.to ?? span?.from;
  if (!span || !first || !last) return null;
  const [from, to] = [dayNumber(first), dayNumber(last)];
  const open = { openStart: span.from === null, openEnd: span.to === null };
  const lasting = span.shape === 'extent' && (to - from > 2 || open.openEnd || open.openStart);
  return { mark, from, to, ...open, shape: lasting ? 'span' : to - from <= MONTH_DAYS ? 'point' : 'somewhere' };
}

/** The days that want room on the axis: those that fell somewhere in a year want it all over that year. */
export function axisDaysOf(marks: readonly DatedMark[]): number[] {
  return marks.map((m) => {
    if (m.shape !== 'somewhere') return m.from;
    const peers = peersOf(m, marks);
    return m.from + ((m.to - m.from) * (peers.indexOf(m) + 0.5)) / peers.length;
  });
}

/** Places the marks of one lane in as few rows as they need. Those that fell somewhere in a year are spread over it. */
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
    const [x0, x1] = [x(m.from), x(m.to + 1)];
    return { x0: m.openStart ? x0 - 18 : x0, x1: Math.max(x1, x0 + radius * 2) + (m.openEnd ? 18 : 0) };
  }
  if (m.shape === 'point') return both((x(m.from) + x(m.to + 1)) / 2);
  const peers = peersOf(m, all);
  const place = peers.indexOf(m);
  return both(x(m.from) + ((x(m.to + 1) - x(m.from)) * (place + 0.5)) / peers.length);
}

/** Those that fell somewhere in the very same time. */
function peersOf(m: DatedMark, all: readonly DatedMark[]): DatedMark[] {
  return all.filter((other) => other.shape === 'somewhere' && other.from === m.from && other.to === m.to);
}

function both(x: number): { x0: number; x1: number } {
  return { x0: x, x1: x };
}
