import { type Accessor, createEffect, createSignal, on, onCleanup, onMount } from 'solid-js';
import { fullRender } from './full-render.ts';

/**
 * The width of an element; 0 before layout. Measured before the first paint to avoid a layout shift, and again before
 * printing, when it is the width of the sheet.
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

/** Signal that is true while a media query matches. */
export function createMediaQuery(query: string): Accessor<boolean> {
  const list = window.matchMedia(query);
  const [matches, setMatches] = createSignal(list.matches);
  const listen = () => setMatches(list.matches);
  list.addEventListener('change', listen);
  onCleanup(() => list.removeEventListener('change', listen));
  return matches;
}
