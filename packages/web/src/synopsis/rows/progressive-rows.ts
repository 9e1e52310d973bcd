import { type Accessor, createComputed, createEffect, createMemo, createSignal, on, onCleanup, untrack } from 'solid-js';
import { fullRender } from '../../ui/full-render.ts';
import { afterNextPaint } from './row-scheduler.ts';

/** Minimum heights in pixels of a row, and of a card on a phone. */
const MIN_ROW_HEIGHT = { row: 72, card: 280 };
const ROWS_PER_FRAME = 4;
/** Rows rendered in the first frame when a filter is removed. */
const FIRST_FRAME_ROWS = 4;

/** The rows rendered so far. */
interface ProgressiveRows {
  /** Keys of the rendered rows, in order. Rows that a filter excludes are rendered last, and hidden. */
  readonly keys: Accessor<readonly string[]>;
  /** Index among the visible rows; -1 if the row is hidden. */
  readonly placeOf: (key: string) => number;
}

/** The rows to render, by key. */
interface ProgressiveRowsOptions {
  readonly all: Accessor<readonly string[]>;
  readonly passing: Accessor<readonly string[]>;
  /** Index of the selected row among those that pass the filter. */
  readonly selected: Accessor<number>;
  /** True if excluded rows stay rendered (but hidden), so that a filter need not re-render rows. */
  readonly stay: Accessor<boolean>;
}

/**
 * Renders rows progressively: first as many as fit the window, up to the selected row at least, then the rest a few per frame.
 */
export function createProgressiveRows({ all, passing, selected, stay }: ProgressiveRowsOptions): ProgressiveRows {
  const inSight = () => Math.ceil(innerHeight / (innerWidth > 700 ? MIN_ROW_HEIGHT.row : MIN_ROW_HEIGHT.card)) + 1;
  const [come, setCome] = createSignal(untrack(() => Math.max(inSight(), selected() + 1)));
  const limit = () => (fullRender() ? Number.POSITIVE_INFINITY : come());
  const places = createMemo(() => new Map(passing().map((key, i) => [key, i])));
  const most = () => (stay() ? all() : passing()).length;
  let [coming, gone] = [false, false];
  onCleanup(() => {
    gone = true;
  });
  const more = (): void => {
    coming = !gone && come() < most();
    if (!coming) return;
    setCome(come() + ROWS_PER_FRAME);
    afterNextPaint(more);
  };
  createComputed(
    on(passing, (now, before = now) => {
      if (now.length > before.length) setCome(Math.max(FIRST_FRAME_ROWS, selected() + 1, Math.min(come(), before.length)));
    }),
  );
  // An effect, because it runs only once the page is mounted: updates during a transition would interfere with it.
  createEffect(
    on([passing, most], () => {
      if (!coming) afterNextPaint(more);
      coming = true;
    }),
  );
  createComputed(() => {
    if (selected() >= come()) setCome(selected() + 1);
  });
  const drawn = createMemo((before: ReadonlySet<string>) => {
    const others = stay() ? all().filter((key) => !places().has(key)) : [];
    const come = new Set([...passing(), ...others].slice(0, limit()));
    return new Set(all().filter((key) => come.has(key) || (stay() && before.has(key))));
  }, new Set<string>());
  return {
    keys: createMemo(() => [...drawn()]),
    placeOf(key) {
      const place = places().get(key) ?? -1;
      return place < limit() ? place : -1;
    },
  };
}
