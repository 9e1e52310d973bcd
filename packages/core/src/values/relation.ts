import type { Relation } from '../shapes/value.ts';

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
