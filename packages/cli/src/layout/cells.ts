import { graphemes, type Line, type Tone, widthOf } from './line.ts';
import { isUnseen } from './paint.ts';

/** One column of a screen: a character, or nothing behind a wide one. */
export interface Cell {
  readonly text: string;
  readonly tone: Tone;
}

export const BLANK: Cell = { text: ' ', tone: 'plain' };

/** A line as exactly so many columns. What cannot stand alone stays with the character before it. */
export function cellsOf(line: Line, columns: number): Cell[] {
  const cells: Cell[] = [];
  for (const { text, tone } of line) for (const { segment } of isAscii(text) ? signs(text) : graphemes(text)) set(cells, segment, tone);
  while (cells.length < columns) cells.push(BLANK);
  if (cells.length > columns) {
    // Half of a wide character does not fit.
    for (let at = columns; isTail(cells[at]) && at > 0; ) cells[--at] = BLANK;
    cells.length = columns;
  }
  return cells;
}

export function isSame(a: Cell | undefined, b: Cell | undefined): boolean {
  return a === b || (a?.text === b?.text && a?.tone === b?.tone);
}

/** Behind a wide character. */
export function isTail(cell: Cell | undefined): boolean {
  return cell?.text === '';
}

function set(cells: Cell[], segment: string, tone: Tone): void {
  if (segment === ' ' && isUnseen(tone)) {
    cells.push(BLANK);
    return;
  }
  const width = widthOf(segment);
  const last = cells.length - 1;
  if (width === 0) {
    const base = cells[last];
    if (base) cells[last] = { text: base.text + segment, tone: base.tone };
    return;
  }
  cells.push({ text: segment, tone });
  for (let i = 1; i < width; i++) cells.push({ text: '', tone });
}

function isAscii(text: string): boolean {
  return /^[ -~]*$/.test(text);
}

function* signs(text: string): Iterable<{ readonly segment: string }> {
  for (const segment of text) yield { segment };
}
