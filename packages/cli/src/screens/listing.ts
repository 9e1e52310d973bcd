import { EMPTY, type Line, span } from '../layout/line.ts';
import { bodyRows, frame } from './frame.ts';
import type { Scene } from './screen.ts';
import { moved, scrolled } from './scroll.ts';

/** Where a reader stands in a list: the chosen row, and the first one in sight. */
export interface Place {
  readonly row: number;
  readonly top: number;
}

export const START: Place = { row: 0, top: 0 };

/** A line of a list; headings are not stood on. */
export interface Item {
  readonly heading?: boolean;
  line(selected: boolean): Line;
}

/** A whole screen of one list. The chosen row is marked at the left; `empty` stands where there is nothing. */
export function drawList(
  items: readonly Item[],
  place: Place,
  head: readonly Line[],
  foot: readonly Line[],
  empty: string,
  { size }: Scene,
): Line[] {
  const height = bodyRows(head, foot, size.rows);
  const { row, top } = standing(items, place, height);
  const body = items.slice(top, top + height).map((item, i) => {
    const selected = top + i === row && !item.heading;
    return [span(selected ? '▌' : ' ', 'accent'), ...item.line(selected)];
  });
  return frame({ head, body: body.length > 0 ? body : [EMPTY, [span(`  ${empty}`)]], foot }, size);
}

/** The place after a key; null where the key is none of movement. */
export function moveIn(items: readonly Item[], place: Place, key: string, height: number): Place | null {
  const { row, top } = standing(items, place, height);
  const to = moved(key, row, items.length, height);
  if (to === null) return null;
  const at = nearestItem(items, to, to < row ? -1 : 1);
  // Above the first row that can be stood on, its headings come into sight too.
  return { row: at, top: nearestItem(items, 0, 1) === at ? 0 : scrolled(top, at, height) };
}

/** The place, put on a row that can be stood on. */
export function standing(items: readonly Item[], { row, top }: Place, height: number): Place {
  const at = nearestItem(items, Math.max(0, Math.min(row, items.length - 1)), 1);
  return { row: at, top: scrolled(Math.min(top, Math.max(0, items.length - 1)), at, height) };
}

function nearestItem(items: readonly Item[], from: number, by: 1 | -1): number {
  for (const step of [by, -by]) for (let i = from; i >= 0 && i < items.length; i += step) if (items[i] && !items[i]?.heading) return i;
  return 0;
}

/** The same for a body of text without rows to stand on. */
export function scrollText(top: number, key: string, length: number, height: number): number | null {
  const last = Math.max(0, length - height);
  return moved(key, Math.min(top, last), last + 1, Math.max(1, Math.floor(height / 2)));
}
