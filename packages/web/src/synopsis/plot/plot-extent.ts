import type { Lexicon } from '@synoptic/core/shapes/lexicon';
import type { Value } from '@synoptic/core/shapes/value';
import { statedDays } from '@synoptic/core/values/days';

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

/** Part of a line that a quantity or a date covers; null for what has no line. */
export function plotExtentOf(value: Value, lexicon: Lexicon): PlotExtent | null {
  switch (value.type) {
    case 'date': {
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
    case 'quantity':
      if (value.lower === null && value.upper === null) return null;
      return {
        measure: value.unit,
        from: value.lower,
        to: value.upper,
        fromOpen: value.modifier === 'more-than',
        toOpen: value.modifier === 'less-than' || value.modifier === 'nearly',
      };
    case 'entities':
    case 'category':
    case 'appraisal':
    case 'truth':
    case 'text':
      return null;
  }
}
