import { formatYear } from '@synoptic/core/locale/format-year';
import type { InterfaceLanguage } from '@synoptic/core/text/interface-languages';
import { firstDayOfMonth, MS_PER_DAY, monthNumber } from '@synoptic/core/values/days';

/** A run of days and where it is drawn. `gap`: a folded run of months without a mark. */
interface AxisPiece {
  readonly from: number;
  readonly to: number;
  readonly x0: number;
  readonly x1: number;
  readonly gap: boolean;
}

interface AxisTick {
  readonly x: number;
  readonly year: number;
  /** From 0; null where the tick marks a year. */
  readonly month: number | null;
}

export interface TimeAxis {
  readonly pieces: readonly AxisPiece[];
  x(day: number): number;
  readonly ticks: readonly AxisTick[];
}

/** More months than this without a mark are folded. */
const GAP_MONTHS = 12;
/** Room for the label of a year or a month, in pixels. */
const LABEL = 34;

/**
 * Axis of months on which a month is as wide as its marks need (about the number of marks to the power 0.85), and a run of
 * empty months is folded. Linear within a month. Days are numbered as by `dayNumber`.
 */
export function timeAxis(days: readonly number[], left: number, right: number): TimeAxis {
  const ranges = foldGaps(countMonths(days));
  const total = ranges.reduce((sum, range) => sum + range.weight, 0);
  let end = left;
  const pieces = ranges.map((range): AxisPiece => {
    const x0 = end;
    end += ((right - left) * range.weight) / total;
    return { from: firstDayOfMonth(range.first), to: firstDayOfMonth(range.last + 1), x0, x1: end, gap: range.gap };
  });
  const x = (day: number): number => {
    const piece = pieces.find((p) => day < p.to) ?? pieces.at(-1);
    if (!piece) return left;
    const part = Math.min(1, Math.max(0, (day - piece.from) / (piece.to - piece.from)));
    return piece.x0 + part * (piece.x1 - piece.x0);
  };
  return { pieces, x, ticks: ticksOf(ranges, pieces) };
}

/** The year, or the short name of the month. */
export function formatTick({ year, month }: AxisTick, language: InterfaceLanguage): string {
  if (month === null) return formatYear(year, language);
  return new Intl.DateTimeFormat(language, { month: 'short', timeZone: 'UTC' }).format(firstDayOfMonth(2020 * 12 + month) * MS_PER_DAY);
}

/** Months from `first` to `last`, counted from year 0. */
interface MonthRange {
  readonly first: number;
  readonly last: number;
  readonly weight: number;
  readonly gap: boolean;
}

/** Counts the days in each month, from January of the first year. */
function countMonths(days: readonly number[]): { first: number; counts: number[] } {
  const indices = days.map(monthNumber);
  const first = Math.floor(Math.min(...indices) / 12) * 12;
  const last = Math.max(...indices);
  const counts = Array.from({ length: last - first + 1 }, () => 0);
  for (const i of indices) counts[i - first] = (counts[i - first] ?? 0) + 1;
  return { first, counts };
}

/** Makes each long run of empty months one range of fixed weight, and each other month its own. */
function foldGaps({ first, counts }: { first: number; counts: readonly number[] }): MonthRange[] {
  const ranges: MonthRange[] = [];
  for (let i = 0; i < counts.length; i++) {
    const n = counts[i] ?? 0;
    let end = i;
    while (n === 0 && end + 1 < counts.length && counts[end + 1] === 0) end++;
    if (end - i + 1 > GAP_MONTHS) {
      ranges.push({ first: first + i, last: first + end, weight: 1.4, gap: true });
      i = end;
    } else ranges.push({ first: first + i, last: first + i, weight: 0.35 + n ** 0.85, gap: false });
  }
  return ranges;
}

/** A tick for each January and each month after a gap, and for other months where the label has room. */
function ticksOf(ranges: readonly MonthRange[], pieces: readonly AxisPiece[]): readonly AxisTick[] {
  let free = 0;
  return ranges.flatMap((range, i): AxisTick[] => {
    const piece = pieces[i];
    if (!piece || range.gap || piece.x0 < free) return [];
    const marksYear = range.first % 12 === 0 || ranges[i - 1]?.gap === true || i === 0;
    if (!marksYear && piece.x1 - piece.x0 < LABEL) return [];
    free = piece.x0 + LABEL;
    return [{ x: piece.x0, year: Math.floor(range.first / 12), month: marksYear ? null : range.first % 12 }];
  });
}
