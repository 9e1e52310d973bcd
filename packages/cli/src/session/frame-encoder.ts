import { DiffRenderer } from '../layout/diff-renderer.ts';
import type { WindowSize } from '../layout/window-size.ts';

/** Encodes frames as bytes for a terminal; an unchanged frame as none. */
export interface FrameEncoder {
  /** Bytes before the first frame. */
  enter(): string;
  show(frame: string, window: WindowSize): string;
  /** Bytes that restore the terminal. */
  leave(): string;
}

/** Asks a terminal to bracket what is pasted, so that its line ends and letters are not taken for keys. */
const BRACKETED_PASTE = { on: '\u001B[?2004h', off: '\u001B[?2004l' };

/** For the alternate screen: sends only changes. Auto-wrap is off, for terminals that count some characters as wider than we do. */
export function createScreenEncoder(): FrameEncoder {
  let painter = new DiffRenderer();
  return {
    enter: () => {
      // The alternate screen is empty, also after the program was stopped.
      painter = new DiffRenderer();
      return `\u001B[?1049h\u001B[?25l\u001B[?7l${BRACKETED_PASTE.on}`;
    },
    show: (frame, window) => painter.frame(frame, window),
    leave: () => `${BRACKETED_PASTE.off}\u001B[m\u001B[r\u001B[?7h\u001B[?1049l\u001B[?25h`,
  };
}

/** For a screen reader: plain lines, and of each frame only those that were not in the one before. */
export function createSpeechEncoder(): FrameEncoder {
  let said = new Set<string>();
  return {
    enter: () => '',
    show: (frame) => {
      const texts = frame.split('\n').flatMap((text) => text.trim() || []);
      const fresh = texts.filter((text) => !said.has(text));
      said = new Set(texts);
      return fresh.map((text) => `${text}\n`).join('');
    },
    leave: () => '',
  };
}
