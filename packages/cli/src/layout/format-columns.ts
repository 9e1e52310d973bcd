import { EMPTY_LINE, fitLine, lineWidth, type StyledLine, span } from './styled-line.ts';
import { wrapLine } from './wrap-line.ts';

/** Cells side by side, each with its own lines and of exactly its width. `between` gives the separator before a cell, on each line. */
export function sideBySide(
  cells: readonly (readonly StyledLine[])[],
  widths: readonly number[],
  between: (cell: number, line: number) => StyledLine,
): StyledLine[] {
  const height = Math.max(1, ...cells.map((c) => c.length));
  return Array.from({ length: height }, (_, at) =>
    cells.flatMap((lines, i) => [...(i === 0 ? EMPTY_LINE : between(i, at)), ...fitLine(lines[at] ?? EMPTY_LINE, widths[i] ?? 0)]),
  );
}

/**
 * A table within `width`: columns as wide as their widest cell; if they do not fit, the widest are narrowed and wrapped, but for the column
 * `whole`, whose cells are copied from the screen.
 */
export function formatColumns(rows: readonly (readonly StyledLine[])[], width: number, whole?: number): StyledLine[] {
  const count = Math.max(0, ...rows.map((r) => r.length));
  const natural = Array.from({ length: count }, (_, i) => rows.reduce((most, r) => Math.max(most, lineWidth(r[i] ?? EMPTY_LINE)), 0));
  const widths = fitWidths(natural, width - 2 * (count - 1), whole);
  const gap = [span('  ')];
  return rows.flatMap((row) =>
    sideBySide(
      row.map((cell, i) => (lineWidth(cell) <= (widths[i] ?? 0) ? [cell] : wrapLine(cell, widths[i] ?? 1))),
      widths,
      () => gap,
    ),
  );
}

/** Minimum width of a column that was narrowed. */
const MIN_COLUMN_WIDTH = 12;

/** Widths that fit in `room`: the widest column is narrowed first, none below the minimum, and `whole` not at all. */
function fitWidths(natural: readonly number[], room: number, whole?: number): readonly number[] {
  if (whole !== undefined) {
    const kept = natural[whole] ?? 0;
    return fitWidths(natural.toSpliced(whole, 1), room - kept).toSpliced(whole, 0, kept);
  }
  const widths = [...natural];
  for (let over = widths.reduce((sum, w) => sum + w, 0) - room; over > 0; ) {
    const widest = widths.indexOf(Math.max(...widths));
    const next = Math.max(MIN_COLUMN_WIDTH, ...widths.filter((_, i) => i !== widest));
    const less = Math.min(over, Math.max(1, (widths[widest] ?? 0) - next));
    if ((widths[widest] ?? 0) - less < MIN_COLUMN_WIDTH) break;
    widths[widest] = (widths[widest] ?? 0) - less;
    over -= less;
  }
  return widths;
}
