import edtf, { type Parsed, parse } from 'edtf';
import { type Bilingual, LANGUAGES, type Language } from '../text/bilingual.ts';
import type { DaySpan } from '../values/value-type.ts';

const DAY = 86_400_000;

/**
 * An EDTF string as days and words: levels 0 and 1 and, of level 2, the one-of set. Null where it is none of these.
 * An “about” opens each end by half of the length of the period it stands by (rule N4).
 */
export function readDate(text: string): DaySpan | null {
  try {
    return span(parse(text));
  } catch {
    return null;
  }
}

interface Bounds {
  readonly from: string | null;
  readonly to: string | null;
  readonly slack: number;
}

function span(parsed: Parsed): DaySpan | null {
  if (parsed.type === 'Date' || parsed.type === 'Season')
    return { ...point(parsed), shape: 'moment', label: eachLanguage((l) => pointLabel(parsed, l)) };
  if (parsed.type === 'Interval') return interval(parsed.values.map((end) => (typeof end === 'object' ? (end as Parsed | null) : null)));
  if (parsed.type === 'Set') return oneOf(parsed);
  return null;
}

/** The library gives an infinity for an open end and null for an unknown one: both reach on. */
function interval([first, last]: readonly (Parsed | null | undefined)[]): DaySpan {
  const [from, to] = [first ? point(first) : null, last ? point(last) : null];
  return {
    from: from?.from ?? null,
    to: to?.to ?? null,
    slack: Math.max(from?.slack ?? 0, to?.slack ?? 0),
    shape: 'extent',
    label: eachLanguage((l) => rangeLabel(first && pointLabel(first, l), last && pointLabel(last, l), l)),
  };
}

function oneOf(set: Parsed): DaySpan {
  const members = set.values.flat() as Parsed[];
  const bounds = members.map(point);
  const [first, last] = [members[0], members[members.length - 1]];
  const consecutive = Array.isArray(set.values[0]) || set.earlier === true || set.later === true;
  return {
    from: set.earlier ? null : (bounds[0]?.from ?? null),
    to: set.later ? null : (bounds[bounds.length - 1]?.to ?? null),
    slack: Math.max(0, ...bounds.map((b) => b.slack)),
    shape: 'moment',
    label: eachLanguage((l) =>
      consecutive
        ? oneOfLabel(set.earlier ? undefined : first && pointLabel(first, l), set.later ? undefined : last && pointLabel(last, l), l)
        : members.map((m) => pointLabel(m, l)).join(l === 'ja' ? 'または' : ' or '),
    ),
  };
}

function point(parsed: Parsed): Bounds {
  const { min, max } = edtf(parsed);
  const days = Math.round((max - min + 1) / DAY);
  return { from: isoDay(min), to: isoDay(max), slack: parsed.approximate ? Math.max(1, Math.round(days / 2)) : 0 };
}

function isoDay(ms: number): string {
  return new Date(ms).toISOString().replace(/T.*$/, '');
}

const SEASONS: Record<number, Bilingual> = {
  21: { en: 'spring', ja: '春' },
  22: { en: 'summer', ja: '夏' },
  23: { en: 'autumn', ja: '秋' },
  24: { en: 'winter', ja: '冬' },
};
const MONTHS = 'January February March April May June July August September October November December'.split(' ');

function pointLabel(parsed: Parsed, language: Language): string {
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

/** A decade or century where the last digits of the year are unspecified. */
function yearLabel(year: number, unspecified: number, language: Language): string {
  if (unspecified === 0) return language === 'ja' ? `${year}年` : String(year);
  return language === 'ja' ? `${year}年代` : `${year}s`;
}

function rangeLabel(first: string | null | undefined, last: string | null | undefined, language: Language): string {
  if (first && last) return language === 'ja' ? `${first}〜${last}` : `${first} – ${last}`;
  if (first) return language === 'ja' ? `${first}から` : `from ${first}`;
  if (last) return language === 'ja' ? `${last}まで` : `until ${last}`;
  return language === 'ja' ? '不明' : 'unknown';
}

function oneOfLabel(first: string | undefined, last: string | undefined, language: Language): string {
  if (first && last) return language === 'ja' ? `${first}から${last}の間` : `between ${first} and ${last}`;
  if (first) return language === 'ja' ? `${first}以降` : `${first} or later`;
  return language === 'ja' ? `${last}以前` : `${last} or earlier`;
}

function eachLanguage(tell: (language: Language) => string): Bilingual {
  return Object.fromEntries(LANGUAGES.map((l) => [l, tell(l)])) as Bilingual;
}
