import type { Row } from '@synoptic/core/compare/compare';
import type { Claim } from '@synoptic/core/model/claim';
import type { ComparisonAnswer } from '@synoptic/core/reader/reader';
import { type Extent, extentOf } from './plot-extent.ts';

/** Numbers or dates are drawn where two or more of them can stand on one line. */
export function hasPlot(row: Row, answer: ComparisonAnswer): boolean {
  return row.corroboration.values.length > 1 && tracksOf(row, answer) !== null;
}

export interface Track {
  readonly claim: Claim;
  readonly extent: Extent;
}

/** One track for each answer of each voice; null where they share no measure. */
export function tracksOf(row: Row, answer: ComparisonAnswer): readonly Track[] | null {
  const claims = row.cells.flatMap((c) => c.claims.flatMap((id) => answer.claims[id] ?? []));
  const unique = new Map(claims.map((c) => [`${c.voice} ${JSON.stringify(c.value)}`, c]));
  const tracks = [...unique.values()].flatMap((claim) => {
    const extent = extentOf(claim.value, answer.lexicon);
    return extent ? [{ claim, extent }] : [];
  });
  const measures = new Set(tracks.map((track) => track.extent.measure));
  return tracks.length > 1 && tracks.length === unique.size && measures.size === 1 ? tracks : null;
}
