import { isKanji } from '../text/character-class.ts';
import { clockFields } from './clock-hour.ts';
import { ERA_INITIALS, type JapaneseEra } from './japanese-eras.ts';
import { readNumericDate } from './read-numeric-date.ts';
import type { DayPart, TimeFields, TimeModifier } from './time-fields.ts';
import type { TimeTokens } from './time-tokens.ts';

/** Part of a date: Japanese dates go from coarse to fine, so that each part is on a finer level than the one before. */
export interface DatePiece {
  readonly next: number;
  readonly fields: TimeFields;
  readonly mods?: readonly TimeModifier[];
  readonly other?: TimeFields | undefined;
  readonly rule: string;
}

/** Words after 〜日 and 〜年 that make it an amount of time. */
const AMOUNT_FOLLOWERS = ['span', 'within', 'ago', 'later', 'lasting', 'each', 'nth', 'elapsed', 'bound', 'half', 'about'];

/** Reads one part of a date at a token. `inside` is true after a coarser part; `shortYear` allows 36年 as a year. */
export function readJapanesePiece(t: TimeTokens, i: number, inside: boolean, shortYear: boolean): DatePiece | null {
  const word = t.word(i);
  if (word.fields && word.role === undefined) return { next: i + 1, fields: word.fields, rule: 'T-ja-01' };
  if (word.fields && !inside) return { next: i + 1, fields: word.fields, mods: word.after ? [word.after] : [], rule: 'T-ja-01' };
  if (word.era) return readEra(t, i, word.era);
  if (t.is(i, 'calendar')) {
    const next = t.is(i + 1, 'no') ? i + 2 : i + 1;
    return t.list[next]?.number ? readJapanesePiece(t, next, inside, true) : null;
  }
  if (t.is(i, 'nextDay')) {
    const day = t.touches(i + 1) && t.list[i + 1]?.number ? readNumbers(t, i + 1, false, false) : null;
    return day?.fields.day !== undefined && day.fields.month === undefined ? { ...day, fields: { ...day.fields, anchored: true } } : null;
  }
  if (t.is(i, 'bc')) return readBeforeChrist(t, i);
  if (t.is(i, 'dai')) return readNumbered(t, i + 1);
  if (t.is(i, 'first', 'final')) return readFirstOrLast(t, i);
  if (t.is(i, 'half1')) return { next: i + 1, fields: { half: 1 }, rule: 'T-ja-06' };
  if (t.is(i, 'half2')) return { next: i + 1, fields: { half: 2 }, rule: 'T-ja-06' };
  if (word.season && inside) return { next: i + 1, fields: { season: word.season }, rule: 'T-ja-07' };
  if (word.weekday) return { next: i + 1, fields: { weekday: word.weekday }, rule: 'T-ja-05' };
  return readJapaneseClock(t, i, inside) ?? (t.list[i]?.number ? readNumbers(t, i, inside, shortYear) : null);
}

function readNumbers(t: TimeTokens, i: number, inside: boolean, shortYear: boolean): DatePiece | null {
  const value = t.integer(i);
  if (!inside) {
    const numeric = readNumericDate(t, i);
    if (numeric && isNumericDate(t, i, numeric.next))
      return { ...numeric, ...tailOfNumericDate(t, numeric.next, numeric.fields), rule: 'T-ja-03' };
  }
  if (value === null || !t.near(i + 1)) return null;
  const next = i + 2;
  const season = t.is(i + 1, 'slash') ? next : i + 1;
  // 2021春: a year of four digits needs no 年 before a season.
  if (!inside && t.word(season).season && t.touches(season) && value >= 1000 && value < 3000 && t.digits(i))
    return { next: season, fields: { year: value }, rule: 'T-ja-07' };
  switch (t.word(i + 1).calendar) {
    case 'year':
      return readYear(t, i, value, inside, shortYear);
    case 'month':
      return value >= 1 && value <= 12 && t.touches(i + 1) && !isVague(t, i) ? { next, fields: { month: value }, rule: 'T-ja-02' } : null;
    case 'day':
      return readDay(t, i, value, inside);
    case 'century':
      if (value < 1 || value > 30 || inside || t.is(next, 'half', 'about', 'ago', 'later')) return null;
      return { next, fields: { century: value }, rule: 'T-ja-08' };
    case 'decade':
      return value % 10 === 0 && value <= 2990 ? { next, fields: { decade: value }, rule: 'T-ja-08' } : null;
    default:
      return null;
  }
}

function isVague(t: TimeTokens, i: number): boolean {
  return t.list[i]?.number?.kind === 'vague';
}

/** A chain of numbers is a date by its shape; two numbers with a slash are one unless a fraction or a count follows. */
function isNumericDate(t: TimeTokens, i: number, next: number): boolean {
  const before = t.text.charCodeAt(t.start(i) - 1);
  if (before >= 0x21 && before <= 0x7a && !'([{"\'=:,;~-'.includes(String.fromCharCode(before))) return false;
  const after = t.text.charCodeAt(t.end(next - 1));
  const isLetter = (after >= 0x41 && after <= 0x5a) || (after >= 0x61 && after <= 0x7a);
  if (isLetter && !t.touches(next)) return false;
  if (after === 0x25) return false;
  if (next - i !== 3) return true;
  const [a = 0, b = 0] = [t.integer(i) ?? 0, t.integer(i + 2) ?? 0];
  if (a > 31 || t.is(next, 'tilde', 'dash', 'made', 'kara', 'ni', 'open') || t.word(next).weekday !== undefined) return true;
  const rest = t.text.slice(t.end(next - 1), t.end(next - 1) + 1);
  return rest !== 'の' && !(a < b && a <= 3 && b <= 10);
}

/** 2021/7月, 2021年/7. */
function tailOfNumericDate(t: TimeTokens, next: number, fields: TimeFields): Pick<DatePiece, 'next'> {
  const isMonth = fields.day === undefined && t.word(next).calendar === 'month';
  const isDay = fields.day !== undefined && t.word(next).calendar === 'day';
  return { next: (isMonth || isDay) && t.touches(next) ? next + 1 : next };
}

function readYear(t: TimeTokens, i: number, value: number, inside: boolean, shortYear: boolean): DatePiece | null {
  const next = i + 2;
  if (inside) return null;
  const fiscal = t.is(i + 1, 'fiscal');
  const digits = t.digits(i)?.length ?? 0;
  const follower = nextPart(t, next);
  const hasMonth = t.list[follower]?.number && t.word(follower + 1).calendar === 'month' && t.integer(follower) !== null;
  const isAmount = t.touches(next) && t.is(next, ...AMOUNT_FOLLOWERS);
  if (value >= 1000 && value < 3000) {
    // 2000年前 is an amount, 2018年前 a bound: round numbers and far years are amounts.
    const bound = t.is(next, 'ago', 'later') && value > 1900 && value < 2100 && value % 100 !== 0;
    if (isAmount && !bound && !hasMonth) return null;
    return { next, fields: { year: value, ...(fiscal ? { fiscal } : {}) }, rule: 'T-ja-02' };
  }
  if (fiscal && digits === 2) return { next, fields: { year: value, shortYear: true, fiscal }, rule: 'T-ja-02' };
  if (isAmount && !hasMonth) return null;
  if (value >= 100 && value < 1000 && (hasMonth || shortYear)) return { next, fields: { year: value }, rule: 'T-ja-02' };
  if (value < 100 && (shortYear || (digits === 2 && hasMonth))) return { next, fields: { year: value, shortYear: true }, rule: 'T-ja-02' };
  return null;
}

/** Token after の or a slash that may part two parts of a date. */
function nextPart(t: TimeTokens, i: number): number {
  return t.is(i, 'no', 'slash') && t.touches(i) ? i + 1 : i;
}

function readDay(t: TimeTokens, i: number, value: number, inside: boolean): DatePiece | null {
  const next = i + 2;
  if (value < 1 || value > 31 || isVague(t, i)) return null;
  if (!inside) {
    if (t.touches(next) && t.is(next, ...AMOUNT_FOLLOWERS)) return null;
    if (/^(?:当たり|あたり|につき|平均)/.test(t.text.slice(t.end(i + 1), t.end(i + 1) + 3))) return null;
    // 一日 in kansuji is “a day” far more often than the first.
    if (t.surface(i) === '一') return null;
    if (t.list[next]?.number && t.touches(next) && t.is(next + 1, 'times')) return null;
  }
  return { next, fields: { day: value }, rule: 'T-ja-02' };
}

/** 大正期, 明治時代, 昭和初期; the era must not begin a longer word. */
function readEraSpan(t: TimeTokens, i: number, era: JapaneseEra): DatePiece | null {
  const { last } = era;
  const tail = t.surface(i + 1);
  const isEnd = tail === '末期' || tail === '末';
  if (last === null || !t.touches(i + 1) || !(t.is(i + 1, 'eraTail') || isEnd || tail === '年間')) return null;
  const mod = isEnd ? 'END' : tail.startsWith('初') || tail === '前期' ? 'START' : null;
  return { next: i + 2, fields: { years: [era.first, last] }, mods: mod ? [mod] : [], rule: 'T-ja-04' };
}

function readEra(t: TimeTokens, i: number, era: JapaneseEra): DatePiece | null {
  const span = readEraSpan(t, i, era);
  if (span) return span;
  const isFirst = t.is(i + 1, 'gan');
  const decimal = t.touches(i + 1) ? readEraDecimal(t, i, era) : null;
  if (decimal) return decimal;
  const value = isFirst ? 1 : t.integer(i + 1);
  if (value === null || value < 1 || value > 99 || !t.touches(i + 1)) return null;
  const year = era.first + value - 1;
  const fields: TimeFields = {
    year,
    eraBase: era.first - 1,
    ...(era.last !== null && year > era.last ? { eraOverrun: true as const } : {}),
  };
  const isNumeric = t.is(i + 2, 'slash', 'dot', 'comma', 'dash') && t.touches(i + 2) && t.touches(i + 3);
  if (isNumeric) {
    const [month, day] = [t.integer(i + 3), t.touches(i + 5) && t.role(i + 4) === t.role(i + 2) ? t.integer(i + 5) : null];
    if (month === null || month < 1 || month > 12) return null;
    return { next: day === null ? i + 4 : i + 6, fields: { ...fields, month, ...(day === null ? {} : { day }) }, rule: 'T-ja-04' };
  }
  if (t.word(i + 2).calendar === 'decade' && t.touches(i + 2) && value % 10 === 0) {
    return { next: i + 3, fields: { years: [year, year + 9] }, rule: 'T-ja-08' };
  }
  if (t.word(i + 2).calendar !== 'year' || !t.near(i + 2)) return null;
  if (t.is(i + 2, 'fiscal')) return { next: i + 3, fields: { ...fields, fiscal: true }, rule: 'T-ja-04' };
  return { next: i + 3, fields, rule: 'T-ja-04' };
}

/** 令和3.7: a decimal to the lexer of numbers. */
function readEraDecimal(t: TimeTokens, i: number, era: JapaneseEra): DatePiece | null {
  const [, year, month] = /^(\d{1,2})[.,](\d{1,2})$/.exec(t.surface(i + 1)) ?? [];
  if (!year || !month || Number(month) < 1 || Number(month) > 12) return null;
  return { next: i + 2, fields: { year: era.first + Number(year) - 1, month: Number(month), eraBase: era.first - 1 }, rule: 'T-ja-04' };
}

/** R3/7/18 and H26.12.29; the initial precedes the token. Returns the offset of the initial with the date. */
export function readEraInitial(t: TimeTokens, i: number): (DatePiece & { readonly start: number }) | null {
  const start = t.start(i) - 1;
  const code = t.text.charCodeAt(start);
  const era = code >= 0x41 && code <= 0x5a ? ERA_INITIALS[t.text.charAt(start)] : undefined;
  const before = t.text.charCodeAt(start - 1);
  if (!era || (before >= 0x30 && before <= 0x7a) || before === 0x2d) return null;
  const sign = t.role(i + 1);
  const [year, month, day] = [t.integer(i), t.integer(i + 2), t.integer(i + 4)];
  if ((sign !== 'slash' && sign !== 'dot') || t.role(i + 3) !== sign || year === null || month === null || day === null) return null;
  if (![1, 2, 3, 4].every((k) => t.touches(i + k)) || year < 1 || year > 64 || month < 1 || month > 12 || day < 1 || day > 31) return null;
  return { start, next: i + 5, fields: { year: era.first + year - 1, month, day, eraBase: era.first - 1 }, rule: 'T-ja-04' };
}

function readBeforeChrist(t: TimeTokens, i: number): DatePiece | null {
  const value = t.integer(i + 1);
  if (value === null || value < 1 || !t.touches(i + 1)) return null;
  const next = i + 3;
  if (t.word(i + 2).calendar === 'year') return { next, fields: { year: 1 - value }, rule: 'T-ja-08' };
  return t.word(i + 2).calendar === 'century' ? { next, fields: { century: -value }, rule: 'T-ja-08' } : null;
}

/** 第3四半期, 第31週, 第1金曜日, 第2の日曜日. */
function readNumbered(t: TimeTokens, i: number): DatePiece | null {
  const value = t.integer(i);
  if (value === null || value < 1 || !t.touches(i)) return null;
  const at = t.is(i + 1, 'no') ? i + 2 : i + 1;
  if (t.word(at).calendar === 'quarter' && value <= 4)
    return { next: at + 1, fields: { quarter: value as 1 | 2 | 3 | 4 }, rule: 'T-ja-06' };
  if (t.word(at).calendar === 'week' && value <= 53) return { next: at + 1, fields: { week: value }, rule: 'T-ja-06' };
  const { weekday } = t.word(at);
  return weekday && value <= 5 ? { next: at + 1, fields: { weekday, nth: value }, rule: 'T-ja-05' } : null;
}

/** 最初の週, 最後の月曜日. */
function readFirstOrLast(t: TimeTokens, i: number): DatePiece | null {
  const nth = t.is(i, 'first') ? 1 : -1;
  const { weekday, calendar } = t.word(i + 1);
  if (!t.touches(i + 1)) return null;
  if (weekday) return { next: i + 2, fields: { weekday, nth }, rule: 'T-ja-05' };
  if (calendar === 'week') return { next: i + 2, fields: { week: nth }, rule: 'T-ja-06' };
  return null;
}

/** 夜、午後 before an hour: with の and commas between them, four tokens. */
const MOST_PARTS = 4;

/** Clock times and parts of the day: 午後4時5分, 夜の8時半, 今夜、午後8時, 7:56:30pm, 正午, 早朝. */
function readJapaneseClock(t: TimeTokens, i: number, inside: boolean, latest = 30): DatePiece | null {
  let at = i;
  let part: DayPart | undefined;
  let meridiem: 'am' | 'pm' | undefined;
  let partMod: TimeModifier | undefined;
  let partEnd = i;
  while (at < i + MOST_PARTS && (t.word(at).part || t.is(at, 'ampm'))) {
    const word = t.word(at);
    if (word.meridiem) meridiem = word.meridiem;
    if (word.part) {
      part = word.part;
      partMod = word.after;
    }
    at++;
    if (part) partEnd = at;
    if ((t.is(at, 'no') || t.is(at, 'comma')) && t.touches(at) && t.touches(at + 1)) at++;
    if (!t.near(at)) break;
  }
  const hour = readHour(t, at, part, meridiem, latest);
  if (hour && (at === i || t.near(at))) {
    return { ...hour, fields: part ? { ...hour.fields } : hour.fields, rule: 'T-ja-09' };
  }
  if (t.word(i).hour !== undefined) return { next: i + 1, fields: { hour: t.word(i).hour, halfDayKnown: true }, rule: 'T-ja-09' };
  if (!part || (!inside && !isFreePart(t, i, partEnd))) return null;
  return { next: partEnd, fields: { part }, mods: partMod ? [partMod] : [], rule: 'T-ja-10' };
}

/** A part of the day alone is a time where a particle or a sign follows, and nothing that makes it a part of a word or a phrase. */
function isFreePart(t: TimeTokens, i: number, end: number): boolean {
  const before = t.text.charCodeAt(t.start(i) - 1);
  const after = t.text.charAt(t.end(end - 1));
  return !isKanji(before) && t.text.charAt(t.start(i) - 1) !== 'の' && (after === '' || 'には、。,.) \nかまもご'.includes(after));
}

type ClockRead = Pick<DatePiece, 'next' | 'fields'>;

function readHour(
  t: TimeTokens,
  i: number,
  part: DayPart | undefined,
  meridiem: 'am' | 'pm' | undefined,
  latest: number,
): ClockRead | null {
  const value = t.integer(i);
  if (value === null) return null;
  if (t.is(i + 1, 'colon') && t.touches(i + 1) && t.touches(i + 2)) return readColons(t, i, part, meridiem);
  const hasHour = t.word(i + 1).calendar === 'hour' && t.touches(i + 1);
  if (!hasHour) return null;
  // 一時 is “for a while” unless something makes it one o'clock.
  const plain = t.surface(i) === '一' && !part && !meridiem;
  let next = i + 2;
  let minute: number | undefined;
  let second: number | undefined;
  const [m, s] = [t.integer(next), t.integer(next + 2)];
  if (t.is(next, 'half') && t.touches(next)) {
    minute = 30;
    next++;
  } else if (m !== null && t.word(next + 1).calendar === 'minute' && t.touches(next) && t.touches(next + 1)) {
    minute = m;
    next += 2;
    if (s !== null && t.word(next + 1).calendar === 'second' && t.touches(next) && t.touches(next + 1)) {
      second = s;
      next += 2;
    }
  }
  const direct = t.integer(next);
  if (second === undefined && direct !== null && t.word(next + 1).calendar === 'second' && t.touches(next) && t.touches(next + 1)) {
    // 8時31秒 and 11時半10秒.
    second = direct;
    minute ??= 0;
    next += 2;
  }
  if (plain && minute === undefined && !t.is(next, 'kara', 'made', 'tilde')) return null;
  if (t.is(next, 'exact') && t.touches(next)) next++;
  const fields = clockFields(value, minute, second, { part, meridiem, latest });
  return fields && { next, fields };
}

/** 5:00, 12:23:59, 11:10PM. */
function readColons(t: TimeTokens, i: number, part: DayPart | undefined, meridiem: 'am' | 'pm' | undefined): ClockRead | null {
  const [hour, minute] = [t.integer(i), t.integer(i + 2)];
  if (hour === null || minute === null || t.digits(i + 2)?.length !== 2 || t.list[i]?.number?.digits === null) return null;
  const before = t.text.charAt(t.start(i) - 1);
  if (before === ':' || before === '.') return null;
  let next = i + 3;
  let second: number | undefined;
  if (t.is(next, 'colon') && t.touches(next) && t.touches(next + 1)) {
    second = t.integer(next + 1) ?? undefined;
    if (second === undefined || t.digits(next + 1)?.length !== 2) return null;
    next += 2;
  }
  const after = t.word(next).meridiem;
  const half = t.is(next, 'ampm') && t.near(next) ? after : undefined;
  if (half) next++;
  const fields = clockFields(hour, minute, second, { part, meridiem: half ?? meridiem, latest: 30 });
  return fields && { next, fields };
}
