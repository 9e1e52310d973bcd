import type { SealedLine } from '../shapes/document.ts';
import { isRangeWithin, type LineRange } from '../text/locator.ts';

/**
 * Place of the text of sealed lines in a later text: on the same lines, on others, changed between unchanged neighbours, at more
 * places than before, out of the order of the passages, or nowhere.
 */
export interface FollowedLines {
  readonly state: 'same' | 'moved' | 'changed' | 'ambiguous' | 'reordered' | 'missing';
  readonly from: LineRange;
  /** Null if ambiguous, reordered or missing. */
  readonly to: LineRange | null;
}

/** Lines of a text as it was sealed, and as it is now. */
interface LinePair {
  readonly sealed: IndexedLines;
  readonly now: IndexedLines;
}

/** Lines of a text, with the numbers of the lines of each digest. */
interface IndexedLines {
  readonly lines: readonly SealedLine[];
  readonly byDigest: ReadonlyMap<string, readonly number[]>;
}

/** Indexes the lines of a text as it was sealed, and as it is now. */
export function pairLines(sealed: readonly SealedLine[], now: readonly SealedLine[]): LinePair {
  return { sealed: indexLines(sealed), now: indexLines(now) };
}

function indexLines(lines: readonly SealedLine[]): IndexedLines {
  const byDigest = new Map<string, number[]>();
  lines.forEach(([, , , , digest], i) => {
    const same = byDigest.get(digest);
    if (same) same.push(i + 1);
    else byDigest.set(digest, [i + 1]);
  });
  return { lines, byDigest };
}

/**
 * Follows the passages of a document, in their order, by the digests of their lines.
 *
 * A text that occurs as often as before keeps its order among its repetitions; otherwise it is ambiguous. A changed passage is
 * placed only if unchanged passages, or the ends of the text, leave as many lines for it as it had, or if it keeps its first and last line.
 */
export function followPassages(lines: LinePair, passages: readonly LineRange[]): FollowedLines[] {
  const found = passages.map((range) => followRange(lines, range));
  return placeChanged(lines, inOrder(found));
}

/** Follows lines within a passage that was followed already. */
export function followWithin({ sealed, now }: LinePair, range: LineRange, passage: FollowedLines): FollowedLines {
  const { to, from, state } = passage;
  if (!to || !isRangeWithin(range, from)) return { state: 'missing', from: range, to: null };
  const shifted = shift(range, to[0] - from[0]);
  const unchanged = (at: LineRange) => isSame(sealed, range, now, at);
  if (state !== 'changed' || (isRangeWithin(shifted, to) && unchanged(shifted))) return placed(range, shifted);
  const hits = occurrences(sealed, range, now).filter((hit) => isRangeWithin(hit, to));
  const before = occurrences(sealed, range, sealed).filter((hit) => isRangeWithin(hit, from));
  const [only] = hits;
  if (only && hits.length === 1 && before.length === 1) return placed(range, only);
  if (hits.length > 0) return { state: 'ambiguous', from: range, to: null };
  return to[1] - to[0] === from[1] - from[0] ? { state: 'changed', from: range, to: shifted } : { state: 'missing', from: range, to: null };
}

function followRange({ sealed, now }: LinePair, range: LineRange): FollowedLines {
  const before = occurrences(sealed, range, sealed);
  const after = occurrences(sealed, range, now);
  if (after.length === 0 || before.length === 0) return { state: 'missing', from: range, to: null };
  const here = after[before.findIndex(([first]) => first === range[0])];
  return here && after.length === before.length ? placed(range, here) : { state: 'ambiguous', from: range, to: null };
}

function placed(from: LineRange, to: LineRange): FollowedLines {
  return { state: from[0] === to[0] && from[1] === to[1] ? 'same' : 'moved', from, to };
}

/** Passages that would overlap or change their order: passages.yaml lists them in the order of the text. */
function inOrder(followed: readonly FollowedLines[]): FollowedLines[] {
  let end = 0;
  const back = followed.map(({ to }) => {
    const out = to !== null && to[0] <= end;
    end = Math.max(end, to?.[1] ?? 0);
    return out;
  });
  let start = Number.POSITIVE_INFINITY;
  return followed
    .toReversed()
    .map((one, i): FollowedLines => {
      const out = one.to !== null && (one.to[1] >= start || back[followed.length - 1 - i] === true);
      start = Math.min(start, one.to?.[0] ?? start);
      return out ? { ...one, state: 'reordered', to: null } : one;
    })
    .toReversed();
}

/** Places runs of missing passages between unchanged ones where the lines left for them are certain. */
function placeChanged({ sealed, now }: LinePair, followed: readonly FollowedLines[]): FollowedLines[] {
  const result = [...followed];
  for (let i = 0; i < result.length; i++) {
    if (result[i]?.to) continue;
    let last = i;
    while (last + 1 < result.length && !result[last + 1]?.to) last++;
    const run = result.slice(i, last + 1);
    const gap: LineRange = [(result[i - 1]?.to?.[1] ?? 0) + 1, (result[last + 1]?.to?.[0] ?? now.lines.length + 1) - 1];
    const size = run.reduce((sum, { from }) => sum + from[1] - from[0] + 1, 0);
    const old: LineRange = [run[0]?.from[0] ?? 1, run.at(-1)?.from[1] ?? 1];
    const contiguous = old[1] - old[0] + 1 === size;
    const edges = isSame(sealed, [old[0], old[0]], now, [gap[0], gap[0]]) && isSame(sealed, [old[1], old[1]], now, [gap[1], gap[1]]);
    if (contiguous && run.every(({ state }) => state === 'missing')) {
      if (gap[1] - gap[0] + 1 === size)
        run.forEach(({ from }, k) => {
          result[i + k] = { state: 'changed', from, to: shift(from, gap[0] - old[0]) };
        });
      else if (run.length === 1 && size > 1 && gap[1] > gap[0] && edges) result[i] = { state: 'changed', from: old, to: gap };
    }
    i = last;
  }
  return result;
}

function shift([first, last]: LineRange, by: number): LineRange {
  return [first + by, last + by];
}

/** Ranges of a text with the folded lines of a range of the sealed text. */
function occurrences(sealed: IndexedLines, range: LineRange, text: IndexedLines): LineRange[] {
  const digest = sealed.lines[range[0] - 1]?.[4];
  const firsts = digest === undefined ? [] : (text.byDigest.get(digest) ?? []);
  return firsts.map((first) => shift(range, first - range[0])).filter((at) => isSame(sealed, range, text, at));
}

/** True if two ranges have equal folded lines, compared by digest. */
function isSame({ lines: a }: IndexedLines, of: LineRange, { lines: b }: IndexedLines, at: LineRange): boolean {
  if (of[1] - of[0] !== at[1] - at[0] || of[1] > a.length || at[0] < 1 || at[1] > b.length) return false;
  for (let line = of[0]; line <= of[1]; line++) if (a[line - 1]?.[4] !== b[at[0] + line - of[0] - 1]?.[4]) return false;
  return true;
}

/** True if lines of the sealed text are unchanged and have the same numbers. */
export function areLinesUnchanged({ sealed, now }: LinePair, range: LineRange): boolean {
  return isSame(sealed, range, now, range);
}
