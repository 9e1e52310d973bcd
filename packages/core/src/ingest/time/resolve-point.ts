import { dayNumberOf, daysInMonth } from '../../values/days.ts';
import {
  addAmounts,
  addMonths,
  type CivilTime,
  civilDay,
  civilTime,
  civilTimeOfDay,
  isoWeekStart,
  isoWeeksIn,
  weekdayOf,
} from './civil-time.ts';
import type { PeriodPart, TimeAmounts, TimeFields } from './time-fields.ts';
import { isAfter, printYear, type TimeGrain, type TimeSpan } from './time-span.ts';

/** Dates that an expression is resolved against. */
export interface TimeContext {
  /** Date of the document. */
  readonly reference: CivilTime | null;
  readonly referenceHasClock: boolean;
  /** Last date before the expression in its paragraph. */
  readonly previous: TimeSpan | null;
  /** Last day named anywhere before the expression. */
  readonly lastDay: CivilTime | null;
  /** True if the sentence speaks of what is to come; else the past is preferred. */
  readonly future: boolean;
}

/** Days of a point in time, null where the words and the context do not determine them. */
export function resolvePoint(f: TimeFields, context: TimeContext): TimeSpan | null {
  if (f.rest) return restOf(resolvePoint({ ...f, rest: undefined }, context), context.reference);
  if (f.offset) return resolveOffset(f, f.offset.sign, f.offset.amounts, context);
  const base = baseOf(f, context);
  if (f.now) {
    const now = context.reference;
    return now ? { from: now, to: now, grain: context.referenceHasClock ? 'm' : 'D', basis: 'reference' } : null;
  }
  const date = resolveDate(f, base, context);
  if (date) return atClock(f, date);
  const hasClock = f.hour !== undefined;
  if (!hasClock || hasDate(f)) return null;
  const day = context.previous && context.previous.grain !== 'Y' && context.previous.grain !== 'M' ? context.previous.from : null;
  const told = day ?? toldDay(context);
  const on = told ?? context.reference;
  return on && atClock(f, { from: on, to: on, grain: 'D', basis: told ? 'context' : 'reference' });
}

/** Day that a report of one event goes on with in its next paragraphs: the last one named, within a fortnight before its own. */
function toldDay({ lastDay, reference }: TimeContext): CivilTime | null {
  if (!lastDay || !reference) return null;
  const back = civilDay(reference) - civilDay(lastDay);
  return back >= 0 && back <= 14 ? civilTimeOfDay(civilDay(lastDay)) : null;
}

/** Rest of a span from a day on. */
function restOf(span: TimeSpan | null, from: CivilTime | null): TimeSpan | null {
  if (!span || !from) return null;
  const last =
    span.grain === 'Y'
      ? civilTime(span.to.year, 12, 31)
      : span.grain === 'M'
        ? { ...span.to, day: daysInMonth(span.to.year, span.to.month) }
        : span.to;
  return isAfter(from, { ...last, hour: 23, minute: 59, second: 59 }) ? null : { from, to: last, grain: 'D', basis: span.basis };
}

function baseOf(f: TimeFields, { reference, previous }: TimeContext): CivilTime | null {
  return f.anchored && previous ? previous.from : reference;
}

function hasDate(f: TimeFields): boolean {
  return [f.year, f.month, f.day, f.weekday, f.week, f.quarter, f.half, f.season, f.decade, f.century].some((n) => n !== undefined);
}

function resolveOffset(f: TimeFields, sign: 1 | -1, amounts: TimeAmounts, context: TimeContext): TimeSpan | null {
  const rest: TimeFields = { ...f, offset: undefined };
  const stated = hasDate(rest) || shiftsOf(rest) || rest.now || rest.hour !== undefined ? resolvePoint(rest, context) : null;
  if (stated) {
    const moved = addAmounts(sign < 0 ? stated.from : stated.to, amounts, sign);
    return moment(moved, hasClockUnit(amounts) ? 'm' : stated.grain === 'Y' || stated.grain === 'M' ? 'D' : stated.grain, stated.basis);
  }
  const base = baseOf(f, context);
  if (!base) return null;
  const moved = addAmounts(base, amounts, sign);
  if (hasClockUnit(amounts)) {
    if (!context.referenceHasClock) return null;
    return moment(moved, amounts.S !== undefined ? 'S' : 'm', 'reference');
  }
  const basis = f.anchored && context.previous ? 'context' : 'reference';
  const exact = moment(moved, 'D', basis);
  // “Three years ago” is no day; the day that counting gives is kept beside the year.
  const coarse = amounts.D ?? amounts.W ?? amounts.B;
  if (coarse !== undefined) return exact;
  const isWholeYears = amounts.M === undefined && Number.isInteger(amounts.Y ?? 0);
  return { ...moment(moved, isWholeYears ? 'Y' : 'M', basis), other: exact, clear: true };
}

function hasClockUnit(a: TimeAmounts): boolean {
  return a.H !== undefined || a.m !== undefined || a.S !== undefined;
}

function shiftsOf(f: TimeFields): boolean {
  return [f.yearShift, f.monthShift, f.weekShift, f.dayShift, f.weekdayShift, f.quarterShift].some((n) => n !== undefined);
}

function moment(time: CivilTime, grain: TimeGrain, basis: TimeSpan['basis']): TimeSpan {
  return { from: time, to: time, grain, basis };
}

/** Year by two digits: the last one that is at most twenty years after the reference date. */
function fullYear(short: number, base: CivilTime | null): number {
  const limit = (base?.year ?? 2030) + 20;
  return limit - ((((limit - short) % 100) + 100) % 100);
}

function resolveDate(f: TimeFields, base: CivilTime | null, context: TimeContext): TimeSpan | null {
  if (f.years) return years(f.years[0], f.years[1], f, 'stated');
  if (f.century !== undefined || f.centuryShift !== undefined || f.decade !== undefined || f.decadeShift !== undefined) {
    return resolveEra(f, base);
  }
  if (f.monthShift !== undefined && base)
    return resolveInMonth(f, addMonths({ ...base, day: 1 }, f.monthShift), f.anchored ? 'context' : 'reference');
  if (f.weekShift !== undefined && base) return resolveInWeek(f, civilDay(base) - weekdayOf(civilDay(base)) + 1 + f.weekShift * 7);
  if (f.dayShift !== undefined && base) {
    return moment(civilTimeOfDay(civilDay(base) + f.dayShift), 'D', f.anchored && context.previous ? 'context' : 'reference');
  }
  if (f.weekdayShift !== undefined && f.weekday !== undefined && base) return resolveNearWeekday(f.weekday, f.weekdayShift, base);
  if (f.quarterShift !== undefined && base) {
    const quarter = base.year * 4 + Math.floor((base.month - 1) / 3) + f.quarterShift;
    return quarterSpan(Math.floor(quarter / 4), quarter - Math.floor(quarter / 4) * 4 + 1, 'reference');
  }
  if (f.seasonShift !== undefined && base) return resolveSeasonShift(f.seasonShift, base);
  const shifted = f.yearShift !== undefined && base ? base.year + f.yearShift : undefined;
  const year = shifted ?? (f.year !== undefined && f.shortYear ? fullYear(f.year, base) : f.year);
  if (year !== undefined) {
    const basis = shifted !== undefined ? (f.anchored ? 'context' : 'reference') : f.shortYear ? 'bias' : 'stated';
    return resolveInYear(f, year, basis);
  }
  return resolveWithoutYear(f, base, context);
}

/** Decades and centuries. A decade of two digits belongs to the last such decade that has begun. */
function resolveEra(f: TimeFields, base: CivilTime | null): TimeSpan | null {
  const shiftedCentury = f.centuryShift !== undefined && base ? Math.floor((base.year - 1) / 100) + 1 + f.centuryShift : undefined;
  const century = f.century ?? shiftedCentury;
  if (f.decade === undefined && f.decadeShift === undefined) {
    if (century === undefined) return null;
    // The centuries before Christ count backwards: the first is the years 100 to 1 BC.
    const first = century > 0 ? (century - 1) * 100 + 1 : century * 100 + 1;
    return years(first, first + 99, f, f.century === undefined ? 'reference' : 'stated');
  }
  if (f.decadeShift !== undefined) {
    if (!base) return null;
    const first = Math.floor(base.year / 10) * 10 + f.decadeShift * 10;
    return years(first, first + 9, f, 'reference');
  }
  const decade = f.decade ?? 0;
  if (decade >= 100) return years(decade, decade + 9, f, 'stated');
  const first = century !== undefined ? (century - 1) * 100 + decade : fullYear(decade, base && { ...base, year: base.year - 20 });
  return years(first, first + 9, f, 'bias');
}

function years(first: number, last: number, f: TimeFields, basis: TimeSpan['basis']): TimeSpan {
  const [from, to] = partOfYears(first, last, f.period);
  const isDecade = from === first && to === last && last - first === 9 && first % 10 === 0 && first >= 1000;
  return { from: civilTime(from), to: civilTime(to), grain: 'Y', basis, code: isDecade ? `${printYear(first).slice(0, 3)}X` : undefined };
}

function partOfYears(first: number, last: number, period: PeriodPart | undefined): [number, number] {
  const half = Math.floor((last - first + 1) / 2);
  if (period === 'half1') return [first, first + half - 1];
  return period === 'half2' ? [first + half, last] : [first, last];
}

function months(year: number, first: number, last: number, basis: TimeSpan['basis'], code?: string): TimeSpan {
  const start = civilTime(year);
  return { from: addMonths(start, first - 1), to: addMonths(start, last - 1), grain: 'M', basis, code };
}

function quarterSpan(year: number, quarter: number, basis: TimeSpan['basis']): TimeSpan {
  return months(year, quarter * 3 - 2, quarter * 3, basis);
}

/** Season as EDTF codes it, 21 for spring; as an interval it has three months, spring from March. Its place on the earth is unknown. */
function seasonSpan(year: number, season: number, basis: TimeSpan['basis']): TimeSpan {
  return months(year, season * 3, season * 3 + 2, basis, `${printYear(year)}-${20 + season}`);
}

function resolveSeasonShift(shift: number, base: CivilTime): TimeSpan {
  const count = (base.month < 3 ? base.year - 1 : base.year) * 4 + Math.floor(((base.month + 9) % 12) / 3) + shift;
  const year = Math.floor(count / 4);
  return seasonSpan(year, count - year * 4 + 1, 'reference');
}

function resolveInYear(f: TimeFields, year: number, basis: TimeSpan['basis']): TimeSpan | null {
  const shift = f.fiscal ? 3 : 0;
  if (f.half) return months(year, f.half * 6 - 5 + shift, f.half * 6 + shift, basis);
  if (f.quarter) return months(year, f.quarter * 3 - 2 + shift, f.quarter * 3 + shift, basis);
  if (f.season) return seasonSpan(year, f.season, basis);
  if (f.month !== undefined) return resolveInMonth(f, civilTime(year, f.month), basis);
  if (f.week !== undefined) {
    const week = f.week < 0 ? isoWeeksIn(year) + 1 + f.week : f.week;
    return week > isoWeeksIn(year) ? null : resolveInWeek(f, isoWeekStart(year, week), basis);
  }
  if (f.day !== undefined) return moment(f.day < 0 ? civilTime(year, 12, 31) : civilTime(year, 1, 1), 'D', basis);
  if (f.fiscal) return months(year, 4, 15, basis);
  if (f.period === 'half1') return months(year, 1, 6, basis);
  if (f.period === 'half2') return months(year, 7, 12, basis);
  return moment(civilTime(year), 'Y', basis);
}

/** First and last day of a part of a month. */
const MONTH_PARTS: Readonly<Record<PeriodPart, (days: number) => [number, number]>> = {
  third1: () => [1, 10],
  third2: () => [11, 20],
  third3: (days) => [21, days],
  half1: () => [1, 15],
  half2: (days) => [16, days],
};

function resolveInMonth(f: TimeFields, month: CivilTime, basis: TimeSpan['basis']): TimeSpan | null {
  const length = daysInMonth(month.year, month.month);
  const first = dayNumberOf(month.year, month.month, 1);
  if (f.weekday !== undefined && f.nth !== undefined) return nthWeekday(first, length, f.weekday, f.nth, basis);
  if (f.week !== undefined) {
    // As in a year, the first week of a month is the one with its fourth day.
    const monday = first + 3 - weekdayOf(first + 3) + 1;
    const last = first + length - 1;
    return resolveInWeek(f, f.week < 0 ? last - weekdayOf(last) + 1 : monday + (f.week - 1) * 7, basis);
  }
  if (f.day !== undefined) {
    const day = f.day < 0 ? length + 1 + f.day : f.day;
    if (day < 1 || day > length) return null;
    return f.weekOf ? weekSpan(first + day - weekdayOf(first + day - 1), basis) : moment({ ...month, day }, 'D', basis);
  }
  if (f.period) {
    const [from, to] = MONTH_PARTS[f.period](length);
    return { from: { ...month, day: from }, to: { ...month, day: to }, grain: 'D', basis };
  }
  return moment(month, 'M', basis);
}

function nthWeekday(first: number, length: number, weekday: number, nth: number, basis: TimeSpan['basis']): TimeSpan | null {
  const start = first + ((weekday - weekdayOf(first) + 7) % 7);
  const count = Math.floor((first + length - 1 - start) / 7) + 1;
  const index = nth < 0 ? count + nth : nth - 1;
  return index < 0 || index >= count ? null : moment(civilTimeOfDay(start + index * 7), 'D', basis);
}

function weekSpan(monday: number, basis: TimeSpan['basis']): TimeSpan {
  return { from: civilTimeOfDay(monday), to: civilTimeOfDay(monday + 6), grain: 'D', basis };
}

function resolveInWeek(f: TimeFields, monday: number, basis: TimeSpan['basis'] = 'reference'): TimeSpan {
  if (f.weekday !== undefined) return moment(civilTimeOfDay(monday + f.weekday - 1), 'D', basis);
  if (f.weekend) return { from: civilTimeOfDay(monday + 5), to: civilTimeOfDay(monday + 6), grain: 'D', basis };
  return weekSpan(monday, basis);
}

/** “Last Wednesday”: the nearest one, with the one of the last week as second reading where they differ. */
function resolveNearWeekday(weekday: number, shift: number, base: CivilTime): TimeSpan {
  const today = civilDay(base);
  const monday = today - weekdayOf(today) + 1;
  const ofWeek = monday + weekday - 1 + shift * 7;
  if (shift === 0) return moment(civilTimeOfDay(ofWeek), 'D', 'reference');
  const ahead = (weekday - weekdayOf(today) + 7) % 7 || 7;
  const behind = (weekdayOf(today) - weekday + 7) % 7 || 7;
  const near = shift > 0 ? today + ahead + (shift - 1) * 7 : today - behind + (shift + 1) * 7;
  const reading = moment(civilTimeOfDay(near), 'D', 'reference');
  return near === ofWeek ? reading : { ...reading, other: moment(civilTimeOfDay(ofWeek), 'D', 'reference') };
}

function resolveWithoutYear(f: TimeFields, base: CivilTime | null, context: TimeContext): TimeSpan | null {
  const previous = f.side === undefined ? context.previous : null;
  if (f.side !== undefined && base) return resolveOnSide(f, f.side, base);
  if (f.month !== undefined || f.quarter || f.half || f.season || f.week !== undefined) {
    if (previous && previous.basis !== 'bias' && f.weekday === undefined) {
      const carried = resolveInYear(f, previous.from.year, 'context');
      if (carried) return carried;
    }
    if (!base) return null;
    // A weekday that fits neither the last nor the next such day is wrong itself.
    const fitting = nearest(base, context, (k) => matchesWeekday(f, resolveInYear(f, base.year + k, 'bias')), 1);
    return fitting ?? nearest(base, context, (k) => resolveInYear(f, base.year + k, 'bias'), 12);
  }
  if (f.day !== undefined) {
    if (f.anchored && previous) return dayAfter(f, previous);
    // A bare day after another bare day says nothing of the month: both are nearest to the document date.
    if (previous?.monthKnown && previous.grain !== 'Y' && f.weekday === undefined) {
      const carried = resolveInMonth(f, { ...previous.from, day: 1 }, 'context');
      if (carried) return carried;
    }
    if (!base) return null;
    const first = { ...base, day: 1, hour: 0, minute: 0, second: 0 };
    return nearest(base, context, (k) => matchesWeekday(f, resolveInMonth(f, addMonths(first, k), 'bias')), 24);
  }
  if (!base) return null;
  const today = civilDay(base);
  const monday = today - weekdayOf(today) + 1;
  if (f.weekday !== undefined && f.nth !== undefined) return resolveInMonth(f, { ...base, day: 1 }, 'bias');
  if (f.weekday !== undefined) return nearest(base, context, (k) => resolveInWeek(f, monday + k * 7, 'bias'), 2);
  if (f.weekend) return resolveInWeek(f, monday, 'bias');
  return null;
}

/** 翌6日: the first such day after the date before it. */
function dayAfter(f: TimeFields, previous: TimeSpan): TimeSpan | null {
  const month = { ...previous.to, day: 1 };
  const own = resolveInMonth(f, month, 'context');
  return own && isAfter(own.from, { ...previous.to, hour: 0, minute: 0, second: 0 })
    ? own
    : resolveInMonth(f, addMonths(month, 1), 'context');
}

/** This, last or next September, summer or 5/12. */
function resolveOnSide(f: TimeFields, side: number, base: CivilTime): TimeSpan | null {
  const at = (k: number) => resolveInYear(f, base.year + k, 'reference');
  const own = at(0);
  if (!own || side === 0) return own;
  // “Last September” said in November is the one two months ago to some, and that of last year to others.
  const today = { ...base, hour: 0, minute: 0, second: 0 };
  const withOther = (near: TimeSpan | null, far: TimeSpan | null) => near && far && { ...near, other: far };
  if (side > 0) return isAfter(own.from, today) ? withOther(own, at(1)) : at(1);
  const lastDay = own.grain === 'M' ? { ...own.to, day: daysInMonth(own.to.year, own.to.month) } : own.to;
  return isAfter(today, lastDay) ? withOther(own, at(-1)) : at(-1);
}

/** A weekday beside a day of the month is a check digit: it determines the year or month that is left out. */
function matchesWeekday(f: TimeFields, span: TimeSpan | null): TimeSpan | null {
  if (f.weekday === undefined || f.nth !== undefined || f.day === undefined || !span || span.grain !== 'D') return span;
  return weekdayOf(civilDay(span.from)) === f.weekday ? span : null;
}

/** Nearest of a row of dates on the preferred side of the reference date, with the nearest one on its other side as second reading. */
function nearest(base: CivilTime, context: TimeContext, at: (k: number) => TimeSpan | null, reach: number): TimeSpan | null {
  const startOf = { ...base, hour: 0, minute: 0, second: 0 };
  let past: TimeSpan | null = null;
  let next: TimeSpan | null = null;
  for (let k = 0; k >= -reach && !past; k--) {
    const span = at(k);
    if (span && !isAfter(span.from, startOf)) past = span;
  }
  for (let k = 0; k <= reach && !next; k++) {
    const span = at(k);
    // 28日午後にも said on the 28th is of that day, also where the sentence looks ahead.
    if (span && (isAfter(span.from, startOf) || (context.future && isDayOf(span, startOf)))) next = span;
  }
  // 19 January said on the 10th is the one ahead, though the past is preferred: the other is nearly a year off.
  const away = (span: TimeSpan) => Math.abs(civilDay(span.from) - civilDay(startOf));
  const isFarBack = past !== null && next !== null && away(past) > 180 && away(past) > 8 * away(next);
  const [first, second] = context.future || isFarBack ? [next, past] : [past, next];
  if (!first) return second;
  if (!second) return first;
  // Twice as near, or on the side that the sentence speaks of.
  return { ...first, other: second, clear: context.future || away(first) * 2 <= away(second) };
}

function isDayOf(span: TimeSpan, day: CivilTime): boolean {
  return span.grain === 'D' && civilDay(span.from) === civilDay(span.to) && civilDay(span.from) === civilDay(day);
}

/** Adds the clock time to a day; hours beyond 24 belong to the next day. */
function atClock(f: TimeFields, date: TimeSpan): TimeSpan {
  if (f.hour === undefined || date.grain !== 'D') return date;
  const grain = f.second !== undefined ? 'S' : f.minute !== undefined ? 'm' : 'H';
  const at = (day: CivilTime, hour: number): CivilTime => {
    const shifted = hour >= 24 ? civilTimeOfDay(civilDay(day) + 1) : day;
    return { ...shifted, hour: hour >= 24 ? hour - 24 : hour, minute: f.minute ?? 0, second: f.second ?? 0 };
  };
  const hour = f.hour;
  const read = (span: TimeSpan): TimeSpan => ({ ...moment(at(span.from, hour), grain, span.basis) });
  const first = read(date);
  if (date.other) return { ...first, other: read(date.other), clear: date.clear };
  if (f.halfDayKnown || hour > 12 || hour === 0) return first;
  return { ...first, other: moment(at(date.from, hour === 12 ? 0 : hour + 12), grain, date.basis) };
}
