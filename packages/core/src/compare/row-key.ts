import type { Claim } from '../shapes/claim.ts';
import type { RowKey } from '../shapes/row.ts';

/** The key alone, of a row or of anything else that has its four fields. */
export function rowKey({ about, facet, of, where }: RowKey): RowKey {
  return { about, facet, of, where };
}

/** Key of the row that a claim is in. */
export function claimRowKey({ about, facet, qualifiers: { of, where } }: Claim): RowKey {
  return { about, facet, of, where };
}

/** True if two keys, or the rows that have them, are of one row. */
export function isSameRow(a: RowKey, b: RowKey): boolean {
  return a.about === b.about && a.facet === b.facet && a.of === b.of && a.where === b.where;
}

/** A key as one string, for maps, sets and sorting: ids and names of facets contain no space. */
export function writeRowKey({ about, facet, of, where }: RowKey): string {
  return `${about} ${facet} ${of ?? ''} ${where ?? ''}`;
}

/** The inverse of `writeRowKey`. */
export function readRowKey(written: string): RowKey {
  const [about = '', facet = '', of, where] = written.split(' ');
  return { about, facet, of: of || null, where: where || null };
}
