import type { Hydration } from '@synoptic/core/hydrate/hydrate';
import type { Reader } from '@synoptic/core/reader/reader';
import type { Language } from '@synoptic/core/text/bilingual';
import type { Id } from '@synoptic/core/text/id';
import { Answers } from './answers.ts';
import type { Line } from './layout/line.ts';
import { BARE, type Paint, paint } from './layout/paint.ts';
import type { Window } from './layout/window.ts';
import { smallFrame } from './screens/frame.ts';
import { screenOf } from './screens/list.ts';
import type { Scene } from './screens/screen.ts';
import { OVERVIEW, type ScreenState } from './screens/state.ts';
import { pressed, topOf, type Way } from './screens/way.ts';
import { type Drawer, Turns } from './turns.ts';
import type { Wire } from './wire.ts';

/** What a visit begins with. */
export interface Visiting {
  readonly reader: Reader;
  readonly base: string | null;
  readonly language: Language;
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
export interface Frame {
  readonly lines: readonly string[];
  readonly window: Window;
}

/** For so long an answer is awaited before a screen says that it waits. */
const PATIENCE_MS = 80;
const NO_TEXTS: ReadonlyMap<Id, Hydration> = new Map();
const TURNS = new Turns();

/** One reader's visit, without a terminal: keys and answers come in, frames come out. Ink shows them (`app/`). */
export class Visit implements Drawer {
  readonly #with: Visiting;
  readonly #wire: Pick<Wire, keyof Window | 'isBehind' | 'copy'>;
  readonly #answers = new Answers();
  readonly #listeners = new Set<() => void>();
  readonly #over = new AbortController();
  #window: Window;
  #way: Way;
  #frame: Frame;
  #patience: NodeJS.Timeout | null = null;
  #impatient = false;
  taken = 0;
  /** What ended the visit, where it was an error. */
  problem: unknown = null;

  /** The first frame is there at once, even if it has nothing to show yet. */
  constructor(visiting: Visiting, wire: Pick<Wire, keyof Window | 'isBehind' | 'copy'>) {
    [this.#with, this.#wire] = [visiting, wire];
    const { language, paint, start = OVERVIEW } = visiting;
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
  readonly frame = (): Frame => this.#frame;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** A key by the name that screens know it by. */
  readonly press = (name: string): void =>
    this.#safely(() => {
      const next = name === 'ctrl-c' ? null : pressed(name, this.#way, this.#scene(null));
      if (next === null) return this.leave();
      this.#way = next;
      if (next.copied !== null) this.#wire.copy(next.copied);
      this.refresh();
    });

  resize({ columns, rows }: Window): void {
    if (columns === this.#window.columns && rows === this.#window.rows) return;
    this.#window = { columns, rows };
    this.refresh();
  }

  /** Draws soon, and once for all that happens until then. */
  readonly refresh = (): void => {
    if (!this.over.aborted) TURNS.ask(this);
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
    TURNS.leave(this);
    this.#over.abort();
  }

  #rest(): void {
    if (this.#patience) clearTimeout(this.#patience);
    [this.#patience, this.#impatient] = [null, false];
  }

  #drawn(): Frame {
    const { aloud = false } = this.#with;
    const how = aloud ? BARE : this.#way.paint;
    return { lines: this.#lines(aloud).map((line) => paint(line, how)), window: this.#window };
  }

  #lines(aloud: boolean): readonly Line[] {
    const top = topOf(this.#way);
    const scene = this.#scene(this.#way.message);
    if (aloud) return screenOf(top).speak(top, scene);
    return smallFrame(scene) ?? screenOf(top).draw(top, scene);
  }

  #scene(message: string | null): Scene {
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
