import { type ClockPiece, readEnglishClock, readEnglishPart } from './english-clock.ts';
import { MOST_MODIFIERS } from './read-duration.ts';
import { readNumericDate } from './read-numeric-date.ts';
import type { TimeFields, TimeModifier } from './time-fields.ts';
import type { TimeTokens } from './time-tokens.ts';

/** Part of an English date; parts come in any order. */
export interface EnglishPiece extends ClockPiece {
  readonly other?: TimeFields | undefined;
}

/** Prepositions after which a short word or a number is a time. */
const CUES = [
  'in',
  'on',
  'at',
  'of',
  'by',
  'since',
  'until',
  'from',
  'to',
  'between',
  'during',
  'before',
  'after',
  'last',
  'next',
  'this',
  'every',
  'early',
  'mid',
  'late',
  'endOf',
  'startOf',
  'for',
];

function isCued(t: TimeTokens, i: number): boolean {
  return t.near(i) && t.is(i - 1, ...CUES);
}

/** Reads one part of a date at a token. */
export function readEnglishPiece(t: TimeTokens, i: number): EnglishPiece | null {
  const token = t.list[i];
  if (!token) return null;
  const word = t.word(i);
  if (token.number) {
    return (
      readNumeric(t, i) ??
      readDayMonth(t, i) ??
      readEnglishClock(t, i, isClockCued(t, i)) ??
      readOrdinal(t, i) ??
      readYearPiece(t, i) ??
      unnumbered(t, i)
    );
  }
  if (word.fields) return { next: i + 1, fields: word.fields, mods: word.after ? [word.after] : [], rule: 'T-en-01' };
  if (t.is(i, 'now')) return { next: i + 1, fields: { now: true }, rule: 'T-en-01' };
  return (
    readRelative(t, i) ?? readMonth(t, i) ?? readWeekday(t, i) ?? readThe(t, i) ?? readQuarter(t, i) ?? readSeason(t, i) ?? readPlain(t, i)
  );
}

function unnumbered(t: TimeTokens, i: number): EnglishPiece | null {
  const { fields } = t.word(i);
  return fields ? { next: i + 1, fields, rule: 'T-en-08' } : null;
}

function readPlain(t: TimeTokens, i: number): EnglishPiece | null {
  if (t.is(i, 'weekend')) return { next: i + 1, fields: { weekend: true }, rule: 'T-en-05' };
  const clock = readEnglishClock(t, i, false);
  if (clock) return clock;
  if (t.word(i).calendar === 'week' && t.near(i + 1) && t.digits(i + 1) !== null) {
    const week = t.integer(i + 1) ?? 0;
    return week >= 1 && week <= 53 ? { next: i + 2, fields: { week }, rule: 'T-en-06' } : null;
  }
  if (t.word(i).calendar === 'year' && t.near(i + 1) && t.digits(i + 1) !== null) {
    const year = t.integer(i + 1) ?? 0;
    return year >= 100 && year < 3000 ? { next: i + 2, fields: { year }, rule: 'T-en-02' } : null;
  }
  if (t.is(i, 'apostrophe') && t.touches(i + 1) && t.digits(i + 1)?.length === 2) {
    const isDecade = t.touches(i + 2) && t.surface(i + 2) === 's';
    const value = t.integer(i + 1) ?? 0;
    if (isDecade) return value % 10 === 0 ? { next: i + 3, fields: { decade: value }, rule: 'T-en-08' } : null;
    const before = t.text.charCodeAt(t.start(i) - 1);
    return before >= 0x30 ? null : { next: i + 2, fields: { year: value, shortYear: true }, rule: 'T-en-02' };
  }
  return readEnglishPart(t, i);
}

function isClockCued(t: TimeTokens, i: number): boolean {
  if (!t.near(i)) return false;
  return t.is(i - 1, 'at', 'oclock') || t.word(i - 1).part !== undefined || (t.is(i - 1, 'about') && t.is(i - 2, 'at'));
}

/** 2016-11-07 and its like, with an ISO time; two numbers with a slash only after a cue, or where no fraction looks so. */
function readNumeric(t: TimeTokens, i: number): EnglishPiece | null {
  const read = readNumericDate(t, i);
  if (!read) return readSpacedIso(t, i);
  const before = t.text.charAt(t.start(i) - 1);
  if (/[\w#$%&./:+]/.test(before)) return null;
  const after = t.text.charAt(t.end(read.next - 1));
  if (/[\w%]/.test(after) && after !== 'T') return null;
  if (read.next - i === 3 && read.fields.year === undefined && read.fields.month !== undefined && t.is(i + 1, 'slash')) {
    const [a = 0, b = 0] = [t.integer(i) ?? 0, t.integer(i + 2) ?? 0];
    const cued = isCued(t, i) || t.is(read.next, 'dash', 'to', 'until', 'and') || a > 12 || b > 12;
    if (!cued && (t.is(read.next, 'of') || a <= b)) return null;
  }
  return { ...read, rule: 'T-en-03' };
}

/** On 2016 10 16 */
function readSpacedIso(t: TimeTokens, i: number): EnglishPiece | null {
  if (
    t.digits(i)?.length !== 4 ||
    t.digits(i + 1)?.length !== 2 ||
    t.digits(i + 2)?.length !== 2 ||
    t.gap(i + 1) !== 1 ||
    t.gap(i + 2) !== 1
  )
    return null;
  const [year = 0, month = 0, day = 0] = [t.integer(i) ?? 0, t.integer(i + 1) ?? 0, t.integer(i + 2) ?? 0];
  const valid = year >= 1000 && month >= 1 && month <= 12 && day >= 1 && day <= 31;
  return valid ? { next: i + 3, fields: { year, month, day }, rule: 'T-en-03' } : null;
}

/** Day of the month: digits, an ordinal or words; not the start of a clock time or of an amount. */
function dayAt(t: TimeTokens, i: number): number | null {
  const value = t.integer(i);
  if (value === null || value < 1 || value > 31 || (t.digits(i)?.length ?? 0) > 2) return null;
  // Dec31: glued to its month.
  if (t.list[i]?.number?.joined && !(t.touches(i) && (t.word(i - 1).month !== undefined || t.is(i - 1, 'dash', 'slash')))) return null;
  if (t.is(i + 1, 'colon') && t.touches(i + 1) && t.list[i + 2]?.number && t.touches(i + 2)) return null;
  if (t.is(i + 1, 'ampm', 'percent', 'oclock') && t.near(i + 1)) return null;
  if (t.is(i + 1, 'letterH', 'letterAp') && t.touches(i + 1)) return null;
  const after = t.text.charAt(t.end(i));
  return /[\w%]/.test(after) ? null : value;
}

/** Month by its name: short names and words that are also verbs need a number or a preposition beside them. */
function monthAt(t: TimeTokens, i: number): number | null {
  const { month } = t.word(i);
  if (month === undefined) return null;
  const name = t.surface(i);
  const numbered =
    t.near(i + 1) && (t.list[i + 1]?.number || (t.is(i + 1, 'dot', 'comma', 'dash', 'slash') && t.list[i + 2]?.number && t.near(i + 2)));
  const counted = t.near(i) && (isDayNumber(t, i - 1) || (t.is(i - 1, 'of', 'the', 'dash', 'slash') && t.list[i - 2]?.number));
  const isVerb = name === 'may' && t.is(i - 1, 'this', 'to', 'for', 'on', 'at');
  if (numbered || counted || (isCued(t, i) && !isVerb)) return month;
  const isCapital = name.charCodeAt(0) < 0x61;
  switch (name.toLowerCase()) {
    case 'may':
      return isCapital &&
        (t.is(i + 1, 'to', 'until', 'dash') || !beginsSentence(t, i)) &&
        !/^ (?:not|be|have|I|we|you|they|he|she|it)\b/.test(t.text.slice(t.end(i), t.end(i) + 6))
        ? month
        : null;
    case 'march':
    case 'august':
      return isCapital ? month : null;
    case 'mar':
    case 'dec':
    case 'jan':
    case 'jun':
    case 'sep':
      return isCapital && name !== name.toUpperCase() && (t.is(i + 1, 'dash', 'to', 'dot') || counted) ? month : null;
    default:
      return month;
  }
}

/** Number that a day is written with: “one may” has none. */
function isDayNumber(t: TimeTokens, i: number): boolean {
  const number = t.list[i]?.number;
  return number !== undefined && number !== null && (number.form === 'digits' || number.kind === 'ordinal' || (t.integer(i) ?? 0) > 9);
}

function beginsSentence(t: TimeTokens, i: number): boolean {
  const before = t.text.slice(Math.max(0, t.start(i) - 3), t.start(i));
  return before.trim() === '' || /[.!?]["”']? *$/.test(before);
}

/** October 14; Oct. 14th, 2016; September 2016; July of 1995. */
function readMonth(t: TimeTokens, i: number): EnglishPiece | null {
  const month = monthAt(t, i);
  if (month === null) return null;
  let at = i + 1;
  // A full stop after a short name; after a whole one it ends the sentence.
  if (t.is(at, 'dot') && t.touches(at) && (t.surface(i).length <= 4 || t.touches(at + 1))) at++;
  const bare = at;
  if (t.is(at, 'comma') && t.touches(at)) at++;
  else if (t.is(at, 'dash', 'slash') && t.touches(at) && t.touches(at + 1)) {
    if (t.digits(at + 1)?.length === 4) return withYear(t, at + 1, { month }, 'T-en-02');
    at++;
  }
  if (t.is(at, 'the') && t.near(at)) at++;
  const day = t.near(at) ? dayAt(t, at) : null;
  if (day !== null && (at === bare || t.isOrdinal(at) || t.is(at - 1, 'dash', 'slash')) && !isRangeOfYears(t, at)) {
    return withYear(t, at + 1, { month, day }, 'T-en-02');
  }
  return withYear(t, bare, { month }, 'T-en-02');
}

/** “In May 50 of them …” has no day; 4:30 no day either. A day before a unit is an amount: May 3 days. */
function isRangeOfYears(t: TimeTokens, i: number): boolean {
  return t.near(i + 1) && t.word(i + 1).unit !== undefined && !t.word(i + 1).part && t.word(i + 1).unit !== 'D';
}

/** 14 October, the 14th of October, 2016; 23. Nov; 2016 April. */
function readDayMonth(t: TimeTokens, i: number): EnglishPiece | null {
  const year = t.digits(i)?.length === 4 && !t.list[i]?.number?.joined ? t.integer(i) : null;
  if (year !== null) {
    const at = t.is(i + 1, 'ad') && t.near(i + 1) ? i + 2 : i + 1;
    const month = t.near(at) ? monthAt(t, at) : null;
    const hasOwnYear = t.digits(at + 1)?.length === 4 || (t.list[at + 1]?.number && t.near(at + 1));
    return month !== null && year >= 1000 && year < 3000 && !hasOwnYear ? { next: at + 1, fields: { year, month }, rule: 'T-en-02' } : null;
  }
  const day = t.digits(i) === null ? t.integer(i) : dayAtGlued(t, i);
  if (day === null || day < 1 || day > 31) return null;
  let at = i + 1;
  if (t.word(at).calendar === 'day' && t.near(at) && t.isOrdinal(i)) at++;
  if (t.is(at, 'dot', 'dash', 'slash') && t.touches(at)) at++;
  if (t.is(at, 'of') && t.near(at)) at++;
  if (t.is(at, 'the') && t.near(at)) at++;
  const month = t.near(at) ? monthAt(t, at) : null;
  // 20th of next month
  const relative = month === null && t.is(at - 1, 'of') && t.near(at) ? readRelative(t, at) : null;
  if (relative?.fields.monthShift !== undefined) return { ...relative, fields: { ...relative.fields, day } };
  if (month === null) return null;
  const dotted = t.is(at + 1, 'dot') && t.touches(at + 1) ? at + 2 : at + 1;
  const next = t.is(dotted, 'dash', 'slash', 'dot') && t.touches(dotted) && t.digits(dotted + 1)?.length === 4 ? dotted + 1 : dotted;
  return withYear(t, next, { month, day }, 'T-en-02');
}

/** Day glued to a month: 15SEP. */
function dayAtGlued(t: TimeTokens, i: number): number | null {
  return t.word(i + 1).month !== undefined && t.touches(i + 1) ? t.integer(i) : dayAt(t, i);
}

/** Adds the year that follows a month or day: after a space, a comma or “of”; also 88 AD. */
function withYear(t: TimeTokens, i: number, fields: TimeFields, rule: string): EnglishPiece {
  let at = i;
  if (t.is(at, 'comma') && t.near(at)) at++;
  if (t.is(at, 'of', 'in') && t.near(at) && at === i) at++;
  const year = t.near(at) ? readYear(t, at, true) : null;
  if (!year) return { next: i, fields, rule };
  return { next: year.next, fields: { ...fields, ...year.fields }, rule };
}

interface YearRead {
  readonly next: number;
  readonly fields: TimeFields;
}

/** Nouns that are counted after a number like a year. */
const COUNTED =
  /^[ -](?:people|persons?|men|women|children|residents|soldiers|troops|students|workers|houses|homes|families|km|kilometers|kilometres|miles|meters|metres|feet|dollars|euros|pounds|tons?|tonnes|acres|copies|votes|seats|rpm|calories|or so)\b/i;

/** Year in four digits, in words, or with an era; `dated` is true after a month. */
function readYear(t: TimeTokens, i: number, dated: boolean): YearRead | null {
  const token = t.list[i];
  const value = t.integer(i);
  if (!token?.number || value === null || token.number.kind === 'ordinal') return null;
  if (t.is(i + 1, 'bc') && t.near(i + 1) && value > 0) return { next: i + 2, fields: { year: 1 - value } };
  if (t.is(i + 1, 'ad') && t.near(i + 1) && value > 0) return { next: i + 2, fields: { year: value } };
  if (token.number.form === 'words') return readYearWords(t, i, value);
  if (t.digits(i)?.length !== 4 || token.number.joined || value < 1000 || value > 2199) return null;
  const before = t.text.charAt(token.start - 1);
  const after = t.text.slice(token.end, token.end + 14);
  if (/[$€£#./+\w-]/.test(before) && !(dated || (before === '-' && t.is(i - 1, 'dash')) || before === '/')) return null;
  if (/^(?:[\w%°]|\.\d|,\d|:\d)/.test(after) && !t.is(i + 1, 'q', 'letterH', 'T')) return null;
  if (t.near(i + 1) && t.word(i + 1).unit !== undefined && !t.word(i + 1).part && !t.is(i + 1, 'letterH')) return null;
  // “Ca. 1000 authors” counts them.
  if (COUNTED.test(after) || t.is(i + 1, 'percent') || (t.is(i - 1, 'about') && /^ [a-z]+s\b/.test(after))) return null;
  return { next: i + 1, fields: { year: value } };
}

/** Nineteen ninety-nine, nineteen zero one, two thousand and fifteen. */
function readYearWords(t: TimeTokens, i: number, value: number): YearRead | null {
  if (value >= 1900 && value <= 2100 && isCued(t, i)) return { next: i + 1, fields: { year: value } };
  if (value >= 2000 && value <= 2099 && t.word(i - 1).month === undefined && t.is(i - 1, 'comma'))
    return { next: i + 1, fields: { year: value } };
  if (value < 13 || value > 20 || !t.near(i + 1) || t.list[i + 1]?.number?.form !== 'words') return null;
  const rest = t.integer(i + 1);
  if (rest === null || t.isOrdinal(i + 1)) return null;
  if (rest >= 10 && rest <= 99) return { next: i + 2, fields: { year: value * 100 + rest } };
  const last = rest === 0 && t.near(i + 2) ? t.integer(i + 2) : null;
  return last !== null && last >= 1 && last <= 9 ? { next: i + 3, fields: { year: value * 100 + last } } : null;
}

/** Year, decade, quarter and half beside a year: 1999, the 1970s, 2016H2, 2018 Q4. */
function readYearPiece(t: TimeTokens, i: number): EnglishPiece | null {
  const decade = readDecade(t, i);
  if (decade) return decade;
  const year = readYear(t, i, false);
  if (!year) return null;
  const at = t.is(year.next, 'dash') && t.touches(year.next) ? year.next + 1 : year.next;
  const quarter = t.near(at) ? readQuarter(t, at) : null;
  if (quarter) return { next: quarter.next, fields: { ...year.fields, ...quarter.fields }, rule: 'T-en-06' };
  return { ...year, rule: 'T-en-02' };
}

/** The nineteen seventies. */
function readDecadeWords(t: TimeTokens, i: number): EnglishPiece | null {
  const value = t.integer(i) ?? 0;
  const words = t.word(i + 1).fields?.decade;
  const isDecade = words !== undefined && t.near(i + 1) && value >= 10 && value <= 20;
  return isDecade ? { next: i + 2, fields: { decade: value * 100 + words }, rule: 'T-en-08' } : null;
}

function readDecade(t: TimeTokens, i: number): EnglishPiece | null {
  const words = readDecadeWords(t, i);
  if (words) return words;
  const value = t.integer(i);
  if (value === null) return null;
  const digits = t.digits(i);
  if (!digits || value % 10 !== 0 || (digits.length !== 4 && digits.length !== 2)) return null;
  const isMark = t.is(i + 1, 'possessive') || t.surface(i + 1) === 's';
  if (!isMark || !(t.touches(i + 1) || (t.near(i + 1) && t.surface(i + 1) === 's'))) return null;
  // 2010's may be “of 2010”; only round decades of two digits or a plain s are sure.
  if (t.is(i + 1, 'possessive') && digits.length === 4 && !t.is(i - 1, 'the')) return null;
  return { next: i + 2, fields: { decade: value }, rule: 'T-en-08' };
}

/** Third quarter, first Friday of July, 19th century, second week of 2021, 15th day of next month; the 15th. */
function readOrdinal(t: TimeTokens, i: number): EnglishPiece | null {
  const value = t.integer(i);
  if (value === null || !t.isOrdinal(i)) return null;
  let at = i + 1;
  if (t.is(at, 'dash') && t.touches(at)) at++;
  if (t.near(at)) {
    const last = t.is(at, 'last') ? at + 1 : at;
    const { calendar, weekday } = t.word(last);
    if (calendar === 'century' && value <= 30) {
      const isBc = t.is(last + 1, 'bc') && t.near(last + 1);
      return { next: isBc ? last + 2 : last + 1, fields: { century: isBc ? -value : value }, rule: 'T-en-08' };
    }
    if (calendar === 'quarter' && value <= 4) return { next: last + 1, fields: { quarter: value as 1 | 2 | 3 | 4 }, rule: 'T-en-06' };
    if (calendar === 'week' && value <= 53) return { next: last + 1, fields: { week: last > at ? -value : value }, rule: 'T-en-06' };
    if (weekday && value <= 5) return { next: last + 1, fields: { weekday, nth: last > at ? -value : value }, rule: 'T-en-05' };
    if (calendar === 'day' && t.is(last + 1, 'of') && value <= 31)
      return { next: last + 1, fields: { day: last > at ? -value : value }, rule: 'T-en-02' };
    if (calendar === 'month' && t.is(last + 1, 'of') && value <= 12) return { next: last + 1, fields: { month: value }, rule: 'T-en-02' };
  }
  if (value > 31 || !t.is(i - 1, 'the', 'on', 'dash', 'until', 'to', 'and') || !t.near(i)) return null;
  // “The second” and “the first” are seldom days; what they count mostly follows.
  if (t.digits(i) === null && value < 4 && !t.is(i - 2, 'on', 'for')) return null;
  return /^[ -][A-Za-z]/.test(t.text.slice(t.end(i), t.end(i) + 2)) && !t.near(i + 1)
    ? null
    : { next: i + 1, fields: { day: value }, rule: 'T-en-02' };
}

/** Q3, H2; the half of a year. */
function readQuarter(t: TimeTokens, i: number): EnglishPiece | null {
  const value = t.integer(i + 1);
  if (value === null || !t.touches(i + 1)) return null;
  const before = t.text.charCodeAt(t.start(i) - 1);
  const isFree = !((before >= 0x41 && before <= 0x5a) || (before >= 0x61 && before <= 0x7a));
  if (!isFree || /\w/.test(t.text.charAt(t.end(i + 1)))) return null;
  if (t.is(i, 'q') && value >= 1 && value <= 4) return { next: i + 2, fields: { quarter: value as 1 | 2 | 3 | 4 }, rule: 'T-en-06' };
  if (t.is(i, 'letterH') && (value === 1 || value === 2) && t.text.charAt(t.start(i)) === 'H')
    return { next: i + 2, fields: { half: value }, rule: 'T-en-06' };
  return null;
}

function readSeason(t: TimeTokens, i: number): EnglishPiece | null {
  const { season } = t.word(i);
  if (!season) return null;
  // 2012 Summer Paralympics: the season is part of a name.
  if (t.text.charCodeAt(t.start(i)) < 0x61 && /^ [A-Z]/.test(t.text.slice(t.end(i), t.end(i) + 2)) && !t.near(i + 1)) return null;
  // Fall and spring are verbs and more: they need a preposition, an article or a year.
  const isSure = season === 2 || season === 4 || t.surface(i).toLowerCase() === 'autumn';
  const hasYear = t.digits(i + 1)?.length === 4 || (t.is(i + 1, 'of') && t.digits(i + 2)?.length === 4);
  if (
    !isSure &&
    !hasYear &&
    !(t.is(i - 1, 'the') && t.is(i - 2, 'in', 'of', 'by', 'during', 'since', 'until')) &&
    !t.is(i - 1, 'in', 'last', 'next', 'this', 'mid')
  )
    return null;
  return { next: i + 1, fields: { season }, rule: 'T-en-07' };
}

/** Weekday: the short names that are also words (sat, sun) need a preposition or a number beside them. */
function readWeekday(t: TimeTokens, i: number): EnglishPiece | null {
  const { weekday, role } = t.word(i);
  if (!weekday || role === 'plural') return null;
  const name = t.surface(i).toLowerCase();
  const dotted = t.is(i + 1, 'dot') && t.touches(i + 1) && name.length <= 5 ? i + 2 : i + 1;
  if (name.length === 3 && ['sat', 'sun', 'mon', 'wed'].includes(name)) {
    const beside =
      (t.near(i + 1) && (t.list[i + 1]?.number || t.word(i + 1).month !== undefined || t.is(i + 1, 'at', 'comma', 'or'))) || isCued(t, i);
    const after = t.near(i) && (t.is(i - 1, 'on', 'or') || t.word(i - 1).calendar === 'week' || t.list[i - 1]?.number);
    if (!beside && !after) return null;
  }
  return { next: dotted, fields: { weekday }, rule: 'T-en-05' };
}

/** Articles before a date: the 15th, the weekend, the sixties, the week of October 7th. */
function readThe(t: TimeTokens, i: number): EnglishPiece | null {
  if (!t.is(i, 'the') || !t.near(i + 1)) return null;
  const at = i + 1;
  const { calendar, fields } = t.word(at);
  if (calendar === 'week' && t.is(at + 1, 'of') && t.near(at + 1)) {
    const day = t.is(at + 2, 'the') ? at + 3 : at + 2;
    const date = t.near(day) ? (readNumeric(t, day) ?? readDayMonth(t, day) ?? readMonth(t, day)) : null;
    return date?.fields.day !== undefined ? { next: date.next, fields: { ...date.fields, weekOf: true }, rule: 'T-en-06' } : null;
  }
  if (t.is(at, 'last', 'next', 'this') || fields || t.word(at).weekday || t.word(at).month || t.word(at).season || t.is(at, 'weekend')) {
    const piece = readEnglishPiece(t, at);
    return piece && piece.next > at ? piece : null;
  }
  if (t.list[at]?.number) {
    // The article before a year, a decade or a century in digits belongs to the noun: the 2012 Olympics.
    const piece =
      readDayMonth(t, at) ?? readOrdinal(t, at) ?? (fields ? { next: at + 1, fields, rule: 'T-en-08' } : null) ?? readDecadeWords(t, at);
    return piece?.fields.century === undefined ? piece : null;
  }
  if (calendar === 'year' && t.digits(at + 1)) return readPlain(t, at);
  if (t.word(at).hour !== undefined) return readEnglishClock(t, at, false);
  return null;
}

/** Last week, next Friday, this year, this past weekend, last September, this morning. */
function readRelative(t: TimeTokens, i: number): EnglishPiece | null {
  if (!t.is(i, 'last', 'next', 'this')) return null;
  let shift = t.is(i, 'last') ? -1 : t.is(i, 'next') ? 1 : 0;
  let at = i + 1;
  if (!t.near(at)) return null;
  if (t.is(i, 'this') && t.is(at, 'last', 'next')) {
    const isUpcoming = t.surface(at).toLowerCase() !== 'next';
    shift = t.is(at, 'last') ? -1 : isUpcoming ? 1 : 1;
    at++;
    if (!t.near(at)) return null;
    // “This upcoming Friday” is the next one there is.
  }
  const rule = 'T-en-01';
  const fields = relativeFields(t, at, shift);
  if (!fields) return null;
  const ofMonth = shift === -1 && t.is(at + 1, 'of', 'in') && t.near(at + 1) ? lastOf(t, at) : null;
  if (ofMonth) return { next: at + 1, fields: ofMonth, rule: 'T-en-05' };
  const { month } = t.word(at);
  if (month !== undefined) {
    const read: Pick<EnglishPiece, 'next' | 'fields'> = readMonth(t, at) ?? { next: at + 1, fields: { month } };
    return { next: read.next, fields: { ...read.fields, side: read.fields.year === undefined ? shift : undefined }, rule };
  }
  if (t.digits(at) !== null) {
    const numeric = readNumericDate(t, at);
    return numeric && numeric.fields.year === undefined
      ? { next: numeric.next, fields: { ...numeric.fields, side: shift }, rule: 'T-en-03' }
      : null;
  }
  // “The following year” counts from the date before it, “next year” from the date of the text.
  const isAnchored = /^(?:following|previous)$/i.test(t.surface(i)) && fields.weekday === undefined;
  return { next: at + 1, fields: isAnchored ? { ...fields, anchored: true } : fields, rule };
}

/** Last Monday of March, last day in October: the last one in what follows. */
function lastOf(t: TimeTokens, i: number): TimeFields | null {
  const { weekday, calendar } = t.word(i);
  const at = t.is(i + 2, 'the') ? i + 3 : i + 2;
  const ofDate = t.word(at).month !== undefined || t.is(at, 'last', 'next', 'this') || t.digits(at)?.length === 4;
  if (!ofDate) return null;
  if (weekday) return { weekday, nth: -1 };
  if (calendar === 'day') return { day: -1 };
  return calendar === 'week' ? { week: -1 } : null;
}

function relativeFields(t: TimeTokens, i: number, shift: number): TimeFields | null {
  const { calendar, weekday, season, part, month } = t.word(i);
  if (weekday) return { weekday, weekdayShift: shift };
  if (month !== undefined || t.digits(i) !== null) return {};
  if (t.is(i, 'workday')) return shift === 0 ? null : { offset: { sign: shift < 0 ? -1 : 1, amounts: { B: 1 } } };
  if (season) return { season, side: shift };
  if (t.is(i, 'season')) return { seasonShift: shift };
  if (t.is(i, 'weekend')) return { weekShift: shift, weekend: true };
  if (part && !t.is(i, 'ampm', 'nightUnit', 'lunch')) return { dayShift: shift, part };
  if (t.is(i, 'nightUnit')) return { dayShift: shift, part: 'NI' };
  switch (calendar) {
    case 'year':
      return { yearShift: shift };
    case 'month':
      return { monthShift: shift };
    case 'week':
      return { weekShift: shift };
    case 'day':
      return shift === 0 ? null : { dayShift: shift, anchored: true };
    case 'decade':
      return { decadeShift: shift };
    case 'century':
      return { centuryShift: shift };
    case 'quarter':
      return { quarterShift: shift };
    default:
      return null;
  }
}

/** Modifiers before a date with the token after them: late last week, the end of April, about 1880. */
export function readEnglishMods(t: TimeTokens, i: number): { next: number; mods: readonly TimeModifier[]; half: 'half1' | 'half2' | null } {
  const mods: TimeModifier[] = [];
  let half: 'half1' | 'half2' | null = null;
  let at = i;
  if (t.is(at, 'the') && t.is(at + 1, 'startOf', 'endOf', 'mid', 'firstHalf', 'secondHalf', 'early', 'late')) at++;
  while (at < i + 2 * MOST_MODIFIERS) {
    if (
      t.is(at, 'early', 'mid', 'late', 'endOf', 'startOf', 'about', 'firstHalf', 'secondHalf', 'later', 'earlier') &&
      (at === i || t.near(at))
    ) {
      if (t.is(at, 'later', 'earlier') && !t.is(at + 1, 'this', 'last', 'next')) break;
      const mod = t.is(at, 'firstHalf', 'earlier') ? 'START' : t.is(at, 'secondHalf', 'later') ? 'END' : t.word(at).before;
      if (t.is(at, 'firstHalf')) half = 'half1';
      if (t.is(at, 'secondHalf')) half = 'half2';
      if (mod) mods.push(mod);
      at++;
      if (t.is(at, 'dash') && t.touches(at)) at++;
      if (mods.length > 0 && t.is(at, 'in', 'of') && t.near(at)) at++;
      continue;
    }
    break;
  }
  return { next: at, mods, half };
}
