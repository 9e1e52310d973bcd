import { type Accessor, createEffect, on, onCleanup } from 'solid-js';
import { afterNextPaint } from './row-scheduler.ts';

/** For so long no row is drawn until a page is at rest. */
const IDLE_MS = 400;

/**
 * Rows that come while a page is made, or take on another look all at once, may be skipped by a browser while they are out of sight
 * (`synopsis.css`). At rest, row by row, none is skipped any more: whoever takes a picture of the page, or measures it, finds all of it.
 */
export function createIdleRowRendering(drawn: Accessor<unknown>, look: Accessor<unknown>, rows: () => readonly Element[]): void {
  let still: ReturnType<typeof setTimeout> | undefined;
  let gone = false;
  const rest = (): void => {
    const next = rows().find((row) => !row.hasAttribute('data-rests'));
    next?.setAttribute('data-rests', '');
    if (next && !gone) afterNextPaint(rest);
  };
  const wait = (): void => {
    clearTimeout(still);
    still = setTimeout(rest, IDLE_MS);
  };
  createEffect(on(drawn, wait));
  createEffect(
    on(
      look,
      () => {
        for (const row of rows()) row.removeAttribute('data-rests');
        wait();
      },
      { defer: true },
    ),
  );
  onCleanup(() => {
    gone = true;
    clearTimeout(still);
  });
}
