import type { DaySpan } from '../shapes/day-span.ts';
import type { DateValue, Relation } from '../shapes/value.ts';
import { possibleDays } from './days.ts';
import { relateIntervals } from './interval.ts';
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

/** Label of a date in the corpus's calendar. */
export function describeDate(value: DateValue, speaker: ValueFormatter): string {
  return speaker.date(value.edtf);
}

/** Relates dates by inclusion of their days (rule N4); an extent and a moment with the same bounds only overlap. */
export function relateDays(a: DaySpan, b: DaySpan): Relation {
  const relation = relateIntervals(possibleDays(a), possibleDays(b));
  return relation === 'equal' && a.shape !== b.shape ? 'overlaps' : relation;
}
