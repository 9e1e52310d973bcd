import type { DaySpan } from '../shapes/day-span.ts';
import type { DateValue, Relation } from '../shapes/value.ts';
import { relationFromInclusion } from './relation.ts';
import type { ValueFormatter, ValueType } from './value-type.ts';

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

/** The label that the corpus keeps for a date. */
export function describeDate(value: DateValue, speaker: ValueFormatter): string {
  return speaker.date(value.edtf);
}

/** Rule N4: days by inclusion; a span of time and a day somewhere inside the same bounds are not the same answer. */
export function relateDays(a: DaySpan, b: DaySpan): Relation {
  const [x, y] = [dayBounds(a), dayBounds(b)];
  const relation = relationFromInclusion(
    y.lower <= x.lower && x.upper <= y.upper,
    x.lower <= y.lower && y.upper <= x.upper,
    x.lower <= y.upper && y.lower <= x.upper,
  );
  return relation === 'equal' && a.shape !== b.shape ? 'overlaps' : relation;
}

/** Do two times have a day in common? An open end reaches on. */
export function daysMeet(a: DaySpan, b: DaySpan): boolean {
  const [x, y] = [dayBounds(a), dayBounds(b)];
  return x.lower <= y.upper && y.lower <= x.upper;
}

/** First and last day as day numbers, opened by the slack of an “about”. */
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

/** A corpus asks for the same few dates over and over. */
const dayBoundsCache = new WeakMap<DaySpan, { readonly lower: number; readonly upper: number }>();

/** Days since 1970-01-01 of an ISO day. */
export function dayNumber(iso: string): number {
  return Math.round(Date.parse(`${iso}T00:00:00Z`) / 86_400_000);
}
