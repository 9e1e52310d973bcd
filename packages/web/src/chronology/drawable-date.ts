import { knownDays } from '@synoptic/core/values/days';
import type { DaySpan } from '@synoptic/core/values/value-type';

/** How a date is drawn: one day, a period in which it fell, or a period over which it lasted. */
export interface DrawableDate {
  readonly is: 'day' | 'somewhere' | 'lasting';
  readonly from: number;
  readonly to: number;
  readonly openStart: boolean;
  readonly openEnd: boolean;
  /** Days by which an approximate date may be wrong. */
  readonly slack: number;
}

/** Geometry of a date, null where no day of it is known. */
export function drawableDate(span: DaySpan | undefined): DrawableDate | null {
  const days = knownDays(span);
  if (!span || !days) return null;
  const { lower: from, upper: to } = days;
  const [openStart, openEnd] = [span.from === null, span.to === null];
  const single = from === to && !openStart && !openEnd;
  return { is: single ? 'day' : span.shape === 'extent' ? 'lasting' : 'somewhere', from, to, openStart, openEnd, slack: span.slack };
}
