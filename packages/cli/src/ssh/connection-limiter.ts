import type { SshLimits } from './ssh-limits.ts';

const MINUTE = 60_000;
/** Addresses that are counted one by one within a minute; the rest share a count. */
const MAX_COUNTED_ADDRESSES = 50_000;

/** Counts connections and sessions, of all and of each address. It keeps numbers only, and of a minute. */
export class ConnectionLimiter {
  readonly #limits: SshLimits;
  readonly #now: () => number;
  readonly #recent = new Map<string, number>();
  readonly #sessions = new Map<string, number>();
  #since = 0;
  #open = 0;
  #all = 0;

  constructor(limits: SshLimits, now: () => number = Date.now) {
    this.#limits = limits;
    this.#now = now;
  }

  /** Lets a connection in; each one that was let in has to `leave`. */
  enter(address: string): boolean {
    if (this.#now() - this.#since >= MINUTE) {
      this.#recent.clear();
      this.#since = this.#now();
    }
    const key = this.#recent.size < MAX_COUNTED_ADDRESSES || this.#recent.has(address) ? address : 'others';
    const recent = (this.#recent.get(key) ?? 0) + 1;
    this.#recent.set(key, recent);
    if (recent > this.#limits.rate || this.#open >= this.#limits.connections) return false;
    this.#open++;
    return true;
  }

  leave(): void {
    this.#open--;
  }

  /** Lets a session begin; each one that began has to `end`. */
  begin(address: string): boolean {
    const own = this.#sessions.get(address) ?? 0;
    if (own >= this.#limits.each || this.#all >= this.#limits.sessions) return false;
    this.#sessions.set(address, own + 1);
    this.#all++;
    return true;
  }

  end(address: string): void {
    this.#all--;
    const own = (this.#sessions.get(address) ?? 1) - 1;
    if (own > 0) this.#sessions.set(address, own);
    else this.#sessions.delete(address);
  }
}
