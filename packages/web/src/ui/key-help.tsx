import { createSignal, Show, Suspense } from 'solid-js';
import { lazyPart } from '../locale/lazy-part.ts';
import { bindKeys } from './bind-keys.ts';

const LazyKeySheet = lazyPart(() => import('./key-sheet.tsx'), ['key-sheet']);
const [open, setOpen] = createSignal(false);

export function openKeyHelp(): void {
  setOpen(true);
}

/** The two keys that every page knows, and the sheet of all keys, which comes when it is first asked for. */
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
