import type { SshLimits } from './ssh-limits.ts';

const MINUTE = 60_000;
/** Addresses with their own count per minute; further ones share a count. */
const MAX_COUNTED_ADDRESSES = 50_000;

/** Limits connections and sessions, in total and per address. Keeps only counts: of what is open, and of the last minute. */
export class ConnectionLimiter {
  readonly #limits: SshLimits;
  readonly #now: () => number;
  readonly #recent = new Map<string, number>();
  readonly #sessions = new Map<string, number>();
  readonly #connections = new Map<string, number>();
  #since = 0;
  #open = 0;
  #all = 0;

  constructor(limits: SshLimits, now: () => number = Date.now) {
    this.#limits = limits;
    this.#now = now;
  }

  /** Accepts a connection, or returns false; each accepted one must `leave`. */
  enter(address: string): boolean {
    if (this.#now() - this.#since >= MINUTE) {
      this.#recent.clear();
      this.#since = this.#now();
    }
    const key = this.#recent.size < MAX_COUNTED_ADDRESSES || this.#recent.has(address) ? address : 'others';
    const recent = (this.#recent.get(key) ?? 0) + 1;
    this.#recent.set(key, recent);
    const connections = this.#connections.get(address) ?? 0;
    if (recent > this.#limits.rate || connections >= this.#limits.address || this.#open >= this.#limits.connections) return false;
    this.#connections.set(address, connections + 1);
    this.#open++;
    return true;
  }

  leave(address: string): void {
    this.#open--;
    removeOne(this.#connections, address);
  }

  /** Accepts a session, or returns false; each accepted one must `end`. */
  begin(address: string): boolean {
    const sessions = this.#sessions.get(address) ?? 0;
    if (sessions >= this.#limits.each || this.#all >= this.#limits.sessions) return false;
    this.#sessions.set(address, sessions + 1);
    this.#all++;
    return true;
  }

  end(address: string): void {
    this.#all--;
    removeOne(this.#sessions, address);
  }
}

function removeOne(counts: Map<string, number>, address: string): void {
  const left = (counts.get(address) ?? 1) - 1;
  if (left > 0) counts.set(address, left);
  else counts.delete(address);
}
