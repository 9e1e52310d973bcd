import type { Claim } from '../shapes/claim.ts';
import type { DerivedEntry } from '../shapes/row.ts';
import { byCodePoint } from '../text/canonical-json.ts';

/** A claim as one row reads it: as written, or from the other side of its facet (rule R8). It keeps the id of its claim, and is a derived reading in the second case. */
export interface RowClaim extends Claim {
  /** Facet and subject of the claim itself, where the row asks the inverse. */
  readonly derived?: DerivedEntry['derived'];
}

/** Claims of a row by id, so that the order of the corpus makes no difference; of one claim, by subject. A compiled corpus has most in this order. */
export function sortedRowClaims(claims: readonly RowClaim[]): readonly RowClaim[] {
  const compareIds = (a: RowClaim, b: RowClaim) => byCodePoint(a.id, b.id) || byCodePoint(a.about, b.about);
  const isSorted = claims.every((claim, i) => i === 0 || compareIds(claims[i - 1] ?? claim, claim) <= 0);
  return isSorted ? claims : claims.toSorted(compareIds);
}
