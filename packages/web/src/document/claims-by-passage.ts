import type { Claim } from '@synoptic/core/model/claim';
import type { Id } from '@synoptic/core/text/id';

/** Groups claims by subject, in order of first occurrence. */
export function claimsBySubject(claims: readonly Claim[]): readonly { readonly about: Id; readonly claims: readonly Claim[] }[] {
  const subjects = [...new Set(claims.map((c) => c.about))];
  return subjects.map((about) => ({ about, claims: claims.filter((c) => c.about === about) }));
}

/** Claims by the passages of a document in which they are anchored. */
export function claimsByPassage(claims: readonly Claim[], document: Id): ReadonlyMap<Id, readonly Claim[]> {
  const byPassage = new Map<Id, Claim[]>();
  for (const claim of claims)
    for (const { passage } of claim.anchors.filter((a) => a.document === document)) {
      const list = byPassage.get(passage);
      if (list) list.push(claim);
      else byPassage.set(passage, [claim]);
    }
  return byPassage;
}
