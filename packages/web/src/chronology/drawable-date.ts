import type { DaySpan } from '@synoptic/core/shapes/day-span';
import { knownDays } from '@synoptic/core/values/days';

/** A date as it can be drawn. `somewhere`: a time in which the event fell; `lasting`: a time over which it lasted. */
export interface DrawableDate {
  readonly shape: 'day' | 'somewhere' | 'lasting';
  readonly from: number;
  readonly to: number;
  readonly openStart: boolean;
  readonly openEnd: boolean;
  /** Days by which an approximate date may be wrong. */
  readonly slack: number;
}

/** Day numbers and shape of a date; null for a date without a day. */
export function drawableDate(span: DaySpan | undefined): DrawableDate | null {
  const days = knownDays(span);
  if (!span || !days) return null;
  const { lower: from, upper: to } = days;
  const [openStart, openEnd] = [span.from === null, span.to === null];
  const single = from === to && !openStart && !openEnd;
  return { shape: single ? 'day' : span.shape === 'extent' ? 'lasting' : 'somewhere', from, to, openStart, openEnd, slack: span.slack };
}
