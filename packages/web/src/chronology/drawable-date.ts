import { type AxisSpan, axisSpan } from '@synoptic/core/locale/axis-unit';
import type { DaySpan } from '@synoptic/core/shapes/day-span';
import { knownDays } from '@synoptic/core/values/days';

/** A date as it can be drawn. `somewhere`: a time in which the event fell; `lasting`: a time over which it lasted. */
export interface DrawableDate extends AxisSpan {
  readonly shape: 'day' | 'somewhere' | 'lasting';
  readonly openStart: boolean;
  readonly openEnd: boolean;
  /** Runs of days of a set, where other days lie between them. */
  readonly runs: readonly AxisSpan[];
  /** Days by which an approximate date may be wrong. */
  readonly slack: number;
}

/** Time and shape of a date; null for a date without a day. */
export function drawableDate(edtf: string, span: DaySpan | undefined): DrawableDate | null {
  const drawn = axisSpan(edtf, span);
  if (!span || !drawn) return null;
  const { from, end } = drawn;
  const [openStart, openEnd] = [span.from === null, span.to === null];
  const single = end - from <= 1 && !openStart && !openEnd && !(span.clock && span.shape === 'extent');
  const runs = (span.members ?? []).flatMap((member) => {
    const run = knownDays(member);
    return run ? [{ from: run.lower, end: run.upper + 1 }] : [];
  });
  return {
    shape: single ? 'day' : span.shape === 'extent' ? 'lasting' : 'somewhere',
    from,
    end,
    openStart,
    openEnd,
    runs,
    slack: span.slack,
  };
}
