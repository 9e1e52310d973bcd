/** Half-open span of a text. */
interface Span {
  readonly start: number;
  readonly end: number;
}

/**
 * Spans of a text by their offsets. A sentence looks up its own dates, figures and quotations with a binary search, so that a long text costs
 * no more for each sentence than a short one.
 */
export class SpanIndex<T> {
  readonly #items: readonly T[];
  readonly #starts: Int32Array;
  readonly #ends: Int32Array;
  /** Greatest end among all spans up to an index. */
  readonly #reach: Int32Array;
  /** Answer of the last search, where the next begins. */
  #last = 0;

  constructor(items: readonly T[], spanOf: (item: T) => Span) {
    const ordered = isOrdered(items, spanOf) ? items : items.toSorted((a, b) => spanOf(a).start - spanOf(b).start);
    const size = ordered.length;
    [this.#items, this.#starts, this.#ends, this.#reach] = [ordered, new Int32Array(size), new Int32Array(size), new Int32Array(size)];
    let reach = 0;
    for (let i = 0; i < size; i++) {
      const { start, end } = spanOf(ordered[i] as T);
      reach = Math.max(reach, end);
      this.#starts[i] = start;
      this.#ends[i] = end;
      this.#reach[i] = reach;
    }
  }

  /** All items in the order of the text. */
  get items(): readonly T[] {
    return this.#items;
  }

  /** Items whose spans lie inside `span`, in the order of the text. */
  within({ start, end }: Span): T[] {
    const found: T[] = [];
    for (let i = this.#firstFrom(start); i < this.#items.length && (this.#starts[i] ?? end) < end; i++)
      if ((this.#ends[i] ?? 0) <= end) found.push(this.#items[i] as T);
    return found;
  }

  /** Items whose spans contain `span`, the narrowest last. */
  around({ start, end }: Span): T[] {
    const found: { readonly item: T; readonly length: number }[] = [];
    for (let i = this.#firstFrom(start + 1) - 1; i >= 0 && (this.#reach[i] ?? 0) >= end; i--) {
      const length = (this.#ends[i] ?? 0) - (this.#starts[i] ?? 0);
      if ((this.#ends[i] ?? 0) >= end) found.push({ item: this.#items[i] as T, length });
    }
    if (found.length < 2) return found.map(({ item }) => item);
    return found
      .reverse()
      .sort((a, b) => b.length - a.length)
      .map(({ item }) => item);
  }

  /** Items whose spans share a character with `span`, in the order of the text. */
  touching({ start, end }: Span): T[] {
    const found: T[] = [];
    for (let i = this.#firstFrom(end) - 1; i >= 0 && (this.#reach[i] ?? 0) > start; i--)
      if ((this.#ends[i] ?? 0) > start) found.push(this.#items[i] as T);
    return found.reverse();
  }

  /** Items before an offset, the nearest first. */
  *before(offset: number): Generator<T> {
    for (let i = this.#firstFrom(offset) - 1; i >= 0; i--) if ((this.#ends[i] ?? 0) <= offset) yield this.#items[i] as T;
  }

  /** Index of the first span that starts at or after an offset. */
  #firstFrom(offset: number): number {
    const starts = this.#starts;
    const last = this.#last;
    let low = 0;
    let high = starts.length;
    // Rules go through a text from left to right: the answer is nearly always the last one or a few spans after it.
    if (last === 0 || (starts[last - 1] ?? 0) < offset) {
      low = last;
      const near = Math.min(last + 4, high);
      while (low < near && (starts[low] ?? 0) < offset) low++;
      if (low === high || (low < near && (starts[low] ?? 0) >= offset)) {
        this.#last = low;
        return low;
      }
    } else high = last - 1;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((starts[middle] ?? 0) < offset) low = middle + 1;
      else high = middle;
    }
    this.#last = low;
    return low;
  }
}

function isOrdered<T>(items: readonly T[], spanOf: (item: T) => Span): boolean {
  let last = -1;
  for (const item of items) {
    const { start } = spanOf(item);
    if (start < last) return false;
    last = start;
  }
  return true;
}
