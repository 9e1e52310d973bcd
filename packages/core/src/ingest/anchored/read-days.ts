import { foldedLine, lineWords } from './folded-line.ts';

/** Month and day that a line names; the day is null where only the month is printed. */
export interface MonthDay {
  readonly month: number;
  readonly day: number | null;
}

/** Languages with two sets of month names for the Gregorian calendar. */
const OTHER_MONTHS: Readonly<Record<string, readonly string[]>> = { ar: ['ar-EG', 'ar-SY', 'ar-MA', 'ar-DZ'] };
const monthsByLanguage = new Map<string, ReadonlyMap<string, number>>();

/** Month names of a language, long and short, alone and beside a day. */
function monthNames(language: string): ReadonlyMap<string, number> {
  const known = monthsByLanguage.get(language);
  if (known) return known;
  const names = new Map<string, number>();
  for (const locale of [language, ...(OTHER_MONTHS[language.split('-')[0] ?? ''] ?? [])])
    for (const month of ['long', 'short'] as const)
      for (const day of [undefined, 'numeric'] as const) {
        const format = new Intl.DateTimeFormat([locale, 'en'], { month, day, timeZone: 'UTC', calendar: 'gregory' });
        for (let i = 0; i < 12; i++) {
          const name = format.formatToParts(Date.UTC(2001, i, 15)).find((part) => part.type === 'month')?.value ?? '';
          const [word] = lineWords(foldedLine(name));
          // An abbreviation of one or two letters is a common word somewhere.
          if (word && word.length > 2) names.set(word, i + 1);
        }
      }
  monthsByLanguage.set(language, names);
  return names;
}

/** Days and months that a line names in words or figures. Relative words such as "yesterday" name none. */
export function readDays(line: string, language: string): MonthDay[] {
  const folded = foldedLine(line);
  const found: MonthDay[] = [];
  const add = (month: number, day: number | null): void => {
    if (month >= 1 && month <= 12 && (day === null || (day >= 1 && day <= 31))) found.push({ month, day });
  };
  for (const [, month, day] of folded.matchAll(/[0-9]{4}[-/.]([0-9]{1,2})[-/.]([0-9]{1,2})/g)) add(Number(month), Number(day));
  for (const [, first, second] of folded.matchAll(/(?<![0-9.\-/])([0-9]{1,2})[./-]([0-9]{1,2})[./-][0-9]{2,4}/g)) {
    add(Number(second), Number(first));
    add(Number(first), Number(second));
  }
  for (const [, month, day] of folded.matchAll(/([0-9]{1,2})\s*月(?:\s*([0-9]{1,2})\s*日)?/g))
    add(Number(month), day === undefined ? null : Number(day));
  const names = monthNames(language);
  for (const { 0: word, index } of folded.matchAll(/[\p{L}\p{M}]+/gu)) {
    const month = names.get(word);
    if (month === undefined) continue;
    const before = /([0-9]{1,2})(?:[\p{L}.]{0,3})(?:\s+(?:of|de|del|di)?\s*)$/u.exec(folded.slice(0, index));
    const after = /^\.?\s+([0-9]{1,2})(?![0-9])/u.exec(folded.slice(index + word.length));
    const days = [before?.[1], after?.[1]].flatMap((day) => (day === undefined ? [] : [Number(day)]));
    if (days.length === 0) add(month, null);
    for (const day of days) add(month, day);
  }
  return found;
}
