import { fillPlaceholders } from '../locale/create-words.ts';
import { type DateRules, dateRules, monthNamesIn } from '../locale/date-rules.ts';
import type { InterfaceLanguage } from '../text/interface-languages.ts';
import { type ClockTime, type DatePoint, type IntervalEnd, isSeason, type ParsedDate } from './parse-edtf.ts';

/** EDTF numbers of the seasons. */
const SEASONS: Readonly<Record<number, keyof DateRules['seasons']>> = { 21: 'spring', 22: 'summer', 23: 'autumn', 24: 'winter' };

/** A day, month, year, season or time of day in words. */
export function pointLabel(point: DatePoint, language: InterfaceLanguage): string {
  const rules = dateRules[language];
  const { time, approximate, uncertain } = point;
  const day = dayLabel(point, language);
  const date = time ? fillPlaceholders(rules.time, { date: day, time: clockLabel(time, rules) }) : day;
  const about = approximate ? fillPlaceholders(rules.about, { date }) : date;
  return uncertain ? fillPlaceholders(rules.uncertain, { date: about }) : about;
}

function dayLabel({ year, openDigits, month, day }: DatePoint, language: InterfaceLanguage): string {
  const rules = dateRules[language];
  if (isSeason(month)) {
    const season = SEASONS[month];
    return fillPlaceholders(rules.season, { year: yearWords(year, rules), season: season ? rules.seasons[season] : '' });
  }
  if (typeof month !== 'number') return yearLabel(year, openDigits, rules);
  if (typeof day !== 'number')
    return fillPlaceholders(rules.month, { year: yearWords(year, rules), month: monthNamesIn(language)[month - 1] ?? '' });
  return fillPlaceholders(rules.day, dayParts(year, month, day, language));
}

/** Number of a year as it is written within a date: `2022`, `44 BC`. Year 0 is 1 BC. */
function yearWords(year: number, rules: DateRules): string {
  return year > 0 ? String(year) : fillPlaceholders(rules.beforeChrist, { year: 1 - year });
}

/** A decade where the last digit of the year is unspecified, a century or more as first and last year. */
function yearLabel(year: number, openDigits: number, rules: DateRules): string {
  if (openDigits === 0) return fillPlaceholders(rules.year, { year: yearWords(year, rules) });
  if (openDigits === 1 && year > 0) return fillPlaceholders(rules.decade, { year });
  const [first, last] = yearsOf(year, openDigits);
  return fillPlaceholders(rules.years, { year: yearWords(first, rules), last: yearWords(last, rules) });
}

/** First and last year where the last digits are open: 2010 to 2019 of `201X`, −109 to −100 of `-010X`. */
export function yearsOf(year: number, openDigits: number): readonly [first: number, last: number] {
  const more = 10 ** openDigits - 1;
  return year < 0 ? [year - more, year] : [year, year + more];
}

function dayParts(year: number, month: number, day: number, language: InterfaceLanguage) {
  const rules: DateRules = dateRules[language];
  const { monthsOfDay = monthNamesIn(language) } = rules;
  return { year: yearWords(year, rules), month: monthsOfDay[month - 1] ?? '', day };
}

/** `18:08`, `18:08:30 (UTC+3)`. */
function clockLabel(time: ClockTime, rules: DateRules): string {
  const clock = clockWords(time);
  return time.offset === null ? clock : fillPlaceholders(rules.offset, { time: clock, offset: offsetWords(time.offset.minutes) });
}

function clockWords({ hour, minute, second, decimals }: ClockTime): string {
  const parts = [hour, minute, ...(second === null ? [] : [second])].map((n) => String(n).padStart(2, '0'));
  return `${parts.join(':')}${decimals === null ? '' : `.${decimals}`}`;
}

/** `UTC`, `UTC+3`, `UTC−2:30`. */
function offsetWords(minutes: number): string {
  if (minutes === 0) return 'UTC';
  const [hours, rest] = [Math.floor(Math.abs(minutes) / 60), Math.abs(minutes) % 60];
  return `UTC${minutes < 0 ? '−' : '+'}${hours}${rest === 0 ? '' : `:${String(rest).padStart(2, '0')}`}`;
}

/** An extent of time, also one that is open or unknown at an end. */
export function rangeLabel(from: IntervalEnd, to: IntervalEnd, language: InterfaceLanguage): string {
  const rules = dateRules[language];
  const [first, last] = [pointOrNull(from), pointOrNull(to)];
  const ends = rangeEnds(first, last, language);
  if (first?.time && last?.time && isSameDay(first, last) && !hasDoubt(first) && !hasDoubt(last)) {
    const sameOffset = first.time.offset?.minutes === last.time.offset?.minutes;
    const time = sameOffset ? clockWords(first.time) : clockLabel(first.time, rules);
    const range = fillPlaceholders(rules.dayRange, { from: time, to: clockLabel(last.time, rules) });
    return fillPlaceholders(rules.time, { date: dayLabel(first, language), time: range });
  }
  if (ends.from && ends.to)
    return fillPlaceholders(ends.within === 'month' ? rules.dayRange : rules.range, { from: ends.from, to: ends.to });
  if (ends.from) return fillPlaceholders(to === 'unknown' ? rules.fromUnknown : rules.from, { from: ends.from });
  return fillPlaceholders(from === 'unknown' ? rules.untilUnknown : rules.until, { to: ends.to ?? '' });
}

/** One of several moments, with each member of the set. */
export function setLabel({ members, earlier, later }: Extract<ParsedDate, { type: 'set' }>, language: InterfaceLanguage): string {
  const rules = dateRules[language];
  const labels = members.map(([first, last], i) => {
    if (earlier && i === 0) return fillPlaceholders(rules.orEarlier, { to: pointLabel(last, language) });
    if (later && i === members.length - 1) return fillPlaceholders(rules.orLater, { from: pointLabel(first, language) });
    if (first === last) return pointLabel(first, language);
    const { from = '', to = '', within } = rangeEnds(first, last, language);
    if (members.length === 1) return fillPlaceholders(rules.between, { from, to });
    return fillPlaceholders(within === 'month' ? rules.dayRange : rules.range, { from, to });
  });
  const [only = '', ...rest] = labels;
  return rest.reduce((date, next) => fillPlaceholders(rules.or, { date, next }), only);
}

interface RangeEnds {
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  /** The period that the label of one end leaves out, since both ends share it. */
  readonly within?: 'month' | 'year';
}

/** Both ends in words; a year and a month that they share are said once, where the language says them. */
function rangeEnds(first: DatePoint | null, last: DatePoint | null, language: InterfaceLanguage): RangeEnds {
  const full = { from: first ? pointLabel(first, language) : undefined, to: last ? pointLabel(last, language) : undefined };
  if (!first || !last || !isPlain(first) || !isPlain(last) || first.year !== last.year) return full;
  const within = first.day !== null && last.day !== null && first.month === last.month ? 'month' : 'year';
  return dateRules[language].shortens === 'first'
    ? { ...full, from: shortLabel(first, within, language), within }
    : { ...full, to: shortLabel(last, within, language), within };
}

/** A day or a month without what the other end of its range says. */
function shortLabel({ year, month, day }: DatePoint, within: 'month' | 'year', language: InterfaceLanguage): string {
  const { short } = dateRules[language];
  if (typeof month !== 'number') return '';
  if (typeof day !== 'number') return fillPlaceholders(short.monthInYear, { month: monthNamesIn(language)[month - 1] ?? '' });
  return fillPlaceholders(within === 'month' ? short.dayInMonth : short.dayInYear, dayParts(year, month, day, language));
}

/** A day or a month as it is, without a time or a doubt about it. */
function isPlain(point: DatePoint): boolean {
  return typeof point.month === 'number' && point.day !== 'X' && !isSeason(point.month) && !point.time && !hasDoubt(point);
}

function hasDoubt({ approximate, uncertain }: DatePoint): boolean {
  return approximate || uncertain;
}

function isSameDay(a: DatePoint, b: DatePoint): boolean {
  return a.year === b.year && a.month === b.month && a.day === b.day;
}

function pointOrNull(end: IntervalEnd): DatePoint | null {
  return typeof end === 'object' ? end : null;
}
