import { createSignal, Show, Suspense } from 'solid-js';
import { lazyPart } from '../locale/lazy-part.ts';
import { bindKeys } from './bind-keys.ts';
import { PAGE_KEYMAP } from './page-keymap.ts';

const LazyKeySheet = lazyPart(() => import('./key-sheet.tsx'), ['key-sheet']);
const [open, setOpen] = createSignal(false);

export function openKeyHelp(): void {
  setOpen(true);
}

/** Binds the keys of every page, and shows the key sheet, which is loaded when it is first opened. */
export function KeyHelp() {
  bindKeys({ ...PAGE_KEYMAP.search, ...PAGE_KEYMAP.help }, (action) =>
    action === 'open-help' ? openKeyHelp() : document.getElementById('find')?.focus(),
  );
  return (
    <Show when={open()}>
      <Suspense>
        <LazyKeySheet close={() => setOpen(false)} />
      </Suspense>
    </Show>
  );
}
