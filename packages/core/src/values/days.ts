import type { DaySpan } from '../shapes/day-span.ts';
import { intervalsMeet, type NumberInterval } from './interval.ts';
import type { ValueContext } from './value-type.ts';

/** First and last day as day numbers, both included; an open end is infinite. */
export type DayInterval = Pick<NumberInterval, 'lower' | 'upper'>;

export const MS_PER_DAY = 86_400_000;

/** Days from 1970-01-01 to an ISO day: `1969-12-31` → −1. */
export function dayNumber(iso: string): number {
  return Math.round(Date.parse(`${iso}T00:00:00Z`) / MS_PER_DAY);
}

/** Months from January of year 0 to the month of a day; `Math.floor(monthNumber(day) / 12)` is its year. */
export function monthNumber(day: number): number {
  const date = new Date(day * MS_PER_DAY);
  return date.getUTCFullYear() * 12 + date.getUTCMonth();
}

/** First day of a month, the inverse of `monthNumber`. */
export function firstDayOfMonth(month: number): number {
  return Date.UTC(Math.floor(month / 12), month % 12) / MS_PER_DAY;
}

/** Days of an EDTF date, undefined where there is no date. */
export function dateSpan(edtf: string | null | undefined, calendar: Pick<ValueContext, 'day'>): DaySpan | undefined {
  return edtf ? calendar.day(edtf) : undefined;
}

/** Days as written, without the slack of an “about”. Used for dates of speech and for the order of events. */
export function statedDays(span: DaySpan): DayInterval {
  return {
    lower: span.from === null ? Number.NEGATIVE_INFINITY : dayNumber(span.from),
    upper: span.to === null ? Number.POSITIVE_INFINITY : dayNumber(span.to),
  };
}

/** Days that a date may mean: an “about” opens each end by its slack. Used to relate dates (rule N4). */
export function possibleDays(span: DaySpan): DayInterval {
  const known = possibleDaysCache.get(span);
  if (known) return known;
  const { lower, upper } = statedDays(span);
  const days = { lower: lower - span.slack, upper: upper + span.slack };
  possibleDaysCache.set(span, days);
  return days;
}

/** A comparison asks for the same few dates in every pair of claims. */
const possibleDaysCache = new WeakMap<DaySpan, DayInterval>();

/** Finite days by which a date is drawn or sorted: an open end is put at the other end. Null where both are open. */
export function knownDays(span: DaySpan | undefined): DayInterval | null {
  const [first, last] = [span?.from ?? span?.to, span?.to ?? span?.from];
  return first && last ? { lower: dayNumber(first), upper: dayNumber(last) } : null;
}

/** True if two dates may share a day. */
export function daysMeet(a: DaySpan, b: DaySpan): boolean {
  return intervalsMeet(possibleDays(a), possibleDays(b));
}

/** True if every day that `a` may mean is before every day that `b` may mean. */
export function isBefore(a: DaySpan, b: DaySpan): boolean {
  return possibleDays(a).upper < possibleDays(b).lower;
}

/** True if some of the days are in a period; `since` and `until` are ISO days, both included. */
export function isWithinPeriod(
  days: DayInterval,
  { since, until }: { readonly since?: string | undefined; readonly until?: string | undefined },
): boolean {
  return (since === undefined || days.upper >= dayNumber(since)) && (until === undefined || days.lower <= dayNumber(until));
}
