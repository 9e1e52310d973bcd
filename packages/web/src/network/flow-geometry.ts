import { FLOW_ROW_HEIGHT } from './flow-layout.ts';

/** Distance between two columns in pixels: names must stay readable. */
const COLUMN = { least: 118, most: 205 };
/** Room for the documents' names right of the last column, in pixels. */
const NAMES = { least: 150, most: 210 };
const LEFT = 8;
const HEAD = 30;
/** Left of a point's name. */
const NAME_INDENT = 22;

interface FlowPosition {
  readonly column: number;
  readonly y: number;
}

/** Pixel coordinates of the attribution flow; column 0, the documents, is the rightmost. */
export interface FlowGeometry {
  readonly width: number;
  readonly height: number;
  x(column: number): number;
  y(position: Pick<FlowPosition, 'y'>): number;
  /** Room for the name of a node in a column. */
  nameRoom(column: number): number;
  /** Path data of a line from one node to another. */
  path(from: FlowPosition, to: FlowPosition): string;
}

/** Least width at which the names of a flow stay readable, in pixels. */
export const flowWidth = (columns: number): number => (columns - 1) * COLUMN.least + NAMES.least;

/** Fits the columns of a laid-out flow to the available width. */
export function flowGeometry(columns: number, layoutHeight: number, available: number): FlowGeometry {
  const names = clamp(available * 0.18, NAMES);
  const step = clamp((available - names - LEFT) / Math.max(1, columns - 1), COLUMN);
  const x = (column: number) => (columns - 1 - column) * step + LEFT;
  const y = (position: Pick<FlowPosition, 'y'>) => position.y + HEAD;
  return {
    width: (columns - 1) * step + names,
    height: layoutHeight + HEAD + FLOW_ROW_HEIGHT,
    x,
    y,
    nameRoom: (column) => (column === 0 ? names : step) - NAME_INDENT,
    path(from, to) {
      const [x0, x1, y0, y1] = [x(from.column), x(to.column), y(from), y(to)];
      // A line within a column or back toward the origins bows to the left, to distinguish it from a forward step.
      const forward = from.column > to.column;
      const bow = forward ? (x1 - x0) / 2 : -60 - Math.abs(x1 - x0) / 4;
      return `M${x0} ${y0}C${x0 + bow} ${y0} ${forward ? x1 - bow : x1 + bow} ${y1} ${x1} ${y1}`;
    },
  };
}

function clamp(value: number, { least, most }: { least: number; most: number }): number {
  return Math.min(most, Math.max(least, value));
}
