import { multiply, type Rational, rational } from '../../values/rational.ts';
import { digitsEnd } from '../numbers/digit-run.ts';
import type { NumberToken } from '../numbers/number-token.ts';
import { isDigit, skipSpacesBack } from '../text/character-class.ts';

/** One figure of a text with its sign, made of one or more number tokens; still without a unit. */
export interface Amount {
  /** Offsets in the folded text, half-open. */
  readonly start: number;
  readonly end: number;
  readonly value: Rational;
  /** Limits of a vague figure. */
  readonly limits: NumberToken['limits'];
  readonly kind: 'figure' | 'fraction' | 'vague' | 'ordinal' | 'article';
  /** First and last token of it. */
  readonly first: NumberToken;
  readonly last: NumberToken;
  readonly signed: boolean;
  /** Reason why another reading is alive: a slash that may be a date, a comma that may be a decimal. */
  readonly doubt: string | null;
}

/** Amount of a token alone. */
export function plainAmount(token: NumberToken): Amount {
  return {
    start: token.start,
    end: token.end,
    value: token.value,
    limits: token.limits,
    // A half or a quarter that is no fraction is a part of a time or of a year: none of them is counted.
    kind: token.kind === 'ordinal' || token.kind === 'part' ? 'ordinal' : token.kind === 'vague' ? 'vague' : 'figure',
    first: token,
    last: token,
    signed: false,
    doubt: null,
  };
}

/** `3/4`: two plain numbers with a slash between them; null in a chain of more, and where nothing is divided. */
export function slashFraction(text: string, left: NumberToken, right: NumberToken | undefined): Amount | null {
  if (!right || left.joined || right.joined || text[left.end] !== '/' || right.start !== left.end + 1) return null;
  if (left.digits === null || right.digits === null || right.value.n === 0n || right.digits.startsWith('0')) return null;
  if (left.digits.length > 4 || right.digits.length > 4) return null;
  return {
    ...plainAmount(left),
    end: right.end,
    value: rational(left.value.n, right.value.n),
    kind: 'fraction',
    last: right,
    doubt: left.value.near <= 12 && right.value.near <= 31 ? 'a slash may also part a month and a day' : null,
  };
}

/** `10^6`, `-2500^-1`: a power with a small exponent in figures. */
export function withPower(text: string, amount: Amount): Amount {
  if (text[amount.end] !== '^') return amount;
  const negative = text[amount.end + 1] === '-';
  const from = amount.end + (negative ? 2 : 1);
  const end = digitsEnd(text, from);
  if (end === from || end > from + 2) return amount;
  const exponent = Number(text.slice(from, end));
  if (amount.value.n === 0n && negative) return amount;
  let value = rational(1n);
  for (let i = 0; i < exponent; i++) value = multiply(value, amount.value);
  return { ...amount, end, value: negative ? rational(value.d, value.n) : value };
}

/**
 * Amount with the sign before it. A hyphen is a minus at the start, after a space, a bracket or a sign of another script;
 * after a letter or a digit it joins words or makes a range.
 */
export function withSign(text: string, amount: Amount, words: readonly (readonly [string, boolean])[]): Amount {
  const before = text.charAt(amount.start - 1);
  if (before === '-' || before === '+') {
    const earlier = text.charCodeAt(amount.start - 2);
    const joins =
      isDigit(earlier) ||
      (earlier >= 0x41 && earlier <= 0x7a && earlier !== 0x5b && earlier !== 0x5e) ||
      earlier === 0x2d ||
      earlier === 0x2b ||
      earlier === 0x25;
    return joins ? amount : signed(amount, amount.start - 1, before === '-');
  }
  const spaced = skipSpacesBack(text, amount.start);
  // A lone dash before a figure: a minus only where it has nothing on its left to separate.
  if (spaced === amount.start - 1 && text[spaced - 1] === '-' && skipSpacesBack(text, spaced - 1) === 0)
    return signed(amount, spaced - 1, true);
  for (const [word, negative] of words)
    if (text.startsWith(word, spaced - word.length) && !(isLatin(word) && isLatin(text.charAt(spaced - word.length - 1))))
      return signed(amount, spaced - word.length, negative);
  return amount;
}

function isLatin(sign: string): boolean {
  return /^[A-Za-z]/.test(sign);
}

function signed(amount: Amount, start: number, negative: boolean): Amount {
  if (!negative) return { ...amount, start, signed: true };
  const { value, limits } = amount;
  return { ...amount, start, signed: true, value: { n: -value.n, d: value.d, near: -value.near }, limits };
}
