/**
 * A map of bounded size that evicts the least recently used entries. Written here rather than taken from a library: `lru-cache` is
 * larger than the code that would use it at the edge, and `quick-lru` keeps up to twice its bound and knows no weights.
 */
export class LruMap<K, V> {
  readonly #entries = new Map<K, V>();
  readonly #max: number;
  readonly #weigh: (value: V, key: K) => number;
  #weight = 0;

  /** `max` bounds the sum of weights; by default each entry weighs 1. */
  constructor(max: number, weigh: (value: V, key: K) => number = () => 1) {
    this.#max = max;
    this.#weigh = weigh;
  }

  get size(): number {
    return this.#entries.size;
  }

  has(key: K): boolean {
    return this.#entries.has(key);
  }

  /** Makes the entry the most recently used one. */
  get(key: K): V | undefined {
    const value = this.#entries.get(key);
    if (value === undefined) return undefined;
    this.#entries.delete(key);
    this.#entries.set(key, value);
    return value;
  }

  /** Leaves the order as it is: cheaper where recency does not matter. */
  peek(key: K): V | undefined {
    return this.#entries.get(key);
  }

  /** A value that is heavier than the bound evicts everything, itself included. */
  set(key: K, value: V): void {
    this.delete(key);
    this.#entries.set(key, value);
    this.#weight += this.#weigh(value, key);
    for (const oldest of this.#entries.keys()) {
      if (this.#weight <= this.#max) break;
      this.delete(oldest);
    }
  }

  delete(key: K): boolean {
    const value = this.#entries.get(key);
    if (value !== undefined) this.#weight -= this.#weigh(value, key);
    return this.#entries.delete(key);
  }
}
