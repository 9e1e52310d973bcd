import { type Accessor, createComputed, createSignal, untrack } from 'solid-js';

type Equality<T> = (before: T, now: T) => boolean;

/**
 * Signal that notifies only when its value changes. Unlike with `createMemo`, dependants are not re-checked when the source
 * changes to an equal value, which matters where thousands of nodes depend on the URL.
 */
export function createDistinctSignal<T>(source: Accessor<T>, equals: Equality<T> = Object.is): Accessor<T> {
  const [said, say] = createSignal(untrack(source), { equals });
  createComputed(() => {
    const now = source();
    say(() => now);
  });
  return said;
}
