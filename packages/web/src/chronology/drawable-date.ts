import type { DaySpan } from '@synoptic/core/shapes/day-span';
import { knownDays } from '@synoptic/core/values/days';

/** A date as it can be drawn. `somewhere`: a time in which the event fell; `lasting`: a time over which it lasted. */
export interface DrawableDate {
  readonly shape: 'day' | 'somewhere' | 'lasting';
  readonly from: number;
  readonly to: number;
  readonly openStart: boolean;
  readonly openEnd: boolean;
  /** Runs of days of a set, where other days lie between them. */
  readonly runs: readonly { readonly from: number; readonly to: number }[];
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
  const runs = (span.members ?? []).flatMap((member) => {
    const run = knownDays(member);
    return run ? [{ from: run.lower, to: run.upper }] : [];
  });
  return {
    shape: single ? 'day' : span.shape === 'extent' ? 'lasting' : 'somewhere',
    from,
    to,
    openStart,
    openEnd,
    runs,
    slack: span.slack,
  };
}
