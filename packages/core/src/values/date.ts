import { type Relation, relationFromInclusion } from './relation.ts';
import type { DaySpan, ValueFormatter, ValueType } from './value-type.ts';

/** EDTF date (levels 0 and 1, and one-of sets); the calendar of the corpus resolves it to days. */
export interface DateValue {
  readonly type: 'date';
  readonly edtf: string;
}

export const dateType: ValueType<DateValue> = {
  type: 'date',

  read(authored) {
    if (typeof authored === 'string' && authored !== '') return { type: 'date', edtf: authored };
    return { fault: 'not a date', hint: "write an EDTF date in quotes, such as '2022-01-06', '2022-01' or '2021-11~'" };
  },

  relate(a, b, _question, ground) {
    const [x, y] = [ground.day(a.edtf), ground.day(b.edtf)];
    return x && y ? relateDays(x, y) : 'incomparable';
  },

  describe: describeDate,
};

/** Label of a date in the corpus's calendar. */
export function describeDate(value: DateValue, formatter: ValueFormatter): string {
  return formatter.date(value.edtf);
}

/** Relates dates by inclusion of their days (rule N4); an extent and a moment with the same bounds only overlap. */
export function relateDays(a: DaySpan, b: DaySpan): Relation {
  const [x, y] = [dayBounds(a), dayBounds(b)];
  const relation = relationFromInclusion(
    y.lower <= x.lower && x.upper <= y.upper,
    x.lower <= y.lower && y.upper <= x.upper,
    x.lower <= y.upper && y.lower <= x.upper,
  );
  return relation === 'equal' && a.shape !== b.shape ? 'overlaps' : relation;
}

/** True if two dates share a day; an open end is unbounded. */
export function daysMeet(a: DaySpan, b: DaySpan): boolean {
  const [x, y] = [dayBounds(a), dayBounds(b)];
  return x.lower <= y.upper && y.lower <= x.upper;
}

/** First and last day as day numbers, widened by the slack of an approximate date. */
export function dayBounds(span: DaySpan): { readonly lower: number; readonly upper: number } {
  const known = dayBoundsCache.get(span);
  if (known) return known;
  const count = {
    lower: span.from === null ? Number.NEGATIVE_INFINITY : dayNumber(span.from) - span.slack,
    upper: span.to === null ? Number.POSITIVE_INFINITY : dayNumber(span.to) + span.slack,
  };
  dayBoundsCache.set(span, count);
  return count;
}

/** A corpus has few distinct dates, each compared many times. */
const dayBoundsCache = new WeakMap<DaySpan, { readonly lower: number; readonly upper: number }>();

/** Days from 1970-01-01 to an ISO day. */
export function dayNumber(iso: string): number {
  return Math.round(Date.parse(`${iso}T00:00:00Z`) / 86_400_000);
}
