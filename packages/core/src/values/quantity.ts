import type { QuantityValue } from '../shapes/value.ts';
import { QUANTITY_MODIFIERS } from '../text/quantity-modifiers.ts';
import { type NumberInterval, relateIntervals } from './interval.ts';
import { isValueFault, type ValueContext, type ValueFault, type ValueFormatter, type ValueType } from './value-type.ts';

type QuantityModifier = (typeof QUANTITY_MODIFIERS)[number];

const LOWER_ONLY: readonly QuantityModifier[] = ['at-least', 'more-than'];
const UPPER_ONLY: readonly QuantityModifier[] = ['at-most', 'less-than', 'nearly'];

export const quantityType: ValueType<QuantityValue> = {
  type: 'quantity',

  read(authored, question) {
    if (authored === 'tens') return build('tens', null, question.unit);
    if (typeof authored === 'number') return build('exact', authored, question.unit);
    if (!isRecord(authored)) return fault();
    const { unit = question.unit, ...rest } = authored;
    if (typeof unit !== 'string') return missingUnit();
    const entries = Object.entries(rest);
    const [modifier, figure] = entries[0] ?? [];
    if (entries.length !== 1 || !QUANTITY_MODIFIERS.includes(modifier as QuantityModifier)) return fault();
    return build(modifier as QuantityModifier, figure, unit);
  },

  relate(a, b, _question, ground) {
    const [x, y] = [comparableInterval(a, ground), comparableInterval(b, ground)];
    if (!x || !y || x.measures !== y.measures) return 'incomparable';
    return relateIntervals(x.interval, y.interval);
  },

  describe: describeQuantity,
};

/** Figure with its unit and modifier in words. */
export function describeQuantity({ lower, upper, unit, modifier }: QuantityValue, formatter: ValueFormatter): string {
  const figure = (n: number | null) => (n === null ? '' : formatter.figure(n, unit));
  if (modifier === 'between') return formatter.word('quantity.between', { low: formatFigure(lower, formatter), high: figure(upper) });
  if (modifier === 'tens') return formatter.word('quantity.tens', { figure: formatter.figure(10, unit).replace('10', '').trim() });
  return formatter.word(`quantity.${modifier}`, { figure: figure(lower ?? upper) });
}

function formatFigure(n: number | null, formatter: ValueFormatter): string {
  return n === null ? '' : new Intl.NumberFormat(formatter.language).format(n);
}

function build(modifier: QuantityModifier, figure: unknown, unit: string | undefined): QuantityValue | ValueFault {
  if (unit === undefined) return missingUnit();
  const bounds = boundsOf(modifier, figure);
  return isValueFault(bounds) ? bounds : { type: 'quantity', ...bounds, unit, modifier };
}

function boundsOf(modifier: QuantityModifier, figure: unknown): { lower: number | null; upper: number | null } | ValueFault {
  if (modifier === 'tens') return { lower: 20, upper: 99 };
  if (modifier === 'between') {
    const [lower, upper, ...more] = Array.isArray(figure) ? (figure as unknown[]) : [];
    return isFigure(lower) && isFigure(upper) && lower <= upper && more.length === 0 ? { lower, upper } : fault();
  }
  if (!isFigure(figure)) return fault();
  return {
    lower: UPPER_ONLY.includes(modifier) ? null : figure,
    upper: LOWER_ONLY.includes(modifier) ? null : figure,
  };
}

/** Interval of the numbers that a quantity allows, in the base unit of its dimension; null if the unit is unknown. */
function comparableInterval(q: QuantityValue, ground: ValueContext): { measures: string; interval: NumberInterval } | null {
  const unit = ground.unit(q.unit);
  if (!unit) return null;
  const slack = q.modifier === 'about' ? lastDigit(q.lower ?? 0) / 2 : 0;
  return {
    measures: unit.measures,
    interval: {
      lower: q.lower === null ? Number.NEGATIVE_INFINITY : (q.lower - slack) * unit.factor,
      upper: q.upper === null ? Number.POSITIVE_INFINITY : (q.upper + slack) * unit.factor,
      lowerOpen: q.modifier === 'more-than',
      upperOpen: q.modifier === 'less-than' || q.modifier === 'nearly',
    },
  };
}

/** Place value of the last significant digit: 10,000 in 90,000; 0.1 in 2.5. */
export function lastDigit(n: number): number {
  if (n === 0 || !Number.isFinite(n)) return 1;
  const [digits = '0', exponent = '0'] = Math.abs(n).toExponential().split('e');
  const decimals = digits.split('.')[1]?.length ?? 0;
  return 10 ** (Number(exponent) - decimals);
}

function isFigure(x: unknown): x is number {
  return typeof x === 'number' && Number.isFinite(x) && Math.abs(x) <= Number.MAX_SAFE_INTEGER;
}

function isRecord(x: unknown): x is Record<string, unknown> {
  return typeof x === 'object' && x !== null && !Array.isArray(x);
}

function missingUnit(): ValueFault {
  return { fault: 'a quantity without a unit', hint: 'add unit: to the value or to the facet' };
}

function fault(): ValueFault {
  return {
    fault: 'not a quantity',
    hint: `write a number, {MODIFIER: number} with one of ${QUANTITY_MODIFIERS.join(', ')}, {between: [1, 3]} or tens`,
  };
}
