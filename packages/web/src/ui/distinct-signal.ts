import { type Accessor, createComputed, createSignal, untrack } from 'solid-js';

type Equality<T> = (before: T, now: T) => boolean;

/**
 * What a source says, told onward only when it says something else. A memo would have all that hangs on it look again whenever
 * the source is touched: thousands of words of a page at every change of its address.
 */
export function createDistinctSignal<T>(source: Accessor<T>, equals: Equality<T> = Object.is): Accessor<T> {
  const [said, say] = createSignal(untrack(source), { equals });
  createComputed(() => {
    const now = source();
    say(() => now);
  });
  return said;
}
