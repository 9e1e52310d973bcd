import type { Id } from '@synoptic/core/text/id';
import type { GraphPoint } from './force-layout.ts';

/** Height of the co-mention graph in pixels. */
export const GRAPH_HEIGHT = 680;
/** The side margin leaves room for names. */
const SIDE_MARGIN = 56;
const TOP_MARGIN = 20;
/** Right of this, in parts of the width, a name lies left of its point. */
const NAMES_BEFORE = 0.72;

/** Position of a node in pixels, and whether its name lies left of it. */
export interface GraphPosition {
  readonly x: number;
  readonly y: number;
  readonly before: boolean;
}

/** Scales a layout from the unit square to the picture. */
export function graphPositions(points: readonly GraphPoint[], width: number): ReadonlyMap<Id, GraphPosition> {
  return new Map(
    points.map(({ id, x, y }) => [
      id,
      {
        x: SIDE_MARGIN + x * Math.max(100, width - SIDE_MARGIN * 2),
        y: TOP_MARGIN + y * (GRAPH_HEIGHT - TOP_MARGIN * 2),
        before: x > NAMES_BEFORE,
      },
    ]),
  );
}
