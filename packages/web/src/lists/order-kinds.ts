import type { Claim } from '@synoptic/core/shapes/claim';
import type { EntityKind } from '@synoptic/core/shapes/facet';
import { kindOf } from '@synoptic/core/text/id';

/**
 * Kinds in the order in which a reader looks for them: those that can speak first, then by the claims about their entities, counted twice where as many are by
 * them. Outlets speak often, but few ask for them.
 */
export function orderKinds(kinds: readonly EntityKind[], claims: readonly Pick<Claim, 'about' | 'origin'>[]): readonly EntityKind[] {
  const about = countBy(claims, (claim) => kindOf(claim.about));
  const by = countBy(claims, (claim) => kindOf(claim.origin));
  const weight = ({ id }: EntityKind) => (about.get(id) ?? 0) + Math.min(about.get(id) ?? 0, by.get(id) ?? 0);
  return kinds.toSorted((a, b) => Number(a.speaks === false) - Number(b.speaks === false) || weight(b) - weight(a));
}

function countBy<T>(items: readonly T[], keyOf: (item: T) => string): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const item of items) counts.set(keyOf(item), (counts.get(keyOf(item)) ?? 0) + 1);
  return counts;
}
