import { type AnsiCode, styledCharsFromTokens, tokenize } from '@alcalzone/ansi-tokenize';
import { textWidth } from './styled-line.ts';

/** How a character looks: the codes of SGR that are on. There is one of each, so that looks are told apart by identity. */
export interface CellStyle {
  readonly codes: readonly AnsiCode[];
  /** A blank shows it too. */
  readonly onBlank: boolean;
}

/** One column of a screen: a character, or nothing behind a wide one. */
export interface ScreenCell {
  readonly text: string;
  readonly look: CellStyle;
}

export const PLAIN_STYLE: CellStyle = { codes: [], onBlank: false };
export const BLANK_CELL: ScreenCell = { text: ' ', look: PLAIN_STYLE };

/** As many as there are tones in all themes and depths: no text of a corpus brings one of its own. */
const KNOWN_STYLES = new Map<string, CellStyle>([['', PLAIN_STYLE]]);
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what it tells apart
const SGR = /^\u001B\[[\d;]*m$/;
/** What underlines, turns round, strikes out or colours the ground, by the code that ends it. */
const SEEN_ON_BLANK = new Set(['\u001B[24m', '\u001B[27m', '\u001B[29m', '\u001B[49m']);

/** Text with codes of SGR as exactly so many columns. What cannot stand alone stays with the character before it; what a terminal would obey is left out. */
export function parseCells(text: string, columns: number): ScreenCell[] {
  const cells: ScreenCell[] = [];
  for (const { value, styles } of styledCharsFromTokens(tokenize(text)))
    if (!/\p{Cc}/u.test(value)) pushCharacter(cells, value, internStyle(styles));
  while (cells.length < columns) cells.push(BLANK_CELL);
  if (cells.length > columns) {
    // Half of a wide character does not fit.
    for (let at = columns; isWideTail(cells[at]) && at > 0; ) cells[--at] = BLANK_CELL;
    cells.length = columns;
  }
  return cells;
}

export function isSameCell(a: ScreenCell | undefined, b: ScreenCell | undefined): boolean {
  return a === b || (a?.text === b?.text && a?.look === b?.look);
}

/** Behind a wide character. */
export function isWideTail(cell: ScreenCell | undefined): boolean {
  return cell?.text === '';
}

function pushCharacter(cells: ScreenCell[], text: string, look: CellStyle): void {
  if (text === ' ' && !look.onBlank) {
    cells.push(BLANK_CELL);
    return;
  }
  const width = textWidth(text);
  const last = cells.length - 1;
  if (width === 0) {
    const base = cells[last];
    if (base) cells[last] = { text: base.text + text, look: base.look };
    return;
  }
  cells.push({ text, look });
  for (let i = 1; i < width; i++) cells.push({ text: '', look });
}

function internStyle(styles: readonly AnsiCode[]): CellStyle {
  if (styles.length === 0) return PLAIN_STYLE;
  const codes = styles.filter(({ code }) => SGR.test(code)).toSorted((a, b) => (a.code < b.code ? -1 : 1));
  const key = codes.map(({ code }) => code).join('');
  const known = KNOWN_STYLES.get(key);
  if (known) return known;
  const look = { codes, onBlank: codes.some(({ endCode }) => SEEN_ON_BLANK.has(endCode)) };
  KNOWN_STYLES.set(key, look);
  return look;
}
