import { emitKeypressEvents, type Interface, type Key } from 'node:readline';
import type { Hydration } from '@synoptic/core/hydrate/hydrate';
import type { Reader } from '@synoptic/core/reader/reader';
import type { Language } from '@synoptic/core/text/bilingual';
import type { Id } from '@synoptic/core/text/id';
import { Answers } from './answers.ts';
import type { Inlet, Outlet } from './host.ts';
import { nameOf } from './keys.ts';
import type { Line } from './layout/line.ts';
import type { Paint } from './layout/paint.ts';
import type { Window } from './layout/painter.ts';
import { smallFrame } from './screens/frame.ts';
import { screenOf } from './screens/list.ts';
import type { Scene } from './screens/screen.ts';
import { OVERVIEW, type ScreenState } from './screens/state.ts';
import { pressed, topOf, type Way } from './screens/way.ts';
import { drawn, type Stage, spoken } from './stage.ts';

/** One reader at one terminal, here or far away. */
export interface Session {
  readonly reader: Reader;
  readonly base: string | null;
  readonly language: Language;
  readonly stdin: Inlet;
  readonly stdout: Outlet;
  readonly paint: Paint;
  /** Linear text for a screen reader in place of a drawn screen. */
  readonly aloud?: boolean;
  /** Whether the terminal is likely to take text for its clipboard. */
  readonly copies?: boolean;
  /** The reader's own copies of documents; none of a guest's. */
  readonly texts?: ReadonlyMap<Id, Hydration>;
  /** The screen to begin with. */
  readonly start?: ScreenState;
  /** Ends the session from outside, as if the reader had left. */
  readonly ended?: AbortSignal;
}

/** An escape that is followed by nothing for so long was the key. */
const ESCAPE_MS = 50;
/** For so long an answer is awaited before a screen says that it waits. */
const PATIENCE_MS = 80;

/** Shows the screens until the reader leaves. What the terminal showed before comes back, also after a signal or an error. */
export function openSession(session: Session): Promise<void> {
  return new Promise((resolve, reject) => new Open(session, resolve, reject).begin());
}

class Open {
  readonly #session: Session;
  readonly #resolve: () => void;
  readonly #reject: (error: unknown) => void;
  readonly #stage: Stage;
  readonly #answers = new Answers();
  #way: Way;
  #closed = false;
  #soon = false;
  /** The first screen is shown at once, even if there is nothing to show yet. */
  #begun = false;
  #late: NodeJS.Timeout | null = null;

  constructor(session: Session, resolve: () => void, reject: (error: unknown) => void) {
    this.#session = session;
    [this.#resolve, this.#reject] = [resolve, reject];
    this.#stage = session.aloud ? spoken() : drawn();
    const { language, paint, start = OVERVIEW } = session;
    this.#way = { stack: [start], language, paint, message: null, copied: null };
  }

  begin(): void {
    const { stdin, stdout, ended } = this.#session;
    if (ended?.aborted) {
      this.#resolve();
      return;
    }
    ended?.addEventListener('abort', this.#leave, { once: true });
    this.#answers.subscribe(this.#draw);
    stdout.write(this.#stage.enter());
    stdin.setRawMode?.(true);
    emitKeypressEvents(stdin, { escapeCodeTimeout: ESCAPE_MS } as unknown as Interface);
    stdin.on('keypress', this.#press);
    stdin.once('end', this.#leave);
    stdin.resume();
    stdout.on('resize', this.#resized);
    stdout.on('drain', this.#draw);
    stdout.once('close', this.#leave);
    this.#draw();
  }

  readonly #press = (text: string | undefined, key: Key): void =>
    this.#safely(() => {
      const name = nameOf(text, key);
      if (name === null || this.#closed) return;
      const next = name === 'ctrl-c' ? null : pressed(name, this.#way, this.#scene(null));
      if (next === null) {
        this.#leave();
        return;
      }
      this.#way = next;
      if (next.copied !== null) this.#session.stdout.write(`\u001B]52;c;${Buffer.from(next.copied).toString('base64')}\u0007`);
      this.#draw();
    });

  readonly #resized = (): void => {
    this.#stage.forget();
    this.#draw();
  };

  /** Draws soon, and once for all that happens until then. */
  readonly #draw = (): void => {
    if (this.#soon || this.#closed) return;
    this.#soon = true;
    setImmediate(() => {
      this.#soon = false;
      this.#safely(() => this.#paint(false));
    });
  };

  #paint(late: boolean): void {
    const { stdout } = this.#session;
    // A terminal that is behind gets the latest screen once it has caught up.
    if (this.#closed || stdout.writableNeedDrain) return;
    const lines = this.#lines();
    if (this.#answers.waiting() && this.#begun && !late) {
      this.#late ??= setTimeout(() => {
        this.#late = null;
        this.#safely(() => this.#paint(true));
      }, PATIENCE_MS);
      return;
    }
    if (this.#late) clearTimeout(this.#late);
    this.#late = null;
    this.#begun = true;
    const bytes = this.#stage.show(lines, this.#window(), this.#way.paint);
    if (bytes !== '') stdout.write(bytes);
  }

  #lines(): readonly Line[] {
    const top = topOf(this.#way);
    const scene = this.#scene(this.#way.message);
    if (this.#session.aloud) return screenOf(top).speak(top, scene);
    return smallFrame(scene) ?? screenOf(top).draw(top, scene);
  }

  #scene(message: string | null): Scene {
    const { reader, base, texts = NO_TEXTS, copies = true } = this.#session;
    return { size: this.#window(), language: this.#way.language, reader, base, answers: this.#answers, texts, copies, message };
  }

  /** An absurd window must not cost memory or time. */
  #window(): Window {
    const { columns = 80, rows = 24 } = this.#session.stdout;
    return { columns: Math.max(20, Math.min(columns, 500)), rows: Math.max(5, Math.min(rows, 200)) };
  }

  /** What goes wrong ends the session, and the terminal gets its screen back first. */
  #safely(act: () => void): void {
    try {
      act();
    } catch (error) {
      this.#leave();
      this.#reject(error);
    }
  }

  readonly #leave = (): void => {
    if (this.#closed) return;
    this.#closed = true;
    const { stdin, stdout, ended } = this.#session;
    ended?.removeEventListener('abort', this.#leave);
    if (this.#late) clearTimeout(this.#late);
    stdin.off('keypress', this.#press);
    stdin.off('end', this.#leave);
    for (const [event, listener] of [
      ['resize', this.#resized],
      ['drain', this.#draw],
      ['close', this.#leave],
    ] as const)
      stdout.off(event, listener);
    stdin.setRawMode?.(false);
    stdin.pause();
    // A terminal that takes nothing must not hold the session.
    if (stdout.destroyed || !stdout.writable) this.#resolve();
    else stdout.write(this.#stage.leave(), () => this.#resolve());
  };
}

const NO_TEXTS: ReadonlyMap<Id, Hydration> = new Map();
