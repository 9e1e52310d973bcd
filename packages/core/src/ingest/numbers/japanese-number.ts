import { add, multiply, type Rational, rational, subtract } from '../../values/rational.ts';
import { isDigit } from '../text/character-class.ts';
import { digitsEnd, readDigitRun } from './digit-run.ts';
import { MOST_DIGITS, type NumberToken, ONE, powerOfTen, ZERO } from './number-token.ts';
import { numeralIdiomEnd } from './numeral-idioms.ts';

/** Tables of signs by their code: reading a sign of a text as a string costs more than looking it up. */
const DIGITS: ReadonlyMap<number, string> = new Map(
  ['〇零', '一壱壹', '二弐貳', '三参參', '四肆', '五伍', '六', '七', '八', '九'].flatMap((forms, digit) =>
    [...forms].map((form) => [form.charCodeAt(0), String(digit)] as const),
  ),
);
/** Powers of ten within a section of four digits. */
const SMALL: ReadonlyMap<number, number> = new Map(
  (
    [
      ['十拾', 1],
      ['百佰', 2],
      ['千仟', 3],
    ] as const
  ).flatMap(([forms, power]) => [...forms].map((form) => [form.charCodeAt(0), power] as const)),
);
/** Powers of ten that close a section. */
const LARGE: ReadonlyMap<number, number> = new Map(
  (
    [
      ['万', 4],
      ['萬', 4],
      ['億', 8],
      ['兆', 12],
      ['京', 16],
      ['垓', 20],
    ] as const
  ).map(([sign, power]) => [sign.charCodeAt(0), power]),
);
/** Forms of legal documents that are words in any other place (参加, 拾う, 伍長): numbers only beside another sign of a number. */
const LEGAL: ReadonlySet<number> = new Set([...'壱壹弐貳参參肆伍拾佰仟'].map((sign) => sign.charCodeAt(0)));

/** Signs of numbers by their code: asked for every sign of a text, where a map of strings is slow. */
const KANSUJI_CODES = new Uint8Array(0x10000);
for (const code of [...DIGITS.keys(), ...SMALL.keys(), ...LARGE.keys()]) KANSUJI_CODES[code] = 1;
const VAGUE_CODE = '数'.charCodeAt(0);

/** True for a sign with which a Japanese number may begin. */
export function beginsJapaneseNumber(code: number): boolean {
  return KANSUJI_CODES[code] === 1 || code === VAGUE_CODE;
}

export function isKansuji(sign: string): boolean {
  return KANSUJI_CODES[sign.charCodeAt(0)] === 1;
}

/** Number under construction: closed sections, the open section, and the power of ten of the last unit of each kind. */
interface Composition {
  total: Rational;
  section: Rational | null;
  small: number;
  large: number;
  /** Power of ten of 数, whose digit is not told: 1 in 数十; -1 where there is none. */
  vague: number;
  /** True if there is a number beside 数: 十数, 百数十. */
  vagueAfter: boolean;
  kansuji: boolean;
  digits: string | null;
  joined: boolean;
  end: number;
}

/**
 * Reads one number at `at`: Arabic digits, kansuji with units or by position, or both together (`17万5000`, `4千8百`, `1.5億`,
 * 二〇二〇, 千二三四, 数十万). Null where there is none.
 */
export function readJapaneseNumber(text: string, at: number): NumberToken | null {
  const c: Composition = {
    total: ZERO,
    section: null,
    small: 4,
    large: 99,
    vague: -1,
    vagueAfter: false,
    kansuji: false,
    digits: null,
    joined: false,
    end: at,
  };
  if (isLegalWord(text, at) || isLoneLargeUnit(text, at)) return null;
  // Each step takes one coefficient or one unit; a number of more steps than this is hostile text.
  for (let steps = 0; steps < MOST_DIGITS; steps++) if (!takePart(text, c)) break;
  if (c.end === at) return null;
  takeDecimals(text, at, c);
  const value = c.section ? add(c.total, c.section) : c.total;
  return {
    start: at,
    end: c.end,
    kind: c.vague >= 0 ? 'vague' : 'cardinal',
    form: c.kansuji ? 'kansuji' : 'digits',
    value,
    limits: c.vague >= 0 ? limitsOf(c, value) : null,
    digits: c.digits,
    joined: c.joined,
  };
}

/** Takes a coefficient with the unit after it, or a unit alone; false where the number ends. */
function takePart(text: string, c: Composition): boolean {
  const at = c.end === 0 || !hasStarted(c) ? c.end : afterInnerSpace(text, c.end);
  if (text.charCodeAt(at) === VAGUE_CODE) return takeVague(text, at, c);
  const coefficient = readCoefficient(text, at);
  const unitAt = coefficient ? coefficient.end : at;
  const spaced = coefficient?.kansuji ? afterInnerSpace(text, unitAt) : unitAt;
  const sign = text.charCodeAt(spaced);
  const small = SMALL.get(sign);
  if (small !== undefined) return takeSmall(c, small, coefficient, spaced + 1);
  if (coefficient) return takeCoefficient(text, c, coefficient, at);
  const large = LARGE.get(sign);
  return large !== undefined && takeLarge(c, large, spaced + 1);
}

/** Decimals after a unit: 二百・七一. */
function takeDecimals(text: string, at: number, c: Composition): void {
  if (!c.kansuji || c.small === 0 || c.vague >= 0) return;
  const decimals = kansujiDecimals(text, at, c.end);
  if (!decimals) return;
  c.section = add(c.section ?? ZERO, multiply(rational(BigInt(decimals)), powerOfTen(-decimals.length)));
  c.digits = null;
  c.end += 1 + decimals.length;
}

function hasStarted(c: Composition): boolean {
  return c.section !== null || c.total.n !== 0n || c.vague >= 0;
}

function hasUnit(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return SMALL.has(code) || LARGE.has(code);
}

/** A number with spaces between its parts, 三千 八百 or 3 万: one space, and a sign of a number after it. */
function afterInnerSpace(text: string, at: number): number {
  if (text.charCodeAt(at) !== 0x20) return at;
  const next = text.charCodeAt(at + 1);
  return SMALL.has(next) || LARGE.has(next) || (DIGITS.has(next) && hasUnit(text, at + 2)) || startsLowerPart(text, at) ? at + 1 : at;
}

/** `万 4,500` and 四千 九百 六十五: what follows a unit and a space is the next lower part. */
function startsLowerPart(text: string, at: number): boolean {
  if (!hasUnit(text, at - 1)) return false;
  const next = text.charCodeAt(at + 1);
  return DIGITS.has(next) || (isDigit(next) && LARGE.has(text.charCodeAt(at - 1)));
}

interface Coefficient {
  readonly value: Rational;
  readonly end: number;
  readonly kansuji: boolean;
  readonly digits: string | null;
  readonly joined: boolean;
}

function readCoefficient(text: string, at: number): Coefficient | null {
  const code = text.charCodeAt(at);
  if (isDigit(code) || (code === 0x2e && isDigit(text.charCodeAt(at + 1)))) {
    const run = readDigitRun(text, at);
    // 第3四半期: the kansuji begins a word.
    const more = run.digits === null || numeralIdiomEnd(text, run.end) > run.end ? '' : kansujiDigits(text, run.end);
    if (!more) return { ...run, kansuji: false };
    const digits = run.digits + more;
    return { value: rational(BigInt(digits)), end: run.end + more.length, kansuji: true, digits, joined: run.joined };
  }
  const digits = kansujiDigits(text, at);
  if (!digits) return null;
  const end = at + digits.length;
  const decimals = kansujiDecimals(text, at, end);
  const value = rational(BigInt(digits + decimals));
  return {
    value: decimals ? multiply(value, powerOfTen(-decimals.length)) : value,
    end: decimals ? end + 1 + decimals.length : end,
    kansuji: true,
    digits: decimals ? null : digits,
    joined: false,
  };
}

/** Digits of a run of kansuji by position. A circle is a zero only after a digit. */
function kansujiDigits(text: string, at: number): string {
  let digits = '';
  for (let i = at; digits.length < MOST_DIGITS; i++) {
    const sign = text.charCodeAt(i);
    const digit = DIGITS.get(sign) ?? (digits && (sign === 0x25cb || sign === 0x25ef) ? '0' : undefined);
    if (digit === undefined) break;
    digits += digit;
  }
  return digits;
}

/** Decimals after a middle dot, 九・二三. In a list (一・二・三) and in a date (三・一一) the dot parts two numbers. */
function kansujiDecimals(text: string, start: number, end: number): string {
  if (text[end] !== '・' || text[start - 1] === '・') return '';
  const decimals = kansujiDigits(text, end + 1);
  const after = end + 1 + decimals.length;
  return text[after] === '・' || hasUnit(text, after) || '月日審回'.includes(text.charAt(after) || ' ') ? '' : decimals;
}

function takeSmall(c: Composition, power: number, coefficient: Coefficient | null, end: number): boolean {
  if (power >= c.small || c.vague >= 0) return false;
  // 零 before a unit fills an empty place: 零十 is ten.
  const times = !coefficient || (coefficient.kansuji && coefficient.value.n === 0n) ? ONE : coefficient.value;
  c.section = add(c.section ?? ZERO, multiply(times, powerOfTen(power)));
  c.small = power;
  c.kansuji ||= !coefficient || coefficient.kansuji;
  c.joined ||= coefficient?.joined ?? false;
  c.digits = null;
  c.end = end;
  return true;
}

/** A coefficient that no small unit follows fills the rest of its section. */
function takeCoefficient(text: string, c: Composition, coefficient: Coefficient, at: number): boolean {
  if (c.small === 0 || c.vague >= 0) return false;
  // 万5000 and 千二三四 go on; 十20 and 二〇二〇 五 are two numbers.
  if (c.section !== null && coefficient.value.near >= 10 ** c.small) return false;
  if (hasStarted(c) && c.section === null && coefficient.value.near >= 10 ** c.large) return false;
  const large = LARGE.has(text.charCodeAt(afterInnerSpace(text, coefficient.end)));
  if (hasStarted(c) && at > c.end && !large && !coefficient.kansuji && c.section !== null) return false;
  c.digits = hasStarted(c) ? null : coefficient.digits;
  c.section = add(c.section ?? ZERO, coefficient.value);
  c.small = 0;
  c.kansuji ||= coefficient.kansuji;
  c.joined ||= coefficient.joined;
  c.end = coefficient.end;
  return true;
}

function takeLarge(c: Composition, power: number, end: number): boolean {
  const times = powerOfTen(power);
  if (c.section === null && c.total.n !== 0n) {
    // 万億: a unit on a unit multiplies.
    if (power <= c.large) return false;
    c.total = multiply(c.total, times);
  } else {
    if (power >= c.large) return false;
    c.total = add(c.total, multiply(c.section ?? ONE, times));
  }
  if (c.vague >= 0) c.vague += power;
  c.section = null;
  c.small = c.vague >= 0 ? 0 : 4;
  c.large = power;
  c.digits = null;
  c.end = end;
  return true;
}

/** 数 before a unit or, after a unit, before what is counted: 数十, 百数十, 十数. */
function takeVague(text: string, at: number, c: Composition): boolean {
  if (c.vague >= 0 || c.small === 0) return false;
  const sign = text.charCodeAt(at + 1);
  const small = SMALL.get(sign);
  if (small !== undefined && small >= c.small) return false;
  const large = small === undefined ? LARGE.get(sign) : undefined;
  c.vagueAfter = hasStarted(c);
  if (small === undefined && large !== undefined && large >= c.large) return false;
  c.vague = small ?? 0;
  c.section = add(c.section ?? ZERO, multiply(rational(c.vagueAfter ? 1n : 2n), powerOfTen(c.vague)));
  c.small = 0;
  c.kansuji = true;
  c.digits = null;
  c.end = at + (small === undefined ? 1 : 2);
  return true;
}

/** 数十 is 20 to 99; after a greater unit the digit may be one as well: 十数 is 11 to 19, 百数十 110 to 199. */
function limitsOf(c: Composition, lower: Rational): { readonly lower: Rational; readonly upper: Rational } {
  const digit = rational(c.vagueAfter ? 9n : 8n);
  return { lower, upper: subtract(add(lower, multiply(digit, powerOfTen(c.vague))), ONE) };
}

/** Legal numerals stand only beside others, or before a unit of a number: 弐拾参, 参千. */
function isLegalWord(text: string, at: number): boolean {
  const sign = text.charCodeAt(at);
  if (!LEGAL.has(sign)) return false;
  const next = text.charCodeAt(at + 1);
  return !LEGAL.has(next) && !(DIGITS.has(sign) && hasUnit(text, at + 1)) && !LARGE.has(next);
}

/** A unit like 万 or 兆 alone is a part of a word: 万一, 兆し. 兆 and 億 may begin a number that goes on. */
function isLoneLargeUnit(text: string, at: number): boolean {
  if (!LARGE.has(text.charCodeAt(at))) return false;
  return text.charAt(at) === '万' || text.charAt(at) === '京' || digitsEnd(text, at + 1) > at + 1 || !isKansuji(text.charAt(at + 1));
}
