import { type Relation, relationFromInclusion } from './relation.ts';

/** A stretch of the number line; an infinite end is open. */
export interface NumberInterval {
  readonly lower: number;
  readonly upper: number;
  /** The bound itself is not meant (`more than 2,000`). */
  readonly lowerOpen?: boolean;
  readonly upperOpen?: boolean;
}

/** The relation of two intervals, by inclusion (rule N3). */
export function relateIntervals(a: NumberInterval, b: NumberInterval): Relation {
  return relationFromInclusion(inside(a, b), inside(b, a), intervalsMeet(a, b));
}

function inside(a: NumberInterval, b: NumberInterval): boolean {
  const below = b.lower < a.lower || (b.lower === a.lower && (!b.lowerOpen || a.lowerOpen === true));
  const above = b.upper > a.upper || (b.upper === a.upper && (!b.upperOpen || a.upperOpen === true));
  return below && above;
}

/** Whether two intervals have a point in common. */
function intervalsMeet(a: NumberInterval, b: NumberInterval): boolean {
  return reaches(a, b) && reaches(b, a);
}

/** Does `a` end no earlier than `b` begins? */
function reaches(a: NumberInterval, b: NumberInterval): boolean {
  return a.upper > b.lower || (a.upper === b.lower && !a.upperOpen && !b.lowerOpen);
}
