import type { Rational } from '../../values/rational.ts';
import type { ExpressionReading, RawSpan } from '../reading.ts';
import type { UnitEntry } from './unit.ts';

/** Modifiers of a quantity: those of a claim, with `over` and `nearly` for 余り and 弱. */
export type QuantityModifier =
  | 'exact'
  | 'about'
  | 'at-least'
  | 'more-than'
  | 'over'
  | 'at-most'
  | 'less-than'
  | 'nearly'
  | 'between'
  | 'order';

/** Quantity found in a text. Numbers are exact. */
export interface ReadQuantity {
  readonly lower: Rational | null;
  readonly upper: Rational | null;
  readonly lowerInclusive: boolean;
  readonly upperInclusive: boolean;
  /** The figure as written, without its bounds; null for ranges and orders of magnitude. */
  readonly figure: Rational | null;
  readonly modifier: QuantityModifier;
  /** True where the text says about beside a bound or a range. */
  readonly approximate: boolean;
  readonly unit: UnitEntry | null;
}

export interface QuantityReading extends ExpressionReading<ReadQuantity> {
  /** Figures with their unit, without cues. */
  readonly measure: RawSpan;
  /** Figures alone. */
  readonly numerals: RawSpan;
  /** Cues and figures from the first to the last, without a unit at either end. */
  readonly figures: RawSpan;
}
