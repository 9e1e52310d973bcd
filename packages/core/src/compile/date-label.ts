import type { Parsed } from 'edtf';
import type { Bilingual, Language } from '../text/bilingual.ts';

const SEASONS: Record<number, Bilingual> = {
  21: { en: 'spring', ja: '春' },
  22: { en: 'summer', ja: '夏' },
  23: { en: 'autumn', ja: '秋' },
  24: { en: 'winter', ja: '冬' },
};
const MONTHS = 'January February March April May June July August September October November December'.split(' ');

/** Label of a day, month, year or season. */
export function pointLabel(parsed: Parsed, language: Language): string {
  const [year = 0, month, day] = parsed.values as number[];
  const name = plainLabel(parsed, year, month, day, language);
  const about = parsed.approximate ? (language === 'ja' ? `${name}ごろ` : `about ${name}`) : name;
  return parsed.uncertain ? `${about}${language === 'ja' ? '(?)' : ' (?)'}` : about;
}

function plainLabel(parsed: Parsed, year: number, month: number | undefined, day: number | undefined, language: Language): string {
  const unspecified = parsed.unspecified ?? 0;
  if (parsed.type === 'Season') {
    const season = SEASONS[month ?? 0]?.[language] ?? '';
    return language === 'ja' ? `${year}年${season}` : `${season} ${year}`;
  }
  if ((unspecified & 15) !== 0 || month === undefined || (unspecified & 48) !== 0) return yearLabel(year, unspecified & 15, language);
  if (day === undefined || (unspecified & 192) !== 0) return language === 'ja' ? `${year}年${month + 1}月` : `${MONTHS[month]} ${year}`;
  return language === 'ja' ? `${year}年${month + 1}月${day}日` : `${day} ${MONTHS[month]} ${year}`;
}

/** Label of a year: a decade if the last digit is unspecified, first and last year if more digits are. */
function yearLabel(year: number, unspecified: number, language: Language): string {
  if (unspecified === 0) return language === 'ja' ? `${year}年` : String(year);
  if (unspecified !== 8) {
    const last = year + (unspecified === 12 ? 99 : unspecified === 14 ? 999 : 9999);
    return language === 'ja' ? `${year}〜${last}年` : `${year}–${last}`;
  }
  return language === 'ja' ? `${year}年代` : `${year}s`;
}

/** Label of a range of time, open ends included. */
export function rangeLabel(first: Parsed | null | undefined, last: Parsed | null | undefined, language: Language): string {
  const [from, to] = ends(first, last, language);
  if (from && to) {
    // Days of one month have a closed dash: 14–16 September 2022.
    if (language === 'en' && /^\d+$/.test(from) && to.includes(' ')) return `${from}–${to}`;
    return language === 'ja' ? `${from}〜${to}` : `${from} – ${to}`;
  }
  if (from) return language === 'ja' ? `${from}から` : `from ${from}`;
  if (to) return language === 'ja' ? `${to}まで` : `until ${to}`;
  return language === 'ja' ? '不明' : 'unknown';
}

/** Label of one moment within a range of time, open ends included. */
export function oneOfLabel(first: Parsed | null | undefined, last: Parsed | null | undefined, language: Language): string {
  const [from, to] = ends(first, last, language);
  if (from && to) return language === 'ja' ? `${from}から${to}の間` : `between ${from} and ${to}`;
  if (from) return language === 'ja' ? `${from}以降` : `${from} or later`;
  return language === 'ja' ? `${to}以前` : `${to} or earlier`;
}

/** Labels of both ends; a shared year or month appears once, at the end where the language puts it. */
function ends(
  first: Parsed | null | undefined,
  last: Parsed | null | undefined,
  language: Language,
): readonly [string | undefined, string | undefined] {
  const [from, to] = [first && pointLabel(first, language), last && pointLabel(last, language)];
  if (!first || !last || !from || !to || !isPlain(first) || !isPlain(last)) return [from ?? undefined, to ?? undefined];
  const [[year, month], [laterYear, laterMonth]] = [first.values, last.values] as [number[], number[]];
  if (year !== laterYear) return [from, to];
  const [withDay, alike] = [first.values.length > 2 && last.values.length > 2, month === laterMonth];
  if (language === 'ja') return [from, to.replace(withDay && alike ? /^.+月/ : /^.+年(?=.)/, '')];
  return [from.replace(withDay && alike ? / .+$/ : / \d+$/, ''), to];
}

/** True for a day or month that is neither approximate nor uncertain nor partly unspecified. */
function isPlain({ type, values, approximate, uncertain, unspecified }: Parsed): boolean {
  return type === 'Date' && values.length > 1 && values.length < 4 && !approximate && !uncertain && !unspecified;
}
