import type { Claim } from '@synoptic/core/shapes/claim';
import type { Id } from '@synoptic/core/text/id';

/** Claims of one passage under their subjects, in the order in which these come up. */
export function claimsBySubject(claims: readonly Claim[]): readonly { readonly about: Id; readonly claims: readonly Claim[] }[] {
  const subjects = [...new Set(claims.map((c) => c.about))];
  return subjects.map((about) => ({ about, claims: claims.filter((c) => c.about === about) }));
}

/** The claims that stand in the margin of each passage of a document. */
export function claimsByPassage(claims: readonly Claim[], document: Id): ReadonlyMap<Id, readonly Claim[]> {
  const margin = new Map<Id, Claim[]>();
  for (const claim of claims)
    for (const { passage } of claim.anchors.filter((a) => a.document === document)) {
      const beside = margin.get(passage);
      if (beside) beside.push(claim);
      else margin.set(passage, [claim]);
    }
  return margin;
}
