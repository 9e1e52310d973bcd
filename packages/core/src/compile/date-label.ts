import type { Parsed } from 'edtf';
import type { Bilingual, Language } from '../text/bilingual.ts';

const SEASONS: Record<number, Bilingual> = {
  21: { en: 'spring', ja: '春' },
  22: { en: 'summer', ja: '夏' },
  23: { en: 'autumn', ja: '秋' },
  24: { en: 'winter', ja: '冬' },
};
const MONTHS = 'January February March April May June July August September October November December'.split(' ');

/** A day, month, year or season in words. */
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

/** A decade where the last digit of the year is unspecified, a century or more as first and last year. */
function yearLabel(year: number, unspecified: number, language: Language): string {
  if (unspecified === 0) return language === 'ja' ? `${year}年` : String(year);
  if (unspecified !== 8) {
    const last = year + (unspecified === 12 ? 99 : unspecified === 14 ? 999 : 9999);
    return language === 'ja' ? `${year}〜${last}年` : `${year}–${last}`;
  }
  return language === 'ja' ? `${year}年代` : `${year}s`;
}

/** A stretch of time, also one that is open at an end. */
export function rangeLabel(first: Parsed | null | undefined, last: Parsed | null | undefined, language: Language): string {
  const [from, to] = ends(first, last, language);
  if (from && to) {
    // Within a month the days stand close: 14–16 September 2022.
    if (language === 'en' && /^\d+$/.test(from) && to.includes(' ')) return `${from}–${to}`;
    return language === 'ja' ? `${from}〜${to}` : `${from} – ${to}`;
  }
  if (from) return language === 'ja' ? `${from}から` : `from ${from}`;
  if (to) return language === 'ja' ? `${to}まで` : `until ${to}`;
  return language === 'ja' ? '不明' : 'unknown';
}

/** One moment of a stretch of time, also of one that is open at an end. */
export function oneOfLabel(first: Parsed | null | undefined, last: Parsed | null | undefined, language: Language): string {
  const [from, to] = ends(first, last, language);
  if (from && to) return language === 'ja' ? `${from}から${to}の間` : `between ${from} and ${to}`;
  if (from) return language === 'ja' ? `${from}以降` : `${from} or later`;
  return language === 'ja' ? `${to}以前` : `${to} or earlier`;
}

/** Both ends in words; a year and a month that they share are said once, where the language says them. */
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

/** A day or a month as it is, without a doubt about it. */
function isPlain({ type, values, approximate, uncertain, unspecified }: Parsed): boolean {
  return type === 'Date' && values.length > 1 && values.length < 4 && !approximate && !uncertain && !unspecified;
}
