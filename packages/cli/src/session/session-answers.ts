import { LruMap } from '@synoptic/core/text/lru-map';
export type SessionAnswer<T> =
  | { readonly is: 'here'; readonly value: T }
  | { readonly is: 'failed'; readonly error: Error }
  | { readonly is: 'awaited' };

const AWAITED = { is: 'awaited' } as const;

/** Maximum number of cached answers; the oldest are evicted. */
const MAX_ANSWERS = 300;

/**
 * Cache of answers by the question's key. Asking starts a question once and returns its state; listeners are called
 * when answers arrive, once for all that arrive together.
 */
export class SessionAnswers {
  readonly #known = new LruMap<string, SessionAnswer<unknown>>(MAX_ANSWERS);
  readonly #listeners = new Set<() => void>();
  #waiting = 0;
  #waking = false;

  ask<T>(key: string, question: () => Promise<T>): SessionAnswer<T> {
    const known = this.#known.get(key) as SessionAnswer<T> | undefined;
    if (known) return known;
    this.#known.set(key, AWAITED);
    this.#waiting++;
    question().then(
      (value) => this.#settle(key, { is: 'here', value }),
      (error: unknown) => this.#settle(key, { is: 'failed', error: error instanceof Error ? error : new Error(String(error)) }),
    );
    return AWAITED;
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** True while a question is unanswered. */
  waiting(): boolean {
    return this.#waiting > 0;
  }

  #settle(key: string, answer: SessionAnswer<unknown>): void {
    this.#known.set(key, answer);
    this.#waiting--;
    if (this.#waking) return;
    this.#waking = true;
    setImmediate(() => {
      this.#waking = false;
      for (const listener of this.#listeners) listener();
    });
  }
}
