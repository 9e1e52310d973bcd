import {
  type AxisSpan,
  type AxisUnit,
  axisUnit,
  beginsLarger,
  formatPiece,
  pieceAt,
  pieceStart,
  type TickDetail,
} from '@synoptic/core/locale/axis-unit';
import type { InterfaceLanguage } from '@synoptic/core/text/interface-languages';

/** A run of days and where it is drawn. `gap`: a folded run of pieces without a mark. */
interface AxisPiece {
  readonly from: number;
  readonly to: number;
  readonly x0: number;
  readonly x1: number;
  readonly gap: boolean;
}

interface AxisTick {
  readonly x: number;
  readonly unit: AxisUnit;
  readonly piece: number;
  readonly detail: TickDetail;
}

export interface TimeAxis {
  readonly pieces: readonly AxisPiece[];
  x(day: number): number;
  readonly ticks: readonly AxisTick[];
}

/** More pieces than this without a mark are folded. */
const MAX_GAP = { hour: 6, day: 10, month: 12, year: 12 } as const;
/** Room for a label, in pixels. */
const LABEL: Readonly<Record<AxisUnit, Readonly<Record<TickDetail, number>>>> = {
  hour: { short: 40, larger: 56, full: 88 },
  day: { short: 28, larger: 56, full: 88 },
  month: { short: 34, larger: 42, full: 42 },
  year: { short: 34, larger: 42, full: 42 },
};

/**
 * Axis of hours, days or months, whichever separates the marks, on which a piece is as wide as its marks need (about the number of
 * marks to the power 0.85), and a run of empty pieces is folded. Linear within a piece. Marks are in days from 1970-01-01.
 */
export function timeAxis(marks: readonly AxisSpan[], left: number, right: number): TimeAxis {
  const found = axisUnit(marks);
  // Centuries are pieces of months too, most of them folded.
  const unit = found === 'year' ? 'month' : found;
  const ranges = foldGaps(countMarks(unit, marks), MAX_GAP[unit]);
  const total = ranges.reduce((sum, range) => sum + range.weight, 0);
  let end = left;
  const pieces = ranges.map((range): AxisPiece => {
    const x0 = end;
    end += ((right - left) * range.weight) / total;
    return { from: pieceStart(unit, range.first), to: pieceStart(unit, range.last + 1), x0, x1: end, gap: range.gap };
  });
  const x = (day: number): number => {
    const piece = pieces.find((p) => day < p.to) ?? pieces.at(-1);
    if (!piece) return left;
    const part = Math.min(1, Math.max(0, (day - piece.from) / (piece.to - piece.from)));
    return piece.x0 + part * (piece.x1 - piece.x0);
  };
  return { pieces, x, ticks: placeTicks(unit, ranges, pieces) };
}

/** Label of a tick: a year or a month, a day, an hour. */
export function formatTick({ unit, piece, detail }: AxisTick, language: InterfaceLanguage): string {
  return formatPiece(unit, piece, detail, language);
}

/** Pieces from `first` to `last`. */
interface PieceRange {
  readonly first: number;
  readonly last: number;
  readonly weight: number;
  readonly gap: boolean;
}

/** Counts the marks in each piece: of months from January of the first year, of hours and days with one piece more at each end. */
function countMarks(unit: AxisUnit, marks: readonly AxisSpan[]): { first: number; counts: number[] } {
  const indices = marks.map(({ from, end }) => pieceAt(unit, (from + end) / 2));
  const [least, most] = [Math.min(...indices), Math.max(...indices)];
  const first = unit === 'month' ? Math.floor(least / 12) * 12 : pieceAt(unit, Math.min(...marks.map(({ from }) => from))) - 1;
  const last = unit === 'month' ? most : pieceAt(unit, Math.max(...marks.map(({ end }) => end))) + 1;
  const counts = Array.from({ length: last - first + 1 }, () => 0);
  for (const i of indices) counts[i - first] = (counts[i - first] ?? 0) + 1;
  return { first, counts };
}

/** Makes each long run of empty pieces one range of fixed weight, and each other piece its own. */
function foldGaps({ first, counts }: { first: number; counts: readonly number[] }, most: number): PieceRange[] {
  const ranges: PieceRange[] = [];
  for (let i = 0; i < counts.length; i++) {
    const n = counts[i] ?? 0;
    let end = i;
    while (n === 0 && end + 1 < counts.length && counts[end + 1] === 0) end++;
    if (end - i + 1 > most) {
      ranges.push({ first: first + i, last: first + end, weight: 1.4, gap: true });
      i = end;
    } else ranges.push({ first: first + i, last: first + i, weight: 0.35 + n ** 0.85, gap: false });
  }
  return ranges;
}

/** A tick for the first piece, each that begins a larger unit and each after a gap, and for others where the label has room. */
function placeTicks(unit: AxisUnit, ranges: readonly PieceRange[], pieces: readonly AxisPiece[]): readonly AxisTick[] {
  let free = 0;
  return ranges.flatMap((range, i): AxisTick[] => {
    const piece = pieces[i];
    if (!piece || range.gap || piece.x0 < free) return [];
    const detail = i === 0 ? 'full' : beginsLarger(unit, range.first) || ranges[i - 1]?.gap === true ? 'larger' : 'short';
    const room = LABEL[unit][detail];
    if (detail === 'short' && piece.x1 - piece.x0 < room && unit === 'month') return [];
    free = piece.x0 + room;
    return [{ x: piece.x0, unit, piece: range.first, detail }];
  });
}
