import { type Accessor, createComputed, createEffect, createMemo, createSignal, on, onCleanup, untrack } from 'solid-js';
import { fullRender } from '../../ui/full-render.ts';
import { afterNextPaint } from './row-scheduler.ts';

/** So high is a row at least, and a card on a phone. */
const MIN_ROW_HEIGHT = { row: 72, card: 280 };
const ROWS_PER_FRAME = 4;
/** Where rows come back to a reader who waits for them, so many come in the first frame. */
const FIRST_FRAME_ROWS = 4;

/** Rows as they come to be drawn. */
interface ProgressiveRows {
  /** Those that have been drawn, in order. What a filter leaves out is drawn last, and stays hidden. */
  readonly keys: Accessor<readonly string[]>;
  /** The place among the rows that are shown; -1 where it is not. */
  readonly placeOf: (key: string) => number;
}

/** What is to be drawn, by the keys of rows. */
interface ProgressiveRowsOptions {
  readonly all: Accessor<readonly string[]>;
  readonly passing: Accessor<readonly string[]>;
  /** The place where the reader stands among those that pass. */
  readonly selected: Accessor<number>;
  /** Whether a row that was drawn stays when it passes no more, so that a filter draws nothing anew. */
  readonly stay: Accessor<boolean>;
}

/**
 * Which of all rows are drawn, and which of those that pass are shown: at first as many as can be seen and the one where the
 * reader stands, then frame by frame the rest.
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
  // An effect waits until the page stands: one that is still being made ready beside the last must not be touched from outside.
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
