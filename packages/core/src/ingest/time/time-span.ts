import { type CivilTime, civilDay } from './civil-time.ts';

/** Finest unit that a resolved time states; `m` is the minute. */
export type TimeGrain = 'Y' | 'M' | 'D' | 'H' | 'm' | 'S';

/** Resolved time: its first and last unit, both included. */
export interface TimeSpan {
  readonly from: CivilTime;
  readonly to: CivilTime;
  readonly grain: TimeGrain;
  /** EDTF of level 1 that says it in one point: `197X`, `2016-23`. */
  readonly code?: string | undefined;
  /** Source of the part that the text leaves out. */
  readonly basis: 'stated' | 'reference' | 'context' | 'bias';
  /** True if the month was stated, here or in the date that it was taken from: later bare days belong to it. */
  readonly monthKnown?: boolean | undefined;
  /** True if the second reading is much less likely, or the same time said more exactly. */
  readonly clear?: boolean | undefined;
  /** Second reading: the other side of the reference date, the other half of the day. */
  readonly other?: TimeSpan | undefined;
}

const pad = (n: number, width = 2) => String(n).padStart(width, '0');

/** Years that EDTF writes with four digits. Years beyond them are in no account and are left unresolved. */
const MAX_YEAR = 9999;

export function printYear(year: number): string {
  return year < 0 ? `-${pad(-year, 4)}` : pad(year, 4);
}

/** EDTF point of a moment: `2016`, `2016-11`, `2016-11-07T16:12`. An hour is written with its first minute. */
export function printMoment(time: CivilTime, grain: TimeGrain): string {
  const { year, month, day, hour, minute, second } = time;
  if (grain === 'Y') return printYear(year);
  if (grain === 'M') return `${printYear(year)}-${pad(month)}`;
  const date = `${printYear(year)}-${pad(month)}-${pad(day)}`;
  if (grain === 'D') return date;
  return `${date}T${pad(hour)}:${pad(minute)}${grain === 'S' ? `:${pad(second)}` : ''}`;
}

/** EDTF of a span, null where a year is beyond what EDTF writes with four digits. */
export function printSpan(span: TimeSpan, doubt: '' | '~' = ''): string | null {
  if (isBeyond(span.from) || isBeyond(span.to)) return null;
  if (span.code) return `${span.code}${doubt}`;
  const [from, to] = [printMoment(span.from, span.grain), printMoment(span.to, span.grain)];
  return from === to ? `${from}${doubt}` : `${from}${doubt}/${to}${doubt}`;
}

function isBeyond(time: CivilTime): boolean {
  return Math.abs(time.year) > MAX_YEAR;
}

/** Interval from the first moment of one span to the last of another; null if it runs backwards. */
export function printInterval(from: TimeSpan, to: TimeSpan): string | null {
  if (isBeyond(from.from) || isBeyond(to.to)) return null;
  const [first, last] = [printMoment(from.from, from.grain), printMoment(to.to, to.grain)];
  if (isAfter(from.from, to.to)) return null;
  return first === last ? first : `${first}/${last}`;
}

export function isAfter(a: CivilTime, b: CivilTime): boolean {
  const days = civilDay(a) - civilDay(b);
  return days > 0 || (days === 0 && a.hour * 3600 + a.minute * 60 + a.second > b.hour * 3600 + b.minute * 60 + b.second);
}
