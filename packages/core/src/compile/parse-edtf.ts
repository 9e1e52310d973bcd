import { daysInMonth } from '../values/days.ts';

/** Time of day as printed; `offset` is null where it is local to the place. */
export interface ClockTime {
  readonly hour: number;
  readonly minute: number;
  readonly second: number | null;
  /** Digits after the decimal point of the second. */
  readonly decimals: string | null;
  /** Minutes east of UTC with the written form, `Z`, `+03:00`. */
  readonly offset: { readonly minutes: number; readonly written: string } | null;
}

/** Day, month, season, year or longer time as printed. Months and days count from 1. */
export interface DatePoint {
  readonly year: number;
  /** Last digits of the year that are written as X: one for a decade. */
  readonly openDigits: number;
  /** `X`: written, and unspecified. 21 to 24 are the seasons. */
  readonly month: number | 'X' | null;
  readonly day: number | 'X' | null;
  readonly time: ClockTime | null;
  readonly approximate: boolean;
  readonly uncertain: boolean;
}

/** End of an interval: `..` is open, nothing at all is unknown. */
export type IntervalEnd = DatePoint | 'open' | 'unknown';

export type ParsedDate =
  | { readonly type: 'point'; readonly point: DatePoint }
  | { readonly type: 'interval'; readonly from: IntervalEnd; readonly to: IntervalEnd }
  | {
      readonly type: 'set';
      readonly members: readonly (readonly [first: DatePoint, last: DatePoint])[];
      /** True if the first member is open at its start (`..1672`), or the last at its end. */
      readonly earlier: boolean;
      readonly later: boolean;
    };

/** Reason why a text is no date that the corpus can hold. */
export interface DateFault {
  readonly fault: string;
  readonly hint: string;
}

const POINT = /^(Y-?\d{5,}|-?(?:\d{4}|\d{3}X|\d{2}XX|\dXXX|XXXX))(?:-(\d{2}|XX)(?:-(\d{2}|XX))?)?(?:T(.+?))?([?~%]?)$/;
const TIME = /^(\d{2}):(\d{2})(?::(\d{2})(?:\.(\d{1,9}))?)?(Z|[+-]\d{2}(?::?\d{2})?)?$/;
/** Years that every client can draw: the range of an ECMAScript date. */
const MAX_YEAR = 271_820;
const MAX_OFFSET = { east: 14 * 60, west: 12 * 60 } as const;

/** Parses an EDTF date of level 0 or 1, or a one-of set of level 2; days that the calendar does not have are refused. */
export function parseEdtf(text: string): ParsedDate | DateFault {
  if (/^\[.*\]$/.test(text)) return parseSet(text.slice(1, -1));
  const [first = '', second, ...more] = text.split('/');
  if (second === undefined) {
    const point = parsePoint(text);
    return isDateFault(point) ? point : { type: 'point', point };
  }
  if (more.length > 0) return NO_DATE;
  const [from, to] = [parseEnd(first), parseEnd(second)];
  if (isDateFault(from)) return from;
  if (isDateFault(to)) return to;
  if (typeof from === 'string' && typeof to === 'string')
    return { fault: 'has neither a beginning nor an end', hint: 'write null, or leave the date out' };
  return { type: 'interval', from, to };
}

export function isDateFault(x: unknown): x is DateFault {
  return typeof x === 'object' && x !== null && 'fault' in x;
}

/** Text of a parsed date: what was parsed, without the spaces of a set. */
export function printEdtf(parsed: ParsedDate): string {
  if (parsed.type === 'point') return printPoint(parsed.point);
  if (parsed.type === 'interval') return `${printEnd(parsed.from)}/${printEnd(parsed.to)}`;
  const { members, earlier, later } = parsed;
  const last = members.length - 1;
  const printed = members.map(([a, b], i) => {
    const openEnds = [earlier && i === 0 ? '..' : '', later && i === last ? '..' : ''];
    return a === b ? `${openEnds[0]}${printPoint(a)}${openEnds[1]}` : `${printPoint(a)}..${printPoint(b)}`;
  });
  return `[${printed.join(',')}]`;
}

const NO_DATE: DateFault = {
  fault: 'is not a valid EDTF date',
  hint: "write '2022-01-06', '2022-01', '2021-11~', '2014/..', '[2022-01-10..2022-01-12]' or '2021-03-05T18:08+03:00'",
};

function parseEnd(text: string): IntervalEnd | DateFault {
  if (text === '..') return 'open';
  if (text === '') return 'unknown';
  const point = parsePoint(text);
  if (isDateFault(point)) return point;
  const vague = point.openDigits > 0 || point.month === 'X' || point.day === 'X' || isSeason(point.month);
  return vague
    ? { fault: 'is an interval with a vague end', hint: 'write years, months or days at its ends, or a set: [2004..2006]' }
    : point;
}

function parseSet(text: string): ParsedDate | DateFault {
  const parts = text.split(',').map((part) => part.trim());
  const members: [DatePoint, DatePoint][] = [];
  let [earlier, later] = [false, false];
  for (const [i, part] of parts.entries()) {
    const [first = '', second, ...more] = part.split('..');
    if (more.length > 0) return NO_DATE;
    if (first === '' && i === 0 && second) earlier = true;
    if (second === '' && i === parts.length - 1 && first) later = true;
    if ((first === '' && !earlier) || (second === '' && !later)) return NO_DATE;
    const points = [first, second ?? ''].filter((p) => p !== '').map(parsePoint);
    const fault = points.find(isDateFault);
    const [a, b = a] = points as DatePoint[];
    if (fault) return fault;
    if (!a || !b) return NO_DATE;
    if (a.time || b.time) return { fault: 'is a set of times of day', hint: 'write a set of days, or an interval of times' };
    members.push([a, b]);
  }
  return { type: 'set', members, earlier, later };
}

function parsePoint(text: string): DatePoint | DateFault {
  const [match, written = '', month, day, clock, doubt = ''] = POINT.exec(text) ?? [];
  if (match === undefined) return foreignDate(text) ?? NO_DATE;
  const openDigits = written.length - written.replaceAll('X', '').length;
  const year = Number(written.replace('Y', '').replaceAll('X', '0'));
  if (written.startsWith('Y') && Math.abs(year) <= 9999)
    return { fault: 'has a Y before a short year', hint: 'Y is for years beyond 9999' };
  if (Math.abs(year) > MAX_YEAR || /^Y-?0/.test(written))
    return { fault: 'is beyond the years that can be drawn', hint: `years go from Y-${MAX_YEAR} to Y${MAX_YEAR}` };
  if (openDigits > 0 && written.startsWith('-') && Object.is(year, -0)) return NO_DATE;
  if (written === '-0000') return { fault: 'is no year', hint: "year 0 is written '0000': it is 1 BC, and '-0001' is 2 BC" };
  const long = written.startsWith('Y') && (month !== undefined || clock !== undefined);
  if (long) return { fault: 'has a month in a long year', hint: 'write the year alone' };
  const time = clock === undefined ? null : parseTime(clock);
  if (isDateFault(time)) return time;
  const point: DatePoint = {
    year: Object.is(year, -0) ? 0 : year,
    openDigits,
    month: partOf(month),
    day: partOf(day),
    time,
    approximate: doubt === '~' || doubt === '%',
    uncertain: doubt === '?' || doubt === '%',
  };
  return impossiblePart(point, text) ?? point;
}

function partOf(text: string | undefined): number | 'X' | null {
  if (text === undefined) return null;
  return text === 'XX' ? 'X' : Number(text);
}

/** Fault of a month or day that the calendar does not have. */
function impossiblePart({ year, openDigits, month, day, time, uncertain }: DatePoint, text: string): DateFault | null {
  if (openDigits > 0 && month !== null && month !== 'X') return NO_DATE;
  if (month === 'X' && day !== null && day !== 'X') return NO_DATE;
  if (isSeason(month)) return day === null ? null : NO_DATE;
  if (typeof month === 'number' && (month < 1 || month > 12))
    return { fault: 'has no such month', hint: 'months go from 01 to 12, seasons from 21 (spring) to 24 (winter)' };
  if (typeof month === 'number' && typeof day === 'number') {
    const last = daysInMonth(year, month);
    if (day < 1 || day > last)
      return { fault: 'is not a day of the calendar', hint: `${text.slice(0, text.lastIndexOf('-'))} has ${last} days` };
  }
  if (time && (typeof day !== 'number' || uncertain))
    return { fault: 'is a time without a certain day', hint: "write it as '2021-03-05T18:08'" };
  return null;
}

function parseTime(text: string): ClockTime | DateFault {
  const [match, hour, minute, second, decimals, offset] = TIME.exec(text) ?? [];
  const fault = {
    fault: 'has no such time of day',
    hint: "write it as '2021-03-05T18:08', with an offset where it is known: '…T18:08+03:00'",
  };
  if (match === undefined) return fault;
  const time = { hour: Number(hour), minute: Number(minute), second: second === undefined ? null : Number(second) };
  const endOfDay = time.hour === 24 && time.minute === 0 && !time.second && !Number(decimals ?? 0);
  if ((time.hour > 23 && !endOfDay) || time.minute > 59 || (time.second ?? 0) > 59) return fault;
  if (offset === undefined) return { ...time, decimals: decimals ?? null, offset: null };
  const minutes = offset === 'Z' ? 0 : offsetMinutes(offset);
  if (minutes === null || minutes > MAX_OFFSET.east || minutes < -MAX_OFFSET.west)
    return { fault: 'has no such offset from UTC', hint: 'offsets go from -12:00 to +14:00' };
  return { ...time, decimals: decimals ?? null, offset: { minutes, written: offset } };
}

function offsetMinutes(written: string): number | null {
  const [, sign, hours = '0', minutes = '0'] = /^([+-])(\d{2}):?(\d{2})?$/.exec(written) ?? [];
  // −00:00 is no offset: RFC 3339 gives it the meaning “unknown”.
  const isUnknown = sign === '-' && Number(hours) === 0 && Number(minutes) === 0;
  return Number(minutes) > 59 || isUnknown ? null : (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes));
}

/** Dates in other notations and calendars, for a hint: nothing is converted, since a day of another calendar may be two days of this one. */
const FOREIGN: readonly (readonly [RegExp, string])[] = [
  [/\b(A\.?H\.?|هـ)|هجري/iu, 'Hijri dates are not converted: write the day of the Gregorian calendar, with the printed date in a note'],
  [
    /^(令和|平成|昭和|大正|明治|[RHSTM]\d{1,2}\b)|^[一二三四五六七八九十元]+年/u,
    'years of an era are not converted: 令和3年 is 2021, 平成31年 is 2019',
  ],
  [/\b(B\.?C\.?(E\.?)?)\b|紀元前|до н/iu, "years before Christ count from 0: 1 BC is '0000', 44 BC is '-0043'"],
  [/^\d{4}-\d{1,2}-\d{1,2}$|^\d{4}\/\d{1,2}\/\d{1,2}$|^\d{4}\.\d/, "write months and days with two digits and hyphens: '2022-01-06'"],
  [/^\d{1,2}[./-]\d{1,2}[./-]\d{2,4}$/, "write the year first: '2022-01-06'"],
  [
    /^Y-?\d+(E|S)\d|^\d{4}S\d|^-?\d{2,3}$/,
    'long years with exponents, significant digits, decades and centuries of level 2 are not read: write 201X or 19XX',
  ],
  [/^[{]/, 'sets of all members are not read: write one claim for each'],
  [/[?~%]/, 'a doubt belongs at the end of the whole date (level 1)'],
  [/T\d/, "write a time as '2021-03-05T18:08' or '2021-03-05T18:08+03:00'"],
];

function foreignDate(text: string): DateFault | null {
  const hint = FOREIGN.find(([notation]) => notation.test(text))?.[1];
  return hint === undefined ? null : { fault: NO_DATE.fault, hint };
}

export function isSeason(month: DatePoint['month']): month is number {
  return typeof month === 'number' && month >= 21 && month <= 24;
}

function printEnd(end: IntervalEnd): string {
  if (end === 'open') return '..';
  return end === 'unknown' ? '' : printPoint(end);
}

function printPoint({ year, openDigits, month, day, time, approximate, uncertain }: DatePoint): string {
  const digits = String(Math.abs(year)).padStart(4, '0');
  const sign = year < 0 ? '-' : '';
  const written = digits.length > 4 ? `Y${sign}${digits}` : `${sign}${digits.slice(0, 4 - openDigits)}${'X'.repeat(openDigits)}`;
  const parts = [month, day].flatMap((part) => (part === null ? [] : [part === 'X' ? 'XX' : String(part).padStart(2, '0')]));
  const doubt = approximate && uncertain ? '%' : approximate ? '~' : uncertain ? '?' : '';
  return `${[written, ...parts].join('-')}${time ? `T${printTime(time)}` : ''}${doubt}`;
}

/** `18:08`, `18:08:30.5+03:00`. */
function printTime({ hour, minute, second, decimals, offset }: ClockTime): string {
  const parts = [hour, minute, ...(second === null ? [] : [second])].map((n) => String(n).padStart(2, '0'));
  return `${parts.join(':')}${decimals === null ? '' : `.${decimals}`}${offset?.written ?? ''}`;
}
