import { foldedLine, isFormOf, lineWords } from './folded-line.ts';

const HAN_DIGITS: Readonly<Record<string, number>> = {
  ...{ 〇: 0, 零: 0, 一: 1, 壱: 1, 二: 2, 弐: 2, 两: 2, 三: 3, 参: 3, 四: 4, 五: 5, 六: 6, 七: 7, 八: 8, 九: 9 },
};
const HAN_UNITS: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 };
const HAN_MYRIADS: Readonly<Record<string, number>> = { 万: 1e4, 萬: 1e4, 億: 1e8, 亿: 1e8, 兆: 1e12 };
const HAN_NUMERAL = /(?:[0-9]+(?:[.,][0-9]+)*|[〇零一壱二弐两三参四五六七八九十百千万萬億亿兆])+/gu;
const NUMERAL = /[0-9]+(?:[.,'\u066b\u066c\u00a0 ][0-9]+)*/g;
const EXPONENTS = [3, 6, 9, 12];

/**
 * Numbers that numerals of a line may stand for, in every script: 1,254 is both 1254 and 1.254, and 2.3 before a word for
 * a million is 2,300,000 as well. Number words are not read: see `createNumberWords`.
 */
export function readFigures(line: string, language: string): ReadonlySet<number> {
  const folded = foldedLine(line).replace(/\u2044/g, '/');
  const found = new Set<number>();
  for (const { 0: numeral, index } of folded.matchAll(NUMERAL)) {
    const scale = scaleOf(folded.slice(index + numeral.length), language);
    for (const value of valuesOf(numeral)) {
      found.add(value);
      if (scale) found.add(exact(value * scale));
    }
  }
  for (const [numeral] of folded.matchAll(HAN_NUMERAL)) {
    const value = readHan(numeral);
    if (value !== null) found.add(value);
  }
  addFractions(folded, found);
  return found;
}

/** True if a line has a numeral of any script. */
export function hasNumeral(line: string): boolean {
  return /\p{Nd}|\p{No}/u.test(line) || /[一二三四五六七八九十百千万億兆]/u.test(line);
}

/** Readings of one numeral: with each separator as one of thousands, as a decimal mark, or between two figures. */
function valuesOf(numeral: string): number[] {
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

/** Power of ten that the word after a numeral names, in the words of the language for compact numbers; null if it names none. */
function scaleOf(rest: string, language: string): number | null {
  const [, word = ''] = /^[\s-]*([\p{L}\p{M}]+)/u.exec(rest) ?? [];
  if (word === '') return null;
  const words = scaleWords(language);
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

/** Value of a numeral with Han digits, units, or both: 三千五百, 二〇三一, 3万5,000, 1億2千万. */
function readHan(numeral: string): number | null {
  let total = 0;
  let section = 0;
  let digits = '';
  const take = (unit: number): void => {
    section += (digits === '' ? 1 : Number(digits)) * unit;
    digits = '';
  };
  for (const character of numeral.replace(/,/g, '')) {
    const digit = HAN_DIGITS[character] ?? (/[0-9.]/.test(character) ? character : undefined);
    const unit = HAN_UNITS[character];
    const myriad = HAN_MYRIADS[character];
    if (digit !== undefined) digits += String(digit);
    else if (unit !== undefined) take(unit);
    else if (myriad !== undefined) {
      total += (section + (digits === '' ? (section === 0 ? 1 : 0) : Number(digits))) * myriad;
      section = 0;
      digits = '';
    }
  }
  const value = exact(total + section + (digits === '' ? 0 : Number(digits)));
  return Number.isFinite(value) ? value : null;
}

function addFractions(folded: string, found: Set<number>): void {
  for (const [, whole, upper, lower] of folded.matchAll(/(?:([0-9]+) )?([0-9]+)\s*\/\s*([0-9]+)/g))
    found.add(Number(whole ?? 0) + Number(upper) / Number(lower));
  for (const [, lower = '', upper = ''] of folded.matchAll(/([0-9一二三四五六七八九十百]+)分の([0-9一二三四五六七八九十百]+)/g))
    found.add((readHan(upper) ?? 0) / (readHan(lower) ?? 1));
}

/** Removes the error of binary floating point from a product with a power of ten. */
function exact(value: number): number {
  return Number(value.toPrecision(15));
}
