import { diffAnsiCodes } from '@alcalzone/ansi-tokenize';
import { BLANK, type Cell, cellsOf, isSame, isTail, type Look, PLAIN } from './cells.ts';
import { shiftOf } from './shift.ts';
import type { Window } from './window.ts';

const CSI = '\u001B[';
/** Unchanged columns between two changed ones that are written again rather than leapt over. */
const NEAR = 4;
/** Blanks from which on erasing is shorter than writing them. */
const MANY = 9;

/** A line of a frame: as text with codes of SGR, and column by column. */
interface Row {
  readonly text: string;
  readonly cells: readonly Cell[];
}

/**
 * Turns whole frames into the least that has to be sent: columns that changed, and a shift of lines where a body has moved.
 * It knows what the terminal shows because all that the terminal gets comes from here.
 */
export class Painter {
  #shown: readonly Row[] = [];
  #window: Window = { columns: 0, rows: 0 };

  /** What a terminal that shows the last frame needs to show this one; the whole frame in another window. */
  frame(frame: string, window: Window): string {
    const anew = this.#window.columns !== window.columns || this.#window.rows !== window.rows;
    if (anew) this.#clear(window);
    const wanted = this.#rowsOf(frame);
    const sent = anew ? `${CSI}m${CSI}H${CSI}J` : this.#shifted(wanted);
    const pen = new Pen();
    for (const [i, { cells }] of wanted.entries()) patch(i, this.#shown[i]?.cells ?? [], cells, pen);
    this.#shown = wanted;
    return sent + pen.done();
  }

  #clear(window: Window): void {
    this.#window = window;
    const blank = this.#blank();
    this.#shown = Array.from({ length: window.rows }, () => blank);
  }

  #blank(): Row {
    return { text: '', cells: Array.from({ length: this.#window.columns }, () => BLANK) };
  }

  /** Most lines of a frame stood in the one before, and are not read again. */
  #rowsOf(frame: string): Row[] {
    const known = new Map(this.#shown.map((row) => [row.text, row]));
    const texts = frame.split('\n');
    return Array.from({ length: this.#window.rows }, (_, i) => {
      const text = texts[i] ?? '';
      return known.get(text) ?? { text, cells: cellsOf(text, this.#window.columns) };
    });
  }

  /** Lines that only moved are moved by the terminal itself. */
  #shifted(wanted: readonly Row[]): string {
    const shift = shiftOf(
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

/** Writes what makes one row into another. */
function patch(row: number, before: readonly Cell[], after: readonly Cell[], pen: Pen): void {
  let end = after.length;
  while (end > 0 && isSame(after[end - 1], BLANK)) end--;
  const changed = (i: number) => !isSame(before[i], after[i]);
  for (let i = 0; i < end; i++) {
    if (!changed(i)) continue;
    let from = i;
    while (from > 0 && (isTail(after[from]) || isTail(before[from]))) from--;
    let to = i + 1;
    for (let j = to; j < end && j - to < NEAR; j++) if (changed(j)) to = j + 1;
    while (to < after.length && (isTail(after[to]) || isTail(before[to]))) to++;
    pen.at(row, from);
    write(after, from, to, pen);
    i = to - 1;
  }
  // What is left of the line before goes at once.
  for (let i = end; i < after.length; i++)
    if (changed(i)) {
      pen.at(row, end);
      pen.erase();
      return;
    }
}

function write(cells: readonly Cell[], from: number, to: number, pen: Pen): void {
  for (let i = from; i < to; i++) {
    const cell = cells[i] as Cell;
    let blanks = 0;
    while (i + blanks < to && isSame(cells[i + blanks], BLANK)) blanks++;
    if (blanks > MANY) {
      pen.erase(blanks);
      i += blanks - 1;
    } else pen.put(cell);
  }
}

/** Where the terminal writes next and in what look, so that neither is said twice. */
class Pen {
  #look = PLAIN;
  #row = -1;
  #column = -1;
  #sent = '';

  at(row: number, column: number): void {
    if (row !== this.#row) this.#sent += `${CSI}${row + 1}${column === 0 ? '' : `;${column + 1}`}H`;
    else if (column !== this.#column) this.#sent += `${CSI}${column + 1}G`;
    [this.#row, this.#column] = [row, column];
  }

  put({ text, look }: Cell): void {
    if (text !== '' && !(text === ' ' && !this.#look.onBlank && !look.onBlank)) this.#turn(look);
    this.#sent += text;
    this.#column++;
  }

  /** Blanks so many columns, or what is left of the line. */
  erase(columns?: number): void {
    if (this.#look.onBlank) this.#turn(PLAIN);
    if (columns === undefined) {
      this.#sent += `${CSI}K`;
      return;
    }
    // Blanking moves nothing.
    this.#column += columns;
    this.#sent += `${CSI}${columns}X${CSI}${this.#column + 1}G`;
  }

  /** All that was written; the terminal is left in no look. */
  done(): string {
    this.#turn(PLAIN);
    return this.#sent;
  }

  /** From one look to another in one sequence. */
  #turn(look: Look): void {
    if (look === this.#look) return;
    const codes = look === PLAIN ? [] : diffAnsiCodes([...this.#look.codes], [...look.codes]);
    this.#sent += `${CSI}${codes.map(({ code }) => code.slice(CSI.length, -1)).join(';')}m`;
    this.#look = look;
  }
}
