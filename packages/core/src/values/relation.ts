import type { Relation } from '../shapes/value.ts';

/** Relation of the second value to the first: `additional` and the others are symmetric. */
export function converse(relation: Relation): Relation {
  if (relation === 'narrower') return 'broader';
  if (relation === 'broader') return 'narrower';
  return relation;
}

/** Relation of two sets from their inclusions; `meet` is true if they share an element. */
export function relationFromInclusion(aInB: boolean, bInA: boolean, meet: boolean): Relation {
  if (aInB && bInA) return 'equal';
  if (aInB) return 'narrower';
  if (bInA) return 'broader';
  return meet ? 'overlaps' : 'disjoint';
}
