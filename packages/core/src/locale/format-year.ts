import { type InterfaceLanguage, languageTag } from '../text/interface-languages.ts';
import { dayNumberOf, MS_PER_DAY } from '../values/days.ts';

/** Year as it heads a list or an axis: `2022`, `44 BC`. Year 0 is 1 BC. */
export function formatYear(year: number, language: InterfaceLanguage): string {
  if (year > 0) return String(year);
  const format = new Intl.DateTimeFormat(languageTag(language), { year: 'numeric', era: 'short', timeZone: 'UTC' });
  return format.format(dayNumberOf(year, 1, 1) * MS_PER_DAY);
}
