import { diffAnsiCodes } from '@alcalzone/ansi-tokenize';
import { BLANK_CELL, type CellStyle, isSameCell, isWideTail, PLAIN_STYLE, parseCells, type ScreenCell } from './screen-cell.ts';
import { findScrollShift } from './scroll-shift.ts';
import type { WindowSize } from './window-size.ts';

const CSI = '\u001B[';
/** Unchanged columns between two changed ones up to this many are written again: a cursor movement is longer. */
const MAX_REWRITTEN_GAP = 4;
/** More blanks than this are erased: the sequence is shorter than the blanks. */
const MIN_ERASED_BLANKS = 9;

/** A line of a frame: as text with SGR codes, and as cells. */
interface Row {
  readonly text: string;
  readonly cells: readonly ScreenCell[];
}

/**
 * Encodes whole frames as the columns that changed and a scroll of lines that moved.
 * The screen's content is known because nothing else writes to the terminal.
 */
export class DiffRenderer {
  #shown: readonly Row[] = [];
  #window: WindowSize = { columns: 0, rows: 0 };

  /** The bytes that turn the last frame into this one; the whole frame after a resize. */
  frame(frame: string, window: WindowSize): string {
    const anew = this.#window.columns !== window.columns || this.#window.rows !== window.rows;
    if (anew) this.#clear(window);
    const wanted = this.#rowsOf(frame);
    const sent = anew ? `${CSI}m${CSI}H${CSI}J` : this.#shifted(wanted);
    const pen = new Pen();
    for (const [i, { cells }] of wanted.entries()) patch(i, this.#shown[i]?.cells ?? [], cells, pen);
    this.#shown = wanted;
    return sent + pen.done();
  }

  #clear(window: WindowSize): void {
    this.#window = window;
    const blank = this.#blank();
    this.#shown = Array.from({ length: window.rows }, () => blank);
  }

  #blank(): Row {
    return { text: '', cells: Array.from({ length: this.#window.columns }, () => BLANK_CELL) };
  }

  /** Most lines of a frame were in the one before and are not parsed again. */
  #rowsOf(frame: string): Row[] {
    const known = new Map(this.#shown.map((row) => [row.text, row]));
    const texts = frame.split('\n');
    return Array.from({ length: this.#window.rows }, (_, i) => {
      const text = texts[i] ?? '';
      return known.get(text) ?? { text, cells: parseCells(text, this.#window.columns) };
    });
  }

  /** The sequence by which the terminal itself moves lines that only moved. */
  #shifted(wanted: readonly Row[]): string {
    const shift = findScrollShift(
      this.#shown.map((r) => r.text),
      wanted.map((r) => r.text),
    );
    if (!shift) return '';
    const { top, bottom, by } = shift;
    const gone = Math.abs(by);
    const blank = this.#blank();
    const blanks = Array.from({ length: gone }, () => blank);
    const region = this.#shown.slice(top, bottom + 1);
    const moved = by > 0 ? [...region.slice(gone), ...blanks] : [...blanks, ...region.slice(0, -gone)];
    this.#shown = [...this.#shown.slice(0, top), ...moved, ...this.#shown.slice(bottom + 1)];
    return `${CSI}${top + 1};${bottom + 1}r${CSI}${top + 1}H${CSI}${gone}${by > 0 ? 'M' : 'L'}${CSI}r`;
  }
}

/** Writes the changes that turn one row into another. */
function patch(row: number, before: readonly ScreenCell[], after: readonly ScreenCell[], pen: Pen): void {
  let end = after.length;
  while (end > 0 && isSameCell(after[end - 1], BLANK_CELL)) end--;
  const changed = (i: number) => !isSameCell(before[i], after[i]);
  for (let i = 0; i < end; i++) {
    if (!changed(i)) continue;
    let from = i;
    while (from > 0 && (isWideTail(after[from]) || isWideTail(before[from]))) from--;
    let to = i + 1;
    for (let j = to; j < end && j - to < MAX_REWRITTEN_GAP; j++) if (changed(j)) to = j + 1;
    while (to < after.length && (isWideTail(after[to]) || isWideTail(before[to]))) to++;
    pen.at(row, from);
    write(after, from, to, pen);
    i = to - 1;
  }
  // The rest of the old line is erased in one sequence.
  for (let i = end; i < after.length; i++)
    if (changed(i)) {
      pen.at(row, end);
      pen.erase();
      return;
    }
}

function write(cells: readonly ScreenCell[], from: number, to: number, pen: Pen): void {
  for (let i = from; i < to; i++) {
    const cell = cells[i] as ScreenCell;
    let blanks = 0;
    while (i + blanks < to && isSameCell(cells[i + blanks], BLANK_CELL)) blanks++;
    if (blanks > MIN_ERASED_BLANKS) {
      pen.erase(blanks);
      i += blanks - 1;
    } else pen.put(cell);
  }
}

/** Cursor position and style of the terminal, so that neither is sent twice. */
class Pen {
  #look = PLAIN_STYLE;
  #row = -1;
  #column = -1;
  #sent = '';

  at(row: number, column: number): void {
    if (row !== this.#row) this.#sent += `${CSI}${row + 1}${column === 0 ? '' : `;${column + 1}`}H`;
    else if (column !== this.#column) this.#sent += `${CSI}${column + 1}G`;
    [this.#row, this.#column] = [row, column];
  }

  put({ text, look }: ScreenCell): void {
    if (text !== '' && !(text === ' ' && !this.#look.onBlank && !look.onBlank)) this.#turn(look);
    this.#sent += text;
    this.#column++;
  }

  /** Erases that many columns, or the rest of the line. */
  erase(columns?: number): void {
    if (this.#look.onBlank) this.#turn(PLAIN_STYLE);
    if (columns === undefined) {
      this.#sent += `${CSI}K`;
      return;
    }
    // Erasing does not move the cursor.
    this.#column += columns;
    this.#sent += `${CSI}${columns}X${CSI}${this.#column + 1}G`;
  }

  /** All that was written; the terminal's style is reset. */
  done(): string {
    this.#turn(PLAIN_STYLE);
    return this.#sent;
  }

  /** Changes the style in one sequence. */
  #turn(look: CellStyle): void {
    if (look === this.#look) return;
    const codes = look === PLAIN_STYLE ? [] : diffAnsiCodes([...this.#look.codes], [...look.codes]);
    this.#sent += `${CSI}${codes.map(({ code }) => code.slice(CSI.length, -1)).join(';')}m`;
    this.#look = look;
  }
}
