import type { Rational } from '../../values/rational.ts';
import { readJapaneseNumber } from '../numbers/japanese-number.ts';
import { lexNumbers } from '../numbers/lex-numbers.ts';
import type { NumberToken } from '../numbers/number-token.ts';
import { readQuantities } from '../quantities/read-quantities.ts';
import { isReadingLanguage, type ReadingLanguage } from '../reading.ts';
import { foldView } from '../text/fold-text.ts';
import { collectiveNumbers } from './collective-numbers.ts';
import { foldedLine, isFormOf, lineWords, primaryLanguage } from './folded-line.ts';
import type { NumberWords } from './number-words.ts';

/** Signs of simplified Chinese, as the reader of Han numerals knows them. */
const HAN_FORMS: Readonly<Record<string, string>> = { 亿: '億', 两: '二', 兩: '二', 俩: '二' };
const NUMERAL = /[0-9]+(?:[.,'\u066b\u066c\u00a0 ][0-9]+)*/g;
const EXPONENTS = [3, 6, 9, 12];
/** Counts that may come before a half: two and a half million. */
const SMALL_COUNTS = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12];

/** Figures of a line. */
interface LineFigures {
  /** Numbers that the line may have, in the order in which they were read. */
  readonly read: ReadonlySet<number>;
  /** True if the line may have the number; null where it has words that nothing here can read. */
  has(value: number): boolean | null;
}

/**
 * Numbers that a line may have, in any language: numerals of every script in every custom of separators (1,254 is both 1254 and 1.254),
 * the words for powers of ten after them, Han numerals, fractions, and words such as half and dozen. English and Japanese are read by the
 * reader of quantities too, other languages by the number words of a library. A wrong question costs more than a missed one, so that each
 * reading counts.
 */
export function readFigures(line: string, language: string, words: NumberWords | null): LineFigures {
  const read = new Set<number>();
  const folded = foldedLine(line).replace(/\u2044/g, '/');
  const primary = primaryLanguage(language);
  for (const { 0: numeral, index } of folded.matchAll(NUMERAL)) {
    const scale = scaleOf(folded.slice(index + numeral.length), language);
    for (const value of numeralValues(numeral)) {
      read.add(value);
      if (scale) read.add(exactProduct(value, scale));
    }
  }
  for (const value of hanNumbers(folded)) read.add(value);
  addFractions(folded, read);
  const isRead = isReadingLanguage(primary);
  if (isRead) for (const value of quantityNumbers(line, primary)) read.add(value);
  const lineHas = (value: number): boolean => hasNumber(read, value) || words?.(value, line) === true;
  const counts = SMALL_COUNTS.filter(lineHas);
  for (const value of collectiveNumbers(folded, primary, counts, scalesIn(folded, language))) read.add(value);
  const isKnown = isRead || words !== null;
  return {
    read,
    has(value) {
      if (lineHas(value)) return true;
      // A line without numerals in a language whose number words are not known cannot be read. One and two are articles and duals in many.
      return hasNumeral(line) || (isKnown && Math.abs(value) > 2) ? false : null;
    },
  };
}

function hasNumber(read: ReadonlySet<number>, value: number): boolean {
  return [...read].some((figure) => Math.abs(figure - value) <= Math.abs(value) * 1e-9);
}

/** True if a line has a numeral of any script. */
function hasNumeral(line: string): boolean {
  return /\p{Nd}|\p{No}/u.test(line) || /[一二三四五六七八九十百千万億兆]/u.test(line);
}

/** Readings of one numeral: with each separator as one of thousands, as a decimal mark, or between two figures. */
function numeralValues(numeral: string): number[] {
  const parts = numeral.split(/[^0-9]/);
  const values = parts.map(Number);
  for (let i = 0; i < parts.length; i++)
    for (let j = i + 1; j < parts.length; j++) {
      const run = parts.slice(i, j + 1);
      // Groups of two are those of India: 12,34,567.
      if (run.slice(1, -1).every((p) => p.length === 3 || p.length === 2) && run.at(-1)?.length === 3) values.push(Number(run.join('')));
      values.push(Number(`${run.slice(0, -1).join('')}.${run.at(-1)}`));
    }
  return values;
}

/** Numbers, bounds and limits that the reader of quantities finds, with other readings of the same words. */
function quantityNumbers(line: string, language: ReadingLanguage): number[] {
  const view = foldView(line);
  const bounds = readQuantities(view, language).flatMap(({ value, alternatives }) =>
    [value, ...alternatives].flatMap(({ lower, upper, figure }) => [lower, upper, figure]),
  );
  return [...bounds.flatMap((bound) => bound?.near ?? []), ...lexNumbers(view, language).flatMap(tokenNumbers)];
}

function tokenNumbers({ value, limits }: NumberToken): number[] {
  return [value, limits?.lower, limits?.upper].flatMap((number: Rational | undefined) => number?.near ?? []);
}

/** Han numerals wherever they stand, in names and words too. */
function hanNumbers(folded: string): number[] {
  const text = folded.replace(/[亿两兩俩]/g, (sign) => HAN_FORMS[sign] ?? sign);
  const found: number[] = [];
  for (const { index } of text.matchAll(
    /(?<![〇零一壱二弐三参四五六七八九十百千万萬億兆数0-9.,])[〇零一壱二弐三参四五六七八九十百千万萬億兆数0-9]/gu,
  )) {
    for (let at = index; at < text.length; ) {
      const token = readJapaneseNumber(text, at);
      if (!token) break;
      found.push(...tokenNumbers(token));
      at = token.end;
    }
  }
  return found;
}

/** Power of ten that the word after a numeral names, in the words of the language for compact numbers; null if it names none. */
function scaleOf(rest: string, language: string): number | null {
  const [, word = ''] = /^[\s-]*([\p{L}\p{M}]+)/u.exec(rest) ?? [];
  return word === '' ? null : wordScale(word, scaleWords(language));
}

/** Powers of ten that words of a line name. */
function scalesIn(folded: string, language: string): number[] {
  const words = scaleWords(language);
  return [...new Set(lineWords(folded).flatMap((word) => wordScale(word, words) ?? []))];
}

function wordScale(word: string, words: readonly (readonly [string, number])[]): number | null {
  // An exact match first: "millions" is also like "mille".
  const scale = words.find(([known]) => known === word) ?? words.find(([known]) => known.length > 3 && isFormOf(known, word));
  return scale ? scale[1] : null;
}

const scaleWordsByLanguage = new Map<string, readonly (readonly [string, number])[]>();

function scaleWords(language: string): readonly (readonly [string, number])[] {
  const known = scaleWordsByLanguage.get(language);
  if (known) return known;
  const words = new Map<string, number>();
  for (const compactDisplay of ['long', 'short'] as const) {
    const format = new Intl.NumberFormat([language, 'en'], { notation: 'compact', compactDisplay });
    // Plural forms differ: 1, 2, 5 and 11 have all of them in most languages.
    for (const exponent of EXPONENTS)
      for (const n of [1, 2, 5, 11])
        for (const { type, value } of format.formatToParts(n * 10 ** exponent))
          if (type === 'compact') for (const word of lineWords(foldedLine(value))) words.set(word, 10 ** exponent);
  }
  scaleWordsByLanguage.set(language, [...words]);
  return [...words];
}

function addFractions(folded: string, read: Set<number>): void {
  for (const [, whole, upper, lower] of folded.matchAll(/(?:([0-9]+) )?([0-9]+)\s*\/\s*([0-9]+)/g))
    read.add(Number(whole ?? 0) + Number(upper) / Number(lower));
  for (const [, lower = '', upper = ''] of folded.matchAll(/([0-9一二三四五六七八九十百]+)分[の之]([0-9一二三四五六七八九十百]+)/g)) {
    const [above, below] = [readJapaneseNumber(upper, 0)?.value.near, readJapaneseNumber(lower, 0)?.value.near];
    if (above !== undefined && below) read.add(above / below);
  }
}

/** Product without the error of binary floating point. */
function exactProduct(value: number, scale: number): number {
  return Number((value * scale).toPrecision(15));
}
