/** Token bucket: a burst up to its capacity, and a steady rate in the long run. Times are milliseconds of any clock. */
export class TokenBucket {
  readonly #capacity: number;
  readonly #perMs: number;
  #tokens: number;
  #filledAt: number;

  constructor(capacity: number, perMs: number, now: number) {
    this.#capacity = capacity;
    this.#perMs = perMs;
    this.#tokens = capacity;
    this.#filledAt = now;
  }

  /** Takes as many whole tokens as there are, `wanted` at most, and returns their number. */
  take(wanted: number, now: number): number {
    this.#fill(now);
    const taken = Math.min(wanted, Math.max(0, Math.floor(this.#tokens)));
    this.#tokens -= taken;
    return taken;
  }

  /** Takes tokens for something whose cost is known only afterwards. The bucket may go into debt, which must flow in again first. */
  spend(amount: number, now: number): void {
    this.#fill(now);
    this.#tokens -= amount;
  }

  /** Milliseconds from `now` until a whole token is there. */
  waitFrom(now: number): number {
    this.#fill(now);
    return this.waitMs;
  }

  /** Milliseconds from the last operation until a whole token is there. */
  get waitMs(): number {
    return Math.max(0, 1 - this.#tokens) / this.#perMs;
  }

  #fill(now: number): void {
    this.#tokens = Math.min(this.#capacity, this.#tokens + (now - this.#filledAt) * this.#perMs);
    this.#filledAt = now;
  }
}
