import { EMPTY_LINE, type StyledLine, span } from '../../layout/styled-line.ts';
import { bodyHeight, frameLines } from '../frame/frame.ts';
import type { KeyHint } from '../frame/key-hint.ts';
import { type ScreenSpeech, speechLines } from '../frame/screen-speech.ts';
import type { ScreenContext } from '../screen.ts';
import type { ListPosition } from '../screen-state.ts';
import { movePosition, scrollIntoView } from './list-movement.ts';

/** A line of a list; headings are not stood on. */
export interface ListItem {
  readonly heading?: boolean;
  line(selected: boolean): StyledLine;
  /** The same in words. */
  speak(): readonly StyledLine[];
}

/** The lines of a list; a long list makes those that are looked at and no others, so that a key costs the same in any. */
export interface ListItems {
  readonly length: number;
  at(row: number): ListItem | undefined;
}

/** A line for each of many things, made when it is looked at. */
export function lazyItems<T>(all: readonly T[], item: (one: T) => ListItem): ListItems {
  const at = (row: number) => {
    const one = all[row];
    return one === undefined ? undefined : item(one);
  };
  return { length: all.length, at };
}

/** A whole screen of one list. The chosen row is marked at the left; `empty` stands where there is nothing. */
export function drawList(
  items: ListItems,
  place: ListPosition,
  head: readonly StyledLine[],
  foot: readonly StyledLine[],
  empty: string,
  { size }: ScreenContext,
): StyledLine[] {
  const height = bodyHeight(head, foot, size.rows);
  const { row, top } = clampSelection(items, place, height);
  const body = Array.from({ length: Math.min(height, items.length - top) }, (_, i) => {
    const item = items.at(top + i);
    const selected = top + i === row && !item?.heading;
    return [span(selected ? '▌' : ' ', 'accent'), ...(item?.line(selected) ?? [])];
  });
  return frameLines({ head, body: body.length > 0 ? body : [EMPTY_LINE, [span(`  ${empty}`)]], foot }, size);
}

/** The same read aloud: the heading under which the chosen row stands, and the row. */
export function speakList(
  items: ListItems,
  place: ListPosition,
  { title, lines }: ScreenSpeech,
  empty: string,
  keys: readonly KeyHint[],
  scene: ScreenContext,
): StyledLine[] {
  const { row } = clampSelection(items, place, items.length);
  const chosen = items.at(row);
  // Only a list that is made whole has headings.
  const headings = Array.isArray(items) ? items.flatMap((i: ListItem, at) => (i.heading ? [at] : [])) : [];
  const above = headings.filter((at) => at < row);
  const heading = above.length > 0 ? items.at(above.at(-1) ?? 0) : undefined;
  const told = chosen && !chosen.heading ? [...(heading?.speak() ?? []), ...chosen.speak()] : [[span(empty)]];
  const stand = { at: row - above.length, of: items.length - headings.length };
  return speechLines({ title, place: stand, lines: [...told, ...lines] }, keys, scene);
}

/** The place after a key; null where the key is none of movement. */
export function moveSelection(items: ListItems, place: ListPosition, key: string, height: number): ListPosition | null {
  const { row, top } = clampSelection(items, place, height);
  const to = movePosition(key, row, items.length, height);
  if (to === null) return null;
  const at = nearestItem(items, to, to < row ? -1 : 1);
  // Above the first row that can be stood on, its headings come into sight too.
  return { row: at, top: nearestItem(items, 0, 1) === at ? 0 : scrollIntoView(top, at, height) };
}

/** The place, put on a row that can be stood on. */
export function clampSelection(items: ListItems, { row, top }: ListPosition, height: number): ListPosition {
  const at = nearestItem(items, Math.max(0, Math.min(row, items.length - 1)), 1);
  return { row: at, top: scrollIntoView(Math.min(top, Math.max(0, items.length - 1)), at, height) };
}

function nearestItem(items: ListItems, from: number, by: 1 | -1): number {
  for (const step of [by, -by])
    for (let i = from; i >= 0 && i < items.length; i += step) {
      const item = items.at(i);
      if (item && !item.heading) return i;
    }
  return 0;
}

/** The same for a body of text without rows to stand on. */
export function scrollTextBody(top: number, key: string, length: number, height: number): number | null {
  const last = Math.max(0, length - height);
  return movePosition(key, Math.min(top, last), last + 1, Math.max(1, Math.floor(height / 2)));
}
