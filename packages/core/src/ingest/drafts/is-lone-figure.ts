import type { Row } from '../../shapes/row.ts';

/** True for the row of a made-up facet that only one account answers: it compares nothing. */
export function isLoneFigure({ facet, cells }: Pick<Row, 'facet' | 'cells'>): boolean {
  return facet.startsWith('figure-') && cells.filter((cell) => cell.claims.length > 0).length < 2;
}
