import { createSignal, lazy, Show, Suspense } from 'solid-js';
import { bindKeys } from './keys.ts';

const Sheet = lazy(() => import('./key-sheet.tsx'));
const [open, setOpen] = createSignal(false);

export function openHelp(): void {
  setOpen(true);
}

/** The two keys that every page knows, and the sheet of all keys, which comes when it is first asked for. */
export function Help() {
  bindKeys({ '?': openHelp, '/': () => document.getElementById('find')?.focus() });
  return (
    <Show when={open()}>
      <Suspense>
        <Sheet close={() => setOpen(false)} />
      </Suspense>
    </Show>
  );
}
