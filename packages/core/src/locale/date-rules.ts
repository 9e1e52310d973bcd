import { type InterfaceLanguage, languageTag } from '../text/interface-languages.ts';
import { dayNumberOf, MS_PER_DAY } from '../values/days.ts';
import { loadEachLanguage, tableOf } from './load-words.ts';

/** Date formats of a language: patterns with the gaps `{year}`, `{month}`, `{day}`, `{season}`, `{date}`, `{time}`, `{offset}`, `{from}`, `{to}`. */
export interface DateRules {
  readonly year: string;
  /** The `{year}` of all patterns in a date before Christ. */
  readonly beforeChrist: string;
  readonly month: string;
  readonly day: string;
  readonly season: string;
  /** The ten years from `{year}`. */
  readonly decade: string;
  /** A century or more, from `{year}` to `{last}`. */
  readonly years: string;
  readonly seasons: Readonly<Record<'spring' | 'summer' | 'autumn' | 'winter', string>>;
  /** Names of the months beside a day, from January, where they differ from the names alone that `Intl` gives. */
  readonly monthsOfDay?: readonly string[];
  /** A day with a time of day, and a time with its offset from UTC. */
  readonly time: string;
  readonly offset: string;
  readonly about: string;
  readonly uncertain: string;
  readonly range: string;
  /** A range of days within one month. */
  readonly dayRange: string;
  readonly from: string;
  readonly until: string;
  /** A span whose other end is unknown, and not open. */
  readonly fromUnknown: string;
  readonly untilUnknown: string;
  readonly between: string;
  readonly orLater: string;
  readonly orEarlier: string;
  readonly or: string;
  /** The end of a range that leaves out what both ends share: the first in “13 January – 2 February 2022”. */
  readonly shortens: 'first' | 'last';
  /** That end within a year and within a month. */
  readonly short: Readonly<Record<'monthInYear' | 'dayInYear' | 'dayInMonth', string>>;
}

/** The rules of every language. */
export const dateRules: Readonly<Record<InterfaceLanguage, DateRules>> = await loadEachLanguage(async (language) =>
  tableOf(await import(`./${language}/dates.ts`)),
);

const MONTHS = Array.from({ length: 12 }, (_, month) => dayNumberOf(2001, month + 1, 1) * MS_PER_DAY);
const monthNames = new Map<InterfaceLanguage, readonly string[]>();

/** Names of the months, from January: `January`, `1月`. */
export function monthNamesIn(language: InterfaceLanguage): readonly string[] {
  let names = monthNames.get(language);
  if (!names) {
    const format = new Intl.DateTimeFormat(languageTag(language), { month: 'long', timeZone: 'UTC' });
    names = MONTHS.map((month) => format.format(month));
    monthNames.set(language, names);
  }
  return names;
}
