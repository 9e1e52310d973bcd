import type { Relation } from '../shapes/value.ts';
import { compareRationals, type Rational } from './rational.ts';
import { relationFromInclusion } from './relation.ts';

/** Interval; an unbounded end is infinite. */
export interface Interval<Bound> {
  readonly lower: Bound;
  readonly upper: Bound;
  /** True if the bound itself is excluded (`more than 2,000`). */
  readonly lowerOpen?: boolean;
  readonly upperOpen?: boolean;
}

export type NumberInterval = Interval<number>;
export type RationalInterval = Interval<Rational>;

type Compare<Bound> = (a: Bound, b: Bound) => number;

const compareNumbers: Compare<number> = (a, b) => (a < b ? -1 : a > b ? 1 : 0);

/** Relation of two intervals of integers or floats by inclusion (rules N3 and N4). */
export function relateIntervals(a: NumberInterval, b: NumberInterval): Relation {
  return relateBy(compareNumbers, a, b);
}

/** Relation of two intervals of exact numbers by inclusion (rule N3). */
export function relateRationalIntervals(a: RationalInterval, b: RationalInterval): Relation {
  return relateBy(compareRationals, a, b);
}

/** True if two intervals share a point. */
export function intervalsMeet(a: NumberInterval, b: NumberInterval): boolean {
  return reaches(compareNumbers, a, b) && reaches(compareNumbers, b, a);
}

function relateBy<Bound>(compare: Compare<Bound>, a: Interval<Bound>, b: Interval<Bound>): Relation {
  const meet = reaches(compare, a, b) && reaches(compare, b, a);
  return relationFromInclusion(isInside(compare, a, b), isInside(compare, b, a), meet);
}

function isInside<Bound>(compare: Compare<Bound>, a: Interval<Bound>, b: Interval<Bound>): boolean {
  const below = compare(b.lower, a.lower);
  if (below > 0 || (below === 0 && b.lowerOpen === true && a.lowerOpen !== true)) return false;
  const above = compare(b.upper, a.upper);
  return above > 0 || (above === 0 && (b.upperOpen !== true || a.upperOpen === true));
}

/** True if `a` does not end before `b` begins. */
function reaches<Bound>(compare: Compare<Bound>, a: Interval<Bound>, b: Interval<Bound>): boolean {
  const order = compare(a.upper, b.lower);
  return order > 0 || (order === 0 && a.upperOpen !== true && b.lowerOpen !== true);
}
