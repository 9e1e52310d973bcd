import { fromInclusion, type Relation } from './relation.ts';

/** A stretch of the number line; an infinite end is open. */
export interface Interval {
  readonly lower: number;
  readonly upper: number;
  /** The bound itself is not meant (`more than 2,000`). */
  readonly lowerOpen?: boolean;
  readonly upperOpen?: boolean;
}

/** The relation of two intervals, by inclusion (rule N3). */
export function relateIntervals(a: Interval, b: Interval): Relation {
  return fromInclusion(inside(a, b), inside(b, a), meet(a, b));
}

function inside(a: Interval, b: Interval): boolean {
  const below = b.lower < a.lower || (b.lower === a.lower && (!b.lowerOpen || a.lowerOpen === true));
  const above = b.upper > a.upper || (b.upper === a.upper && (!b.upperOpen || a.upperOpen === true));
  return below && above;
}

/** Whether two intervals have a point in common. */
export function meet(a: Interval, b: Interval): boolean {
  return reaches(a, b) && reaches(b, a);
}

/** Does `a` end no earlier than `b` begins? */
function reaches(a: Interval, b: Interval): boolean {
  return a.upper > b.lower || (a.upper === b.lower && !a.upperOpen && !b.lowerOpen);
}
