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
  readonly #spans: readonly Span[];
  /** Greatest end among all spans up to an index. */
  readonly #reach: readonly number[];

  constructor(items: readonly T[], spanOf: (item: T) => Span) {
    const sorted = items.map((item) => ({ item, span: spanOf(item) })).sort((a, b) => a.span.start - b.span.start);
    this.#items = sorted.map(({ item }) => item);
    this.#spans = sorted.map(({ span }) => span);
    const reach: number[] = [];
    for (const { end } of this.#spans) reach.push(Math.max(end, reach.at(-1) ?? end));
    this.#reach = reach;
  }

  /** Items whose spans lie inside `span`, in the order of the text. */
  within({ start, end }: Span): T[] {
    const found: T[] = [];
    for (let i = this.#firstFrom(start); i < this.#items.length && (this.#spans[i]?.start ?? end) < end; i++)
      if ((this.#spans[i]?.end ?? 0) <= end) found.push(this.#items[i] as T);
    return found;
  }

  /** Items whose spans contain `span`, the narrowest last. */
  around({ start, end }: Span): T[] {
    const found: { readonly item: T; readonly length: number }[] = [];
    for (let i = this.#firstFrom(start + 1) - 1; i >= 0 && (this.#reach[i] ?? 0) >= end; i--) {
      const span = this.#spans[i];
      if (span && span.end >= end) found.push({ item: this.#items[i] as T, length: span.end - span.start });
    }
    return found
      .reverse()
      .sort((a, b) => b.length - a.length)
      .map(({ item }) => item);
  }

  /** Items whose spans share a character with `span`, in the order of the text. */
  touching({ start, end }: Span): T[] {
    const found: T[] = [];
    for (let i = this.#firstFrom(end) - 1; i >= 0 && (this.#reach[i] ?? 0) > start; i--)
      if ((this.#spans[i]?.end ?? 0) > start) found.push(this.#items[i] as T);
    return found.reverse();
  }

  /** Items before an offset, the nearest first. */
  *before(offset: number): Generator<T> {
    for (let i = this.#firstFrom(offset) - 1; i >= 0; i--) if ((this.#spans[i]?.end ?? 0) <= offset) yield this.#items[i] as T;
  }

  /** Index of the first span that starts at or after an offset. */
  #firstFrom(offset: number): number {
    let [low, high] = [0, this.#spans.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#spans[middle]?.start ?? 0) < offset) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
