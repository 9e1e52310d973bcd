import { add, divide, multiply, type Rational, rational } from '../../values/rational.ts';
import { englishWordEnd } from '../numbers/english-number.ts';
import { ENGLISH_NUMBER_WORDS } from '../numbers/english-number-words.ts';
import type { ReadingLanguage } from '../reading.ts';
import { isAsciiLetter, isDigit, isSpacedLetter, skipSpaces, skipSpacesBack } from '../text/character-class.ts';
import type { Amount } from './amount.ts';
import { isEnglishDatePart, isJapaneseDatePart, isYearInTime, wordBefore } from './date-parts.ts';
import type { UnitEntry } from './unit.ts';
import { unitFactor } from './unit-factor.ts';
import { INCH, rateAfter, rateBefore, type UnitHit, unitAfter, unitBefore } from './units.ts';

/** A folded text with what all rules of a language need. */
export interface QuantityText {
  readonly language: ReadingLanguage;
  readonly text: string;
  readonly lower: string;
  readonly amounts: readonly Amount[];
}

/** A figure with its unit; offsets in the folded text. */
export interface Measure {
  readonly amount: Amount;
  readonly unit: UnitEntry | null;
  readonly value: Rational;
  /** Span with the unit, before or after. */
  readonly start: number;
  readonly end: number;
  /** Span of the figures alone. */
  readonly figureStart: number;
  readonly figureEnd: number;
  /** True if the unit precedes the figure: $5. */
  readonly unitFirst: boolean;
  /** True for several units in one quantity: 5 feet 2 inches, 10円5銭. */
  readonly compound: boolean;
  /** Same quantity in its larger unit. */
  readonly larger: { readonly value: Rational; readonly unit: UnitEntry } | null;
  /** 余 between figure and counter: 百余人. */
  readonly over: boolean;
  readonly parts: number;
}

const HALF = rational(1n, 2n);

/** Measures from left to right. An amount that is an ordinal, a date, an identifier or a part of a measure before it gives none. */
export function measuresOf(ctx: QuantityText): Measure[] {
  const measures: Measure[] = [];
  for (let i = 0; i < ctx.amounts.length; ) {
    const taken = measures.at(-1)?.end ?? 0;
    const found = measureAt(ctx, i, taken);
    if (found) measures.push(found);
    i += found?.parts ?? 1;
  }
  return measures;
}

/** Measure of the amount at `index`; `taken` is the end of the measure before it. */
function measureAt(ctx: QuantityText, index: number, taken: number): Measure | null {
  const { language, text, lower, amounts } = ctx;
  const amount = amounts[index] as Amount;
  if (amount.kind === 'ordinal' || amount.start < taken) return null;
  // $5 a gallon: the price is of a gallon, and no gallon is counted.
  if (amount.kind === 'article' && taken > 0 && skipSpacesBack(text, amount.start) === taken) return null;
  const first = unitBefore(language, text, lower, amount.start) ?? unitBefore(language, text, lower, amount.first.start);
  const before = first && first.start >= taken ? first : null;
  if (amount.first.joined && before?.unit.class !== 'money') return null;
  if (amount.first.joined && before && isAsciiLetter(text.charCodeAt(before.start - 1))) return null;
  if (language === 'ja') {
    if (isJapaneseOrdinal(text, amount)) return null;
    const share = shareInTenths(ctx, index);
    if (share) return share;
  }
  const over = language === 'ja' && text[amount.end] === '余' && !isDigit(text.charCodeAt(amount.end + 1));
  const after = settled(ctx, amount, unitOfAmount(ctx, amount, over));
  if (before && (before.unit.class === 'money' || !after || after.unit.class !== 'money')) return withUnitBefore(ctx, index, before);
  if (!after) return bareMeasure(ctx, index);
  if (language === 'ja' && PER.some((word) => text.startsWith(word, after.end))) return null;
  if (language === 'en' && after.unit.class !== 'money' && (isYearInTime(lower, amount) || isEnglishDatePart(text, lower, amount)))
    return null;
  const rated = rateAfter(text, lower, after);
  const speed = language === 'ja' ? rateBefore(text, amount.start, rated) : null;
  let value = amount.value;
  let { end } = rated;
  let { unit } = rated;
  if (language === 'ja' && text[end] === '半' && !'分数年月期世径日ば島端額身'.includes(text.charAt(end + 1) || ' ')) {
    value = add(value, HALF);
    end++;
  } else if (language === 'en') {
    const scaled = scaleAfterUnit(lower, rated);
    value = multiply(value, scaled.times);
    end = scaled.end;
  }
  if (speed) unit = speed.unit;
  const below = language === 'en' && unit.class === 'temperature' ? minusBefore(text, amount) : null;
  if (below !== null) value = multiply(value, rational(-1n));
  const plain: Measure = {
    ...base(amount),
    unit,
    value,
    start: below ?? speed?.start ?? amount.start,
    end,
    over,
  };
  return compounded(ctx, index, plain) ?? plain;
}

/** 1人当たり: what a rate is of is not counted. */
const PER = ['当たり', 'あたり', '当り', 'につき'];

/** Unit after an amount; after a part of one, past its article: half a liter, a quarter of a mile. */
function unitOfAmount({ language, text, lower }: QuantityText, amount: Amount, over: boolean): UnitHit | null {
  const plain = unitAfter(language, text, lower, amount.end + (over ? 1 : 0));
  if (plain || language === 'ja') return plain;
  if (amount.kind !== 'fraction') return describedNoun(text, lower, amount);
  let at = skipSpaces(lower, amount.end);
  if (lower.startsWith('of ', at)) at = skipSpaces(lower, at + 3);
  if (!lower.startsWith('a ', at) && !lower.startsWith('an ', at)) return null;
  return unitAfter(language, text, lower, lower.indexOf(' ', at));
}

/** Noun after one word that describes it, or after `of`: 700 Haitian pupils, hundreds of people. */
function describedNoun(text: string, lower: string, amount: Amount): UnitHit | null {
  const at = skipSpaces(lower, amount.end);
  const end = englishWordEnd(lower, at);
  if (at === amount.end || end === at || end - at > LONGEST_ADJECTIVE) return null;
  const word = lower.slice(at, end);
  if (word === 'of' ? amount.kind !== 'vague' : NOT_ADJECTIVES.has(word) || ENGLISH_NUMBER_WORDS.has(word)) return null;
  const hit = lower[end] === ' ' ? unitAfter('en', text, lower, end) : null;
  return hit && COUNTED_CLASSES.has(hit.unit.class) && hit.start === end + 1 ? { ...hit, start: at } : null;
}

const LONGEST_ADJECTIVE = 16;
const COUNTED_CLASSES: ReadonlySet<UnitEntry['class']> = new Set([
  'person',
  'country',
  'place',
  'building',
  'vehicle',
  'animal',
  'thing',
  'organization',
]);
const NOT_ADJECTIVES = new Set(
  'and or but nor to in on at by for from with of per the a an this that these those is are was were be been has have had will would as than when while after before since until into out over under his her its their our my your no not more less about around who which where there he she it they we you i if because so says said killed'.split(
    ' ',
  ),
);

/** Unit by its context: degrees near a word of temperature, and pounds of money or of weight. */
function settled({ text, lower }: QuantityText, amount: Amount, hit: UnitHit | null): UnitHit | null {
  // 分 and 角 are money only after another part of it: 6元5角3分.
  if (!hit || hit.unit.id === 'fen' || hit.unit.id === 'jiao') return null;
  const around = (word: string) => lower.slice(Math.max(0, amount.start - 30), amount.start).includes(word);
  if (
    hit.unit.id === 'deg' &&
    ['temperature', 'minus', '気温', '温度', '体温', '水温', '室温', '熱'].some((word) => around(word) || text.startsWith(word, hit.end))
  )
    return { ...hit, unit: { ...hit.unit, class: 'temperature' } };
  const { other } = hit.unit;
  if (!other) return hit;
  const weighs =
    hit.unit.class === 'money'
      ? amount.value.near < LEAST_MONEY
      : WEIGHING.some((word) => around(word) || text.slice(hit.end, hit.end + 8).includes(word));
  return weighs ? { ...hit, unit: { ...other, ambiguous: true, other: { ...hit.unit } } } : hit;
}

/** Words near キロ that make it kilograms. */
const WEIGHING = [
  '体重',
  '重さ',
  '重量',
  '減量',
  '痩せ',
  'やせ',
  '太っ',
  'の米',
  '米を',
  'の肉',
  '覚醒剤',
  '大麻',
  'コカイン',
  '麻薬',
  '爆薬',
  '火薬',
];

/** Amount from which pounds are taken for money: below it they weigh as often, and the other reading is kept. */
const LEAST_MONEY = 1000;

/** `- 20 degrees`: a dash with spaces is a minus before a temperature, where it does not follow a figure. */
function minusBefore(text: string, amount: Amount): number | null {
  const at = skipSpacesBack(text, amount.start) - 1;
  if (amount.signed || text[at] !== '-' || at !== amount.start - 2) return null;
  const earlier = skipSpacesBack(text, at);
  return earlier < at && !isDigit(text.charCodeAt(earlier - 1)) ? at : null;
}

function base(amount: Amount): Omit<Measure, 'unit' | 'value' | 'start' | 'end'> {
  return {
    amount,
    figureStart: amount.start,
    figureEnd: amount.end,
    unitFirst: false,
    compound: false,
    larger: null,
    over: false,
    parts: 1,
  };
}

/** `$5`, `EUR 20`, `$5 million`, 摂氏20度, `$20K`. */
function withUnitBefore(ctx: QuantityText, index: number, before: UnitHit): Measure {
  const { text, lower, language } = ctx;
  const amount = ctx.amounts[index] as Amount;
  let { value } = amount;
  let end = amount.end;
  let { unit } = before;
  if (unit.class === 'money') {
    const letter = moneyLetter(text, amount);
    if (letter) {
      value = multiply(value, letter.times);
      end = letter.end;
    }
    const again = unitAfter(language, text, lower, end);
    if (again?.unit.class === 'money' && !again.unit.minor && (again.unit.id === unit.id || unit.ambiguous)) {
      if (again.unit.id !== unit.id || !again.unit.ambiguous) unit = again.unit;
      end = language === 'ja' || unit !== before.unit ? again.end : end;
    } else {
      const rated = rateAfter(text, lower, { unit, start: end, end });
      unit = rated.unit;
      end = rated.end;
    }
  } else {
    const degree = unitAfter(language, text, lower, end);
    if (degree?.unit.class === 'angle') end = degree.end;
  }
  const figureEnd = Math.max(amount.end, value === amount.value ? amount.end : end);
  const plain = { ...base(amount), figureEnd, unit, value, start: Math.min(before.start, amount.start), end, unitFirst: true };
  return compounded(ctx, index, plain) ?? plain;
}

/** `$5m`, `€20b`: after a sign of a currency a letter is a magnitude whatever its case. */
function moneyLetter(text: string, amount: Amount): { readonly times: Rational; readonly end: number } | null {
  const letter = text.charAt(amount.end).toLowerCase();
  const power = { m: 6n, b: 9n, t: 12n, k: 3n }[letter];
  const next = text.charCodeAt(amount.end + 1);
  if (power === undefined || isSpacedLetter(next) || isDigit(next) || !isDigit(text.charCodeAt(amount.end - 1))) return null;
  return { times: rational(10n ** power), end: amount.end + 1 };
}

/** `75 USD million`: a scale after the unit. */
function scaleAfterUnit(lower: string, hit: UnitHit): { readonly times: Rational; readonly end: number } {
  const at = skipSpaces(lower, hit.end);
  const end = englishWordEnd(lower, at);
  const word = hit.unit.class === 'money' && end - at < 12 ? ENGLISH_NUMBER_WORDS.get(lower.slice(at, end)) : undefined;
  const scale = word?.sort === 'scale' && !word.ordinal && at > hit.end;
  return scale && word ? { times: rational(word.value), end } : { times: rational(1n), end: hit.end };
}

/** A figure without a unit. Parts of dates and figures in front of a word glued to them give none. */
function bareMeasure({ language, text, lower, amounts }: QuantityText, index: number): Measure | null {
  const amount = amounts[index] as Amount;
  if (isAsciiLetter(text.charCodeAt(amount.end))) return null;
  if (language === 'ja' ? isJapaneseDatePart(text, amount) : isEnglishDatePart(text, lower, amount) || isNameNumber(text, lower, amount))
    return null;
  return { ...base(amount), unit: null, value: amount.value, start: amount.start, end: amount.end };
}

/** Boeing 747, Flight 93, chapter 11: a bare figure after a name or after a word for what is numbered. */
function isNameNumber(text: string, lower: string, { start, first }: Amount): boolean {
  if (first.digits === null || text[start - 1] !== ' ') return false;
  const word = wordBefore(lower, start);
  if (word.length < 2) return word === '' && NUMBER_SIGNS.some((sign) => lower.startsWith(sign, start - 1 - sign.length));
  if (NUMBERED.has(word)) return true;
  const from = start - 1 - word.length;
  const isCapital = text[from] !== lower[from];
  const earlier = text.charAt(skipSpacesBack(text, from) - 1);
  return isCapital && earlier !== '' && !'.!?:;"“”()'.includes(earlier) && from > 0;
}

const NUMBER_SIGNS = ['no.', 'nos.', '#', '№'];
const NUMBERED = new Set(
  'chapter page section article number room route version grade level phase volume part line paragraph figure table step item channel gate platform'.split(
    ' ',
  ),
);

/** 第3, だい3, 3番目, 3位, 3等, 3号, 3代目, 3丁目: never a quantity. */
export function isJapaneseOrdinal(text: string, amount: Pick<Amount, 'start' | 'end'>): boolean {
  if (text[amount.start - 1] === '第' || text.startsWith('だい', amount.start - 2)) return true;
  return ORDINAL_SIGNS.has(text.charCodeAt(amount.end)) && JAPANESE_ORDINAL_ENDS.some((end) => text.startsWith(end, amount.end));
}

const JAPANESE_ORDINAL_ENDS =
  '番 位 等 号 級 目 丁目 人目 回目 度目 本目 件目 個目 枚目 台目 社目 カ国目 代目 年目 日目 カ月目 年生 次'.split(' ');
/** First units of them: most figures are followed by none. */
const ORDINAL_SIGNS: ReadonlySet<number> = new Set(JAPANESE_ORDINAL_ENDS.map((end) => end.charCodeAt(0)));

/** 3割4分5厘, 5割引: tenths, hundredths and thousandths of a whole, as a percentage. */
function shareInTenths({ text, amounts }: QuantityText, index: number): Measure | null {
  const amount = amounts[index] as Amount;
  const at = skipSpaces(text, amount.end);
  if (text[at] !== '割' || '合当安高り'.includes(text.charAt(at + 1) || ' ')) return null;
  let value = multiply(amount.value, rational(10n));
  let end = at + 1;
  let parts = 1;
  for (const [sign, weight] of [
    ['分', rational(1n)],
    ['厘', rational(1n, 10n)],
  ] as const) {
    const next = amounts[index + parts];
    if (!next || next.start !== end || text[next.end] !== sign) continue;
    value = add(value, multiply(next.value, weight));
    end = next.end + 1;
    parts++;
  }
  if (parts === 1 && text[end] === '半') {
    value = add(value, rational(5n));
    end++;
  }
  if (text[end] === '引' || text[end] === '増') end += text[end + 1] === 'き' || text[end + 1] === 'し' ? 2 : 1;
  return { ...base(amount), unit: PERCENT_OF_WHOLE, value, start: amount.start, end, compound: parts > 1, parts };
}

const PERCENT_OF_WHOLE: UnitEntry = { id: '%', class: 'percent', name: 'percent', ja: '%' };

/** Two or more units in one quantity: money with its parts, lengths and weights from large to small. */
function compounded(ctx: QuantityText, index: number, first: Measure): Measure | null {
  let sum = first;
  for (let at = index + 1; at < ctx.amounts.length && sum.parts < 4; at++) {
    const next = joined(ctx, sum, at);
    if (!next) break;
    sum = next;
  }
  return sum === first ? null : sum;
}

function joined(ctx: QuantityText, whole: Measure, at: number): Measure | null {
  const { language, text, lower } = ctx;
  const part = ctx.amounts[at] as Amount;
  if (!whole.unit || part.kind === 'ordinal' || part.kind === 'vague' || part.signed || part.first.joined) return null;
  const gap = text.slice(whole.end, Math.min(part.start, whole.end + 8)).trim();
  if (part.start > whole.end + 7 || !(gap === '' || gap === ',' || gap === 'and' || gap === ', and' || gap === 'と')) return null;
  const hit = unitAfter(language, text, lower, part.end) ?? (whole.unit.base?.id === 'm' ? inches(text, part.end) : null);
  const end = hit?.end ?? part.end;
  const more = { end, figureEnd: part.end, compound: true, parts: whole.parts + 1 };
  if (whole.unit.class === 'money') return joinedMoney(ctx, whole, part, hit, more);
  if (!hit || hit.unit.class !== whole.unit.class || !['length', 'mass', 'volume'].includes(hit.unit.class)) return null;
  const [large, small] = [factorOf(whole.unit), factorOf(hit.unit)];
  if (!large || !small || large.id !== small.id || large.factor.near <= small.factor.near) return null;
  const value = add(multiply(whole.value, divide(large.factor, small.factor)), part.value);
  const larger = whole.larger?.unit ?? whole.unit;
  const largest = factorOf(larger);
  return {
    ...whole,
    ...more,
    value,
    unit: hit.unit,
    larger: largest && { unit: larger, value: divide(multiply(value, small.factor), largest.factor) },
  };
}

/** `12 ft 2 in more`: after feet, a short word that is a preposition elsewhere. */
function inches(text: string, at: number): UnitHit | null {
  const start = skipSpaces(text, at);
  return text.startsWith('in', start) && !isSpacedLetter(text.charCodeAt(start + 2)) ? { unit: INCH, start, end: start + 2 } : null;
}

/** `20 dollars and 43 cents`, `20 ringgit 43`, 10円5銭: a part of the currency, or two figures in place of it. */
function joinedMoney(
  { text }: QuantityText,
  whole: Measure,
  part: Amount,
  hit: UnitHit | null,
  more: { readonly end: number; readonly figureEnd: number; readonly compound: boolean; readonly parts: number },
): Measure | null {
  if (!whole.unit || part.value.d !== 1n) return null;
  const minor = hit?.unit.minor;
  if (minor) {
    if (minor.of && !minor.of.includes(whole.unit.id)) return null;
    const factor = unitFactor(minor.factor) ?? rational(1n, 100n);
    return { ...whole, ...more, value: add(whole.value, multiply(part.value, factor)) };
  }
  // "15 dollars 50." and "$3 and fourteen": only where nothing is left that the figure could count.
  if (hit || part.value.near >= 100 || whole.value.d !== 1n || whole.parts > 1) return null;
  const rest = text.slice(part.end, part.end + 6);
  const ends = /^\s*(?:$|[.,;!?)](?!\d)|more\b)/.test(rest);
  return ends ? { ...whole, ...more, value: add(whole.value, multiply(part.value, rational(1n, 100n))) } : null;
}

function factorOf(unit: UnitEntry): { readonly id: string; readonly factor: Rational } | null {
  if (!unit.base) return { id: unit.id, factor: rational(1n) };
  const factor = unitFactor(unit.base.factor);
  return factor && { id: unit.base.id, factor };
}
