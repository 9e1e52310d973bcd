import type { Row } from '@synoptic/core/compare/compare';
import type { Claim } from '@synoptic/core/model/claim';
import { converse, type Relation } from '@synoptic/core/values/relation';

/** How a claim stands to what the base account says in the row, as the comparison found it; null where it found nothing. */
export function towardsBase(claim: Claim, siglum: string, base: string | null, row: Row): Relation | null {
  if (base === null || base === siglum) return null;
  const theirs = row.cells.find((c) => c.account === base)?.claims ?? [];
  const same = row.corroboration.values.find((v) => v.claims.includes(claim.id));
  if (same && theirs.some((id) => same.claims.includes(id))) return 'equal';
  for (const { claims, relation } of row.explanation.pairs) {
    const [a, b] = claims;
    if (a === claim.id && theirs.includes(b)) return relation;
    if (b === claim.id && theirs.includes(a)) return converse(relation);
  }
  return null;
}
