import { type Accessor, createSignal, onCleanup } from 'solid-js';

/** The width of an element as it is laid out; 0 until it is. */
export function createWidth(): [Accessor<number>, (element: Element) => void] {
  const [width, setWidth] = createSignal(0);
  const observer = new ResizeObserver(([entry]) => {
    const next = Math.round(entry?.contentRect.width ?? 0);
    requestAnimationFrame(() => setWidth(next));
  });
  onCleanup(() => observer.disconnect());
  return [width, (element) => observer.observe(element)];
}

/** Whether the window is as a media query says. */
export function createMatch(query: string): Accessor<boolean> {
  const list = window.matchMedia(query);
  const [matches, setMatches] = createSignal(list.matches);
  const listen = () => setMatches(list.matches);
  list.addEventListener('change', listen);
  onCleanup(() => list.removeEventListener('change', listen));
  return matches;
}
