import type { Relation } from '../shapes/value.ts';
import { relationFromInclusion } from './relation.ts';

/** Interval of numbers; an unbounded end is infinite. */
export interface NumberInterval {
  readonly lower: number;
  readonly upper: number;
  /** True if the bound itself is excluded (`more than 2,000`). */
  readonly lowerOpen?: boolean;
  readonly upperOpen?: boolean;
}

/** Relation of two intervals by inclusion (rule N3). */
export function relateIntervals(a: NumberInterval, b: NumberInterval): Relation {
  return relationFromInclusion(inside(a, b), inside(b, a), intervalsMeet(a, b));
}

function inside(a: NumberInterval, b: NumberInterval): boolean {
  const below = b.lower < a.lower || (b.lower === a.lower && (!b.lowerOpen || a.lowerOpen === true));
  const above = b.upper > a.upper || (b.upper === a.upper && (!b.upperOpen || a.upperOpen === true));
  return below && above;
}

/** True if two intervals share a point. */
export function intervalsMeet(a: NumberInterval, b: NumberInterval): boolean {
  return reaches(a, b) && reaches(b, a);
}

/** True if `a` does not end before `b` begins. */
function reaches(a: NumberInterval, b: NumberInterval): boolean {
  return a.upper > b.lower || (a.upper === b.lower && !a.upperOpen && !b.lowerOpen);
}
