import { justifyLine, line, type StyledLine, span } from '../../layout/styled-line.ts';
import type { ScreenEnvironment } from '../screen-environment.ts';
import { isNarrowWindow } from './narrow-window.ts';

type Windowed = Pick<ScreenEnvironment, 'size'>;

/** ` Synoptic │ title              aside`. */
export function titleLine(title: StyledLine, aside: StyledLine, window: Windowed): StyledLine {
  const name = isNarrowWindow(window) ? [span(' ')] : [span(' Synoptic', 'strong'), span(' │ ', 'quiet')];
  return justifyLine(line(...name, ...title), line(...aside, ' '), window.size.columns);
}

/** The rule that separates header, body and footer. */
export function ruleLine({ size }: Windowed): StyledLine {
  return [span('─'.repeat(size.columns), 'quiet')];
}
