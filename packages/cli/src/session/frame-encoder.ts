import { DiffRenderer } from '../layout/diff-renderer.ts';
import type { WindowSize } from '../layout/window-size.ts';

/** What a terminal has to be told so that it shows frames: bytes, and nothing where nothing changed. */
export interface FrameEncoder {
  /** Before the first frame. */
  enter(): string;
  show(frame: string, window: WindowSize): string;
  /** The terminal as it was found. */
  leave(): string;
}

/** A screen of its own, on which only what changed is drawn. Lines that are too long for a terminal's own idea of width do not wrap. */
export function createScreenEncoder(): FrameEncoder {
  const painter = new DiffRenderer();
  return {
    enter: () => '\u001B[?1049h\u001B[?25l\u001B[?7l',
    show: (frame, window) => painter.frame(frame, window),
    leave: () => '\u001B[m\u001B[r\u001B[?7h\u001B[?1049l\u001B[?25h',
  };
}

/** For a screen reader: plain lines one after another, and of each frame only those that the one before did not have. */
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
