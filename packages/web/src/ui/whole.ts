import { onCleanup } from 'solid-js';

/** What a page is drawn whole for: a sheet of paper has its own width, a picture that of the window. */
export type Whole = 'paper' | 'picture';

/** As long as a picture is made, the page stands as for print, at its own width. */
export function pictureEvent(type: 'beforeprint' | 'afterprint'): Event {
  return new CustomEvent<Whole>(type, { detail: 'picture' });
}

/** Tells what the page has to be drawn whole for, and null when that is over. */
export function whenWhole(tell: (whole: Whole | null) => void): void {
  const heard = ({ type, detail = 'paper' }: { type: string; detail?: Whole }) => tell(type === 'beforeprint' ? detail : null);
  const listen = heard as (event: Event) => void;
  window.addEventListener('beforeprint', listen);
  window.addEventListener('afterprint', listen);
  onCleanup(() => {
    window.removeEventListener('beforeprint', listen);
    window.removeEventListener('afterprint', listen);
  });
}
