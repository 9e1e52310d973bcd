import { multiply, type Rational, rational } from '../../values/rational.ts';
import { isAsciiLetter, isDigit } from '../text/character-class.ts';
import { MOST_DIGITS, powerOfTen, ZERO } from './number-token.ts';

/** Number in Arabic digits at an offset of a folded text. */
interface DigitRun {
  readonly end: number;
  readonly value: Rational;
  /** The digits where they are all there is: no separators, decimals or exponent. */
  readonly digits: string | null;
  /** True in a chain such as `192.168.1.2`, `2020-10-07` or `1-222-2222`, or where letters are glued to it. */
  readonly joined: boolean;
}

/**
 * Reads digits with thousands separators (`1,234,567`, `12,34,567`, `1 234 567`), decimals (`3.5`, `.5`, `5,50`) and an
 * exponent (`1e10`, `1.3x10^6`). `at` is a digit, or a full stop before one.
 */
export function readDigitRun(text: string, at: number): DigitRun {
  const first = digitsEnd(text, at);
  if (first - at > MOST_DIGITS) return { end: first, value: ZERO, digits: null, joined: true };
  if (first > at && isChained(text, at, first))
    return { end: first, value: integer(text.slice(at, first)), digits: text.slice(at, first), joined: true };
  const joined = isGlued(text, at);
  const grouped = first > at ? groupsEnd(text, at, first) : first;
  let digits = text.slice(at, grouped);
  if (grouped > first) digits = digits.replace(/[, ]/g, '');
  let end = grouped;
  let scale = 0;
  const decimals = decimalsEnd(text, grouped, grouped > first);
  if (decimals > grouped) {
    scale = decimals - grouped - 1;
    digits += text.slice(grouped + 1, decimals);
    end = decimals;
  }
  if (digits.length > MOST_DIGITS) return { end, value: ZERO, digits: null, joined: true };
  const exponent = exponentAt(text, end);
  const value = integer(digits || '0');
  const power = (exponent?.power ?? 0) - scale;
  return {
    end: exponent?.end ?? end,
    value: power === 0 ? value : multiply(value, powerOfTen(power)),
    digits: end === first && !exponent && first > at ? digits : null,
    joined,
  };
}

export function digitsEnd(text: string, at: number): number {
  let end = at;
  while (isDigit(text.charCodeAt(end))) end++;
  return end;
}

/** Rationals of figures up to four digits, made once each: nearly all figures of texts are as short. */
const SMALL: Rational[] = [];

function integer(digits: string): Rational {
  if (digits.length > 4) return rational(BigInt(digits));
  const n = Number(digits);
  SMALL[n] ??= rational(BigInt(n));
  return SMALL[n];
}

/** End of the groups of three (or, as in India, of two and at last three) after the first digits; `first` where there are none. */
function groupsEnd(text: string, at: number, first: number): number {
  if (first - at > 3) return first;
  if (text[first] === ' ') return spacedGroupsEnd(text, first);
  if (text[first] !== ',') return first;
  let end = first;
  while (text[end] === ',' && digitsEnd(text, end + 1) === end + 4) end += 4;
  if (end > first || first - at > 2) return end;
  while (text[end] === ',' && digitsEnd(text, end + 1) === end + 3) end += 3;
  return end > first && text[end] === ',' && digitsEnd(text, end + 1) === end + 4 ? end + 4 : first;
}

/** `1 234 567` and `10 000`: one group alone must be zeros, or "on May 5 300 people" would be 5,300. */
function spacedGroupsEnd(text: string, first: number): number {
  let end = first;
  let groups = 0;
  while (text[end] === ' ' && digitsEnd(text, end + 1) === end + 4) {
    end += 4;
    groups++;
  }
  return groups > 1 || (groups === 1 && text.startsWith('000', first + 1)) ? end : first;
}

/** End of the decimals: after a full stop, or after a comma with exactly two digits. */
function decimalsEnd(text: string, at: number, grouped: boolean): number {
  const end = digitsEnd(text, at + 1);
  if (end === at + 1) return at;
  if (text[at] === '.') return end;
  return text[at] === ',' && !grouped && end === at + 3 && text[end] !== ',' ? end : at;
}

function exponentAt(text: string, at: number): { readonly power: number; readonly end: number } | null {
  let i = at;
  if (text[i] === 'e' || text[i] === 'E') i++;
  else {
    while (text[i] === ' ' && i < at + 1) i++;
    if (text[i] !== 'x' && text[i] !== '×' && text[i] !== '*') return null;
    i++;
    if (text[i] === ' ') i++;
    if (!text.startsWith('10^', i)) return null;
    i += 3;
  }
  const negative = text[i] === '-';
  if (negative || text[i] === '+') i++;
  const end = digitsEnd(text, i);
  if (end === i || end > i + 3 || isAsciiLetter(text.charCodeAt(end))) return null;
  const power = Number(text.slice(i, end));
  return power > 300 ? null : { power: negative ? -power : power, end };
}

/** Letters, an underscore or the sign of a power glued to its front: `F16`, `L-202`, `x_3`, `10^6`. */
function isGlued(text: string, at: number): boolean {
  const before = text.charCodeAt(at - 1);
  if (isAsciiLetter(before) || before === 0x5f || before === 0x5e) return true;
  if (before === 0x2d && text[at - 2] === '^') return true;
  return before === 0x2d && followsName(text, at - 1);
}

/** True for a hyphen after a name of letters, or of letters and digits: `L-202`, `scp2-173`; not after a figure with its unit, `5k-20k`. */
function followsName(text: string, hyphen: number): boolean {
  const least = hyphen - MOST_DIGITS;
  let at = hyphen;
  while (at > least && isAsciiLetter(text.charCodeAt(at - 1))) at--;
  const letters = at < hyphen;
  const figures = at;
  while (at > least && isDigit(text.charCodeAt(at - 1))) at--;
  if (at === figures) return letters;
  return isAsciiLetter(text.charCodeAt(at - 1));
}

/** Three or more runs with one kind of sign between them, so that it is a date, a version, an address or a telephone number. */
function isChained(text: string, start: number, end: number): boolean {
  const sign = (at: number) => (at >= 0 && '-/.:'.includes(text.charAt(at)) && text.charAt(at) !== '' ? text.charAt(at) : null);
  const runStart = (at: number) => {
    let i = at;
    while (at - i <= MOST_DIGITS && isDigit(text.charCodeAt(i - 1))) i--;
    return i;
  };
  let runs = 1;
  let signs = '';
  for (let i = start; runs < 4; ) {
    const between = sign(i - 1);
    const from = between ? runStart(i - 1) : i;
    if (!between || from === i - 1) break;
    signs += between;
    runs++;
    i = from;
  }
  for (let i = end; runs < 5; ) {
    const between = sign(i);
    const to = between ? digitsEnd(text, i + 1) : i;
    if (!between || to === i + 1 || to - i > MOST_DIGITS) break;
    signs += between;
    runs++;
    i = to;
  }
  return runs > 2 && !/^\/?\.\/?$/.test(signs) && [...signs].every((s) => s === signs[0] || s === '/' || s === '-');
}
