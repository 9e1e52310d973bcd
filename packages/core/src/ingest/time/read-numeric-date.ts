import { daysInMonth } from '../../values/days.ts';
import type { TimeFields } from './time-fields.ts';
import type { TimeTokens } from './time-tokens.ts';

/** Date read at a token; `other` is the reading with day and month exchanged. */
interface DateRead {
  readonly next: number;
  readonly fields: TimeFields;
  readonly other?: TimeFields | undefined;
}

const SIGNS = ['slash', 'dash', 'dot', 'comma'] as const;

/** Reads dates in digits with one sign between them: 2021/7/18, 21.4.2016, 04/21/16, 23-Sep-2020, 2021/7, 7/18. */
export function readNumericDate(t: TimeTokens, i: number): DateRead | null {
  return readThree(t, i) ?? readDecimalMonth(t, i) ?? readTwo(t, i);
}

/** Component of a numeric date: a number of at most four digits, or the name of a month. */
function component(t: TimeTokens, i: number): { value: number; digits: number; named: boolean } | null {
  const month = t.word(i).month;
  if (month !== undefined) return { value: month, digits: 0, named: true };
  const digits = t.digits(i);
  const value = t.integer(i);
  return digits === null || value === null || digits.length > 4 || t.isOrdinal(i) ? null : { value, digits: digits.length, named: false };
}

/** Sign between two components: it touches both. */
function signAt(t: TimeTokens, i: number): (typeof SIGNS)[number] | null {
  const role = t.role(i);
  const sign = SIGNS.find((s) => s === role);
  return sign && t.touches(i) && t.touches(i + 1) ? sign : null;
}

function readThree(t: TimeTokens, i: number): DateRead | null {
  const [a, sign, b, other, c] = [component(t, i), signAt(t, i + 1), component(t, i + 2), signAt(t, i + 3), component(t, i + 4)];
  if (!a || !b || !c || !sign || sign !== other) return null;
  // A longer chain is an address, a version or a telephone number.
  if (signAt(t, i + 5) === sign && component(t, i + 6)) return null;
  if (a.digits > 2 && a.digits < 4) return null;
  const next = i + 5;
  const named = [a, b, c].filter((part) => part.named).length;
  if (named > 1) return null;
  if (named === 1) return readNamed(a, b, c, next);
  if (a.digits === 4) return valid(next, yearFields(a.value, 4), b.value, c.value);
  if (sign === 'comma' || b.digits > 2 || c.digits === 3) return null;
  if (c.digits === 4 || c.value > 31 || a.value <= 31) {
    // With dots and a short year it is a version.
    if (c.digits === 1 || (sign === 'dot' && c.digits !== 4)) return null;
    const year = yearFields(c.value, c.digits);
    const monthFirst = sign === 'dot' ? null : valid(next, year, a.value, b.value);
    const dayFirst = valid(next, year, b.value, a.value);
    if (monthFirst && dayFirst && a.value !== b.value) return { ...monthFirst, other: dayFirst.fields };
    return monthFirst ?? dayFirst;
  }
  return valid(next, yearFields(a.value, a.digits), b.value, c.value);
}

type Component = NonNullable<ReturnType<typeof component>>;

/** 23-Sep-2020, 2020/Sep/23, 2020/23/Sep. */
function readNamed(a: Component, b: Component, c: Component, next: number): DateRead | null {
  const month = [a, b, c].find((part) => part.named)?.value ?? 0;
  const [first, second] = [a, b, c].filter((part) => !part.named);
  if (!first || !second) return null;
  const [year, day] = first.digits === 4 ? [first, second] : [second, first];
  return year.digits < 2 ? null : valid(next, yearFields(year.value, year.digits), month, day.value);
}

function yearFields(value: number, digits: number): TimeFields {
  return digits <= 2 ? { year: value, shortYear: true } : { year: value };
}

function valid(next: number, year: TimeFields, month: number, day: number): DateRead | null {
  if (month < 1 || month > 12 || day < 1) return null;
  const leap = year.year === undefined ? 2000 : year.shortYear ? 2000 + year.year : year.year;
  return day > daysInMonth(leap, month) ? null : { next, fields: { ...year, month, day } };
}

/** 2021.3 and 2021.03 are decimals to the lexer of numbers. */
function readDecimalMonth(t: TimeTokens, i: number): DateRead | null {
  const number = t.list[i]?.number;
  if (!number || number.digits !== null || t.end(i) - t.start(i) > 7) return null;
  const [, year, month] = /^(\d{4})\.(\d{1,2})$/.exec(t.surface(i)) ?? [];
  if (!year || !month || Number(year) < 1800 || Number(year) > 2100 || Number(month) < 1 || Number(month) > 12) return null;
  return { next: i + 1, fields: { year: Number(year), month: Number(month) } };
}

/** 2021/7, 2015-12, Dec/2018 and, with a slash, 7/18. A fraction looks the same: callers ask for a sign that it is a date. */
function readTwo(t: TimeTokens, i: number): DateRead | null {
  const [a, sign, b] = [component(t, i), signAt(t, i + 1), component(t, i + 2)];
  if (!a || !b || !sign || sign === 'comma') return null;
  const next = i + 3;
  if (signAt(t, next) === sign && component(t, next + 1)) return null;
  if (a.named && b.digits === 4 && sign !== 'dot') return { next, fields: { year: b.value, month: a.value } };
  if (a.named) return b.digits <= 2 && !b.named && sign !== 'dot' ? valid(next, {}, a.value, b.value) : null;
  if (a.digits === 4 && (b.named || (b.value >= 1 && b.value <= 12))) {
    // 2011-12 is more often a season or a school year than a month; both digits of the month must be there.
    if (sign === 'dash' && b.digits === 1) return null;
    return a.value >= 1000 && sign !== 'dot' ? { next, fields: { year: a.value, month: b.value } } : null;
  }
  if (b.named || sign !== 'slash' || a.digits > 2 || b.digits > 2)
    return b.named && a.digits <= 2 ? valid(next, {}, b.value, a.value) : null;
  const monthFirst = valid(next, {}, a.value, b.value);
  const dayFirst = valid(next, {}, b.value, a.value);
  return monthFirst ?? dayFirst;
}
