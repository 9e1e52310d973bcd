import { type AnsiCode, styledCharsFromTokens, tokenize } from '@alcalzone/ansi-tokenize';
import { textWidth } from './styled-line.ts';

/** The style of a character: its SGR codes. Interned, so that styles compare by identity. */
export interface CellStyle {
  readonly codes: readonly AnsiCode[];
  /** True if it is visible on a blank. */
  readonly onBlank: boolean;
}

/** One column of a screen: a character, or empty after a wide one. */
export interface ScreenCell {
  readonly text: string;
  readonly look: CellStyle;
}

export const PLAIN_STYLE: CellStyle = { codes: [], onBlank: false };
export const BLANK_CELL: ScreenCell = { text: ' ', look: PLAIN_STYLE };

/** Bounded by the tones of all themes and depths: text of a corpus has no codes. */
const KNOWN_STYLES = new Map<string, CellStyle>([['', PLAIN_STYLE]]);
// biome-ignore lint/suspicious/noControlCharactersInRegex: it distinguishes exactly these
const SGR = /^\u001B\[[\d;]*m$/;
/** End codes of styles that are visible on a blank: underline, reverse, strikethrough, background. */
const SEEN_ON_BLANK = new Set(['\u001B[24m', '\u001B[27m', '\u001B[29m', '\u001B[49m']);

/** Text with SGR codes as exactly `columns` cells. Combining characters stay with their base; control characters are dropped. */
export function parseCells(text: string, columns: number): ScreenCell[] {
  const cells: ScreenCell[] = [];
  for (const { value, styles } of styledCharsFromTokens(tokenize(text)))
    if (!/\p{Cc}/u.test(value)) pushCharacter(cells, value, internStyle(styles));
  while (cells.length < columns) cells.push(BLANK_CELL);
  if (cells.length > columns) {
    // A wide character that is cut in half is replaced by a blank.
    for (let at = columns; isWideTail(cells[at]) && at > 0; ) cells[--at] = BLANK_CELL;
    cells.length = columns;
  }
  return cells;
}

export function isSameCell(a: ScreenCell | undefined, b: ScreenCell | undefined): boolean {
  return a === b || (a?.text === b?.text && a?.look === b?.look);
}

/** True if this is the second column of a wide character. */
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
