import { type Accessor, createEffect, createSignal, on, onCleanup, onMount } from 'solid-js';
import { fullRender } from './full-render.ts';

/**
 * The width of an element as it is laid out; 0 until it is. It is known before the first paint, so that nothing moves after it,
 * and before a page goes on paper, where it is that of the sheet.
 */
export function createElementWidth(): [Accessor<number>, (element: Element) => void] {
  const [width, setWidth] = createSignal(0);
  const observer = new ResizeObserver(([entry]) => {
    const [next, before] = [Math.round(entry?.contentRect.width ?? 0), fullRender()];
    requestAnimationFrame(() => {
      if (fullRender() === before) setWidth(next);
    });
  });
  onCleanup(() => observer.disconnect());
  const observe = (element: Element): void => {
    const measure = () => setWidth(Math.round(element.getBoundingClientRect().width));
    observer.observe(element);
    onMount(measure);
    createEffect(on(fullRender, measure, { defer: true }));
  };
  return [width, observe];
}

/** Whether the window is as a media query says. */
export function createMediaQuery(query: string): Accessor<boolean> {
  const list = window.matchMedia(query);
  const [matches, setMatches] = createSignal(list.matches);
  const listen = () => setMatches(list.matches);
  list.addEventListener('change', listen);
  onCleanup(() => list.removeEventListener('change', listen));
  return matches;
}
