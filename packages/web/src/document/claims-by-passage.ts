import { groupPairs } from '@synoptic/core/corpus/group-pairs';
import type { Claim } from '@synoptic/core/shapes/claim';
import type { Id } from '@synoptic/core/text/id';

/** Groups claims by subject, in order of first occurrence. */
export function claimsBySubject(claims: readonly Claim[]): readonly { readonly about: Id; readonly claims: readonly Claim[] }[] {
  return [...Map.groupBy(claims, (c) => c.about)].map(([about, group]) => ({ about, claims: group }));
}

/** Claims by the passages of a document in which they are anchored. */
export function claimsByPassage(claims: readonly Claim[], document: Id): ReadonlyMap<Id, readonly Claim[]> {
  const anchored = claims.flatMap((claim) => claim.anchors.filter((a) => a.document === document).map((a) => [a.passage, claim] as const));
  return groupPairs(anchored);
}
