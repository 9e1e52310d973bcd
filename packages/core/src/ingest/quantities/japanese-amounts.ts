import { add, multiply, rational } from '../../values/rational.ts';
import type { NumberToken } from '../numbers/number-token.ts';
import { isAsciiLetter, isDigit, skipSpaces } from '../text/character-class.ts';
import { type Amount, plainAmount, slashFraction, withPower, withSign } from './amount.ts';

const SIGN_WORDS: readonly (readonly [string, boolean])[] = [
  ['マイナス', true],
  ['氷点下', true],
  ['零下', true],
  ['プラス', false],
];
/** Words that multiply the figure before them. */
const MULTIPLES: readonly (readonly [string, bigint])[] = [['ダース', 12n]];
const LETTER_MULTIPLES: Readonly<Record<string, bigint>> = { k: 10n ** 3n, K: 10n ** 3n, M: 10n ** 6n, G: 10n ** 9n, T: 10n ** 12n };

/** Amounts of a Japanese text: signs, fractions (`3分の1`, `3/4`, `2と3分の1`), powers and multiples. */
export function japaneseAmounts(text: string, tokens: readonly NumberToken[]): Amount[] {
  const amounts: Amount[] = [];
  for (let i = 0; i < tokens.length; ) {
    const { amount, next } = amountAt(text, tokens, i);
    const previous = amounts.at(-1);
    const mixed = previous && mixedNumber(text, previous, amount);
    if (mixed) amounts[amounts.length - 1] = mixed;
    else amounts.push(withSign(text, amount, SIGN_WORDS));
    i = next;
  }
  return amounts;
}

function amountAt(text: string, tokens: readonly NumberToken[], i: number): { readonly amount: Amount; readonly next: number } {
  const token = tokens[i] as NumberToken;
  const fraction = partsOf(text, token, tokens[i + 1]) ?? slashFraction(text, token, tokens[i + 1]);
  if (fraction) return { amount: fraction, next: i + 2 };
  const powered = withPower(text, plainAmount(token));
  return {
    amount: withMultiple(text, powered),
    next: i + 1 + (powered.end > token.end && tokens[i + 1]?.start === powered.end - 1 ? 1 : 0),
  };
}

/** `3分の1`: the denominator first. */
function partsOf(text: string, denominator: NumberToken, numerator: NumberToken | undefined): Amount | null {
  if (!numerator || denominator.value.n === 0n || denominator.joined) return null;
  const at = skipSpaces(text, denominator.end);
  if (!text.startsWith('分の', at) || skipSpaces(text, at + 2) !== numerator.start) return null;
  const { value: n } = numerator;
  const { value: d } = denominator;
  return {
    ...plainAmount(denominator),
    end: numerator.end,
    value: rational(n.n * d.d, n.d * d.n),
    kind: 'fraction',
    last: numerator,
  };
}

/** `2と3分の1`: a whole and a part of one. */
function mixedNumber(text: string, whole: Amount, part: Amount): Amount | null {
  if (part.kind !== 'fraction' || whole.kind !== 'figure' || whole.value.d !== 1n || part.value.near >= 1) return null;
  const at = skipSpaces(text, whole.end);
  if (text[at] !== 'と' || skipSpaces(text, at + 1) !== part.start) return null;
  const negative = whole.value.n < 0n;
  const value = add(whole.value, negative ? multiply(part.value, rational(-1n)) : part.value);
  return { ...whole, end: part.end, value, kind: 'fraction', last: part.last };
}

function withMultiple(text: string, amount: Amount): Amount {
  for (const [word, times] of MULTIPLES)
    if (text.startsWith(word, amount.end))
      return { ...amount, end: amount.end + word.length, value: multiply(amount.value, rational(times)) };
  if (amount.last.form !== 'digits' || amount.last.joined) return amount;
  const at = text[amount.end] === ' ' && text[amount.end + 1] === 'M' ? amount.end + 1 : amount.end;
  if (!isAsciiLetter(text.charCodeAt(at))) return amount;
  const times = LETTER_MULTIPLES[text.charAt(at)];
  const after = text.charCodeAt(at + 1);
  if (times === undefined || isAsciiLetter(after) || isDigit(after) || after === 0x2f) return amount;
  return { ...amount, end: at + 1, value: multiply(amount.value, rational(times)) };
}
