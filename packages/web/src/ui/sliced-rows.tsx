import { type Accessor, For, type JSX, Show } from 'solid-js';
import type { ListSlice } from './slice.ts';

/** The rows of a long table that are in sight, with an empty row above and below as high as the others together. */
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
