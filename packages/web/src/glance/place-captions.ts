import { estimateTextWidth, truncateText } from '../ui/estimate-text-width.ts';

/** Mean width of a letter of a caption in pixels, in a wide fallback font such as DejaVu Sans (a caption must not leave the sheet), and of "…". */
export const LETTER_WIDTHS = { letter: 7.2, ellipsis: 12 } as const;

export interface PlacedCaption {
  readonly text: string;
  readonly x: number;
  readonly anchor: 'start' | 'end';
  readonly row: number;
}

export interface CaptionRequest {
  readonly text: string;
  /** Text where there is no room for the whole one. */
  readonly short?: string;
  readonly x: number;
  /** The heaviest captions are placed first. */
  readonly weight: number;
}

/**
 * Places as many captions as fit into the rows, heaviest first, so that none overlaps another or is crossed by the line that leads down from one above it.
 * Greedy: a caption that fits no row is shortened or left out.
 */
export function placeCaptions<R extends CaptionRequest>(requests: readonly R[], rows: number, right: number): (R & PlacedCaption)[] {
  const taken: { row: number; from: number; to: number; x: number }[] = [];
  const placed: (R & PlacedCaption)[] = [];
  const place = (request: R, text: string): boolean => {
    const width = estimateTextWidth(text, LETTER_WIDTHS.letter);
    const anchor = request.x + width > right ? 'end' : 'start';
    const [from, to] = anchor === 'start' ? [request.x - 4, request.x + width + 12] : [request.x - width - 12, request.x + 4];
    const isApart = (t: (typeof taken)[number], r: number): boolean => {
      if (t.row === r) return t.to < from || t.from > to;
      return t.row < r ? t.x < from || t.x > to : request.x < t.from || request.x > t.to;
    };
    const row = Array.from({ length: rows }, (_, i) => i).find((r) => taken.every((t) => isApart(t, r)));
    if (row === undefined || from < 0) return false;
    taken.push({ row, from, to, x: request.x });
    placed.push({ ...request, text, anchor, row });
    return true;
  };
  for (const request of [...requests].sort((a, b) => b.weight - a.weight))
    if (!place(request, request.text) && request.short !== undefined) place(request, request.short);
  return placed;
}

/** Shortens a caption to a width in pixels. */
export function truncateCaption(text: string, width: number): string {
  return truncateText(text, width, LETTER_WIDTHS);
}
