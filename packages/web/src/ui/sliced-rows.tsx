import { type Accessor, For, type JSX, Show } from 'solid-js';
import type { ListSlice } from './slice.ts';

/** The visible rows of a long table, with a spacer row above and below. */
export function SlicedRows<T>(props: { rows: readonly T[]; slice: ListSlice; children: (row: T, index: Accessor<number>) => JSX.Element }) {
  return (
    <>
      <Show when={props.slice.before > 0}>
        <tr aria-hidden="true" style={{ height: `${props.slice.before}px` }} />
      </Show>
      <For each={props.rows.slice(props.slice.first, props.slice.last)}>
        {(row, i) => props.children(row, () => props.slice.first + i())}
      </For>
      <Show when={props.slice.after > 0}>
        <tr aria-hidden="true" style={{ height: `${props.slice.after}px` }} />
      </Show>
    </>
  );
}
