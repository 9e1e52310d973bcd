import { groupPairs } from '@synoptic/core/corpus/group-pairs';
import type { Claim } from '@synoptic/core/model/claim';
import type { Id } from '@synoptic/core/text/id';

/** Claims by subject, in the order of each subject's first claim. */
export function claimsBySubject(claims: readonly Claim[]): readonly { readonly about: Id; readonly claims: readonly Claim[] }[] {
  return [...Map.groupBy(claims, (c) => c.about)].map(([about, group]) => ({ about, claims: group }));
}

/** Claims by the passage that they are anchored in, for its margin. */
export function claimsByPassage(claims: readonly Claim[], document: Id): ReadonlyMap<Id, readonly Claim[]> {
  const anchored = claims.flatMap((claim) => claim.anchors.filter((a) => a.document === document).map((a) => [a.passage, claim] as const));
  return groupPairs(anchored);
}
