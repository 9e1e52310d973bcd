import { compareRationals, divide, multiply, type Rational, rational } from '../../values/rational.ts';
import { ENGLISH_NUMBER_WORDS } from '../numbers/english-number-words.ts';
import { isAsciiLetter, isSpacedLetter } from '../text/character-class.ts';
import { wordBefore } from './date-parts.ts';
import type { Measure, QuantityText } from './measure.ts';

/** One measure, or two that are the ends of a range. */
export interface MeasureRange {
  readonly low: Measure;
  readonly high: Measure | null;
  readonly start: number;
  readonly end: number;
  readonly figureStart: number;
  readonly figureEnd: number;
  /** True where the left end took its magnitude from the right: 2〜3万. */
  readonly shared: boolean;
  /** True for "about" before the right end. */
  readonly approximate: boolean;
  /** True where words open the range: between, from. */
  readonly opened: boolean;
}

/** Joins neighbours that are the ends of a range; the others stay alone. */
export function mergeRanges(ctx: QuantityText, measures: readonly Measure[]): MeasureRange[] {
  const ranges: MeasureRange[] = [];
  for (let i = 0; i < measures.length; i++) {
    const low = measures[i] as Measure;
    const high = measures[i + 1];
    const range = high ? rangeOf(ctx, low, high) : null;
    ranges.push(range ?? { ...alone(low) });
    if (range) i++;
  }
  return ranges;
}

function alone(low: Measure): MeasureRange {
  const { start, end, figureStart, figureEnd } = low;
  return { low, high: null, start, end, figureStart, figureEnd, shared: false, approximate: false, opened: false };
}

const GAP = 24;

function rangeOf(ctx: QuantityText, left: Measure, right: Measure): MeasureRange | null {
  if (right.start - left.end > GAP || left.compound || right.compound) return null;
  const link = ctx.language === 'ja' ? japaneseLink(ctx, left, right) : englishLink(ctx, left, right);
  if (!link) return null;
  if (left.unit && right.unit && left.unit.id !== right.unit.id) return null;
  if (left.unit && !right.unit && !left.unitFirst) return null;
  const magnitude = sharedMagnitude(ctx, left, right);
  let [low, high] = [magnitude ? { ...left, value: multiply(left.value, magnitude) } : left, right];
  const order = compareRationals(low.value, high.value);
  if (order === 0) return null;
  // Only ends with a unit of their own may fall: from -18 °C to -34 °C.
  if (order > 0) {
    if (!left.unit || !right.unit || !link.opened) return null;
    [low, high] = [high, low];
  }
  const unit = right.unit ?? left.unit;
  return {
    low: { ...low, unit },
    high: { ...high, unit },
    start: link.start,
    end: Math.max(right.end, link.end),
    figureStart: link.start < left.start ? link.start : left.figureStart,
    figureEnd: link.end > right.end ? link.end : right.figureEnd,
    shared: magnitude !== null,
    approximate: link.approximate,
    opened: link.opened,
  };
}

interface Link {
  readonly start: number;
  readonly end: number;
  readonly opened: boolean;
  readonly approximate: boolean;
}

function japaneseLink({ text }: QuantityText, left: Measure, right: Measure): Link | null {
  const between = text.slice(left.end, right.start).trim();
  const about = between.endsWith('約');
  const link = about ? between.slice(0, -1) : between;
  const tail = JAPANESE_TAILS.find((word) => text.startsWith(word, right.end));
  const end = right.end + (tail?.length ?? 0);
  const found = { start: left.start, end, opened: true, approximate: about };
  if (['~', '-', 'から', 'ないし', '乃至', '~約'].includes(link) && !(link === '-' && right.amount.signed)) return found;
  if (link === 'と' && text.startsWith('の間', right.end)) return { ...found, end: right.end + 2 };
  // 二、三人 and 2、3人: neighbours among the single digits, the first without a counter.
  const [a, b] = [left.value, right.value];
  if (
    (link === '、' || link === ',' || link === 'か' || (link === '' && left.amount.last.form === 'kansuji')) &&
    !left.unit &&
    right.unit &&
    b.near - a.near === 1 &&
    b.near <= 9
  )
    return found;
  return null;
}

const JAPANESE_TAILS = ['の間', 'までの間', 'まで'];

const APPROXIMATE_WORDS = new Set(['about', 'around', 'approximately', 'roughly', 'circa', '~', 'nearly', 'almost']);

function englishLink({ text, lower }: QuantityText, left: Measure, right: Measure): Link | null {
  const words = lower.slice(left.end, right.start).trim().split(/\s+/);
  const about = APPROXIMATE_WORDS.has(words.at(-1) ?? '');
  const link = (about ? words.slice(0, -1) : words).join(' ');
  const opener = openerBefore(lower, left.start);
  const opened = opener !== null;
  const found: Link = { start: opener?.start ?? left.start, end: right.end, opened, approximate: about };
  if (link === 'and' || link === '&') return opened ? found : null;
  if (link === '-' || link === '~' || link === '-~') return right.amount.signed && link === '-' ? null : found;
  if (link === '' && text[left.end] === '-' && right.amount.signed) return null;
  if (link === 'to' || link === '- to' || link === '-to-' || link === '-to' || link === 'through') {
    const unitless = !left.unit && !right.unit && !opened;
    return unitless && (left.amount.first.form === 'words') !== (right.amount.first.form === 'words') ? null : { ...found, opened: true };
  }
  if (link === 'or') return !left.unit && right.value.near - left.value.near === 1 && right.value.near <= 20 ? found : null;
  return null;
}

/** `between`, `from`, `ranging from` before a range, with an "about" between. */
function openerBefore(lower: string, start: number): { readonly start: number } | null {
  let at = start;
  let word = wordBefore(lower, at);
  if (APPROXIMATE_WORDS.has(word)) {
    at = lower.lastIndexOf(word, at);
    word = wordBefore(lower, at);
  }
  return word === 'between' || word === 'from' ? { start: lower.lastIndexOf(word, at) } : null;
}

/** Magnitude that a left end without its own takes from the right: 2〜3万 and 2 to 3 million, not 50〜3万. */
function sharedMagnitude({ language, text, lower }: QuantityText, left: Measure, right: Measure): Rational | null {
  if (left.amount.kind !== 'figure' || right.amount.kind !== 'figure') return null;
  const magnitude = language === 'ja' ? japaneseMagnitude(text, right) : englishMagnitude(lower, right);
  if (!magnitude || (language === 'ja' ? japaneseMagnitude(text, left) : englishMagnitude(lower, left))) return null;
  if (left.unit && !left.unitFirst) return null;
  const coefficient = divide(right.value, magnitude);
  return left.value.near < coefficient.near ? magnitude : null;
}

const JAPANESE_UNITS: Readonly<Record<string, bigint>> = { 十: 10n, 百: 100n, 千: 1000n, 万: 10n ** 4n, 億: 10n ** 8n, 兆: 10n ** 12n };

function japaneseMagnitude(text: string, { figureEnd, figureStart }: Measure): Rational | null {
  let times = 1n;
  for (let i = figureEnd - 1; i > figureStart; i--) {
    const unit = JAPANESE_UNITS[text.charAt(i)];
    if (unit === undefined) break;
    times *= unit;
  }
  return times === 1n ? null : rational(times);
}

function englishMagnitude(lower: string, { amount, value, figureEnd }: Measure): Rational | null {
  // A letter or a scale after the unit multiplied the figure.
  if (compareRationals(value, amount.value) !== 0) return divide(value, amount.value);
  let from = figureEnd;
  while (isSpacedLetter(lower.charCodeAt(from - 1)) && from > amount.start) from--;
  const word = ENGLISH_NUMBER_WORDS.get(lower.slice(from, figureEnd));
  if (word?.sort === 'scale' && !word.ordinal) return rational(word.value);
  const letter = lower.charAt(figureEnd - 1);
  const isLetter = isAsciiLetter(lower.charCodeAt(figureEnd - 1)) && amount.last.end < figureEnd;
  return isLetter && letter === 'k' ? rational(1000n) : null;
}
