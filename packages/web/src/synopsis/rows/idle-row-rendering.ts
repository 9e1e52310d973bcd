import { type Accessor, createEffect, on, onCleanup } from 'solid-js';
import { afterNextPaint } from './row-scheduler.ts';

/** Debounce: the page is at rest if no row was rendered for this long. */
const IDLE_MS = 400;

/**
 * Lets the browser skip off-screen rows (`content-visibility` in `synopsis.css`) while the page is rendered or changes its theme.
 * Once the page is at rest, the rows are laid out one by one, so that screenshots and measurements cover the whole page.
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
