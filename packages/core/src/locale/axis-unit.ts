import type { DaySpan } from '../shapes/day-span.ts';
import { type InterfaceLanguage, languageTag } from '../text/interface-languages.ts';
import { firstDayOfMonth, knownDays, MS_PER_DAY, monthNumber } from '../values/days.ts';
import { formatYear } from './format-year.ts';

/** Unit of time of which an axis has one piece each. */
export type AxisUnit = 'hour' | 'day' | 'month' | 'year';

/** Days from the first to the last mark up to which an axis is one of hours, of days, of months. */
const MOST_DAYS = { hour: 3, day: 62, month: 731 } as const;

/** Time that a date takes on an axis, in days from 1970-01-01 with fractions; `end` is excluded. */
export interface AxisSpan {
  readonly from: number;
  readonly end: number;
}

/** Time that a date takes on an axis: its known days or, for a time of day, its part of the day on the clock by which it is written. Null without a day. */
export function axisSpan(edtf: string, span: DaySpan | undefined): AxisSpan | null {
  const days = knownDays(span);
  if (!span || !days) return null;
  const [from, end] = [days.lower, days.upper + 1];
  if (!span.clock) return { from, end };
  const length = (span.clock.to + 1 - span.clock.from) / MS_PER_DAY;
  // A time with an offset is in UTC in the table of dates. It is drawn by the clock that the reader sees in words.
  const [, hour = '0', minute = '0', second = '0'] = /T(\d\d):(\d\d)(?::(\d\d))?/.exec(edtf) ?? [];
  const start = from + (Number(hour) * 3600 + Number(minute) * 60 + Number(second)) / 86_400;
  return { from: start, end: start + length };
}

/** The unit that separates the marks of an axis; hours only where a mark has a time of day. */
export function axisUnit(spans: readonly AxisSpan[]): AxisUnit {
  const range = Math.max(...spans.map(({ end }) => end)) - Math.min(...spans.map(({ from }) => from));
  if (range <= MOST_DAYS.hour && spans.some(({ from, end }) => end - from < 1)) return 'hour';
  return range <= MOST_DAYS.day ? 'day' : range <= MOST_DAYS.month ? 'month' : 'year';
}

/** Number of the piece in which a moment lies: hours and days from 1970-01-01, months and years from year 0. */
export function pieceAt(unit: AxisUnit, day: number): number {
  switch (unit) {
    case 'hour':
      // An hour such as 17/24 is no binary fraction.
      return Math.floor(day * 24 + 1e-6);
    case 'day':
      return Math.floor(day);
    case 'month':
      return monthNumber(day);
    case 'year':
      return Math.floor(monthNumber(day) / 12);
  }
}

/** First moment of a piece, the inverse of `pieceAt`. */
export function pieceStart(unit: AxisUnit, piece: number): number {
  switch (unit) {
    case 'hour':
      return piece / 24;
    case 'day':
      return piece;
    case 'month':
      return firstDayOfMonth(piece);
    case 'year':
      return firstDayOfMonth(piece * 12);
  }
}

/** True for a piece that begins the next larger unit: midnight, the first of a month, January. */
export function beginsLarger(unit: AxisUnit, piece: number): boolean {
  const start = pieceStart(unit, piece);
  if (unit === 'hour') return Number.isInteger(start);
  if (unit === 'day') return firstDayOfMonth(monthNumber(start)) === start;
  return unit === 'month' ? piece % 12 === 0 : true;
}

/** Detail of a tick's label: a day of the month alone, its month too, or its year too. */
export type TickDetail = 'short' | 'larger' | 'full';

/** Label of a piece: `18:00`; `4`, `1 Sept`, `3 Sept 2029`; `Sept`; `2029`, `44 BC`. */
export function formatPiece(unit: AxisUnit, piece: number, detail: TickDetail, language: InterfaceLanguage): string {
  const day = Math.floor(pieceStart(unit, piece));
  const year = Math.floor(monthNumber(day) / 12);
  if (unit === 'year' || (unit === 'month' && detail !== 'short')) return formatYear(year, language);
  if (unit === 'hour' && detail === 'short') return `${String(piece - day * 24).padStart(2, '0')}:00`;
  const parts: Intl.DateTimeFormatOptions =
    unit === 'month'
      ? { month: 'short' }
      : unit === 'day' && detail === 'short'
        ? { day: 'numeric' }
        : {
            day: 'numeric',
            month: 'short',
            ...(detail === 'full' && { year: 'numeric' }),
            ...(detail === 'full' && year <= 0 && { era: 'short' }),
          };
  return new Intl.DateTimeFormat(languageTag(language), { ...parts, timeZone: 'UTC' }).format(day * MS_PER_DAY);
}
