import { BLANK, type Cell, isSame } from './cells.ts';

/** Rows `top` to `bottom` move up `by` rows, or down where it is negative. */
export interface Shift {
  readonly top: number;
  readonly bottom: number;
  readonly by: number;
}

/** Signs that a shift has to spare: it costs some twenty itself. */
const WORTH = 40;

/** The shift that spares most of what would have to be written again; null where none is worth it. */
export function shiftOf(before: readonly (readonly Cell[])[], after: readonly (readonly Cell[])[]): Shift | null {
  const [old, now] = [before.map(keyOf), after.map(keyOf)];
  let [best, spared]: [Shift | null, number] = [null, WORTH];
  for (let by = 1 - now.length; by < now.length; by++) {
    if (by === 0) continue;
    let [from, sum] = [-1, 0];
    for (let i = 0; i <= now.length; i++) {
      const same = i < now.length && now[i] === old[i + by];
      if (same) {
        if (from < 0) [from, sum] = [i, 0];
        if (now[i] !== old[i]) sum += (now[i] ?? '').length;
      } else if (from >= 0) {
        if (sum > spared) [best, spared] = [by > 0 ? { top: from, bottom: i - 1 + by, by } : { top: from + by, bottom: i - 1, by }, sum];
        from = -1;
      }
    }
  }
  return best;
}

/** A row in brief: blank at its end is nothing. */
function keyOf(cells: readonly Cell[]): string {
  let end = cells.length;
  while (end > 0 && isSame(cells[end - 1], BLANK)) end--;
  let [key, tone] = ['', ''];
  for (let i = 0; i < end; i++) {
    const cell = cells[i] as Cell;
    if (cell.tone !== tone) {
      key += `\u0000${cell.tone[0]}`;
      tone = cell.tone;
    }
    key += cell.text;
  }
  return key;
}
