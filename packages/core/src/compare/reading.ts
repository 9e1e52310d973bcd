import type { Claim } from '../shapes/claim.ts';
import type { DerivedEntry } from '../shapes/row.ts';
import { byCodePoint } from '../text/canonical-json.ts';

/** A claim as one row reads it: as written, or from the other side of its facet (rule R8). A reading has the id of its claim. */
export interface Reading extends Claim {
  /** Facet and subject of the claim itself, where the row asks the inverse. */
  readonly derived?: DerivedEntry['derived'];
}

/** Readings by id, so that the order of the corpus makes no difference; of one claim, by subject. A compiled corpus has most in this order. */
export function sortedReadings(readings: readonly Reading[]): readonly Reading[] {
  const compareReadings = (a: Reading, b: Reading) => byCodePoint(a.id, b.id) || byCodePoint(a.about, b.about);
  const isSorted = readings.every((reading, i) => i === 0 || compareReadings(readings[i - 1] ?? reading, reading) <= 0);
  return isSorted ? readings : readings.toSorted(compareReadings);
}
