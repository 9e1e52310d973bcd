import type { Parsed } from 'edtf';
import { fillPlaceholders } from '../locale/create-words.ts';
import { type DateRules, dateRules, monthNamesIn } from '../locale/date-rules.ts';
import type { InterfaceLanguage } from '../text/interface-languages.ts';

/** EDTF numbers of the seasons. */
const SEASONS: Readonly<Record<number, keyof DateRules['seasons']>> = { 21: 'spring', 22: 'summer', 23: 'autumn', 24: 'winter' };

/** Bits of EDTF's mask of unspecified digits: 4 of the year, 2 of the month, 2 of the day. */
const UNSPECIFIED = { year: 0b1111, lastDigitOfYear: 0b1000, month: 0b11_0000, day: 0b1100_0000 } as const;

/** A day, month, year or season in words. */
export function pointLabel(parsed: Parsed, language: InterfaceLanguage): string {
  const rules = dateRules[language];
  const date = plainLabel(parsed, language);
  const about = parsed.approximate ? fillPlaceholders(rules.about, { date }) : date;
  return parsed.uncertain ? fillPlaceholders(rules.uncertain, { date: about }) : about;
}

function plainLabel(parsed: Parsed, language: InterfaceLanguage): string {
  const rules = dateRules[language];
  const [year = 0, month, day] = parsed.values as number[];
  const unspecified = parsed.unspecified ?? 0;
  if (parsed.type === 'Season') {
    const season = SEASONS[month ?? 0];
    return fillPlaceholders(rules.season, { year, season: season ? rules.seasons[season] : '' });
  }
  if (month === undefined || (unspecified & (UNSPECIFIED.year | UNSPECIFIED.month)) !== 0)
    return yearLabel(year, unspecified & UNSPECIFIED.year, rules);
  if (day === undefined || (unspecified & UNSPECIFIED.day) !== 0)
    return fillPlaceholders(rules.month, { year, month: monthNamesIn(language)[month] ?? '' });
  return fillPlaceholders(rules.day, dayParts(year, month, day, language));
}

/** A decade where the last digit of the year is unspecified, a century or more as first and last year. */
function yearLabel(year: number, unspecified: number, rules: DateRules): string {
  if (unspecified === 0) return fillPlaceholders(rules.year, { year });
  if (unspecified === UNSPECIFIED.lastDigitOfYear) return fillPlaceholders(rules.decade, { year });
  const last = year + (unspecified === 0b1100 ? 99 : unspecified === 0b1110 ? 999 : 9999);
  return fillPlaceholders(rules.years, { year, last });
}

function dayParts(year: number, month: number, day: number, language: InterfaceLanguage) {
  const { monthsOfDay = monthNamesIn(language) }: DateRules = dateRules[language];
  return { year, month: monthsOfDay[month] ?? '', day };
}

/** An extent of time, also one that is open at an end. */
export function rangeLabel(first: Parsed | null | undefined, last: Parsed | null | undefined, language: InterfaceLanguage): string {
  const rules = dateRules[language];
  const { from, to, within } = ends(first, last, language);
  if (from && to) return fillPlaceholders(within === 'month' ? rules.dayRange : rules.range, { from, to });
  if (from) return fillPlaceholders(rules.from, { from });
  return to ? fillPlaceholders(rules.until, { to }) : rules.unknown;
}

/** One moment of an extent of time, also of one that is open at an end. */
export function oneOfLabel(first: Parsed | null | undefined, last: Parsed | null | undefined, language: InterfaceLanguage): string {
  const rules = dateRules[language];
  const { from = '', to = '' } = ends(first, last, language);
  if (from && to) return fillPlaceholders(rules.between, { from, to });
  return from ? fillPlaceholders(rules.orLater, { from }) : fillPlaceholders(rules.orEarlier, { to });
}

/** One of several moments. */
export function alternativesLabel(members: readonly Parsed[], language: InterfaceLanguage): string {
  const [first = '', ...rest] = members.map((member) => pointLabel(member, language));
  return rest.reduce((date, next) => fillPlaceholders(dateRules[language].or, { date, next }), first);
}

interface RangeEnds {
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  /** The period that the label of one end leaves out, since both ends share it. */
  readonly within?: 'month' | 'year';
}

/** Both ends in words; a year and a month that they share are said once, where the language says them. */
function ends(first: Parsed | null | undefined, last: Parsed | null | undefined, language: InterfaceLanguage): RangeEnds {
  const full = { from: first ? pointLabel(first, language) : undefined, to: last ? pointLabel(last, language) : undefined };
  if (!first || !last || !isPlain(first) || !isPlain(last)) return full;
  const [[year, month], [laterYear, laterMonth]] = [first.values, last.values] as [number[], number[]];
  if (year !== laterYear) return full;
  const within = first.values.length > 2 && last.values.length > 2 && month === laterMonth ? 'month' : 'year';
  return dateRules[language].shortens === 'first'
    ? { ...full, from: shortLabel(first, within, language), within }
    : { ...full, to: shortLabel(last, within, language), within };
}

/** A day or a month without what the other end of its range says. */
function shortLabel({ values }: Parsed, within: 'month' | 'year', language: InterfaceLanguage): string {
  const { short } = dateRules[language];
  const [year = 0, month = 0, day] = values as number[];
  if (day === undefined) return fillPlaceholders(short.monthInYear, { month: monthNamesIn(language)[month] ?? '' });
  return fillPlaceholders(within === 'month' ? short.dayInMonth : short.dayInYear, dayParts(year, month, day, language));
}

/** A day or a month as it is, without a doubt about it. */
function isPlain({ type, values, approximate, uncertain, unspecified }: Parsed): boolean {
  return type === 'Date' && values.length > 1 && values.length < 4 && !approximate && !uncertain && !unspecified;
}
