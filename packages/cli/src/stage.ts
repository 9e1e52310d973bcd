import { type Line, textOf } from './layout/line.ts';
import type { Paint } from './layout/paint.ts';
import { Painter, type Window } from './layout/painter.ts';

/** What a terminal has to be told so that it shows lines: bytes, and nothing where nothing changed. */
export interface Stage {
  /** Before the first lines. */
  enter(): string;
  show(lines: readonly Line[], window: Window, paint: Paint): string;
  /** What shows now is not ours: the next lines are shown whole. */
  forget(): void;
  /** The terminal as it was found. */
  leave(): string;
}

/** A screen of its own, on which only what changed is drawn. Lines that are too long for a terminal's own idea of width do not wrap. */
export function drawn(): Stage {
  const painter = new Painter();
  return {
    enter: () => '\u001B[?1049h\u001B[?25l\u001B[?7l',
    show: (lines, window, paint) => painter.frame(lines, window, paint),
    forget: () => painter.forget(),
    leave: () => '\u001B[m\u001B[r\u001B[?7h\u001B[?1049l\u001B[?25h',
  };
}

/** For a screen reader: plain lines one after another, and of each frame only those that the one before did not have. */
export function spoken(): Stage {
  let said = new Set<string>();
  return {
    enter: () => '',
    show: (lines) => {
      const texts = lines.map((l) => textOf(l).trim()).filter((text) => text !== '');
      const fresh = texts.filter((text) => !said.has(text));
      said = new Set(texts);
      return fresh.map((text) => `${text}\n`).join('');
    },
    forget: () => {},
    leave: () => '',
  };
}
