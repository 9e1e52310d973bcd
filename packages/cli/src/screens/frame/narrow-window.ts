import { line, type StyledLine, truncateLine } from '../../layout/styled-line.ts';
import type { WindowSize } from '../../layout/window-size.ts';
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

/** Rows left for the body between header, footer and the rules that separate them. */
export function bodyHeight({ size }: Windowed, headerLines: number, footerLines: number): number {
  return Math.max(1, size.rows - headerLines - footerLines - 2);
}

/** The notice of a window that is too small; null where it is large enough. */
export function tooSmallNotice({ size, language }: Pick<ScreenEnvironment, 'size' | 'language'>): StyledLine | null {
  if (size.columns >= MIN_WINDOW.columns && size.rows >= MIN_WINDOW.rows) return null;
  return truncateLine(line(cliText(language, 'screen.small')), size.columns);
}
