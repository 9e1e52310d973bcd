import { createSignal } from 'solid-js';

/** The reason for rendering a page completely: `paper` lays it out at the width of a sheet, `picture` at that of the window. */
export type FullRender = 'paper' | 'picture';

const [fullRender, setWhole] = createSignal<FullRender | null>(null);

/** Why the page is rendered completely; null while rows out of sight may be skipped. */
export { fullRender };

/** Listens for print events: before printing, the page is rendered completely and as wide as a sheet. */
export function followPrinting(): void {
  const update = (now: FullRender | null) => {
    document.documentElement.classList.toggle('sheet', now === 'paper');
    setWhole(now);
  };
  addEventListener('beforeprint', (event) => update((event as CustomEvent<FullRender | undefined>).detail ?? 'paper'));
  addEventListener('afterprint', () => update(null));
}
