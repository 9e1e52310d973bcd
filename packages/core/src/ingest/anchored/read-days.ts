import { isReadingLanguage } from '../reading.ts';
import { foldView } from '../text/fold-text.ts';
import { readTimes } from '../time/read-times.ts';
import { foldedLine, lineWords, primaryLanguage } from './folded-line.ts';

/** Date that a line names, as far as it prints it: the month of 13日 and the year of “3 September” are null. */
export interface NamedDay {
  readonly year: number | null;
  readonly month: number | null;
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

/**
 * Days, months and years that a line names in words or figures. Months are read by name in any language, figures in every custom of order;
 * English and Japanese are read by the reader of times too. Relative words such as "yesterday" name no date.
 */
export function readDays(line: string, language: string): NamedDay[] {
  const primary = primaryLanguage(language);
  const named = namedDays(line, language);
  if (!isReadingLanguage(primary)) return named;
  const all = [...named, ...readTimes(foldView(line), { ...STATED, language: primary }).flatMap(statedDays)];
  return all.filter((day) => !all.some((other) => isFuller(other, day)));
}

/** True if a date says what another says and more: both are readings of the same words, “September” of “the third of September”. */
function isFuller(day: NamedDay, other: NamedDay): boolean {
  const isSame = (part: keyof NamedDay) => day[part] === other[part];
  const parts = ['year', 'month', 'day'] as const;
  return parts.every((part) => other[part] === null || isSame(part)) && !parts.every(isSame);
}

/** Day that the words state, counted from no date. */
const STATED = { reference: null, wrapped: false } as const;

/** Dates that the value of an expression states: `XXXX-09-03`, `2029`, the ends of a range and the days between them. */
function statedDays({ value: { type, value } }: ReturnType<typeof readTimes>[number]): NamedDay[] {
  if (type === 'DURATION' || type === 'SET') return [];
  const ends = value.split('/').flatMap((end) => {
    const [, year = '', month = '', day = ''] = /^(\d{4}|X{4})(?:-(\d{2}|XX))?(?:-(\d{2}|XX))?(?=T|$)/.exec(end) ?? [];
    const [y, m, d] = [year, month, day].map((part) => (/^\d+$/.test(part) ? Number(part) : null));
    return y == null && m == null && d == null ? [] : [{ year: y ?? null, month: m ?? null, day: d ?? null }];
  });
  const [from, to] = ends;
  if (!from?.day || !to?.day || (to.month !== null && to.month !== from.month)) return ends;
  const { day: first } = from;
  const days: NamedDay[] = Array.from({ length: Math.max(1, to.day - first + 1) }, (_, i) => ({ ...from, day: first + i }));
  return [...days, ...ends];
}

/** Days and months in the words of a calendar and in figures. */
function namedDays(line: string, language: string): NamedDay[] {
  const folded = foldedLine(line);
  const found: NamedDay[] = [];
  const add = (month: number, day: number | null): void => {
    if (month >= 1 && month <= 12 && (day === null || (day >= 1 && day <= 31))) found.push({ year: null, month, day });
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
