import type { Lexicon } from '@synoptic/core/reader/lexicon';
import { statedDays } from '@synoptic/core/values/days';
import type { Value } from '@synoptic/core/values/registry';

/** A value as a stretch of a line; null where it goes on. */
export interface PlotExtent {
  /** What the line measures: values of different measures cannot share one. */
  readonly measure: string;
  readonly from: number | null;
  readonly to: number | null;
  /** The end itself is left out: more than, less than. */
  readonly fromOpen: boolean;
  readonly toOpen: boolean;
}

/** What a quantity or a date covers; null for what no line can hold. */
export function plotExtentOf(value: Value, lexicon: Lexicon): PlotExtent | null {
  if (value.type === 'date') {
    const span = lexicon.dates[value.edtf];
    if (!span || (span.from === null && span.to === null)) return null;
    const { lower, upper } = statedDays(span);
    return {
      measure: 'day',
      from: Number.isFinite(lower) ? lower : null,
      to: Number.isFinite(upper) ? upper : null,
      fromOpen: false,
      toOpen: false,
    };
  }
  if (value.type !== 'quantity' || (value.lower === null && value.upper === null)) return null;
  return {
    measure: value.unit,
    from: value.lower,
    to: value.upper,
    fromOpen: value.modifier === 'more-than',
    toOpen: value.modifier === 'less-than' || value.modifier === 'nearly',
  };
}
