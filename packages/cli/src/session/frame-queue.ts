/** A session that requests frames. */
export interface FrameSource {
  draw(): void;
  /** Virtual time: milliseconds that its frames have taken. */
  taken: number;
}

/**
 * Start-time fair queueing of frames. One frame is drawn per turn of the event loop, so that input is handled between two; of the waiting
 * sessions, the one that has used the least time goes first. A huge window delays the others by one frame at most.
 */
export class FrameQueue {
  readonly #now: () => number;
  readonly #waiting = new Set<FrameSource>();
  #soon = false;
  /** Virtual time of the last session drawn; new and returning sessions start here. */
  #mark = 0;

  constructor(now: () => number = () => performance.now()) {
    this.#now = now;
  }

  /** Requests a frame, one for all requests until it is drawn. */
  ask(drawer: FrameSource): void {
    if (this.#waiting.has(drawer)) return;
    drawer.taken = Math.max(drawer.taken, this.#mark);
    this.#waiting.add(drawer);
    this.#go();
  }

  /** Drops the session's request. */
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
      // React renders in a microtask that is queued before this one.
      queueMicrotask(() => {
        next.taken += this.#now() - began;
      });
    });
  }
}
