import type { Row } from '@synoptic/core/compare/compare';
import type { Claim } from '@synoptic/core/model/claim';
import type { ComparisonAnswer } from '@synoptic/core/reader/reader';
import { type Extent, extentOf } from './plot-extent.ts';

/** Numbers or dates are drawn where two or more of them can stand on one line. */
export function hasPlot(row: Row, answer: ComparisonAnswer): boolean {
  return row.corroboration.values.length > 1 && tracksOf(row, answer) !== null;
}

/** The height of a track, and of the axis beneath all. */
export const TRACK = 15;
export const AXIS = 24;
/** With more tracks than this, equal answers share one. */
const MANY = 8;

export interface Track {
  /** All of one answer. */
  readonly claims: readonly [Claim, ...Claim[]];
  readonly extent: Extent;
}

/** How high a line with so many tracks is drawn. */
export function plotHeight(tracks: number): number {
  return tracks * TRACK + AXIS;
}

/** One track for each answer of each voice; null where they share no measure. */
export function tracksOf(row: Row, answer: ComparisonAnswer): readonly Track[] | null {
  const claims = row.cells.flatMap((c) => c.claims.flatMap((id) => answer.claims[id] ?? []));
  const unique = new Map(claims.map((c) => [`${c.voice} ${JSON.stringify(c.value)}`, c]));
  const tracks = [...unique.values()].flatMap((claim): Track[] => {
    const extent = extentOf(claim.value, answer.lexicon);
    return extent ? [{ claims: [claim], extent }] : [];
  });
  const measures = new Set(tracks.map((track) => track.extent.measure));
  if (tracks.length < 2 || tracks.length < unique.size || measures.size > 1) return null;
  return tracks.length > MANY ? together(tracks) : tracks;
}

function together(tracks: readonly Track[]): readonly Track[] {
  const groups = new Map<string, Track>();
  for (const { claims, extent } of tracks) {
    const key = JSON.stringify(claims[0].value);
    groups.set(key, { claims: [...(groups.get(key)?.claims ?? []), ...claims] as [Claim, ...Claim[]], extent });
  }
  return [...groups.values()];
}
