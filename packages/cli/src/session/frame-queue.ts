/** Somebody who draws now and then. */
export interface FrameSource {
  draw(): void;
  /** Milliseconds that drawing took so far. */
  taken: number;
}

/**
 * Who draws next. One frame is drawn a turn of the event loop, so that keys and connections are heard between two, and of those that wait, who
 * has taken least goes first: a window of absurd size holds nobody up for longer than one frame of its own.
 */
export class FrameQueue {
  readonly #now: () => number;
  readonly #waiting = new Set<FrameSource>();
  #soon = false;
  /** What who drew last had taken. Who comes new or comes back begins there: he owes nothing, and is owed nothing. */
  #mark = 0;

  constructor(now: () => number = () => performance.now()) {
    this.#now = now;
  }

  /** Has a frame drawn soon, and one for all that is asked until then. */
  ask(drawer: FrameSource): void {
    if (this.#waiting.has(drawer)) return;
    drawer.taken = Math.max(drawer.taken, this.#mark);
    this.#waiting.add(drawer);
    this.#go();
  }

  /** Draws nothing for him any more. */
  leave(drawer: FrameSource): void {
    this.#waiting.delete(drawer);
  }

  #go(): void {
    if (this.#soon || this.#waiting.size === 0) return;
    this.#soon = true;
    setImmediate(() => {
      this.#soon = false;
      const [first, ...others] = this.#waiting;
      if (!first) return;
      const next = others.reduce((a, b) => (b.taken < a.taken ? b : a), first);
      this.#waiting.delete(next);
      this.#mark = next.taken;
      this.#go();
      const began = this.#now();
      next.draw();
      // React draws in a microtask of its own once this one has ended.
      queueMicrotask(() => {
        next.taken += this.#now() - began;
      });
    });
  }
}
