/** A stretch of days and where it is drawn. `gap`: years without a mark, folded. */
interface AxisPiece {
  readonly from: number;
  readonly to: number;
  readonly x0: number;
  readonly x1: number;
  readonly gap: boolean;
}

interface TimeAxis {
  readonly pieces: readonly AxisPiece[];
  x(day: number): number;
  readonly ticks: readonly { readonly x: number; readonly year: number; readonly month: number | null }[];
}

const DAY = 86_400_000;
const GAP_MONTHS = 12;
/** Room for a year or a month in writing. */
const LABEL = 34;

/**
 * An axis of months on which time takes room where something is told: a month is as wide as the root of its marks, and
 * years without one are folded. Within a month it runs evenly.
 */
export function timeAxis(days: readonly number[], left: number, right: number): TimeAxis {
  const months = countMonths(days);
  const weighed = foldGaps(months);
  const total = weighed.reduce((sum, m) => sum + m.weight, 0);
  let at = left;
  const pieces = weighed.map((m): AxisPiece => {
    const x0 = at;
    at += ((right - left) * m.weight) / total;
    return { from: startOf(m.first), to: startOf(m.last + 1), x0, x1: at, gap: m.gap };
  });
  const x = (day: number): number => {
    const piece = pieces.find((p) => day < p.to) ?? pieces.at(-1);
    if (!piece) return left;
    const part = Math.min(1, Math.max(0, (day - piece.from) / (piece.to - piece.from)));
    return piece.x0 + part * (piece.x1 - piece.x0);
  };
  return { pieces, x, ticks: ticksOf(weighed, pieces) };
}

interface MonthRange {
  readonly first: number;
  readonly last: number;
  readonly weight: number;
  readonly gap: boolean;
}

function countMonths(days: readonly number[]): { first: number; counts: number[] } {
  const indices = days.map(monthOf);
  const first = Math.floor(Math.min(...indices) / 12) * 12;
  const last = Math.max(...indices);
  const counts = Array.from({ length: last - first + 1 }, () => 0);
  for (const i of indices) counts[i - first] = (counts[i - first] ?? 0) + 1;
  return { first, counts };
}

/** Runs of quiet months become one stretch of fixed width. */
function foldGaps({ first, counts }: { first: number; counts: readonly number[] }): MonthRange[] {
  const stretches: MonthRange[] = [];
  for (let i = 0; i < counts.length; i++) {
    const n = counts[i] ?? 0;
    let end = i;
    while (n === 0 && end + 1 < counts.length && counts[end + 1] === 0) end++;
    if (end - i + 1 > GAP_MONTHS) {
      stretches.push({ first: first + i, last: first + end, weight: 1.4, gap: true });
      i = end;
    } else stretches.push({ first: first + i, last: first + i, weight: 0.35 + n ** 0.85, gap: false });
  }
  return stretches;
}

/** Each year that is not folded, and the months that have room. */
function ticksOf(stretches: readonly MonthRange[], pieces: readonly AxisPiece[]): TimeAxis['ticks'] {
  let free = 0;
  return stretches.flatMap((s, i) => {
    const piece = pieces[i];
    if (!piece || s.gap || piece.x0 < free) return [];
    const begins = s.first % 12 === 0 || stretches[i - 1]?.gap === true || i === 0;
    const year = Math.floor(s.first / 12);
    if (!begins && piece.x1 - piece.x0 < LABEL) return [];
    free = piece.x0 + LABEL;
    return [tick(piece.x0, year, begins ? null : s.first % 12)];
  });
}

function tick(x: number, year: number, month: number | null): TimeAxis['ticks'][number] {
  return { x, year, month };
}

function monthOf(day: number): number {
  const date = new Date(day * DAY);
  return date.getUTCFullYear() * 12 + date.getUTCMonth();
}

function startOf(month: number): number {
  return Date.UTC(Math.floor(month / 12), month % 12) / DAY;
}
