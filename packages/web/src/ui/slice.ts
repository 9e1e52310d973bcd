import { type Accessor, createMemo, createSignal, onCleanup } from 'solid-js';

/** The part of a long list that is drawn, and the room that the rest takes above and below. */
export interface Slice {
  readonly first: number;
  readonly last: number;
  readonly before: number;
  readonly after: number;
}

/** Rows beyond the edge that are drawn too, so that a scroll shows no gap. */
const MARGIN = 8;

/** Which of `count` rows of one height (or columns of one width) can be seen at a scroll position. */
export function sliceOf(count: number, height: number, top: number, room: number, margin = MARGIN): Slice {
  const first = Math.min(Math.max(0, Math.floor(top / height) - margin), Math.max(0, count - 1));
  const last = Math.min(count, Math.ceil((top + room) / height) + margin);
  return { first, last, before: first * height, after: (count - last) * height };
}

interface SliceOptions {
  /** Rows by default; columns go along the line. */
  readonly along?: boolean;
  readonly margin?: number;
}

/** Follows a scrolling part of the page; what is printed is drawn whole. */
export function createSlice(
  count: Accessor<number>,
  height: number,
  { along = false, margin = MARGIN }: SliceOptions = {},
): [Accessor<Slice>, (scroller: HTMLElement) => void] {
  const [top, setTop] = createSignal(0);
  const [room, setRoom] = createSignal(900);
  const [printed, setPrinted] = createSignal(false);
  const slice = createMemo(
    () => (printed() ? { first: 0, last: count(), before: 0, after: 0 } : sliceOf(count(), height, top(), room(), margin)),
    undefined,
    { equals: (a, b) => a.first === b.first && a.last === b.last && a.after === b.after },
  );
  const follow = (scroller: HTMLElement): void => {
    const observer = new ResizeObserver(() => setRoom(along ? scroller.clientWidth : scroller.clientHeight));
    const scrolled = () => setTop(along ? scroller.scrollLeft : scroller.scrollTop);
    const print = (event: Event) => setPrinted(event.type === 'beforeprint');
    observer.observe(scroller);
    scroller.addEventListener('scroll', scrolled, { passive: true });
    window.addEventListener('beforeprint', print);
    window.addEventListener('afterprint', print);
    onCleanup(() => {
      observer.disconnect();
      window.removeEventListener('beforeprint', print);
      window.removeEventListener('afterprint', print);
    });
  };
  return [slice, follow];
}
