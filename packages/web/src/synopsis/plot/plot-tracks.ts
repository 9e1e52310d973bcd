import type { Claim } from '@synoptic/core/shapes/claim';
import type { ComparisonAnswer } from '@synoptic/core/shapes/comparison';
import type { Row } from '@synoptic/core/shapes/row';
import { type PlotExtent, plotExtentOf } from './plot-extent.ts';

/** True if a row has two or more numbers or dates that can share a line. */
export function hasPlot(row: Row, answer: ComparisonAnswer): boolean {
  return row.corroboration.values.length > 1 && plotTracksOf(row, answer) !== null;
}

/** Heights in pixels of a track and of the axis below the tracks. */
export const PLOT_TRACK_HEIGHT = 15;
const PLOT_AXIS_HEIGHT = 24;
/** Above this number of tracks, equal values share one. */
const MAX_SEPARATE_TRACKS = 8;

export interface PlotTrack {
  /** Claims with the same value. */
  readonly claims: readonly [Claim, ...Claim[]];
  readonly extent: PlotExtent;
}

/** The height in pixels of a plot with some number of tracks. */
export function plotHeight(tracks: number): number {
  return tracks * PLOT_TRACK_HEIGHT + PLOT_AXIS_HEIGHT;
}

/** One track for each value of each voice; null if they share no unit. */
export function plotTracksOf(row: Row, answer: ComparisonAnswer): readonly PlotTrack[] | null {
  const claims = row.cells.flatMap((c) => c.claims.flatMap((id) => answer.claims[id] ?? []));
  const unique = new Map(claims.map((c) => [`${c.voice} ${JSON.stringify(c.value)}`, c]));
  const tracks = [...unique.values()].flatMap((claim): PlotTrack[] => {
    const extent = plotExtentOf(claim.value, answer.lexicon);
    return extent ? [{ claims: [claim], extent }] : [];
  });
  const measures = new Set(tracks.map((track) => track.extent.measure));
  if (tracks.length < 2 || tracks.length < unique.size || measures.size > 1) return null;
  return tracks.length > MAX_SEPARATE_TRACKS ? mergeEqualTracks(tracks) : tracks;
}

function mergeEqualTracks(tracks: readonly PlotTrack[]): readonly PlotTrack[] {
  const groups = Map.groupBy(tracks, ({ claims }) => JSON.stringify(claims[0].value));
  return [...groups.values()].flatMap(([first, ...others]) =>
    first ? [{ extent: first.extent, claims: [...first.claims, ...others.flatMap((track) => track.claims)] }] : [],
  );
}
