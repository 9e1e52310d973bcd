import type { DaySpan } from '../shapes/day-span.ts';
import type { DateValue, Relation } from '../shapes/value.ts';
import { type DayInterval, daysMeet, possibleDays, possibleRuns } from './days.ts';
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
    if (!x.clock && !y.clock) return relateDays(x, y);
    if (!x.clock || !y.clock) return relateTimeToDays(x, y);
    if (timeBasis(a, b, ground) === 'day') return relateUnlikeClocks(x, y, a.clockOf === b.clockOf);
    return relateTimes(x, y);
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
  return relationFromInclusion(
    areCovered(a, b),
    areCovered(b, a),
    a.some((run) => b.some((other) => intervalsMeet(run, other))),
  );
}

/** True if each run of days lies within one of the others. */
function areCovered(runs: readonly DayInterval[], by: readonly DayInterval[]): boolean {
  return runs.every((run) => by.some((other) => other.lower <= run.lower && run.upper <= other.upper));
}

/** Milliseconds by which a printed full or half hour may be rounded. */
const QUARTER = 15 * 60_000;

/**
 * Relates a time of day to dates without one (rule N11): it says more than any that allow its days, and never less. Not by inclusion of
 * both, since a day on an unknown clock holds times that no time on a known one does.
 */
function relateTimeToDays(a: DaySpan, b: DaySpan): Relation {
  const [aInB, bInA] = [a.clock !== undefined && isWithinDays(a, b), b.clock !== undefined && isWithinDays(b, a)];
  return relationFromInclusion(aInB, bInA, daysMeet(a, b));
}

/** True if a date allows only days that another allows too. */
function isWithinDays(a: DaySpan, b: DaySpan): boolean {
  return areCovered(possibleRuns(a), possibleRuns(b));
}

/**
 * Relates two times on one clock by inclusion, of their days as printed and of the times that they allow. An instant that is printed on two
 * days is not equal to itself: one of the two would be within a day that excludes the other.
 */
function relateTimes(a: DaySpan, b: DaySpan): Relation {
  const byClock = relateIntervals(allowedTimes(a), allowedTimes(b));
  const isBothRound = a.clock?.round === true && b.clock?.round === true;
  if (byClock === 'disjoint' || (isBothRound && byClock !== 'equal')) return 'disjoint';
  const aInB = (byClock === 'equal' || byClock === 'narrower') && isWithinDays(a, b);
  const bInA = (byClock === 'equal' || byClock === 'broader') && isWithinDays(b, a);
  const relation = relationFromInclusion(aInB, bInA, true);
  return relation === 'equal' && a.shape !== b.shape ? 'overlaps' : relation;
}

/** Times that a date allows, in milliseconds; a full or half hour may be rounded. */
function allowedTimes({ clock }: DaySpan): DayInterval {
  const slack = clock?.round ? QUARTER : 0;
  return { lower: (clock?.from ?? 0) - slack, upper: (clock?.to ?? 0) + slack };
}

/**
 * Relates two times that cannot be put on one clock: on one day they overlap. They are equal only where the clock is as little known for
 * both and they are printed alike; a time with an offset is never equal to one without.
 */
function relateUnlikeClocks(a: DaySpan, b: DaySpan, isSameClock: boolean): Relation {
  if (isSameClock && !a.clock?.zoned && !b.clock?.zoned && a.shape === b.shape && isSameTime(a, b)) return 'equal';
  return daysMeet(a, b) ? 'overlaps' : 'disjoint';
}

/** True if two times have the same first and last millisecond, from which their days follow and how precisely they are printed. */
function isSameTime({ clock: x }: DaySpan, { clock: y }: DaySpan): boolean {
  return x?.from === y?.from && x?.to === y?.to;
}
