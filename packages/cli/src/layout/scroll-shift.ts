/** Rows `top` to `bottom` move up by `by` rows, or down if it is negative. */
interface ScrollShift {
  readonly top: number;
  readonly bottom: number;
  readonly by: number;
}

/** Characters that a shift must save: its own sequence takes about twenty. */
const MIN_SHIFT_GAIN = 40;

/** The shift that saves most characters, with rows compared by their text; null if none is worth it. */
export function findScrollShift(old: readonly string[], now: readonly string[]): ScrollShift | null {
  let [best, spared]: [ScrollShift | null, number] = [null, MIN_SHIFT_GAIN];
  for (let by = 1 - now.length; by < now.length; by++) {
    if (by === 0) continue;
    let [from, sum] = [-1, 0];
    for (let i = 0; i <= now.length; i++) {
      const same = i < now.length && now[i] === old[i + by];
      if (same) {
        if (from < 0) [from, sum] = [i, 0];
        if (now[i] !== old[i]) sum += (now[i] ?? '').length;
      } else if (from >= 0) {
        const shift = by > 0 ? { top: from, bottom: i - 1 + by, by } : { top: from + by, bottom: i - 1, by };
        const gain = sum - overwrittenCharacters(shift, old, now);
        if (gain > spared) [best, spared] = [shift, gain];
        from = -1;
      }
    }
  }
  return best;
}

/** Characters to rewrite where rows moved away: all of a row that was already right, about half of any other. */
function overwrittenCharacters({ top, bottom, by }: ScrollShift, old: readonly string[], now: readonly string[]): number {
  const [from, to] = by > 0 ? [bottom + 1 - by, bottom] : [top, top - by - 1];
  let sum = 0;
  for (let i = from; i <= to; i++) sum += (now[i] ?? '').length / (now[i] === old[i] ? 1 : 2);
  return sum;
}
