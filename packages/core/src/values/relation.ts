/**
 * How two values stand to one another, read from the first: `narrower` means that the first says more.
 * Rule N1 of docs/spec/compare.md.
 */
export const RELATIONS = ['equal', 'narrower', 'broader', 'overlaps', 'disjoint', 'incomparable'] as const;
export type Relation = (typeof RELATIONS)[number];

/** The same relation read from the other side. */
export function converse(relation: Relation): Relation {
  if (relation === 'narrower') return 'broader';
  if (relation === 'broader') return 'narrower';
  return relation;
}

/** The relation of two sets, given how much of each lies in the other. */
export function relationFromInclusion(aInB: boolean, bInA: boolean, meet: boolean): Relation {
  if (aInB && bInA) return 'equal';
  if (aInB) return 'narrower';
  if (bInA) return 'broader';
  return meet ? 'overlaps' : 'disjoint';
}
