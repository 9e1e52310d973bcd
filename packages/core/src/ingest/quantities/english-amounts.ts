import { add, multiply, type Rational, rational } from '../../values/rational.ts';
import { englishWordEnd } from '../numbers/english-number.ts';
import { ENGLISH_NUMBER_WORDS } from '../numbers/english-number-words.ts';
import { type NumberToken, ONE } from '../numbers/number-token.ts';
import { isAsciiLetter, isDigit, isSpacedLetter, skipSpaces, skipSpacesBack } from '../text/character-class.ts';
import { type Amount, plainAmount, slashFraction, withPower, withSign } from './amount.ts';
import { wordBefore } from './date-parts.ts';
import type { UnitClass } from './unit.ts';
import { unitAfter } from './units.ts';

const SIGN_WORDS: readonly (readonly [string, boolean])[] = [
  ['minus', true],
  ['negative', true],
  ['plus', false],
];
const LETTER_MULTIPLES: Readonly<Record<string, bigint>> = {
  k: 10n ** 3n,
  K: 10n ** 3n,
  M: 10n ** 6n,
  b: 10n ** 9n,
  B: 10n ** 9n,
  G: 10n ** 9n,
  T: 10n ** 12n,
};

/**
 * Amounts of an English text: signs, fractions in words and figures (`two thirds`, `3/4`, `five and a half million`,
 * `1 over 3`), powers, and multiples by letter (`10K`).
 */
export function englishAmounts(text: string, lower: string, tokens: readonly NumberToken[]): Amount[] {
  const amounts: Amount[] = [];
  for (let i = 0; i < tokens.length; ) {
    const { amount, next } = amountAt(text, lower, tokens, i);
    const previous = amounts.at(-1);
    const mixed = previous && mixedNumber(text, lower, previous, amount);
    if (mixed) amounts[amounts.length - 1] = withScale(lower, mixed);
    else amounts.push(withSign(lower, amount.kind === 'fraction' ? withScale(lower, amount) : amount, SIGN_WORDS));
    const end = amounts.at(-1)?.end ?? 0;
    i = next;
    // Words that became a part of the amount: the million of half a million.
    while ((tokens[i]?.start ?? end) < end) i++;
  }
  return amounts;
}

function amountAt(
  text: string,
  lower: string,
  tokens: readonly NumberToken[],
  i: number,
): { readonly amount: Amount; readonly next: number } {
  const token = tokens[i] as NumberToken;
  const following = tokens[i + 1];
  const fraction = slashFraction(text, token, following) ?? wordFraction(lower, token, following) ?? quotient(lower, token, following);
  if (fraction) return { amount: fraction, next: i + 2 };
  const part = articleFraction(lower, token);
  if (part) return { amount: part, next: i + 1 };
  const powered = withPower(text, plainAmount(token));
  const next = i + 1 + (powered.end > token.end && following && following.start < powered.end ? 1 : 0);
  return { amount: withLetter(text, powered), next };
}

/** Units of which one is seldom meant by the article: a bit of luck, a degree from Oxford, a foot injury. */
const NOT_ONE = new Set(['bit', 'turn', 'bar', 'st', 'deg', 'ft', 'yd', 'a', 'Gy', 'mol', 'mu', 'barn', 'px', 'kn', 'atm', 'in']);
const ONE_CLASSES: ReadonlySet<UnitClass> = new Set(['length', 'mass', 'volume', 'area', 'money', 'information']);

/** `a gallon`, `a kilogram`, `a dollar`: the article before a unit counts one. Other nouns (`a man`) are not counted by it. */
export function articleAmounts(text: string, lower: string): Amount[] {
  const found: Amount[] = [];
  for (let at = lower.startsWith('a') ? 0 : nextArticle(lower, 0); at >= 0; at = nextArticle(lower, at)) {
    const end = lower[at + 1] === 'n' ? at + 2 : at + 1;
    const hit = lower[end] === ' ' ? unitAfter('en', text, lower, end) : null;
    if (!hit || !ONE_CLASSES.has(hit.unit.class) || NOT_ONE.has(hit.unit.id) || lower[hit.end] === '-') continue;
    const token: NumberToken = { start: at, end, kind: 'cardinal', form: 'words', value: ONE, limits: null, digits: null, joined: false };
    found.push({ ...plainAmount(token), kind: 'article' });
  }
  return found;
}

/** Next `a` or `an` after a space. */
function nextArticle(lower: string, from: number): number {
  const at = lower.indexOf(' a', from);
  return at < 0 ? -1 : at + 1;
}

/** True for a word that names a part: fifth, thirds, twenty-fifths, half, quarters. `first` and `second` name none. */
function denominatorOf(token: NumberToken, many: boolean, lower: string): Rational | null {
  if (token.form !== 'words') return null;
  const plural = lower[token.end - 1] === 's';
  if (token.kind === 'part') return plural === many ? rational(token.value.d) : null;
  if (token.kind !== 'ordinal' || token.value.near < 3 || plural !== many) return null;
  return token.value;
}

/** `two thirds`, `one-eighth`, `one - fourth`, `three quarters`. */
function wordFraction(lower: string, numerator: NumberToken, part: NumberToken | undefined): Amount | null {
  if (!part || numerator.kind !== 'cardinal' || numerator.joined || numerator.value.d !== 1n || numerator.value.n === 0n) return null;
  let at = skipSpaces(lower, numerator.end);
  if (lower[at] === '-') at = skipSpaces(lower, at + 1);
  if (at !== part.start) return null;
  const denominator = denominatorOf(part, numerator.value.n !== 1n, lower);
  if (!denominator) return null;
  return {
    ...plainAmount(numerator),
    end: part.end,
    value: rational(numerator.value.n, denominator.n),
    kind: 'fraction',
    last: part,
  };
}

/** `1 over 3`, `two out of five hundred`. */
function quotient(lower: string, left: NumberToken, right: NumberToken | undefined): Amount | null {
  if (!right || left.kind !== 'cardinal' || right.kind !== 'cardinal' || left.joined || right.joined) return null;
  const between = lower.slice(left.end, Math.min(right.start, left.end + 12)).trim();
  if ((between !== 'over' && between !== 'out of') || right.start > left.end + 12) return null;
  if (left.value.d !== 1n || right.value.d !== 1n || left.value.n === 0n || left.value.n > right.value.n) return null;
  const plural = lower[right.end] === 's' ? 1 : 0;
  return {
    ...plainAmount(left),
    end: right.end + plural,
    value: rational(left.value.n, right.value.n),
    kind: 'fraction',
    last: right,
    doubt: between === 'over' ? 'over may also mean more than' : null,
  };
}

/** `a fifth`, `a half`, `half`, `quarter`: a part alone, where no noun follows that an ordinal would count. */
function articleFraction(lower: string, token: NumberToken): Amount | null {
  const denominator = denominatorOf(token, false, lower);
  if (!denominator) return null;
  const before = skipSpacesBack(lower, token.start);
  const article = lower[before - 1] === 'a' && !isSpacedLetter(lower.charCodeAt(before - 2)) && before < token.start;
  if (token.kind === 'ordinal' && (!article || !endsFraction(lower, token.end))) return null;
  if (token.kind === 'part' && !article && !standsForPart(lower, before, token.end)) return null;
  return {
    ...plainAmount(token),
    start: article ? before - 1 : token.start,
    value: rational(1n, denominator.n),
    kind: 'fraction',
  };
}

/** `half a mile`, `half of them`, `nearly half`: not `the quarter`, `first half`, `half past`. */
function standsForPart(lower: string, before: number, end: number): boolean {
  const lead = wordBefore(lower, before);
  if (lead === '') return true;
  if (PART_LEADS.has(lead)) return true;
  const next = skipSpaces(lower, end);
  const word = lower.slice(next, Math.min(englishWordEnd(lower, next), next + 12));
  return (
    !ORDINARY_LEADS.has(lead) &&
    (lower[end] === '-' || word === 'a' || word === 'an' || word === 'of' || ENGLISH_NUMBER_WORDS.get(word)?.sort === 'scale')
  );
}

const PART_LEADS = new Set('than about nearly almost over under around roughly some by only just one exactly approximately'.split(' '));
const ORDINARY_LEADS = new Set('the this that last next first second third fourth final each every previous latter former'.split(' '));

/** True where a part of a whole may end: before `of`, a scale or the end of a clause, and not before a noun ("a third man"). */
function endsFraction(lower: string, at: number): boolean {
  const next = skipSpaces(lower, at);
  const end = englishWordEnd(lower, next);
  if (end === next) return true;
  const word = lower.slice(next, Math.min(end, next + 12));
  return word === 'of' || word === 'and' || word === 'or' || ENGLISH_NUMBER_WORDS.get(word)?.sort === 'scale';
}

/** `five and a half`, `1 4/5`, `two hundred and a thirtieth`; after a scale the part is of the scale: two million and one half. */
function mixedNumber(text: string, lower: string, whole: Amount, part: Amount): Amount | null {
  if (
    part.kind !== 'fraction' ||
    part.signed ||
    whole.kind !== 'figure' ||
    whole.value.d !== 1n ||
    whole.first.joined ||
    part.value.near >= 1
  )
    return null;
  const between = lower.slice(whole.end, Math.min(part.start, whole.end + 8));
  const figures = between.trim() === '' && isDigit(text.charCodeAt(whole.end - 1)) && isDigit(text.charCodeAt(part.start));
  if (!(between.trim() === 'and' && part.start < whole.end + 8) && !figures) return null;
  const scale = trailingScale(lower, whole) ?? rational(1n);
  const share = multiply(part.value, scale);
  return {
    ...whole,
    end: part.end,
    value: add(whole.value, whole.value.n < 0n ? multiply(share, rational(-1n)) : share),
    kind: 'fraction',
    last: part.last,
  };
}

function trailingScale(lower: string, { end, first }: Amount): Rational | null {
  let from = end;
  while (isAsciiLetter(lower.charCodeAt(from - 1)) && from > first.start) from--;
  const word = ENGLISH_NUMBER_WORDS.get(lower.slice(from, end));
  return word?.sort === 'scale' && !word.ordinal ? rational(word.value) : null;
}

/** `half a million`, `quarter-million`, `two thirds of a million`, `five and a half million`, `half a dozen`. */
function withScale(lower: string, amount: Amount): Amount {
  let at = skipSpaces(lower, amount.end);
  // half-million, quarter-million, half-a-dozen
  if (lower[at] === '-' && amount.last.kind === 'part') at++;
  if (lower.startsWith('of ', at)) at = skipSpaces(lower, at + 3);
  if (lower[at] === 'a' && !isSpacedLetter(lower.charCodeAt(at + 1))) at = skipSpaces(lower, at + (lower[at + 1] === '-' ? 2 : 1));
  const end = englishWordEnd(lower, at);
  const word = ENGLISH_NUMBER_WORDS.get(lower.slice(at, Math.min(end, at + 12)));
  if (!word || word.ordinal || word.plural || (word.sort !== 'scale' && word.sort !== 'dozen' && word.sort !== 'hundred')) return amount;
  return { ...amount, end, value: multiply(amount.value, rational(word.value)) };
}

/** 10m people: before a word for persons a small m is no meter. */
function countsPersons(text: string, at: number): boolean {
  return text[at] === ' ' && unitAfter('en', text, text, at)?.unit.class === 'person';
}

/** `10K`, `1.2b`, `2.33 k`: a letter glued to figures, or a spaced k or M that no unit is. */
function withLetter(text: string, amount: Amount): Amount {
  if (amount.last.form !== 'digits' || amount.last.joined || amount.kind !== 'figure' || !isDigit(text.charCodeAt(amount.end - 1)))
    return amount;
  const spaced = text[amount.end] === ' ' && (text[amount.end + 1] === 'k' || text[amount.end + 1] === 'M');
  const at = spaced ? amount.end + 1 : amount.end;
  const times = LETTER_MULTIPLES[text.charAt(at)] ?? (text[at] === 'm' && countsPersons(text, at + 1) ? 10n ** 6n : undefined);
  const after = text.charCodeAt(at + 1);
  if (times === undefined || isSpacedLetter(after) || isDigit(after) || after === 0x2f || after === 0x5e) return amount;
  return { ...amount, end: at + 1, value: multiply(amount.value, rational(times)) };
}
