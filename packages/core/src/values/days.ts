import type { DaySpan } from '../shapes/day-span.ts';
import { intervalsMeet, type NumberInterval } from './interval.ts';
import type { ValueContext } from './value-type.ts';

/** First and last day as day numbers, both included; an open end is infinite. */
export type DayInterval = Pick<NumberInterval, 'lower' | 'upper'>;

export const MS_PER_DAY = 86_400_000;

/** Day of the proleptic Gregorian calendar. Year 0 is 1 BC; months and days count from 1. */
export interface CalendarDay {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** Days of the Gregorian cycle of 400 years, and from the first of March of year 0 to 1970-01-01. */
const CYCLE_DAYS = 146_097;
const EPOCH = 719_468;

const ISO_DAY = /^(-?\d{4}|[+-]\d{6})-(\d{2})-(\d{2})$/;

/**
 * Days from 1970-01-01 to a day of the proleptic Gregorian calendar. Counts in years that begin in March, so that the leap day is the
 * last (Hinnant, “chrono-compatible low-level date algorithms”). `Date.UTC` is not used: it reads the years 0 to 99 as 1900 to 1999.
 */
export function dayNumberOf(year: number, month: number, day: number): number {
  const shifted = month <= 2 ? year - 1 : year;
  const cycle = Math.floor(shifted / 400);
  const yearOfCycle = shifted - cycle * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  return cycle * CYCLE_DAYS + yearOfCycle * 365 + Math.floor(yearOfCycle / 4) - Math.floor(yearOfCycle / 100) + dayOfYear - EPOCH;
}

/** Day of the calendar, the inverse of `dayNumberOf`. */
export function calendarDayOf(dayNumber: number): CalendarDay {
  const shifted = dayNumber + EPOCH;
  const cycle = Math.floor(shifted / CYCLE_DAYS);
  const dayOfCycle = shifted - cycle * CYCLE_DAYS;
  const leapDays = Math.floor(dayOfCycle / 1460) - Math.floor(dayOfCycle / 36_524) + Math.floor(dayOfCycle / 146_096);
  const yearOfCycle = Math.floor((dayOfCycle - leapDays) / 365);
  const dayOfYear = dayOfCycle - (365 * yearOfCycle + Math.floor(yearOfCycle / 4) - Math.floor(yearOfCycle / 100));
  const shiftedMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9;
  const day = dayOfYear - Math.floor((153 * shiftedMonth + 2) / 5) + 1;
  return { year: cycle * 400 + yearOfCycle + (month <= 2 ? 1 : 0), month, day };
}

/** Number of days of a month. Month 13 of the day number is January of the next year. */
export function daysInMonth(year: number, month: number): number {
  return dayNumberOf(year, month + 1, 1) - dayNumberOf(year, month, 1);
}

/** Day of an ISO date: four digits of the year, or six with a sign; null if there is no such day, as 2031-02-29. */
export function parseIsoDay(iso: string): CalendarDay | null {
  const [, year = Number.NaN, month = Number.NaN, day = Number.NaN] = (ISO_DAY.exec(iso) ?? []).map(Number);
  return month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month) ? { year, month, day } : null;
}

/** ISO date of a day: `2022-01-06`, `-0043-03-15`, `+012345-01-01`. */
export function formatIsoDay({ year, month, day }: CalendarDay): string {
  return `${formatIsoYear(year)}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

/** ISO form of a year: four digits, or six with a sign. */
export function formatIsoYear(year: number): string {
  const sign = year < 0 ? '-' : Math.abs(year) > 9999 ? '+' : '';
  return `${sign}${String(Math.abs(year)).padStart(Math.abs(year) > 9999 ? 6 : 4, '0')}`;
}

/** Days from 1970-01-01 to an ISO day: `1969-12-31` → −1. NaN if there is no such day. */
export function dayNumber(iso: string): number {
  const day = parseIsoDay(iso);
  return day ? dayNumberOf(day.year, day.month, day.day) : Number.NaN;
}

/** Months from January of year 0 to the month of a day; `Math.floor(monthNumber(day) / 12)` is its year. */
export function monthNumber(day: number): number {
  const { year, month } = calendarDayOf(Math.floor(day));
  return year * 12 + month - 1;
}

/** First day of a month, the inverse of `monthNumber`. */
export function firstDayOfMonth(month: number): number {
  const year = Math.floor(month / 12);
  return dayNumberOf(year, month - year * 12 + 1, 1);
}

/** Days of an EDTF date, undefined where there is no date. */
export function dateSpan(edtf: string | null | undefined, calendar: Pick<ValueContext, 'day'>): DaySpan | undefined {
  return edtf ? calendar.day(edtf) : undefined;
}

/** Days as written, without the slack of an “about”. Used for dates of speech and for the order of events. */
export function statedDays(span: Pick<DaySpan, 'from' | 'to'>): DayInterval {
  return {
    lower: span.from === null ? Number.NEGATIVE_INFINITY : dayNumber(span.from),
    upper: span.to === null ? Number.POSITIVE_INFINITY : dayNumber(span.to),
  };
}

/** Days that a date may mean: an “about” opens each end by its slack. Used to relate dates (rule N4). */
export function possibleDays(span: Pick<DaySpan, 'from' | 'to' | 'slack'>): DayInterval {
  const known = possibleDaysCache.get(span);
  if (known) return known;
  const { lower, upper } = statedDays(span);
  const days = { lower: lower - span.slack, upper: upper + span.slack };
  possibleDaysCache.set(span, days);
  return days;
}

/** A comparison asks for the same few dates in every pair of claims. */
const possibleDaysCache = new WeakMap<object, DayInterval>();

/** Finite days by which a date is drawn or sorted: an open end is put at the other end. Null where both are open. */
export function knownDays(span: Pick<DaySpan, 'from' | 'to'> | undefined): DayInterval | null {
  const [first, last] = [span?.from ?? span?.to, span?.to ?? span?.from];
  return first && last ? { lower: dayNumber(first), upper: dayNumber(last) } : null;
}

/** Runs of days that a date may mean, in order: one, unless it is a set with other days between its members. */
export function possibleRuns(span: DaySpan): readonly DayInterval[] {
  if (!span.members) return [possibleDays(span)];
  const known = possibleRunsCache.get(span);
  if (known) return known;
  const runs: DayInterval[] = [];
  for (const member of span.members) {
    const { lower, upper } = possibleDays({ ...member, slack: span.slack });
    const before = runs.at(-1);
    // Members that an “about” makes meet are one run. They are in order and have one slack, so the last member ends it.
    if (before && lower <= before.upper + 1) runs[runs.length - 1] = { lower: before.lower, upper };
    else runs.push({ lower, upper });
  }
  possibleRunsCache.set(span, runs);
  return runs;
}

const possibleRunsCache = new WeakMap<DaySpan, readonly DayInterval[]>();

/** Runs of days as written, in order. */
export function statedRuns(span: DaySpan): readonly DayInterval[] {
  return (span.members ?? [span]).map(statedDays);
}

/** True if two dates may share a day. */
export function daysMeet(a: DaySpan, b: DaySpan): boolean {
  if (!a.members && !b.members) return intervalsMeet(possibleDays(a), possibleDays(b));
  return possibleRuns(a).some((run) => possibleRuns(b).some((other) => intervalsMeet(run, other)));
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
