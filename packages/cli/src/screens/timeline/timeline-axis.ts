import type { DaySpan } from '@synoptic/core/shapes/day-span';

/** A range of columns, both ends included. */
interface AxisRange {
  readonly from: number;
  readonly to: number;
  readonly openFrom: boolean;
  readonly openTo: boolean;
}

/** Years in columns. The width of a year grows with its number of events, so that a crowded year is legible beside empty centuries. */
export interface TimelineAxis {
  readonly years: readonly { readonly year: number; readonly at: number; readonly width: number }[];
  readonly width: number;
  place(span: DaySpan): AxisRange;
}

/** Minimum columns of a year. */
const MIN_YEAR_WIDTH = 2;

export function createTimelineAxis(spans: readonly DaySpan[], width: number): TimelineAxis {
  const counts = new Map<number, number>();
  for (const { from, to } of spans) for (const day of [from, to]) if (day) counts.set(yearOf(day), (counts.get(yearOf(day)) ?? 0) + 1);
  const ordered = [...counts.keys()].sort((a, b) => a - b);
  const spare = Math.max(0, width - ordered.length * MIN_YEAR_WIDTH);
  const weights = ordered.map((year) => Math.sqrt(counts.get(year) ?? 0));
  const all = weights.reduce((sum, w) => sum + w, 0) || 1;
  let at = 0;
  let shared = 0;
  const years = ordered.map((year, i) => {
    shared += weights[i] ?? 0;
    const end = Math.min(width, Math.round((i + 1) * MIN_YEAR_WIDTH + (spare * shared) / all));
    const part = { year, at, width: Math.max(1, end - at) };
    at = end;
    return part;
  });
  const column = (day: string): number => {
    const part = years.find((y) => y.year === yearOf(day));
    if (!part) return 0;
    return Math.min(width - 1, part.at + Math.floor(shareOfYear(day) * part.width));
  };
  return {
    years,
    width,
    place: ({ from, to }) => {
      const start = from ? column(from) : 0;
      const end = to ? column(to) : width - 1;
      return { from: Math.min(start, end), to: Math.max(start, end), openFrom: from === null, openTo: to === null };
    },
  };
}

function yearOf(day: string): number {
  return Number.parseInt(day, 10);
}

function shareOfYear(day: string): number {
  const [, month = '1', date = '1'] = /^-?\d+-(\d\d)-(\d\d)/.exec(day) ?? [];
  return (Number(month) - 1) / 12 + (Number(date) - 1) / 372;
}
