import { EMPTY_LINE, line, lineWidth, type StyledLine, span } from '../../layout/styled-line.ts';
import { wrapLine } from '../../layout/wrap-line.ts';
import type { ScreenEnvironment } from '../screen-environment.ts';
import { isShortWindow } from './narrow-window.ts';

type Windowed = Pick<ScreenEnvironment, 'size'>;

/** Lines for a note that changes with every step: one where rows are scarce or the link may be slow. */
export function stepNoteHeight({ size }: Windowed): number {
  return size.rows < 20 || size.columns <= 80 ? 1 : 2;
}

/** Lines for a note in a window of ordinary height. */
export function noteHeight(window: Windowed): number {
  return isShortWindow(window) ? 1 : 2;
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
