import { EMPTY, type Line, span } from '../layout/line.ts';
import { bodyRows, frame } from './frame.ts';
import type { KeyHint } from './key.ts';
import type { Scene } from './screen.ts';
import { moved, scrolled } from './scroll.ts';
import { type Speech, speech } from './speech.ts';
import type { Place } from './state.ts';

/** A line of a list; headings are not stood on. */
export interface Item {
  readonly heading?: boolean;
  line(selected: boolean): Line;
  /** The same in words. */
  speak(): readonly Line[];
}

/** The lines of a list; a long list makes those that are looked at and no others, so that a key costs the same in any. */
export interface Items {
  readonly length: number;
  at(row: number): Item | undefined;
}

/** A line for each of many things, made when it is looked at. */
export function lazily<T>(all: readonly T[], item: (one: T) => Item): Items {
  const at = (row: number) => {
    const one = all[row];
    return one === undefined ? undefined : item(one);
  };
  return { length: all.length, at };
}

/** A whole screen of one list. The chosen row is marked at the left; `empty` stands where there is nothing. */
export function drawList(items: Items, place: Place, head: readonly Line[], foot: readonly Line[], empty: string, { size }: Scene): Line[] {
  const height = bodyRows(head, foot, size.rows);
  const { row, top } = standing(items, place, height);
  const body = Array.from({ length: Math.min(height, items.length - top) }, (_, i) => {
    const item = items.at(top + i);
    const selected = top + i === row && !item?.heading;
    return [span(selected ? '▌' : ' ', 'accent'), ...(item?.line(selected) ?? [])];
  });
  return frame({ head, body: body.length > 0 ? body : [EMPTY, [span(`  ${empty}`)]], foot }, size);
}

/** The same read aloud: the heading under which the chosen row stands, and the row. */
export function speakList(
  items: Items,
  place: Place,
  { title, lines }: Speech,
  empty: string,
  keys: readonly KeyHint[],
  scene: Scene,
): Line[] {
  const { row } = standing(items, place, items.length);
  const chosen = items.at(row);
  // Only a list that is made whole has headings.
  const headings = Array.isArray(items) ? items.flatMap((i: Item, at) => (i.heading ? [at] : [])) : [];
  const above = headings.filter((at) => at < row);
  const heading = above.length > 0 ? items.at(above.at(-1) ?? 0) : undefined;
  const told = chosen && !chosen.heading ? [...(heading?.speak() ?? []), ...chosen.speak()] : [[span(empty)]];
  const stand = { at: row - above.length, of: items.length - headings.length };
  return speech({ title, place: stand, lines: [...told, ...lines] }, keys, scene);
}

/** The place after a key; null where the key is none of movement. */
export function moveIn(items: Items, place: Place, key: string, height: number): Place | null {
  const { row, top } = standing(items, place, height);
  const to = moved(key, row, items.length, height);
  if (to === null) return null;
  const at = nearestItem(items, to, to < row ? -1 : 1);
  // Above the first row that can be stood on, its headings come into sight too.
  return { row: at, top: nearestItem(items, 0, 1) === at ? 0 : scrolled(top, at, height) };
}

/** The place, put on a row that can be stood on. */
export function standing(items: Items, { row, top }: Place, height: number): Place {
  const at = nearestItem(items, Math.max(0, Math.min(row, items.length - 1)), 1);
  return { row: at, top: scrolled(Math.min(top, Math.max(0, items.length - 1)), at, height) };
}

function nearestItem(items: Items, from: number, by: 1 | -1): number {
  for (const step of [by, -by])
    for (let i = from; i >= 0 && i < items.length; i += step) {
      const item = items.at(i);
      if (item && !item.heading) return i;
    }
  return 0;
}

/** The same for a body of text without rows to stand on. */
export function scrollText(top: number, key: string, length: number, height: number): number | null {
  const last = Math.max(0, length - height);
  return moved(key, Math.min(top, last), last + 1, Math.max(1, Math.floor(height / 2)));
}
