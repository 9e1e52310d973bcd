import type { DaySpan } from '../shapes/day-span.ts';
import type { DateValue, Relation } from '../shapes/value.ts';
import { type DayInterval, possibleDays, possibleRuns } from './days.ts';
import { intervalsMeet, relateIntervals } from './interval.ts';
import { relationFromInclusion } from './relation.ts';
import type { ValueContext, ValueFormatter, ValueType } from './value-type.ts';

export const dateType: ValueType<DateValue> = {
  type: 'date',

  read(authored) {
    if (typeof authored === 'string' && authored !== '') return { type: 'date', edtf: authored };
    return { fault: 'not a date', hint: "write an EDTF date in quotes, such as '2022-01-06', '2022-01', '2021-11~' or '2021-03-05T18:08'" };
  },

  relate(a, b, _question, ground) {
    const [x, y] = [comparableSpan(a, ground), comparableSpan(b, ground)];
    if (!x || !y) return 'incomparable';
    if (x.clock && y.clock && timeBasis(a, b, ground) === 'day') return relateUnlikeClocks(a, b, relateDays(x, y));
    return x.clock || y.clock ? relateTimes(x, y) : relateDays(x, y);
  },

  basis: (a, b, _question, ground) => (timeBasis(a, b, ground) === 'day' ? 'by-day' : null),

  describe: describeDate,
};

/** Label of a date in the corpus's calendar. */
export function describeDate(value: DateValue, speaker: ValueFormatter): string {
  return speaker.date(value.edtf);
}

/** Relates dates by inclusion of their days (rule N4). Two extents of one length differ where an end of one is open and of the other unknown. */
export function relateDays(a: DaySpan, b: DaySpan): Relation {
  const relation =
    a.members || b.members ? relateRuns(possibleRuns(a), possibleRuns(b)) : relateIntervals(possibleDays(a), possibleDays(b));
  return relation === 'equal' && (a.shape !== b.shape || a.unknown !== b.unknown) ? 'overlaps' : relation;
}

/**
 * Measure by which two times of day are compared (rule N11): as instants where both have an offset, on one clock where both are local
 * to one place, otherwise by day. Null where one of the dates has no time of day.
 */
export function timeBasis(a: DateValue, b: DateValue, ground: ValueContext): 'instant' | 'clock' | 'day' | null {
  const [x, y] = [comparableSpan(a, ground)?.clock, comparableSpan(b, ground)?.clock];
  if (!x || !y) return null;
  if (x.zoned && y.zoned) return 'instant';
  return !x.zoned && !y.zoned && a.clockOf !== undefined && a.clockOf === b.clockOf ? 'clock' : 'day';
}

/** Days and time of a date, with the offset of its place where the corpus knows it. */
function comparableSpan({ edtf, zoned }: DateValue, ground: ValueContext): DaySpan | undefined {
  return ground.day(zoned ?? edtf);
}

function relateRuns(a: readonly DayInterval[], b: readonly DayInterval[]): Relation {
  const isCovered = (runs: readonly DayInterval[], by: readonly DayInterval[]) =>
    runs.every((run) => by.some((other) => other.lower <= run.lower && run.upper <= other.upper));
  return relationFromInclusion(
    isCovered(a, b),
    isCovered(b, a),
    a.some((run) => b.some((other) => intervalsMeet(run, other))),
  );
}

/** Milliseconds by which a printed full or half hour may be rounded. */
const QUARTER = 15 * 60_000;

/** Relates times on one clock, and a time with a day: the time says more than its day. */
function relateTimes(a: DaySpan, b: DaySpan): Relation {
  if (!a.clock || !b.clock) {
    const relation = relateDays(a, b);
    const within = relation === 'equal' || (relation === 'overlaps' && a.from === b.from && a.to === b.to);
    return within ? (a.clock ? 'narrower' : 'broader') : relation;
  }
  const [x, y] = [a.clock, b.clock].map(({ from, to }) => ({ lower: from, upper: to })) as [DayInterval, DayInterval];
  const relation = relateIntervals(x, y);
  if (relation === 'equal') return a.shape === b.shape ? 'equal' : 'overlaps';
  if (relation !== 'disjoint' || a.shape !== 'moment' || b.shape !== 'moment') return relation;
  const near = Math.abs(x.lower - y.lower) <= QUARTER;
  const [roundA, roundB] = [a.clock.round === true, b.clock.round === true];
  return near && roundA !== roundB ? (roundA ? 'broader' : 'narrower') : relation;
}

/** Two times that cannot be put on one clock are related by their days; on one day they are equal only if they are printed alike. */
function relateUnlikeClocks(a: DateValue, b: DateValue, byDay: Relation): Relation {
  return byDay === 'equal' && clockText(a.edtf) !== clockText(b.edtf) ? 'overlaps' : byDay;
}

/** Clock as printed, without its offset. */
function clockText(edtf: string): string {
  return edtf.replaceAll(/(?:Z|[+-]\d{2}(?::?\d{2})?)(?=$|\/|~)/g, '');
}
