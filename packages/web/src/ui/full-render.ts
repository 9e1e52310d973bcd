import { createSignal } from 'solid-js';

/** What a page is drawn whole for: a sheet of paper has its own width, a picture that of the window. */
export type FullRender = 'paper' | 'picture';

const [fullRender, setWhole] = createSignal<FullRender | null>(null);

/** What the page has to be drawn whole for; null while only what is in sight need be drawn. */
export { fullRender };

/** Begins to follow what is printed: before it is, the page becomes as wide as a sheet. */
export function followPrinting(): void {
  const told = (now: FullRender | null) => {
    document.documentElement.classList.toggle('sheet', now === 'paper');
    setWhole(now);
  };
  addEventListener('beforeprint', (event) => told((event as CustomEvent<FullRender | undefined>).detail ?? 'paper'));
  addEventListener('afterprint', () => told(null));
}
