import type { DaySpan } from '../shapes/day-span.ts';
import { INTERFACE_LANGUAGE_CODES, type InterfaceLanguage } from '../text/interface-languages.ts';
import type { Text } from '../text/text.ts';
import { type CalendarDay, dayNumberOf, daysInMonth, formatIsoDay, MS_PER_DAY } from '../values/days.ts';
import { pointLabel, rangeLabel, setLabel, yearsOf } from './date-label.ts';
import {
  type ClockTime,
  type DateFault,
  type DatePoint,
  type IntervalEnd,
  isDateFault,
  isSeason,
  type ParsedDate,
  parseEdtf,
} from './parse-edtf.ts';

/** Milliseconds by which an “about” opens a time of day: half an hour. */
const ABOUT_TIME = 30 * 60_000;
const REVERSED: DateFault = { fault: 'ends before it begins', hint: 'write the earlier date first' };

/**
 * Reads an EDTF string (levels 0 and 1, and the one-of sets of level 2) to days and labels, or says what is wrong with it.
 * An approximate end is widened by half of the length of its period (rule N4).
 */
export function readEdtf(text: string): DaySpan | DateFault {
  const parsed = parseEdtf(text);
  return isDateFault(parsed) ? parsed : daySpan(parsed);
}

/** Days, slack and time of a point; days are numbered from 1970-01-01. */
interface PointBounds {
  readonly from: CalendarDay;
  readonly to: CalendarDay;
  readonly first: number;
  readonly last: number;
  readonly slack: number;
  readonly clock: DaySpan['clock'] | null;
}

function daySpan(parsed: ParsedDate): DaySpan | DateFault {
  if (parsed.type === 'interval') return interval(parsed);
  if (parsed.type === 'set') return oneOf(parsed);
  const { from, to, slack, clock } = bounds(parsed.point);
  return {
    from: formatIsoDay(from),
    to: formatIsoDay(to),
    slack: clock ? 0 : slack,
    shape: 'moment',
    ...(clock && { clock }),
    label: eachLanguage((l) => pointLabel(parsed.point, l)),
  };
}

function interval({ from, to }: Extract<ParsedDate, { type: 'interval' }>): DaySpan | DateFault {
  const [first, last] = [endBounds(from), endBounds(to)];
  if (first && last && first.first > last.last) return REVERSED;
  const times = [from, to].map((end) => (typeof end === 'object' ? end.time : null));
  if (times.some((time) => time) && (!first?.clock || !last?.clock || first.clock.zoned !== last.clock.zoned))
    return { fault: 'has a time at one end only', hint: 'write a time at both ends, with an offset at both or at neither' };
  if (first?.clock && last?.clock && first.clock.from > last.clock.to) return REVERSED;
  return {
    from: first ? formatIsoDay(first.from) : null,
    to: last ? formatIsoDay(last.to) : null,
    slack: first?.clock ? 0 : Math.max(first?.slack ?? 0, last?.slack ?? 0),
    shape: 'extent',
    ...(from === 'unknown' ? { unknown: 'start' as const } : to === 'unknown' ? { unknown: 'end' as const } : {}),
    ...(first?.clock && last?.clock && { clock: { from: first.clock.from, to: last.clock.to, zoned: first.clock.zoned } }),
    label: eachLanguage((l) => rangeLabel(from, to, l)),
  };
}

function endBounds(end: IntervalEnd): PointBounds | null {
  return typeof end === 'object' ? bounds(end) : null;
}

function oneOf(set: Extract<ParsedDate, { type: 'set' }>): DaySpan | DateFault {
  const { members, earlier, later } = set;
  const runs = members.map(([a, b], i) => {
    const [first, last] = [bounds(a), bounds(b)];
    const open = { start: earlier && i === 0, end: later && i === members.length - 1 };
    return {
      first: open.start ? Number.NEGATIVE_INFINITY : first.first,
      last: open.end ? Number.POSITIVE_INFINITY : last.last,
      from: open.start ? null : formatIsoDay(first.from),
      to: open.end ? null : formatIsoDay(last.to),
      slack: Math.max(first.slack, last.slack),
    };
  });
  if (runs.some((run) => run.first > run.last)) return REVERSED;
  const joined: { first: number; last: number; from: string | null; to: string | null }[] = [];
  for (const { first, last, from, to } of runs.toSorted((a, b) => a.first - b.first || a.last - b.last)) {
    const before = joined.at(-1);
    if (before && first <= before.last + 1) {
      if (last > before.last) Object.assign(before, { last, to });
    } else joined.push({ first, last, from, to });
  }
  return {
    from: joined[0]?.from ?? null,
    to: joined.at(-1)?.to ?? null,
    slack: Math.max(...runs.map((run) => run.slack)),
    shape: 'moment',
    ...(joined.length > 1 && { members: joined.map(({ from, to }) => ({ from, to })) }),
    label: eachLanguage((l) => setLabel(set, l)),
  };
}

function bounds(point: DatePoint): PointBounds {
  const [from, to] = firstAndLastDay(point);
  const [first, last] = [from, to].map(({ year, month, day }) => dayNumberOf(year, month, day)) as [number, number];
  const slack = point.approximate ? Math.max(1, Math.round((last - first + 1) / 2)) : 0;
  return { from, to, first, last, slack, clock: point.time ? clockOf(point.time, first, point.approximate) : null };
}

/** First and last day of a point. A season is three months of the northern year; winter ends in the next. */
function firstAndLastDay({ year, openDigits, month, day }: DatePoint): [CalendarDay, CalendarDay] {
  if (isSeason(month)) {
    const first = (month - 21) * 3 + 3;
    const [endYear, end] = first + 2 > 12 ? [year + 1, first - 10] : [year, first + 2];
    return [
      { year, month: first, day: 1 },
      { year: endYear, month: end, day: daysInMonth(endYear, end) },
    ];
  }
  if (typeof month === 'number' && typeof day === 'number')
    return [
      { year, month, day },
      { year, month, day },
    ];
  if (typeof month === 'number')
    return [
      { year, month, day: 1 },
      { year, month, day: daysInMonth(year, month) },
    ];
  const [first, last] = yearsOf(year, openDigits);
  return [
    { year: first, month: 1, day: 1 },
    { year: last, month: 12, day: 31 },
  ];
}

function clockOf({ hour, minute, second, decimals, offset }: ClockTime, day: number, about: boolean): NonNullable<DaySpan['clock']> {
  const places = decimals?.length ?? 0;
  const fraction = Math.floor(Number(`0.${decimals ?? '0'}`) * 1000);
  const start = day * MS_PER_DAY + ((hour * 60 + minute) * 60 + (second ?? 0)) * 1000 + fraction - (offset?.minutes ?? 0) * 60_000;
  const length = second === null ? 60_000 : Math.max(1, 1000 / 10 ** places);
  const slack = about ? ABOUT_TIME : 0;
  const round = second === null && minute % 30 === 0 && !about;
  return { from: start - slack, to: start + length - 1 + slack, zoned: offset !== null, ...(round && { round }) };
}

/** Labels a date in every interface language. */
function eachLanguage(label: (language: InterfaceLanguage) => string): Text {
  return Object.fromEntries(INTERFACE_LANGUAGE_CODES.map((l) => [l, label(l)]));
}
