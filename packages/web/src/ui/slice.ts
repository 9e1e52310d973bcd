import { type Accessor, createMemo, createSignal, onCleanup } from 'solid-js';
import { fullRender } from './full-render.ts';

/** The rendered part of a long list, and the pixels to reserve before and after it. */
export interface ListSlice {
  readonly first: number;
  readonly last: number;
  readonly before: number;
  readonly after: number;
}

/** Overscan: rows rendered beyond each edge, so that scrolling shows no gap. */
const MARGIN = 8;

/** The slice of `count` rows of equal height (or columns of equal width) at a scroll position. */
export function sliceOfEqualRows(count: number, height: number, top: number, room: number, margin = MARGIN): ListSlice {
  const first = Math.min(Math.max(0, Math.floor(top / height) - margin), Math.max(0, count - 1));
  const last = Math.min(count, Math.ceil((top + room) / height) + margin);
  return { first, last, before: first * height, after: (count - last) * height };
}

/** Prefix sums of row heights: the offset of each row, and the total at the end. */
export function rowOffsets(heights: readonly number[]): Float64Array {
  const offsets = new Float64Array(heights.length + 1);
  for (const [i, height] of heights.entries()) offsets[i + 1] = (offsets[i] ?? 0) + height;
  return offsets;
}

/** The slice of rows of different heights at a scroll position. */
export function sliceByOffsets(offsets: Float64Array, top: number, room: number, margin = MARGIN): ListSlice {
  const count = offsets.length - 1;
  const first = Math.max(0, Math.min(count - 1, rowAt(offsets, top)) - margin);
  const last = Math.min(count, rowAt(offsets, top + room) + 1 + margin);
  return { first, last, before: offsets[first] ?? 0, after: (offsets[count] ?? 0) - (offsets[last] ?? 0) };
}

/** The row at an offset, by binary search: the last that begins at or before it. */
function rowAt(offsets: Float64Array, at: number): number {
  let [low, high] = [0, offsets.length - 1];
  while (low < high - 1) {
    const middle = (low + high) >> 1;
    if ((offsets[middle] ?? 0) <= at) low = middle;
    else high = middle;
  }
  return low;
}

interface SliceOptions {
  /** True if to slice columns, by horizontal scroll, instead of rows. */
  readonly along?: boolean;
  readonly margin?: number;
}

/** The rendered slice of a long list as a signal: rows by the scroll position of the page, columns by that of their own container. The whole list while printing. */
export function createSlice(
  count: Accessor<number>,
  /** The height of every row, or the offset of each. */
  height: number | Accessor<number | Float64Array>,
  { along = false, margin = MARGIN }: SliceOptions = {},
): [Accessor<ListSlice>, (list: HTMLElement) => void] {
  const [top, setTop] = createSignal(0);
  const [room, setRoom] = createSignal(900);
  const slice = createMemo(
    () => {
      if (fullRender()) return { first: 0, last: count(), before: 0, after: 0 };
      const heights = typeof height === 'number' ? height : height();
      return typeof heights === 'number'
        ? sliceOfEqualRows(count(), heights, top(), room(), margin)
        : sliceByOffsets(heights, top(), room(), margin);
    },
    undefined,
    { equals: (a, b) => a.first === b.first && a.last === b.last && a.after === b.after },
  );
  const follow = (list: HTMLElement): void => {
    const scroller = along ? list : document;
    const place = () => {
      setTop(along ? list.scrollLeft : Math.max(0, -list.getBoundingClientRect().top));
      setRoom(along ? list.clientWidth : window.innerHeight);
    };
    const observer = new ResizeObserver(place);
    observer.observe(along ? list : document.documentElement);
    scroller.addEventListener('scroll', place, { passive: true });
    onCleanup(() => {
      observer.disconnect();
      scroller.removeEventListener('scroll', place);
    });
  };
  return [slice, follow];
}
