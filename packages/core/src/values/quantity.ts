import { type Interval, relateIntervals } from './interval.ts';
import { type Fault, type Ground, isFault, type Speaker, type ValueType } from './value-type.ts';

export const MODIFIERS = ['exact', 'about', 'at-least', 'more-than', 'at-most', 'less-than', 'nearly', 'between', 'tens'] as const;
export type Modifier = (typeof MODIFIERS)[number];

/** Bounds hold the number as printed; the modifier opens them when compared (rule N3). */
export interface QuantityValue {
  readonly type: 'quantity';
  readonly lower: number | null;
  readonly upper: number | null;
  readonly unit: string;
  readonly modifier: Modifier;
}

const LOWER_ONLY: readonly Modifier[] = ['at-least', 'more-than'];
const UPPER_ONLY: readonly Modifier[] = ['at-most', 'less-than', 'nearly'];

export const quantity: ValueType<QuantityValue> = {
  type: 'quantity',

  read(authored, question) {
    if (authored === 'tens') return build('tens', null, question.unit);
    if (typeof authored === 'number') return build('exact', authored, question.unit);
    if (!isRecord(authored)) return fault();
    const { unit = question.unit, ...rest } = authored;
    if (typeof unit !== 'string') return { fault: 'a quantity without a unit', hint: 'write unit: or give the facet one' };
    const entries = Object.entries(rest);
    const [modifier, figure] = entries[0] ?? [];
    if (entries.length !== 1 || !MODIFIERS.includes(modifier as Modifier)) return fault();
    return build(modifier as Modifier, figure, unit);
  },

  relate(a, b, _question, ground) {
    const [x, y] = [opened(a, ground), opened(b, ground)];
    if (!x || !y || x.measures !== y.measures) return 'incomparable';
    return relateIntervals(x.interval, y.interval);
  },

  describe: describeQuantity,
};

/** A figure with its unit, and how exactly it is meant. */
export function describeQuantity({ lower, upper, unit, modifier }: QuantityValue, speaker: Speaker): string {
  const figure = (n: number | null) => (n === null ? '' : speaker.figure(n, unit));
  if (modifier === 'between') return speaker.word('quantity.between', { low: plain(lower, speaker), high: figure(upper) });
  if (modifier === 'tens') return speaker.word('quantity.tens', { figure: speaker.figure(10, unit).replace('10', '').trim() });
  return speaker.word(`quantity.${modifier}`, { figure: figure(lower ?? upper) });
}

function plain(n: number | null, speaker: Speaker): string {
  return n === null ? '' : new Intl.NumberFormat(speaker.language).format(n);
}

function build(modifier: Modifier, figure: unknown, unit: string | undefined): QuantityValue | Fault {
  if (unit === undefined) return { fault: 'a quantity without a unit', hint: 'write unit: or give the facet one' };
  const bounds = boundsOf(modifier, figure);
  return isFault(bounds) ? bounds : { type: 'quantity', ...bounds, unit, modifier };
}

function boundsOf(modifier: Modifier, figure: unknown): { lower: number | null; upper: number | null } | Fault {
  if (modifier === 'tens') return { lower: 20, upper: 99 };
  if (modifier === 'between') {
    const [lower, upper] = Array.isArray(figure) ? (figure as unknown[]) : [];
    return isFigure(lower) && isFigure(upper) && lower <= upper ? { lower, upper } : fault();
  }
  if (!isFigure(figure)) return fault();
  return {
    lower: UPPER_ONLY.includes(modifier) ? null : figure,
    upper: LOWER_ONLY.includes(modifier) ? null : figure,
  };
}

/** The numbers that the quantity allows, in the base unit of what it measures. */
function opened(q: QuantityValue, ground: Ground): { measures: string; interval: Interval } | null {
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

/** The place value of the last significant digit: 10,000 of 90,000; 0.1 of 2.5. */
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

function fault(): Fault {
  return {
    fault: 'not a quantity',
    hint: `write a number, {MODIFIER: number} with one of ${MODIFIERS.join(', ')}, {between: [1, 3]} or tens`,
  };
}
