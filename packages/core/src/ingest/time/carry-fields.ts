import type { TimeFields } from './time-fields.ts';

/** Fields from coarse to fine, those of one line on one level. */
const LEVELS: readonly (readonly (keyof TimeFields)[])[] = [
  ['century', 'centuryShift'],
  ['decade', 'decadeShift'],
  ['year', 'yearShift', 'shortYear', 'fiscal', 'years'],
  ['half', 'quarter', 'quarterShift', 'season', 'seasonShift'],
  ['month', 'monthShift'],
  ['week', 'weekShift'],
  ['day', 'dayShift'],
  ['weekday', 'weekdayShift', 'nth', 'weekend'],
  ['part'],
  ['hour'],
  ['minute'],
  ['second'],
];

const YEAR_LEVEL = 2;
export const DAY_LEVEL = 6;
const WEEKDAY_LEVEL = 7;
export const CLOCK_LEVEL = 9;

/** Bit of each level of `LEVELS` that fields fill. Written out: a loop over the names of the fields costs ten times as much. */
function levelsOf(f: TimeFields): number {
  return (
    (f.century !== undefined || f.centuryShift !== undefined ? 1 : 0) |
    (f.decade !== undefined || f.decadeShift !== undefined ? 1 << 1 : 0) |
    (f.year !== undefined || f.yearShift !== undefined || f.shortYear !== undefined || f.fiscal !== undefined || f.years !== undefined
      ? 1 << YEAR_LEVEL
      : 0) |
    (f.half !== undefined ||
    f.quarter !== undefined ||
    f.quarterShift !== undefined ||
    f.season !== undefined ||
    f.seasonShift !== undefined
      ? 1 << 3
      : 0) |
    (f.month !== undefined || f.monthShift !== undefined ? 1 << 4 : 0) |
    (f.week !== undefined || f.weekShift !== undefined ? 1 << 5 : 0) |
    (f.day !== undefined || f.dayShift !== undefined ? 1 << DAY_LEVEL : 0) |
    (f.weekday !== undefined || f.weekdayShift !== undefined || f.nth !== undefined || f.weekend !== undefined ? 1 << WEEKDAY_LEVEL : 0) |
    (f.part !== undefined ? 1 << 8 : 0) |
    (f.hour !== undefined ? 1 << CLOCK_LEVEL : 0) |
    (f.minute !== undefined ? 1 << 10 : 0) |
    (f.second !== undefined ? 1 << 11 : 0)
  );
}

/** Coarsest level that fields fill, the number of levels if they fill none. */
export function coarsestLevel(f: TimeFields): number {
  const filled = levelsOf(f);
  return filled === 0 ? LEVELS.length : 31 - Math.clz32(filled & -filled);
}

/** Finest level that fields fill, -1 if they fill none. */
export function finestLevel(f: TimeFields): number {
  return 31 - Math.clz32(levelsOf(f));
}

/** True if both fill a level, so that they cannot be one date. */
export function fieldsClash(a: TimeFields, b: TimeFields): boolean {
  return (levelsOf(a) & levelsOf(b)) !== 0;
}

/** Fields of the levels above `level`. */
function fieldsAbove(f: TimeFields, level: number): TimeFields {
  const kept: Record<string, unknown> = {};
  for (const keys of LEVELS.slice(0, level)) for (const key of keys) if (f[key] !== undefined) kept[key] = f[key];
  if (Object.keys(kept).length > 0 && f.anchored) kept['anchored'] = true;
  return kept as TimeFields;
}

/**
 * Right side of a range with what it leaves out taken from the left: “4月3日から6日”, “午後4時から5時”. A year of two digits after a
 * full one is of its century.
 */
export function carryForward(from: TimeFields, to: TimeFields): TimeFields {
  const level = coarsestLevel(to);
  if (from.now || from.offset || to.now || to.offset) return to;
  const isDated = level < CLOCK_LEVEL - 1;
  // A weekday alone combines with a week, not with a day of the month.
  const above = level === WEEKDAY_LEVEL ? fieldsAbove({ ...from, day: undefined, dayShift: undefined }, level) : fieldsAbove(from, level);
  if (level === YEAR_LEVEL) return fullShortYear(from, to);
  const carried: TimeFields = { ...above, ...to };
  if (isDated || from.hour === undefined || to.hour === undefined) return { ...carried, part: to.part };
  return { ...carried, ...carryHalfDay(from, to), part: to.part };
}

/** Left side with what only the right side says: “3 to 5 July 2016”, 午後 before neither. */
export function carryBack(from: TimeFields, to: TimeFields, withDate: boolean): TimeFields {
  if (from.now || from.offset || to.now || to.offset) return from;
  const level = coarsestLevel(from);
  if (level === WEEKDAY_LEVEL && to.weekShift === undefined) return from;
  const carried: TimeFields = withDate ? { ...fieldsAbove(to, level), ...from } : from;
  if (from.hour === undefined || to.hour === undefined || from.halfDayKnown || !to.halfDaySaid) return carried;
  // “From 3:30 to 6 pm” is an afternoon; “11 to 3 pm” begins in the morning; “11 to 3 am” begins the evening before.
  const later = from.hour * 60 + 720 + (from.minute ?? 0) < to.hour * 60 + (to.minute ?? 0);
  if (to.hour >= 12 && from.hour < 12 && later) return { ...carried, hour: from.hour + 12, halfDayKnown: true };
  if (to.hour < 12 && from.hour < 12 && from.hour > to.hour) return { ...carried, hour: from.hour + 12, halfDayKnown: true };
  return { ...carried, halfDayKnown: true };
}

function carryHalfDay(from: TimeFields, to: TimeFields): TimeFields {
  if (to.halfDayKnown || from.hour === undefined || to.hour === undefined || to.hour >= 12) return {};
  const [begin, end] = [from.hour * 60 + (from.minute ?? 0), to.hour * 60 + (to.minute ?? 0)];
  return end <= begin && end + 720 > begin ? { hour: to.hour + 12, halfDayKnown: true } : from.halfDayKnown ? { halfDayKnown: true } : {};
}

function fullShortYear(from: TimeFields, to: TimeFields): TimeFields {
  if (!to.shortYear || to.year === undefined || from.year === undefined || from.shortYear) return to;
  if (from.eraBase !== undefined) return { ...to, year: from.eraBase + to.year, shortYear: undefined };
  return { ...to, year: Math.floor(from.year / 100) * 100 + to.year, shortYear: undefined };
}
