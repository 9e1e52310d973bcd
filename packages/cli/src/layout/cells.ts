import { type AnsiCode, styledCharsFromTokens, tokenize } from '@alcalzone/ansi-tokenize';
import { widthOf } from './line.ts';

/** How a character looks: the codes of SGR that are on. There is one of each, so that looks are told apart by identity. */
export interface Look {
  readonly codes: readonly AnsiCode[];
  /** A blank shows it too. */
  readonly onBlank: boolean;
}

/** One column of a screen: a character, or nothing behind a wide one. */
export interface Cell {
  readonly text: string;
  readonly look: Look;
}

export const PLAIN: Look = { codes: [], onBlank: false };
export const BLANK: Cell = { text: ' ', look: PLAIN };

/** As many as there are tones in all themes and depths: no text of a corpus brings one of its own. */
const LOOKS = new Map<string, Look>([['', PLAIN]]);
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what it tells apart
const SGR = /^\u001B\[[\d;]*m$/;
/** What underlines, turns round, strikes out or colours the ground, by the code that ends it. */
const SEEN_ON_BLANK = new Set(['\u001B[24m', '\u001B[27m', '\u001B[29m', '\u001B[49m']);

/** Text with codes of SGR as exactly so many columns. What cannot stand alone stays with the character before it; what a terminal would obey is left out. */
export function cellsOf(text: string, columns: number): Cell[] {
  const cells: Cell[] = [];
  for (const { value, styles } of styledCharsFromTokens(tokenize(text))) if (!/\p{Cc}/u.test(value)) set(cells, value, lookOf(styles));
  while (cells.length < columns) cells.push(BLANK);
  if (cells.length > columns) {
    // Half of a wide character does not fit.
    for (let at = columns; isTail(cells[at]) && at > 0; ) cells[--at] = BLANK;
    cells.length = columns;
  }
  return cells;
}

export function isSame(a: Cell | undefined, b: Cell | undefined): boolean {
  return a === b || (a?.text === b?.text && a?.look === b?.look);
}

/** Behind a wide character. */
export function isTail(cell: Cell | undefined): boolean {
  return cell?.text === '';
}

function set(cells: Cell[], text: string, look: Look): void {
  if (text === ' ' && !look.onBlank) {
    cells.push(BLANK);
    return;
  }
  const width = widthOf(text);
  const last = cells.length - 1;
  if (width === 0) {
    const base = cells[last];
    if (base) cells[last] = { text: base.text + text, look: base.look };
    return;
  }
  cells.push({ text, look });
  for (let i = 1; i < width; i++) cells.push({ text: '', look });
}

function lookOf(styles: readonly AnsiCode[]): Look {
  if (styles.length === 0) return PLAIN;
  const codes = styles.filter(({ code }) => SGR.test(code)).toSorted((a, b) => (a.code < b.code ? -1 : 1));
  const key = codes.map(({ code }) => code).join('');
  const known = LOOKS.get(key);
  if (known) return known;
  const look = { codes, onBlank: codes.some(({ endCode }) => SEEN_ON_BLANK.has(endCode)) };
  LOOKS.set(key, look);
  return look;
}
