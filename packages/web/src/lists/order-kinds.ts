import type { Claim } from '@synoptic/core/shapes/claim';
import type { EntityKind } from '@synoptic/core/shapes/facet';
import { kindOf } from '@synoptic/core/text/id';

/** Kinds in the order in which a reader looks for them: those that can speak first, and the most spoken of or speaking first. */
export function orderKinds(kinds: readonly EntityKind[], claims: readonly Pick<Claim, 'about' | 'origin'>[]): readonly EntityKind[] {
  const weight = new Map<string, number>();
  for (const { about, origin } of claims)
    for (const id of new Set([about, origin])) weight.set(kindOf(id), (weight.get(kindOf(id)) ?? 0) + 1);
  return kinds.toSorted(
    (a, b) => Number(a.speaks === false) - Number(b.speaks === false) || (weight.get(b.id) ?? 0) - (weight.get(a.id) ?? 0),
  );
}
