import { EMPTY_LINE, justifyLine, line, lineWidth, type StyledLine, span, truncateLine } from '../../layout/styled-line.ts';
import type { WindowSize } from '../../layout/window-size.ts';
import { wrapLine } from '../../layout/wrap-line.ts';
import { cliText } from '../../locale/cli-text.ts';
import type { ScreenEnvironment } from '../screen-environment.ts';

type Windowed = Pick<ScreenEnvironment, 'size'>;

/** Smaller windows show a notice instead of a screen. */
const MIN_WINDOW: WindowSize = { columns: 40, rows: 15 };

/** Narrow windows show one account at a time and short headings. */
export function isNarrowWindow({ size }: Windowed): boolean {
  return size.columns < 60;
}

export function isShortWindow({ size }: Windowed): boolean {
  return size.rows < 20;
}

/** Lines for a note that changes with every step: one where rows are scarce or the link may be slow. */
export function stepNoteHeight({ size }: Windowed): number {
  return size.rows < 20 || size.columns <= 80 ? 1 : 2;
}

/** Lines for a note in a window of ordinary height. */
export function noteHeight(window: Windowed): number {
  return isShortWindow(window) ? 1 : 2;
}

/** Rows left for the body between header, footer and the rules that separate them. */
export function bodyHeight({ size }: Windowed, headerLines: number, footerLines: number): number {
  return Math.max(1, size.rows - headerLines - footerLines - 2);
}

export function ruleLine({ size }: Windowed): StyledLine {
  return [span('─'.repeat(size.columns), 'quiet')];
}

/** ` Synoptic │ title              aside`. */
export function titleLine(title: StyledLine, aside: StyledLine, window: Windowed): StyledLine {
  const name = isNarrowWindow(window) ? [span(' ')] : [span(' Synoptic', 'strong'), span(' │ ', 'quiet')];
  return justifyLine(line(...name, ...title), line(...aside, ' '), window.size.columns);
}

/** The message, or else the note, in a fixed number of lines, so that the body does not jump. */
export function noteLines(note: StyledLine, height: number, { size, message }: Pick<ScreenEnvironment, 'size' | 'message'>): StyledLine[] {
  const lines = wrapLine(message === null ? note : line(message), size.columns - 4).map((l) => line(' ', ...l));
  return Array.from({ length: height }, (_, i) => {
    const text = lines[i] ?? EMPTY_LINE;
    const isCut = i === height - 1 && lines.length > height;
    return isCut && lineWidth(text) + 2 <= size.columns ? [...text, span(' …')] : text;
  });
}

/** The notice of a window that is too small; null where it is large enough. */
export function tooSmallNotice({ size, language }: Pick<ScreenEnvironment, 'size' | 'language'>): StyledLine | null {
  if (size.columns >= MIN_WINDOW.columns && size.rows >= MIN_WINDOW.rows) return null;
  return truncateLine(line(cliText(language, 'screen.small')), size.columns);
}
