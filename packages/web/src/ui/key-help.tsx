import { createSignal, lazy, Show, Suspense } from 'solid-js';
import { bindKeys } from './bind-keys.ts';

const LazyKeySheet = lazy(() => import('./key-sheet.tsx'));
const [open, setOpen] = createSignal(false);

export function openKeyHelp(): void {
  setOpen(true);
}

/** Binds the two global shortcuts, and loads the list of shortcuts on first use. */
export function KeyHelp() {
  bindKeys({ '?': openKeyHelp, '/': () => document.getElementById('find')?.focus() });
  return (
    <Show when={open()}>
      <Suspense>
        <LazyKeySheet close={() => setOpen(false)} />
      </Suspense>
    </Show>
  );
}
