import type { Unit } from '../shapes/facet.ts';
import type { QuantityValue, Relation } from '../shapes/value.ts';
import { areBoundsPrinted, describeBoundedFigure, figureInterval, printedInterval, readBoundedFigure } from './bounded-figure.ts';
import { dayLength, daysOfMonths, MONTHS_PER_UNIT } from './calendar-units.ts';
import { isLowerInterval, type RationalInterval, relateIntervals, relateRationalIntervals, scaleInterval } from './interval.ts';
import { type PrintedRelation, relateAsPrinted } from './printed-figure.ts';
import { divide, multiply, parseRational, type Rational } from './rational.ts';
import { isValueFault, type ValueContext, type ValueFacet, type ValueFault, type ValueFormatter, type ValueType } from './value-type.ts';

export const quantityType: ValueType<QuantityValue> = {
  type: 'quantity',

  read(authored, question) {
    const unit = unitOf(authored) ?? question.unit;
    if (typeof unit !== 'string') return missingUnit();
    const figure = readBoundedFigure(authored, 'unit');
    return isValueFault(figure) ? figure : { type: 'quantity', ...figure, unit };
  },

  relate(a, b, question, ground) {
    const relation = relateNumbers(a, b, ground);
    return asPrinted(a, b, relation, question, ground)?.relation ?? relation;
  },

  basis: (a, b, question, ground) => asPrinted(a, b, relateNumbers(a, b, ground), question, ground)?.basis ?? null,

  isLower: isLowerQuantity,

  describe: describeQuantity,
};

/** Relation of two quantities by the numbers that they allow (rule N3). */
function relateNumbers(a: QuantityValue, b: QuantityValue, ground: ValueContext): Relation {
  // Fast path for most pairs: the nearest floats of printed numbers are in their order.
  if (a.unit === b.unit && areBoundsPrinted(a) && areBoundsPrinted(b))
    return ground.unit(a.unit) ? relateIntervals(printedInterval(a), printedInterval(b)) : 'incomparable';
  const [x, y] = [measuredInterval(a, ground), measuredInterval(b, ground)];
  if (!x || !y || x.measures !== y.measures) return 'incomparable';
  return x.months && y.months ? relateRationalIntervals(x.months, y.months) : relateRationalIntervals(x.base, y.base);
}

/** Relation of two quantities by their printed digits (rules N14 and N15). A count of listed things, and a unit of the calendar, is not rounded. */
function asPrinted(
  a: QuantityValue,
  b: QuantityValue,
  byNumber: Relation,
  { counts }: ValueFacet,
  ground: ValueContext,
): PrintedRelation | null {
  if (counts !== undefined || byNumber !== 'disjoint') return null;
  const [x, y] = [fixedSize(a.unit, ground), fixedSize(b.unit, ground)];
  return x && y ? relateAsPrinted({ figure: a, factor: x }, { figure: b, factor: y }, a.unit !== b.unit) : null;
}

/** True if all numbers that a quantity allows are lower than those of another; false where they cannot be measured together. */
function isLowerQuantity(a: QuantityValue, b: QuantityValue, ground: ValueContext): boolean {
  const [x, y] = [measuredInterval(a, ground), measuredInterval(b, ground)];
  return x !== null && y !== null && x.measures === y.measures && isLowerInterval(x.base, y.base);
}

/** Figure with its unit and modifier in words. */
export function describeQuantity(value: QuantityValue, formatter: ValueFormatter): string {
  const { unit, order } = value;
  if (order) return formatter.word(`quantity.order.${order}`, { unit: formatter.unit(unit, 10) });
  const words = describeBoundedFigure(value, formatter, (n, fraction) => formatter.figure(n, unit, fraction));
  if (!value.shown) return words;
  const { shown } = value;
  const converted = describeBoundedFigure({ ...shown, modifier: value.modifier }, formatter, (n) => formatter.figure(n, shown.unit));
  return `${words}${formatter.word('brackets', { text: converted })}`;
}

/** Bounds of a figure in another unit of its dimension, to four digits; undefined where one of the two varies in length. */
export function convertFigure({ lower, upper, fractions }: QuantityValue, from: Unit, to: Unit): QuantityValue['shown'] {
  const [factor, target] = [parseRational(from.factor), parseRational(to.factor)];
  if (!factor || !target || from.id === to.id || from.measures !== to.measures || from.calendar || to.calendar) return undefined;
  const converted = (n: number | null, fraction: string | null | undefined) => {
    const exact = n === null ? null : parseRational(fraction ?? n);
    return exact && Number(divide(multiply(exact, factor), target).near.toPrecision(4));
  };
  return { lower: converted(lower, fractions?.lower), upper: converted(upper, fractions?.upper), unit: to.id };
}

/** Numbers that a quantity allows, exact: in the base unit of its dimension and, where its unit is one of the calendar, in months. */
interface MeasuredInterval {
  readonly measures: string;
  readonly base: RationalInterval;
  readonly months: RationalInterval | null;
}

/** A comparison asks for the same few quantities in every pair of claims. */
const intervalCaches = new WeakMap<ValueContext, WeakMap<QuantityValue, MeasuredInterval>>();

/** Interval of a quantity; null if the unit is unknown. */
function measuredInterval(value: QuantityValue, ground: ValueContext): MeasuredInterval | null {
  let cache = intervalCaches.get(ground);
  if (!cache) {
    cache = new WeakMap();
    intervalCaches.set(ground, cache);
  }
  const known = cache.get(value);
  if (known) return known;
  const unit = ground.unit(value.unit);
  const factor = unit && unitSize(unit);
  if (!factor) return null;
  const interval = { measures: unit.measures, ...inBaseUnits(figureInterval(value), unit, factor) };
  cache.set(value, interval);
  return interval;
}

/** Size of a unit in base units; null for an unknown unit and for one of the calendar, which has no fixed size. */
function fixedSize(id: string, ground: ValueContext): Rational | null {
  const unit = ground.unit(id);
  return unit && !unit.calendar ? unitSize(unit) : null;
}

const unitSizes = new WeakMap<Unit, Rational | null>();

/** Size of a unit in base units, exact. Read once, because every pair of figures that differ asks for it. */
function unitSize(unit: Unit): Rational | null {
  let size = unitSizes.get(unit);
  if (size === undefined) {
    size = parseRational(unit.factor);
    unitSizes.set(unit, size);
  }
  return size;
}

function inBaseUnits(figure: RationalInterval, { calendar }: Unit, factor: Rational): Pick<MeasuredInterval, 'base' | 'months'> {
  if (!calendar) return { base: scaleInterval(figure, factor), months: null };
  const months = scaleInterval(figure, MONTHS_PER_UNIT[calendar]);
  return { base: scaleInterval(daysOfMonths(months), dayLength(factor, calendar)), months };
}

function unitOf(authored: unknown): unknown {
  return typeof authored === 'object' && authored !== null && 'unit' in authored ? authored.unit : undefined;
}

function missingUnit(): ValueFault {
  return { fault: 'a quantity without a unit', hint: 'add unit: to the value or to the facet' };
}
