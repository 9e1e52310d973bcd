import type { BoundedFigure } from '../shapes/value.ts';
import { nearestName } from '../text/nearest-name.ts';
import { ORDER_NAMES, ORDERS_OF_MAGNITUDE, type OrderOfMagnitude, QUANTITY_MODIFIERS } from '../text/quantity-modifiers.ts';
import { type Figure, readFigure } from './figure.ts';
import type { NumberInterval, RationalInterval } from './interval.ts';
import { add, divide, MINUS_INFINITY, PLUS_INFINITY, parseRational, type Rational, rational, subtract } from './rational.ts';
import { isValueFault, type ValueFault, type ValueFormatter } from './value-type.ts';

type QuantityModifier = BoundedFigure['modifier'];

/** Key of a bare figure beside a unit of its own: `{figure: 4, unit: mile}`. */
const BARE = 'figure';

const LOWER_ONLY: readonly QuantityModifier[] = ['at-least', 'more-than'];
const UPPER_ONLY: readonly QuantityModifier[] = ['at-most', 'less-than', 'nearly'];
const FORMS = `write a number, a fraction such as 1/3, {MODIFIER: number} with one of ${QUANTITY_MODIFIERS.slice(0, -2).join(', ')}, {between: [1, 3]}, or {order: dozens} with one of ${ORDER_NAMES.slice(1).join(', ')}`;

/**
 * Figure in its authored form, with or without a modifier: `59`, `1/3`, `tens`, `{at-least: 164}`, `{order: hundreds}`. `measure` is
 * the key that names what is counted, `unit` or `currency`, and is left to the caller.
 */
export function readBoundedFigure(authored: unknown, measure: string): BoundedFigure | ValueFault {
  if (authored === 'tens') return orderFigure('tens');
  if (typeof authored === 'string' && Object.hasOwn(ORDERS_OF_MAGNITUDE, authored))
    return { fault: `an order of magnitude without its key ("${authored}")`, hint: `write {order: ${authored}}` };
  if (Array.isArray(authored))
    return { fault: 'a list', hint: `write one claim for each figure, or {between: [1, 3]} for a range; this is [${authored.join(', ')}]` };
  if (typeof authored !== 'object' || authored === null) return oneFigure('exact', authored);
  const entries = Object.entries(authored).filter(([key]) => key !== measure);
  const [entry, second] = entries;
  if (!entry) return { fault: 'without a figure', hint: FORMS };
  const [modifier, figure] = entry;
  if (modifier !== BARE && !isModifier(modifier)) return unknownModifier(modifier);
  if (second)
    return { fault: `two figures (${modifier} and ${second[0]})`, hint: 'keep one; write {between: [1, 3]} for a range with two ends' };
  if (modifier === 'order') return readOrder(figure);
  if (modifier === 'between') return readRange(figure);
  const read = oneFigure(modifier === BARE ? 'exact' : modifier, figure);
  return modifier === 'exact' && !isValueFault(read) ? { ...read, unrounded: true } : read;
}

/** Exact numbers that a figure allows, in its own unit (rule N3). */
export function figureInterval(figure: BoundedFigure): RationalInterval {
  const [lower, upper] = [exactBound(figure, 'lower'), exactBound(figure, 'upper')];
  const slack = figure.modifier === 'about' && lower ? aboutSlack(lower, figure) : null;
  const reach = figure.modifier === 'nearly' && upper ? subtract(upper, nearlyReach(upper, figure)) : MINUS_INFINITY;
  return {
    lower: lower ? (slack ? subtract(lower, slack) : lower) : reach,
    upper: upper ? (slack ? add(upper, slack) : upper) : PLUS_INFINITY,
    lowerOpen: figure.modifier === 'more-than',
    upperOpen: figure.modifier === 'less-than' || figure.modifier === 'nearly',
  };
}

/** True if the bounds of a figure are the numbers printed, with no slack and no fraction. */
export function areBoundsPrinted({ modifier, fractions }: BoundedFigure): boolean {
  return modifier !== 'about' && modifier !== 'nearly' && fractions === undefined;
}

/** Numbers that a figure with printed bounds allows, as floats. */
export function printedInterval({ lower, upper, modifier }: BoundedFigure): NumberInterval {
  return {
    lower: lower ?? Number.NEGATIVE_INFINITY,
    upper: upper ?? Number.POSITIVE_INFINITY,
    lowerOpen: modifier === 'more-than',
    upperOpen: modifier === 'less-than',
  };
}

/** Figure in words; `write` puts a number with what it counts. */
export function describeBoundedFigure(
  figure: BoundedFigure,
  formatter: ValueFormatter,
  write: (n: number, fraction: string | null | undefined) => string,
): string {
  const { modifier, fractions } = figure;
  const [lower, upper] = (['lower', 'upper'] as const).map((end) => ({ n: figure[end], fraction: fractions?.[end] }));
  const words = (end = lower) => (end?.n === null || end?.n === undefined ? '' : write(end.n, end.fraction));
  if (modifier !== 'between') return formatter.word(`quantity.${modifier}`, { figure: words(figure.lower === null ? upper : lower) });
  return formatter.word('quantity.between', { low: formatter.number(figure.lower ?? 0, lower?.fraction), high: words(upper) });
}

/** Place value of the last significant digit: 10,000 in 90,000; 1/10 in 2.5; 1 in 0. */
export function lastDigit(n: number): Rational {
  const [digits = '0', exponent = '0'] = Math.abs(n).toExponential().split('e');
  const decimals = digits.split('.')[1]?.length ?? 0;
  return (n === 0 ? null : parseRational(`1e${Number(exponent) - decimals}`)) ?? ONE;
}

const ONE = rational(1n);
const TEN = rational(10n);
const TWO = rational(2n);

/** Half of the last significant digit of a number; a tenth of a fraction, which has no last digit. */
function aboutSlack(exact: Rational, { fractions, lower }: BoundedFigure): Rational {
  return fractions?.lower ? divide(magnitude(exact), TEN) : divide(lastDigit(lower ?? 0), TWO);
}

/** One last significant digit, by which *nearly* reaches down; a tenth of a fraction. */
function nearlyReach(exact: Rational, { fractions, upper }: BoundedFigure): Rational {
  return fractions?.upper ? divide(magnitude(exact), TEN) : lastDigit(upper ?? 0);
}

function magnitude(exact: Rational): Rational {
  return exact.n < 0n ? subtract(rational(0n), exact) : exact;
}

function exactBound({ fractions, ...figure }: BoundedFigure, end: 'lower' | 'upper'): Rational | null {
  const number = figure[end];
  return number === null ? null : parseRational(fractions?.[end] ?? number);
}

function isModifier(key: string): key is QuantityModifier {
  return (QUANTITY_MODIFIERS as readonly string[]).includes(key);
}

function unknownModifier(key: string): ValueFault {
  if (key === 'tens') return { fault: 'tens with a number', hint: 'write tens, or {order: dozens}; for a number of its own {about: 30}' };
  const close = nearestName(key, QUANTITY_MODIFIERS);
  return { fault: `an unknown modifier ("${key}")`, hint: close ? `did you mean ${close}?` : FORMS };
}

function oneFigure(modifier: QuantityModifier, authored: unknown): BoundedFigure | ValueFault {
  const figure = readFigure(authored, FORMS);
  if (isValueFault(figure)) return figure;
  return boundedFigure(modifier, UPPER_ONLY.includes(modifier) ? null : figure, LOWER_ONLY.includes(modifier) ? null : figure);
}

function readRange(authored: unknown): BoundedFigure | ValueFault {
  if (!Array.isArray(authored) || authored.length !== 2)
    return {
      fault: Array.isArray(authored) ? `a range with ${authored.length} numbers` : 'a range without its two numbers',
      hint: 'between takes the lowest and the highest: {between: [1, 3]}',
    };
  const [lower, upper] = (authored as unknown[]).map((figure) => readFigure(figure, FORMS)) as [Figure | ValueFault, Figure | ValueFault];
  if (isValueFault(lower)) return lower;
  if (isValueFault(upper)) return upper;
  if (lower.number > upper.number)
    return { fault: 'a range that ends below its beginning', hint: `write {between: [${authored[1]}, ${authored[0]}]}` };
  return boundedFigure('between', lower, upper);
}

function readOrder(name: unknown): BoundedFigure | ValueFault {
  if (typeof name === 'string' && Object.hasOwn(ORDERS_OF_MAGNITUDE, name)) return orderFigure(name as OrderOfMagnitude);
  const close = typeof name === 'string' ? nearestName(name, ORDER_NAMES) : undefined;
  return {
    fault: `an unknown order of magnitude (${JSON.stringify(name)})`,
    hint: close ? `did you mean ${close}?` : `one of ${ORDER_NAMES.slice(1).join(', ')}`,
  };
}

function orderFigure(order: OrderOfMagnitude): BoundedFigure {
  const power = 10 ** ORDERS_OF_MAGNITUDE[order];
  return { lower: 2 * power, upper: 10 * power - 1, modifier: 'order', order };
}

function boundedFigure(modifier: QuantityModifier, lower: Figure | null, upper: Figure | null): BoundedFigure {
  const fractions = { lower: lower?.fraction ?? null, upper: upper?.fraction ?? null };
  return {
    lower: lower?.number ?? null,
    upper: upper?.number ?? null,
    modifier,
    ...((fractions.lower !== null || fractions.upper !== null) && { fractions }),
  };
}
