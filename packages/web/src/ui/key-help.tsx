import { createSignal, lazy, Show, Suspense } from 'solid-js';
import { bindKeys } from './bind-keys.ts';
import { PAGE_KEYMAP } from './page-keymap.ts';

const LazyKeySheet = lazy(() => import('./key-sheet.tsx'));
const [open, setOpen] = createSignal(false);

export function openKeyHelp(): void {
  setOpen(true);
}

/** Binds the keys of every page, and shows the key sheet, which is loaded when it is first opened. */
export function KeyHelp() {
  bindKeys(PAGE_KEYMAP, { 'open-help': openKeyHelp, 'focus-search': () => document.getElementById('find')?.focus() });
  return (
    <Show when={open()}>
      <Suspense>
        <LazyKeySheet close={() => setOpen(false)} />
      </Suspense>
    </Show>
  );
}
