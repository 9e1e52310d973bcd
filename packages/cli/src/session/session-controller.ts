import type { Hydration } from '@synoptic/core/hydrate/hydrate';
import type { Reader } from '@synoptic/core/reader/reader';
import type { Id } from '@synoptic/core/text/id';
import type { InterfaceLanguage } from '@synoptic/core/text/interface-languages';
import { BARE_PAINT, type Paint } from '../layout/paint.ts';
import type { WindowSize } from '../layout/window-size.ts';
import { cliText } from '../locale/cli-text.ts';
import { isTypingScope } from '../screens/keymap.ts';
import { applyKey, type NavigationState, topScreen } from '../screens/navigation.ts';
import { screenOf } from '../screens/registry.ts';
import type { ScreenEnvironment } from '../screens/screen-environment.ts';
import { OVERVIEW_STATE, type ScreenState } from '../screens/screen-state.ts';
import { FrameQueue, type FrameSource } from './frame-queue.ts';
import type { FrameStream } from './frame-stream.ts';
import { pastedKeyNames } from './key-names.ts';
import { SessionAnswers } from './session-answers.ts';

/** The settings of a session. */
export interface SessionOptions {
  readonly reader: Reader;
  readonly base: string | null;
  readonly language: InterfaceLanguage;
  readonly paint: Paint;
  /** Linear text for a screen reader in place of a drawn screen. */
  readonly aloud?: boolean;
  /** True if the terminal is likely to accept text for its clipboard. */
  readonly copies?: boolean;
  /** The user's own copies of documents; none for guests of a server. */
  readonly texts?: ReadonlyMap<Id, Hydration>;
  /** Stops the program until the shell continues it; none for guests of a server. */
  readonly suspend?: () => Promise<void>;
  /** The first screen. */
  readonly start?: ScreenState;
  /** Milliseconds for which an answer is awaited before a screen shows that it waits. */
  readonly patienceMs?: number;
}

/** The state that one frame renders. */
export interface SessionSnapshot {
  readonly screen: ScreenState;
  readonly environment: ScreenEnvironment;
}

/** Key of terminals that stops a program. In raw mode it arrives as a key. */
const SUSPEND_KEY = 'ctrl-z';
const PATIENCE_MS = 80;
const NO_TEXTS: ReadonlyMap<Id, Hydration> = new Map();
const FRAME_QUEUE = new FrameQueue();

/**
 * The store of a session: keys go in, snapshots come out, and components render them. The state is outside React because several keys can
 * arrive in one chunk, before React renders, and each must act on the state that the one before left.
 */
export class SessionController implements FrameSource {
  readonly #options: SessionOptions;
  readonly #terminal: Pick<FrameStream, keyof WindowSize | 'isBehind' | 'copy'>;
  readonly #answers = new SessionAnswers();
  readonly #listeners = new Set<() => void>();
  readonly #over = new AbortController();
  #window: WindowSize;
  #navigation: NavigationState;
  #snapshot: SessionSnapshot;
  #patience: NodeJS.Timeout | null = null;
  #isImpatient = false;
  taken = 0;
  /** The error that ended the session, if any. */
  problem: unknown = null;

  constructor(options: SessionOptions, terminal: Pick<FrameStream, keyof WindowSize | 'isBehind' | 'copy'>) {
    [this.#options, this.#terminal] = [options, terminal];
    const { language, paint, start = OVERVIEW_STATE } = options;
    this.#navigation = { stack: [start], language, paint, message: null, copied: null, leaving: false };
    this.#window = { columns: terminal.columns, rows: terminal.rows };
    this.#answers.subscribe(this.refresh);
    this.#snapshot = this.#createSnapshot();
  }

  /** Aborted when the session ends. */
  get over(): AbortSignal {
    return this.#over.signal;
  }

  /** True while a question is unanswered. */
  get isWaiting(): boolean {
    return this.#answers.waiting();
  }

  /** The same object until the next frame. */
  readonly snapshot = (): SessionSnapshot => this.#snapshot;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** Handles a key by its name in the keymap. */
  readonly press = (key: string): void =>
    this.#safely(() => {
      if (key === SUSPEND_KEY && this.#options.suspend) {
        void this.#options.suspend().catch(this.leave);
        return;
      }
      const next = applyKey(key, this.#navigation, this.#environment(null));
      if (next === null) return this.leave();
      this.#navigation = next;
      if (next.copied !== null) this.#terminal.copy(next.copied);
      this.refresh();
    });

  /** Takes pasted text as text of a search or filter, on one line; elsewhere its letters would be keys, and it only says where to paste. */
  readonly paste = (text: string): void => {
    const top = topScreen(this.#navigation);
    if (isTypingScope(screenOf(top).scope(top))) {
      for (const key of pastedKeyNames(text)) this.press(key);
      return;
    }
    this.#navigation = { ...this.#navigation, message: cliText(this.#navigation.language, 'screen.paste') };
    this.refresh();
  };

  resize({ columns, rows }: WindowSize): void {
    if (columns === this.#window.columns && rows === this.#window.rows) return;
    this.#window = { columns, rows };
    this.refresh();
  }

  /** Requests a frame, one for all requests until it is drawn. */
  readonly refresh = (): void => {
    if (!this.over.aborted) FRAME_QUEUE.ask(this);
  };

  draw(): void {
    // A terminal that is behind gets the latest frame once it has caught up.
    if (this.over.aborted || this.#terminal.isBehind) return;
    this.#snapshot = this.#createSnapshot();
    for (const listener of this.#listeners) listener();
  }

  /**
   * True if a rendered frame goes to the terminal. A frame with a question that is not answered yet is dropped: the answer brings another
   * within milliseconds, and otherwise a frame after `patienceMs` shows that the screen waits.
   */
  readonly acceptsFrame = (): boolean => {
    if (this.isWaiting && !this.#isImpatient) {
      this.#patience ??= setTimeout(() => {
        this.#isImpatient = true;
        this.refresh();
      }, this.#options.patienceMs ?? PATIENCE_MS);
      return false;
    }
    this.#resetPatience();
    return true;
  };

  /** Ends the session, with the error if there was one. */
  readonly leave = (problem: unknown = null): void => {
    this.problem ??= problem;
    if (this.over.aborted) return;
    this.#resetPatience();
    FRAME_QUEUE.leave(this);
    this.#over.abort();
  };

  #resetPatience(): void {
    if (this.#patience) clearTimeout(this.#patience);
    [this.#patience, this.#isImpatient] = [null, false];
  }

  #createSnapshot(): SessionSnapshot {
    return { screen: topScreen(this.#navigation), environment: this.#environment(this.#navigation.message) };
  }

  #environment(message: string | null): ScreenEnvironment {
    const { reader, base, texts = NO_TEXTS, copies = true, aloud = false } = this.#options;
    const { language, paint } = this.#navigation;
    return {
      ...{ size: this.#window, language, paint: aloud ? BARE_PAINT : paint, reader, base, texts, copies, message },
      answers: this.#answers,
    };
  }

  /** An error in a key handler ends the session. */
  #safely(act: () => void): void {
    if (this.over.aborted) return;
    try {
      act();
    } catch (error) {
      this.leave(error);
    }
  }
}
