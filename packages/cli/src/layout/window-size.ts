/** Columns and rows of a terminal. */
export interface WindowSize {
  readonly columns: number;
  readonly rows: number;
}

/** A window size as a terminal reports it, clamped: an absurd one must not cost memory or time. Undefined and zero mean unknown. */
export function boundedWindowSize({ columns, rows }: Partial<WindowSize>): WindowSize {
  return { columns: clampDimension(columns, 80, 20, 500), rows: clampDimension(rows, 24, 5, 200) };
}

function clampDimension(n: number | undefined, unknown: number, least: number, most: number): number {
  return n !== undefined && n > 0 ? Math.max(least, Math.min(Math.trunc(n), most)) : unknown;
}
