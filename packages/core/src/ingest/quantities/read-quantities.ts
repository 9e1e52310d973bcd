import { compareRationals, multiply, type Rational } from '../../values/rational.ts';
import { lexNumbers, lowercaseSameLength } from '../numbers/lex-numbers.ts';
import type { NumberToken } from '../numbers/number-token.ts';
import type { ReadingGrade, ReadingLanguage } from '../reading.ts';
import { type FoldedView, rawSpan } from '../text/fold-text.ts';
import type { Amount } from './amount.ts';
import { boundOf, type CuedMeasure, withCues } from './bounds.ts';
import { isYearLike } from './date-parts.ts';
import { articleAmounts, englishAmounts } from './english-amounts.ts';
import { japaneseAmounts } from './japanese-amounts.ts';
import { measuresOf, type QuantityText } from './measure.ts';
import type { QuantityReading, ReadQuantity } from './quantity-reading.ts';
import { mergeRanges } from './ranges.ts';
import type { UnitEntry } from './unit.ts';
import { unitFactor } from './unit-factor.ts';

/** Quantities of a text in Japanese or English, from left to right, none overlapping. Pure, and linear in the length of the text. */
export function readQuantities(view: FoldedView, language: ReadingLanguage, numbers?: readonly NumberToken[]): QuantityReading[] {
  const tokens = numbers ?? lexNumbers(view, language);
  const { text } = view;
  const lower = language === 'en' ? lowercaseSameLength(text) : text;
  const amounts =
    language === 'ja' ? japaneseAmounts(text, tokens) : withArticles(englishAmounts(text, lower, tokens), articleAmounts(text, lower));
  const ctx: QuantityText = { language, text, lower, amounts };
  const cued = withCues(ctx, mergeRanges(ctx, measuresOf(ctx)));
  const readings: QuantityReading[] = [];
  for (const found of cued) {
    if (isBareYear(found)) continue;
    readings.push(readingOf(view, language, found));
  }
  return readings;
}

/** Both lists in the order of the text. An article that begins a number, a dozen, is in the first alone. */
function withArticles(amounts: readonly Amount[], articles: readonly Amount[]): Amount[] {
  const merged: Amount[] = [];
  let next = 0;
  for (const amount of amounts) {
    for (; next < articles.length && (articles[next]?.start ?? 0) < amount.start; next++) merged.push(articles[next] as Amount);
    while ((articles[next]?.start ?? amount.end) < amount.end) next++;
    merged.push(amount);
  }
  return [...merged, ...articles.slice(next)];
}

/** A year alone is a date; with a cue, a unit or a range of figures that are none it is a quantity. */
function isBareYear({ range, cue, second }: CuedMeasure): boolean {
  const { low, high } = range;
  if (low.unit || high?.unit || second) return false;
  if (cue.kind !== null && cue.kind !== 'about' && cue.kind !== 'exact') return false;
  if (high) return isYearLike(low.amount) && isYearLike(high.amount) && !cue.kind;
  return isYearLike(low.amount) && cue.kind === null;
}

function readingOf(view: FoldedView, language: ReadingLanguage, found: CuedMeasure): QuantityReading {
  const value = boundOf(found);
  const { range } = found;
  const { rule, why, grade } = verdictOf(found, value);
  const other = value.unit?.other && value.figure ? { value: value.figure, unit: value.unit.other } : null;
  const alternatives = [other, range.low.larger, baseOf(value)]
    .filter((other) => other !== null)
    .map((other) => inUnit(value, other.value, other.unit));
  return {
    rule: `N-${language}-${rule}`,
    span: rawSpan(view, found.start, found.end),
    measure: rawSpan(view, range.start, range.end),
    numerals: rawSpan(view, range.figureStart, range.figureEnd),
    figures: rawSpan(view, found.figuresStart, found.figuresEnd),
    value,
    grade,
    why,
    alternatives,
  };
}

/** Same quantity in the base unit of its own: 3 kg beside 3,000 g. */
function baseOf({ figure, unit }: ReadQuantity): { readonly value: Rational; readonly unit: UnitEntry } | null {
  if (!unit?.base || !figure) return null;
  const factor = unitFactor(unit.base.factor);
  return factor && { value: multiply(figure, factor), unit: { id: unit.base.id, class: unit.class, name: unit.base.id } };
}

function inUnit(value: ReadQuantity, figure: Rational, unit: UnitEntry): ReadQuantity {
  const same = value.figure;
  const moved = (bound: Rational | null) => (bound && same && compareRationals(bound, same) === 0 ? figure : null);
  return { ...value, lower: moved(value.lower), upper: moved(value.upper), figure, unit };
}

/** Number of the rule, its reason and the grade that it gives. */
function verdictOf(
  found: CuedMeasure,
  { unit, modifier }: ReadQuantity,
): { readonly rule: string; readonly why: string; readonly grade: ReadingGrade } {
  const { range, cue, second } = found;
  const { amount, compound } = range.low;
  const doubt = amount.doubt ?? range.high?.amount.doubt ?? null;
  const cautious = (grade: ReadingGrade, why: string) =>
    doubt
      ? { grade: 'C' as const, why: `${why}; ${doubt}` }
      : unit?.ambiguous
        ? { grade: 'B' as const, why: `${why}; the unit is the usual one of its name` }
        : { grade, why };
  if (second) return { rule: '11', ...cautious('A', 'a lower and an upper bound side by side') };
  if (range.high)
    return {
      rule: '09',
      ...cautious(
        range.shared ? 'B' : 'A',
        range.shared ? 'a range; its left end takes the magnitude of the right' : 'a range of two figures',
      ),
    };
  if (modifier === 'order') return { rule: '07', ...cautious('B', 'an order of magnitude, with limits by convention') };
  if (cue.kind && cue.kind !== 'neutral') return { rule: '08', ...cautious(unit ? 'A' : 'B', `the cue "${cue.kind}" beside the figure`) };
  if (compound) return { rule: '10', ...cautious('A', 'one quantity in several units') };
  if (amount.kind === 'fraction') return { rule: '06', ...cautious(unit ? 'A' : 'B', 'a fraction') };
  if (!unit) return { rule: '05', ...cautious('B', 'a figure without a unit') };
  if (unit.class === 'money') return { rule: '03', ...cautious('A', 'an amount of money') };
  if (unit.class === 'percent') return { rule: '04', ...cautious('A', 'a percentage') };
  return unit.base || unit.id.length <= 3
    ? { rule: '02', ...cautious('A', 'a figure with a unit') }
    : { rule: '01', ...cautious('A', 'a figure with what it counts') };
}
