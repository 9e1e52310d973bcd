import { BLANK, type Cell, cellsOf, isSame, isTail } from './cells.ts';
import type { Line, Tone } from './line.ts';
import { isUnseen, type Paint, tonesOf, turn } from './paint.ts';
import { shiftOf } from './shift.ts';

/** A column that shows nothing that could be wanted. */
const UNKNOWN: Cell = { text: '\u0000', tone: 'plain' };

export interface Window {
  readonly columns: number;
  readonly rows: number;
}

const CSI = '\u001B[';
/** Unchanged columns between two changed ones that are written again rather than leapt over. */
const NEAR = 4;
/** Blanks from which on erasing is shorter than writing them. */
const MANY = 9;

/**
 * Turns whole screens into the least that has to be sent: columns that changed, and a shift of lines where a body has moved.
 * It knows what the terminal shows because all that the terminal gets comes from here.
 */
export class Painter {
  #shown: (readonly Cell[])[] = [];
  #window: Window = { columns: 0, rows: 0 };
  #paint: Paint | null = null;

  /** What a terminal that shows the last frame needs to show this one; the whole frame in another window. */
  frame(lines: readonly Line[], window: Window, paint: Paint): string {
    const wanted = Array.from({ length: window.rows }, (_, i) => cellsOf(lines[i] ?? [], window.columns));
    const [known, before] = [this.#window, this.#paint];
    const anew = known.columns !== window.columns || known.rows !== window.rows || before === null;
    let sent = '';
    if (anew) {
      const blank = Array.from({ length: window.columns }, () => BLANK);
      this.#shown = wanted.map(() => blank);
      sent = `${CSI}m${CSI}H${CSI}J`;
    } else {
      if (before !== paint) this.#repainted(before, paint);
      sent = this.#shifted(wanted);
    }
    const pen = new Pen(paint);
    for (const [row, cells] of wanted.entries()) patch(row, this.#shown[row] ?? [], cells, pen);
    [this.#shown, this.#window, this.#paint] = [wanted, window, paint];
    return sent + pen.done();
  }

  /** The terminal shows something else now. */
  forget(): void {
    this.#paint = null;
  }

  /** What looks otherwise in another theme is not shown yet. */
  #repainted(before: Paint, paint: Paint): void {
    const [old, now] = [tonesOf(before), tonesOf(paint)];
    const same = (tone: Tone) => old?.[tone][0] === now?.[tone][0];
    this.#shown = this.#shown.map((cells) => cells.map((cell) => (cell === BLANK || same(cell.tone) ? cell : UNKNOWN)));
  }

  /** Lines that only moved are moved by the terminal itself. */
  #shifted(wanted: readonly (readonly Cell[])[]): string {
    const shift = shiftOf(this.#shown, wanted);
    if (!shift) return '';
    const { top, bottom, by } = shift;
    const gone = Math.abs(by);
    const blank = Array.from({ length: this.#window.columns }, () => BLANK);
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

/** Where the terminal writes next and in what tone, so that neither is said twice. */
class Pen {
  readonly #tones: ReturnType<typeof tonesOf>;
  #tone: Tone = 'plain';
  #row = -1;
  #column = -1;
  sent = '';

  constructor(paint: Paint) {
    this.#tones = tonesOf(paint);
  }

  at(row: number, column: number): void {
    if (row !== this.#row) this.sent += `${CSI}${row + 1}${column === 0 ? '' : `;${column + 1}`}H`;
    else if (column !== this.#column) this.sent += `${CSI}${column + 1}G`;
    [this.#row, this.#column] = [row, column];
  }

  put({ text, tone }: Cell): void {
    if (text !== '' && !(text === ' ' && isUnseen(this.#tone) && isUnseen(tone))) this.#turn(tone);
    this.sent += text;
    this.#column++;
  }

  /** Blanks so many columns, or what is left of the line. */
  erase(columns?: number): void {
    if (!isUnseen(this.#tone)) this.#turn('plain');
    if (columns === undefined) {
      this.sent += `${CSI}K`;
      return;
    }
    // Blanking moves nothing.
    this.#column += columns;
    this.sent += `${CSI}${columns}X${CSI}${this.#column + 1}G`;
  }

  /** The terminal is left in no tone. */
  done(): string {
    this.#turn('plain');
    return this.sent;
  }

  #turn(tone: Tone): void {
    if (tone === this.#tone) return;
    if (this.#tones) this.sent += tone === 'plain' ? `${CSI}m` : turn(this.#tone, tone, this.#tones);
    this.#tone = tone;
  }
}
