import { EMPTY, fit, type Line, lineWidth, span } from './line.ts';
import { wrap } from './wrap.ts';

/** Cells side by side, each with its own lines, as lines of exactly the widths given, parted by `between`, which is told the cell and the line. */
export function sideBySide(
  cells: readonly (readonly Line[])[],
  widths: readonly number[],
  between: (cell: number, line: number) => Line,
): Line[] {
  const height = Math.max(1, ...cells.map((c) => c.length));
  return Array.from({ length: height }, (_, at) =>
    cells.flatMap((lines, i) => [...(i === 0 ? EMPTY : between(i, at)), ...fit(lines[at] ?? EMPTY, widths[i] ?? 0)]),
  );
}

/** A list as columns: each as wide as its widest cell, the last one wrapped into what is left of `width`. */
export function columns(rows: readonly (readonly Line[])[], width: number): Line[] {
  const last = Math.max(0, ...rows.map((r) => r.length)) - 1;
  const widths = Array.from({ length: last }, (_, i) => Math.max(0, ...rows.map((r) => lineWidth(r[i] ?? EMPTY))));
  const room = Math.max(24, width - widths.reduce((sum, w) => sum + w + 2, 0));
  const gap = [span('  ')];
  return rows.flatMap((row) =>
    sideBySide(
      row.map((cell, i) => (i === last ? wrap(cell, room) : [cell])),
      [...widths, room],
      () => gap,
    ),
  );
}
