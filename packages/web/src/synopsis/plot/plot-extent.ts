import type { Lexicon } from '@synoptic/core/shapes/lexicon';
import type { Value } from '@synoptic/core/shapes/value';
import { statedRuns } from '@synoptic/core/values/days';

/** A value as an interval on a number or date line; `from` or `to` is null if it is unbounded. */
export interface PlotExtent {
  /** Unit or currency of the line, or `day`; values of different units cannot share a line. */
  readonly measure: string;
  readonly from: number | null;
  readonly to: number | null;
  /** True if the end is excluded, as in “more than” and “less than”. */
  readonly fromOpen: boolean;
  readonly toOpen: boolean;
  /** Runs of days of a set, where other days lie between them. */
  readonly runs?: readonly Pick<PlotExtent, 'from' | 'to'>[];
}

/** The interval that a quantity, an amount or a date covers; null for other values. */
export function plotExtentOf(value: Value, lexicon: Lexicon): PlotExtent | null {
  switch (value.type) {
    case 'date': {
      const span = lexicon.dates[value.edtf];
      if (!span || (span.from === null && span.to === null)) return null;
      const runs = statedRuns(span).map(({ lower, upper }) => ({
        from: Number.isFinite(lower) ? lower : null,
        to: Number.isFinite(upper) ? upper : null,
      }));
      const ends = { measure: 'day', from: runs[0]?.from ?? null, to: runs.at(-1)?.to ?? null, fromOpen: false, toOpen: false };
      return runs.length > 1 ? { ...ends, runs } : ends;
    }
    case 'quantity':
    case 'money':
      if (value.lower === null && value.upper === null) return null;
      return {
        ...(value.type === 'money'
          ? { measure: value.currency, from: value.lower, to: value.upper }
          : { measure: value.shown?.unit ?? value.unit, from: (value.shown ?? value).lower, to: (value.shown ?? value).upper }),
        fromOpen: value.modifier === 'more-than',
        toOpen: value.modifier === 'less-than' || value.modifier === 'nearly',
      };
    case 'entities':
    case 'category':
    case 'appraisal':
    case 'truth':
    case 'text':
    case 'place':
      return null;
  }
}
