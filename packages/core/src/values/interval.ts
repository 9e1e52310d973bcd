import type { Relation } from '../shapes/value.ts';
import { compareRationals, multiply, type Rational } from './rational.ts';
import { relationFromInclusion } from './relation.ts';

/** Interval; an unbounded end is infinite. */
interface Interval<Bound> {
  readonly lower: Bound;
  readonly upper: Bound;
  /** True if the bound itself is excluded (`more than 2,000`). */
  readonly lowerOpen?: boolean;
  readonly upperOpen?: boolean;
}

export type NumberInterval = Interval<number>;
export type RationalInterval = Interval<Rational>;

/** Relation of two intervals of integers by inclusion (rules N4 and N11). */
export function relateIntervals(a: NumberInterval, b: NumberInterval): Relation {
  return relateEnds(a, b, a.lower - b.lower || 0, a.upper - b.upper || 0, a.upper - b.lower || 0, b.upper - a.lower || 0);
}

/** Relation of two intervals of exact numbers by inclusion (rule N3). */
export function relateRationalIntervals(a: RationalInterval, b: RationalInterval): Relation {
  const [lower, upper] = [compareRationals(a.lower, b.lower), compareRationals(a.upper, b.upper)];
  return relateEnds(a, b, lower, upper, compareRationals(a.upper, b.lower), compareRationals(b.upper, a.lower));
}

/** Interval in another unit; `factor` is positive. */
export function scaleInterval(interval: RationalInterval, factor: Rational): RationalInterval {
  return { ...interval, lower: multiply(interval.lower, factor), upper: multiply(interval.upper, factor) };
}

/** True if two intervals share a point. */
export function intervalsMeet(a: NumberInterval, b: NumberInterval): boolean {
  return reaches(a, b, a.upper - b.lower || 0) && reaches(b, a, b.upper - a.lower || 0);
}

/** True if two intervals of exact numbers share a point. */
export function rationalIntervalsMeet(a: RationalInterval, b: RationalInterval): boolean {
  return reaches(a, b, compareRationals(a.upper, b.lower)) && reaches(b, a, compareRationals(b.upper, a.lower));
}

/** True if an interval ends before another begins. */
export function isLowerInterval(a: RationalInterval, b: RationalInterval): boolean {
  return !reaches(a, b, compareRationals(a.upper, b.lower));
}

type Openness = Pick<NumberInterval, 'lowerOpen' | 'upperOpen'>;

/** Relation from the order of the ends: lower with lower, upper with upper, and the upper end of each with the lower of the other. */
function relateEnds(a: Openness, b: Openness, lower: number, upper: number, aToB: number, bToA: number): Relation {
  const aInB = (lower > 0 || (lower === 0 && (!b.lowerOpen || a.lowerOpen === true))) && isBelow(a, b, upper);
  const bInA = (lower < 0 || (lower === 0 && (!a.lowerOpen || b.lowerOpen === true))) && isBelow(b, a, -upper);
  return relationFromInclusion(aInB, bInA, reaches(a, b, aToB) && reaches(b, a, bToA));
}

function isBelow(a: Openness, b: Openness, order: number): boolean {
  return order < 0 || (order === 0 && (!b.upperOpen || a.upperOpen === true));
}

/** True if `a` does not end before `b` begins; `order` compares the two ends. */
function reaches(a: Openness, b: Openness, order: number): boolean {
  return order > 0 || (order === 0 && !a.upperOpen && !b.lowerOpen);
}
