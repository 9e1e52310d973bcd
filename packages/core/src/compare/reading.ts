import type { Claim } from '../shapes/claim.ts';
import type { DerivedEntry } from '../shapes/row.ts';

/** A claim as one row reads it: as it stands, or from the other side of its facet (rule R8). A reading has the id of its claim. */
export interface Reading extends Claim {
  /** Facet and subject of the claim itself, where the row asks the inverse. */
  readonly derived?: DerivedEntry['derived'];
}
