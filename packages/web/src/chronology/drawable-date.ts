import type { DaySpan } from '@synoptic/core/shapes/day-span';
import { dayNumber } from '@synoptic/core/values/date';

/** A date as what it is: the very day, a time in which it fell somewhere, or a time over which it lasted. */
export interface DrawableDate {
  readonly is: 'day' | 'somewhere' | 'lasting';
  readonly from: number;
  readonly to: number;
  readonly openStart: boolean;
  readonly openEnd: boolean;
  /** Days by which an approximate date may be off. */
  readonly slack: number;
}

/** What a date lets one draw; null where it has no day at all. */
export function drawableDate(span: DaySpan | undefined): DrawableDate | null {
  const first = span?.from ?? span?.to;
  const last = span?.to ?? span?.from;
  if (!span || !first || !last) return null;
  const [from, to] = [dayNumber(first), dayNumber(last)];
  const [openStart, openEnd] = [span.from === null, span.to === null];
  const single = from === to && !openStart && !openEnd;
  return { is: single ? 'day' : span.shape === 'extent' ? 'lasting' : 'somewhere', from, to, openStart, openEnd, slack: span.slack };
}
