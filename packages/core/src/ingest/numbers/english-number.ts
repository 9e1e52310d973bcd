import { add, multiply, type Rational, rational, subtract } from '../../values/rational.ts';
import { isAsciiLetter, isDigit, isSpacedLetter, skipSpaces, skipSpacesBack } from '../text/character-class.ts';
import { digitsEnd, readDigitRun } from './digit-run.ts';
import { ENGLISH_NUMBER_WORDS, LONGEST_NUMBER_WORD, type NumberWord } from './english-number-words.ts';
import { HUNDRED, type NumberForm, type NumberKind, type NumberToken, ONE, powerOfTen, ZERO } from './number-token.ts';

/** End of the word of Latin letters at `at`. */
export function englishWordEnd(text: string, at: number): number {
  let end = at;
  while (isSpacedLetter(text.charCodeAt(end))) end++;
  return end;
}

interface WordHit {
  readonly word: NumberWord;
  readonly start: number;
  readonly end: number;
}

/** Number under construction: closed groups of thousands, the open group, and what was read last. */
interface Composition {
  total: Rational;
  group: Rational | null;
  scale: bigint;
  last: NumberWord['sort'] | 'digits' | null;
  end: number;
}

/**
 * Reads one number at `at`: digits with the magnitude after them (`1.5 million`, `3 hundred and 21`), or number words
 * (`two hundred and two thousand`, `twenty-fifth`, `a dozen`, `nought point five`). `lower` is the text in small letters.
 */
export function readEnglishNumber(text: string, lower: string, at: number): NumberToken | null {
  const code = text.charCodeAt(at);
  if (isDigit(code) || code === 0x2e) return readFromDigits(text, lower, at);
  return readFromWords(text, lower, at);
}

function readFromDigits(text: string, lower: string, at: number): NumberToken {
  const run = readDigitRun(text, at);
  const plain = (kind: NumberKind, end: number): NumberToken => ({
    start: at,
    end,
    kind,
    form: 'digits',
    value: run.value,
    limits: null,
    digits: run.digits,
    joined: run.joined,
  });
  if (run.joined) return plain('cardinal', run.end);
  if (run.digits !== null && isOrdinalSuffix(lower, run.end)) return plain('ordinal', run.end + 2);
  const c: Composition = { total: ZERO, group: run.value, scale: 10n ** 60n, last: 'digits', end: run.end };
  takeDecimalWords(text, lower, c);
  const composed = compose(text, lower, c);
  return composed.end === run.end ? plain('cardinal', run.end) : { ...plain('cardinal', composed.end), ...composed, digits: null };
}

function isOrdinalSuffix(lower: string, at: number): boolean {
  const suffix = lower.slice(at, at + 2);
  return (suffix === 'st' || suffix === 'nd' || suffix === 'rd' || suffix === 'th') && !isAsciiLetter(lower.charCodeAt(at + 2));
}

function readFromWords(text: string, lower: string, at: number): NumberToken | null {
  const article = articleEnd(lower, at);
  const first = hitAt(lower, article);
  if (!first) return null;
  const { word } = first;
  if (article > at && !['hundred', 'scale', 'dozen', 'several'].includes(word.sort)) return null;
  const token = (kind: NumberKind, value: Rational, end: number, limits: NumberToken['limits'] = null): NumberToken => ({
    start: at,
    end,
    kind,
    form: 'words' satisfies NumberForm,
    value,
    limits,
    digits: null,
    joined: false,
  });
  if (word.sort === 'part') return token('part', rational(1n, word.value), first.end);
  if (word.sort === 'several' || (word.plural && !word.ordinal)) return readVague(lower, article > at, first, token);
  const c: Composition = { total: ZERO, group: null, scale: 10n ** 60n, last: null, end: at };
  const composed = compose(text, lower, c, first);
  if (composed.end === at || isPronoun(lower, at, composed.end, first.word)) return null;
  return { ...token('cardinal', composed.value, composed.end), ...composed };
}

/** Offset after `a` or `an` and its space; `at` where there is none. */
function articleEnd(lower: string, at: number): number {
  const end = lower.charCodeAt(at) === 0x61 ? englishWordEnd(lower, at) : at;
  const isArticle = end === at + 1 || (end === at + 2 && lower[at + 1] === 'n');
  return isArticle ? skipSpaces(lower, end) : at;
}

function hitAt(lower: string, at: number): WordHit | null {
  const before = lower.charCodeAt(at - 1);
  if (isSpacedLetter(before)) return null;
  const end = englishWordEnd(lower, at);
  if (end === at || end - at > LONGEST_NUMBER_WORD) return null;
  const word = ENGLISH_NUMBER_WORDS.get(lower.slice(at, end));
  return word ? { word, start: at, end } : null;
}

/** Takes words as long as they go on with the number; a first word that is already known is given. */
function compose(
  text: string,
  lower: string,
  c: Composition,
  first: WordHit | null = null,
): { readonly kind: NumberKind; readonly value: Rational; readonly end: number } {
  const value = () => (c.group ? add(c.total, c.group) : c.total);
  let safe = { kind: 'cardinal' as NumberKind, value: value(), end: c.end };
  for (let hit = first ?? nextHit(lower, c); hit; hit = nextHit(lower, c)) {
    if (hit !== first && (isOfFraction(lower, c, hit) || isOtherOrdinal(lower, c, hit))) break;
    if (!takeWord(c, hit)) break;
    const open = c.last === 'unit' || c.last === 'teen' || c.last === 'ten' || c.last === 'digits' || c.last === 'hundred';
    // "one million two million": the second group belongs to the next number, so the end before it is kept.
    if (!(open && conflictsWithNextScale(lower, c))) safe = { kind: hit.word.ordinal ? 'ordinal' : 'cardinal', value: value(), end: c.end };
    if (hit.word.ordinal) return safe;
    if (!hit.word.plural && takeDecimalWords(text, lower, c)) {
      safe = { kind: 'cardinal', value: value(), end: c.end };
      // "two point five million"
      const scale = nextHit(lower, c);
      if (scale?.word.sort === 'scale' && takeWord(c, scale)) safe = { kind: 'cardinal', value: value(), end: c.end };
      return safe;
    }
    if (hit.word.plural) return safe;
    takeDigitsAfterAnd(text, lower, c);
    if (c.last === 'digits') {
      safe = { kind: 'cardinal', value: value(), end: c.end };
    }
  }
  return safe;
}

/** Next number word after spaces, a hyphen, `and`, or the comma after a scale; null where the number ends. */
function nextHit(lower: string, c: Composition): WordHit | null {
  let at = skipSpaces(lower, c.end);
  const closed = c.last === 'hundred' || c.last === 'scale';
  if (lower[at] === '-' || lower[at] === '\u2014') {
    const after = skipSpaces(lower, at + 1);
    // A dash with spaces joins only the words of one number: fifty - two.
    if (after > at + 1 && c.last !== 'ten' && c.last !== 'unit' && c.last !== 'teen') return null;
    at = after;
  } else if (c.last === 'scale' && lower[at] === ',') at = skipSpaces(lower, at + 1);
  if (closed) at = andEnd(lower, at);
  else if (c.last === 'ten' && andEnd(lower, at) > at) return null;
  return hitAt(lower, at);
}

/** Ordinals that do not go on with a number: $280 million *first* preferred; fifty-four *hundredths*, which are its denominator. */
function isOtherOrdinal(lower: string, c: Composition, { word, start }: WordHit): boolean {
  if (!word.ordinal) return false;
  if (word.plural && c.group !== null && (word.sort === 'hundred' || word.sort === 'scale')) return true;
  return c.last === 'digits' || (c.last === 'scale' && !lower.slice(Math.max(c.end, start - 6), start).includes('and'));
}

/** The one of "two million and one half": a numerator, not the end of the number. */
function isOfFraction(lower: string, c: Composition, { word, end }: WordHit): boolean {
  if (c.last !== 'scale' && c.last !== 'hundred') return false;
  if (word.ordinal || (word.sort !== 'unit' && word.sort !== 'teen')) return false;
  const at = skipSpaces(lower, end);
  const next = hitAt(lower, lower[at] === '-' ? at + 1 : at);
  return next !== null && (next.word.ordinal || next.word.sort === 'part');
}

/** Offset after `and` or `&` with its spaces; `at` where there is neither. */
function andEnd(lower: string, at: number): number {
  if (lower[at] === '&') return skipSpaces(lower, at + 1);
  return lower.startsWith('and', at) && !isSpacedLetter(lower.charCodeAt(at + 3)) ? skipSpaces(lower, at + 3) : at;
}

/** Adds one word to the number; false, and nothing changed, where it cannot follow. */
function takeWord(c: Composition, { word, end }: WordHit): boolean {
  const value = rational(word.value);
  switch (word.sort) {
    case 'unit':
      if (!(c.group === null || c.last === 'ten' || c.last === 'hundred') || (c.last === 'ten' && word.value === 0n)) return false;
      c.group = add(c.group ?? ZERO, value);
      break;
    case 'teen':
    case 'ten':
      if (word.plural || !(c.group === null || c.last === 'hundred')) return false;
      c.group = add(c.group ?? ZERO, value);
      break;
    case 'hundred':
      if (c.group && c.group.near >= 100) return false;
      c.group = multiply(c.group ?? ONE, HUNDRED);
      break;
    case 'dozen':
      c.group = multiply(c.group ?? ONE, value);
      break;
    case 'scale':
      if (!takeScale(c, word.value)) return false;
      break;
    default:
      return false;
  }
  c.last = word.sort;
  c.end = end;
  return true;
}

function takeScale(c: Composition, scale: bigint): boolean {
  if (c.group === null && c.total.n !== 0n) {
    // "three lakh crore", "a thousand million"
    c.total = multiply(c.total, rational(scale));
    c.scale = scale;
    return true;
  }
  if (scale >= c.scale) return false;
  c.total = add(c.total, multiply(c.group ?? ONE, rational(scale)));
  c.group = null;
  c.scale = scale;
  return true;
}

/** True where the words after an open group end in a scale as large as one that is closed. */
function conflictsWithNextScale(lower: string, c: Composition): boolean {
  if (c.total.n === 0n) return false;
  let end = c.end;
  for (let words = 0; words < 6; words++) {
    const hit = hitAt(lower, skipSpaces(lower, lower[end] === '-' ? end + 1 : end));
    if (!hit) return false;
    if (hit.word.sort === 'scale') return hit.word.value >= c.scale;
    end = hit.end;
  }
  return false;
}

/** `point` and digits by name or in figures: nine point nought four, 1 point 1, nought point eleven. */
function takeDecimalWords(text: string, lower: string, c: Composition): boolean {
  const at = skipSpaces(lower, c.end);
  if (!lower.startsWith('point', at) || isSpacedLetter(lower.charCodeAt(at + 5))) return false;
  let digits = '';
  let end = skipSpaces(lower, at + 5);
  const figures = digitsEnd(text, end);
  if (figures > end && figures - end < 12) {
    digits = text.slice(end, figures);
    end = figures;
  }
  for (let i = end; digits.length < 12 && figures <= end; ) {
    const hit = hitAt(lower, i);
    const isDigitWord = hit?.word.sort === 'unit' || (!digits && (hit?.word.sort === 'teen' || hit?.word.sort === 'ten'));
    if (!hit || !isDigitWord || hit.word.ordinal || hit.word.plural) break;
    digits += String(hit.word.value);
    end = hit.end;
    if (hit.word.sort !== 'unit') break;
    i = skipSpaces(lower, lower[end] === '-' ? end + 1 : end);
  }
  if (!digits) return false;
  c.group = add(c.group ?? ZERO, multiply(rational(BigInt(digits)), powerOfTen(-digits.length)));
  c.last = null;
  c.end = end;
  return true;
}

/** `3 hundred and 21`: figures after `and`, below what is closed. */
function takeDigitsAfterAnd(text: string, lower: string, c: Composition): void {
  if (c.last !== 'hundred' && c.last !== 'scale') return;
  const at = skipSpaces(lower, c.end);
  const figures = andEnd(lower, at);
  if (figures === at || !isDigit(text.charCodeAt(figures))) return;
  const run = readDigitRun(text, figures);
  if (run.joined || run.digits === null || run.value.near >= (c.last === 'hundred' ? 100 : 1000)) return;
  // "3 hundred and 21" goes on; "a thousand and 15 cars" does too, and "two million and 3%" does not.
  if (text[run.end] === '%' || isAsciiLetter(text.charCodeAt(run.end))) return;
  c.group = add(c.group ?? ZERO, run.value);
  c.last = 'digits';
  c.end = run.end;
}

/** several, a few, dozens, hundreds, tens of thousands, several hundred. */
function readVague(
  lower: string,
  hasArticle: boolean,
  first: WordHit,
  token: (kind: NumberKind, value: Rational, end: number, limits: NumberToken['limits']) => NumberToken,
): NumberToken | null {
  let { end } = first;
  let unit = first.word.sort === 'several' ? ONE : first.word.sort === 'dozen' ? rational(10n) : rational(first.word.value);
  if (first.word.sort === 'several' && lower.startsWith('few', first.start) && !hasArticle) return null;
  for (let i = 0; i < 3; i++) {
    const of = ofEnd(lower, skipSpaces(lower, end));
    const next = hitAt(lower, of);
    if (!next || next.word.ordinal || (next.word.sort !== 'hundred' && next.word.sort !== 'scale' && next.word.sort !== 'dozen')) break;
    if (next.word.sort === 'dozen') unit = multiply(unit, rational(10n));
    else unit = multiply(unit, rational(next.word.value));
    end = next.end;
  }
  if (first.word.sort === 'ten' && end === first.end) return null;
  const lowest = multiply(unit, rational(2n));
  return token('vague', lowest, end, { lower: lowest, upper: subtract(multiply(unit, rational(10n)), ONE) });
}

function ofEnd(lower: string, at: number): number {
  return lower.startsWith('of', at) && !isSpacedLetter(lower.charCodeAt(at + 2)) ? skipSpaces(lower, at + 2) : at;
}

/** `this one`, `the one you`, `no one`: a pronoun. `first`, `second` and all others are never. */
function isPronoun(lower: string, start: number, end: number, word: NumberWord): boolean {
  if (word.sort !== 'unit' || word.value !== 1n || word.ordinal || end - start !== 3) return false;
  const before = skipSpacesBack(lower, start);
  let from = before;
  while (isAsciiLetter(lower.charCodeAt(from - 1)) && before - from < 10) from--;
  return PRONOUN_LEADS.has(lower.slice(from, before));
}

const PRONOUN_LEADS = new Set('this that the which each every any no some another either neither last next wrong right other'.split(' '));
