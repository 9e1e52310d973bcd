import { axisSpan, axisUnit, beginsLarger, formatPiece, pieceAt, pieceStart } from '@synoptic/core/locale/axis-unit';
import type { DaySpan } from '@synoptic/core/shapes/day-span';
import type { InterfaceLanguage } from '@synoptic/core/text/interface-languages';

/** A range of columns, both ends included. */
interface AxisRange {
  readonly from: number;
  readonly to: number;
  readonly openFrom: boolean;
  readonly openTo: boolean;
}

/** A year, month, day or hour in columns. */
interface AxisPart {
  readonly label: string;
  readonly at: number;
  readonly width: number;
}

/**
 * Years in columns, or months, days or hours where the marks are as close. The width of a part grows with its number of marks, so that a
 * crowded year is legible beside empty centuries.
 */
export interface TimelineAxis {
  readonly parts: readonly AxisPart[];
  readonly width: number;
  place(date: AxisDate): AxisRange;
}

/** A date as written, and its days. */
interface AxisDate {
  readonly edtf: string;
  readonly span: DaySpan;
}

/** Minimum columns of a part. */
const MIN_PART_WIDTH = 2;

export function createTimelineAxis(dates: readonly AxisDate[], width: number, language: InterfaceLanguage): TimelineAxis {
  const drawn = dates.flatMap(({ edtf, span }) => axisSpan(edtf, span) ?? []);
  const unit = drawn.length > 0 ? axisUnit(drawn) : 'year';
  /** The last moment of a date is in the piece before its end. */
  const endPiece = (end: number) => pieceAt(unit, end - 1 / 86_400);
  const counts = new Map<number, number>();
  for (const { from, end } of drawn)
    for (const piece of [pieceAt(unit, from), endPiece(end)]) counts.set(piece, (counts.get(piece) ?? 0) + 1);
  const ordered = [...counts.keys()].sort((a, b) => a - b);
  const spare = Math.max(0, width - ordered.length * MIN_PART_WIDTH);
  const weights = ordered.map((piece) => Math.sqrt(counts.get(piece) ?? 0));
  const all = weights.reduce((sum, w) => sum + w, 0) || 1;
  let at = 0;
  let shared = 0;
  const parts = ordered.map((piece, i) => {
    shared += weights[i] ?? 0;
    const end = Math.min(width, Math.round((i + 1) * MIN_PART_WIDTH + (spare * shared) / all));
    const detail = i === 0 ? 'full' : beginsLarger(unit, piece) ? 'larger' : 'short';
    const part = { piece, label: formatPiece(unit, piece, detail, language), at, width: Math.max(1, end - at) };
    at = end;
    return part;
  });
  const column = (day: number): number => {
    const piece = pieceAt(unit, day);
    const part = parts.find((p) => p.piece === piece);
    if (!part) return 0;
    const [start, next] = [pieceStart(unit, piece), pieceStart(unit, piece + 1)];
    return Math.min(width - 1, part.at + Math.floor(((day - start) / (next - start)) * part.width));
  };
  return {
    parts,
    width,
    place: ({ edtf, span }) => {
      const place = axisSpan(edtf, span);
      const start = place && span.from !== null ? column(place.from) : 0;
      const end = place && span.to !== null ? column(place.end - 1 / 86_400) : width - 1;
      const isMoment = span.from === span.to && span.from !== null && span.shape === 'moment';
      return {
        from: Math.min(start, end),
        to: isMoment ? start : Math.max(start, end),
        openFrom: span.from === null,
        openTo: span.to === null,
      };
    },
  };
}
