import type { Hydration } from '@synoptic/core/hydrate/hydrate';
import type { Reader } from '@synoptic/core/reader/reader';
import type { Id } from '@synoptic/core/text/id';
import type { InterfaceLanguage } from '@synoptic/core/text/interface-languages';
import { BARE_PAINT, type Paint, paintLine } from '../layout/paint.ts';
import type { StyledLine } from '../layout/styled-line.ts';
import type { WindowSize } from '../layout/window-size.ts';
import { tooSmallFrame } from '../screens/frame/frame.ts';
import { applyKey, type NavigationState, topScreen } from '../screens/navigation.ts';
import { screenFor } from '../screens/registry.ts';
import type { ScreenContext } from '../screens/screen.ts';
import { OVERVIEW_STATE, type ScreenState } from '../screens/screen-state.ts';
import { FrameQueue, type FrameSource } from './frame-queue.ts';
import type { FrameStream } from './frame-stream.ts';
import { SessionAnswers } from './session-answers.ts';

/** What a visit begins with. */
export interface SessionOptions {
  readonly reader: Reader;
  readonly base: string | null;
  readonly language: InterfaceLanguage;
  readonly paint: Paint;
  /** Linear text for a screen reader in place of a drawn screen. */
  readonly aloud?: boolean;
  /** Whether the terminal is likely to take text for its clipboard. */
  readonly copies?: boolean;
  /** The reader's own copies of documents; none of a guest's. */
  readonly texts?: ReadonlyMap<Id, Hydration>;
  /** The screen to begin with. */
  readonly start?: ScreenState;
}

/** What is shown at one moment: lines as text with codes of SGR, for a window of this size. */
export interface ScreenFrame {
  readonly lines: readonly string[];
  readonly window: WindowSize;
}

/** For so long an answer is awaited before a screen says that it waits. */
const PATIENCE_MS = 80;
const NO_TEXTS: ReadonlyMap<Id, Hydration> = new Map();
const FRAME_QUEUE = new FrameQueue();

/** One reader's visit, without a terminal: keys and answers come in, frames come out. Ink shows them (`app/`). */
export class SessionController implements FrameSource {
  readonly #with: SessionOptions;
  readonly #wire: Pick<FrameStream, keyof WindowSize | 'isBehind' | 'copy'>;
  readonly #answers = new SessionAnswers();
  readonly #listeners = new Set<() => void>();
  readonly #over = new AbortController();
  #window: WindowSize;
  #way: NavigationState;
  #frame: ScreenFrame;
  #patience: NodeJS.Timeout | null = null;
  #impatient = false;
  taken = 0;
  /** What ended the visit, where it was an error. */
  problem: unknown = null;

  /** The first frame is there at once, even if it has nothing to show yet. */
  constructor(visiting: SessionOptions, wire: Pick<FrameStream, keyof WindowSize | 'isBehind' | 'copy'>) {
    [this.#with, this.#wire] = [visiting, wire];
    const { language, paint, start = OVERVIEW_STATE } = visiting;
    this.#way = { stack: [start], language, paint, message: null, copied: null };
    this.#window = { columns: wire.columns, rows: wire.rows };
    this.#answers.subscribe(this.refresh);
    this.#frame = this.#drawn();
  }

  /** Aborted when the reader has left. */
  get over(): AbortSignal {
    return this.#over.signal;
  }

  /** Whether the frame waits for an answer. */
  get waits(): boolean {
    return this.#answers.waiting();
  }

  /** The same frame until there is another. */
  readonly frame = (): ScreenFrame => this.#frame;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** A key by the name that screens know it by. */
  readonly press = (name: string): void =>
    this.#safely(() => {
      const next = name === 'ctrl-c' ? null : applyKey(name, this.#way, this.#scene(null));
      if (next === null) return this.leave();
      this.#way = next;
      if (next.copied !== null) this.#wire.copy(next.copied);
      this.refresh();
    });

  resize({ columns, rows }: WindowSize): void {
    if (columns === this.#window.columns && rows === this.#window.rows) return;
    this.#window = { columns, rows };
    this.refresh();
  }

  /** Draws soon, and once for all that happens until then. */
  readonly refresh = (): void => {
    if (!this.over.aborted) FRAME_QUEUE.ask(this);
  };

  draw(): void {
    this.#safely(() => {
      // A terminal that is behind gets the latest frame once it has caught up.
      if (this.#wire.isBehind) return;
      const frame = this.#drawn();
      if (this.waits && !this.#impatient) {
        this.#patience ??= setTimeout(() => {
          this.#impatient = true;
          this.refresh();
        }, PATIENCE_MS);
        return;
      }
      this.#rest();
      this.#frame = frame;
      for (const listener of this.#listeners) listener();
    });
  }

  leave(problem: unknown = null): void {
    this.problem ??= problem;
    if (this.over.aborted) return;
    this.#rest();
    FRAME_QUEUE.leave(this);
    this.#over.abort();
  }

  #rest(): void {
    if (this.#patience) clearTimeout(this.#patience);
    [this.#patience, this.#impatient] = [null, false];
  }

  #drawn(): ScreenFrame {
    const { aloud = false } = this.#with;
    const how = aloud ? BARE_PAINT : this.#way.paint;
    return { lines: this.#lines(aloud).map((line) => paintLine(line, how)), window: this.#window };
  }

  #lines(aloud: boolean): readonly StyledLine[] {
    const top = topScreen(this.#way);
    const scene = this.#scene(this.#way.message);
    if (aloud) return screenFor(top).speak(top, scene);
    return tooSmallFrame(scene) ?? screenFor(top).draw(top, scene);
  }

  #scene(message: string | null): ScreenContext {
    const { reader, base, texts = NO_TEXTS, copies = true } = this.#with;
    return { size: this.#window, language: this.#way.language, reader, base, answers: this.#answers, texts, copies, message };
  }

  /** What goes wrong ends the visit. */
  #safely(act: () => void): void {
    if (this.over.aborted) return;
    try {
      act();
    } catch (error) {
      this.leave(error);
    }
  }
}
