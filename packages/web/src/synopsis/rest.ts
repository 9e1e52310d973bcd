import { type Accessor, createEffect, on, onCleanup } from 'solid-js';
import { afterPicture } from './turns.ts';

/** For so long no step is taken until a page is at rest. */
const STILL_MS = 400;
/** So many rows come to rest in one frame. */
const A_FRAME = 4;

/**
 * While steps are taken, a browser may skip rows that are out of sight (`synopsis.css`). At rest none is skipped: whoever takes
 * a picture of the page, or measures it, finds all of it.
 */
export function createRest(steps: Accessor<unknown>, rows: () => readonly Element[]): void {
  let still: ReturnType<typeof setTimeout> | undefined;
  let taken = 0;
  const rest = (of: number): void => {
    if (of !== taken) return;
    const skipped = rows().filter((row) => !row.hasAttribute('data-rests'));
    for (const row of skipped.slice(0, A_FRAME)) row.setAttribute('data-rests', '');
    if (skipped.length > A_FRAME) afterPicture(() => rest(of));
  };
  createEffect(
    on(steps, () => {
      const of = ++taken;
      clearTimeout(still);
      for (const row of rows()) row.removeAttribute('data-rests');
      still = setTimeout(() => rest(of), STILL_MS);
    }),
  );
  onCleanup(() => {
    taken++;
    clearTimeout(still);
  });
}
