import type { BoundedFigure, Relation } from '../shapes/value.ts';
import { figureInterval, lastDigit } from './bounded-figure.ts';
import { type RationalInterval, rationalIntervalsMeet, relateRationalIntervals, scaleInterval } from './interval.ts';
import { add, compareRationals, divide, multiply, parseRational, type Rational, rational, subtract } from './rational.ts';

/** A figure as it is printed, with the size of its unit in base units. */
interface PrintedFigure {
  readonly figure: BoundedFigure;
  readonly factor: Rational;
}

/** Relation of two figures by the digits in which they are printed, and the rule that gives it: N14 (rounding) or N15 (units). */
export interface PrintedRelation {
  readonly relation: Relation;
  readonly basis: 'rounding' | 'units';
}

/** Smallest figure, in base units, that may be rounded: below it people count. */
const LEAST_ROUNDED = 100;
const TWO = rational(2n);

/**
 * Relation as printed of two figures that exclude one another as numbers; null where they exclude one another as printed too. Pairs
 * only: 1,200 may be rounded from 1,240 and 1,200 from 1,160, which says nothing of 1,240 and 1,160.
 */
export function relateAsPrinted(a: PrintedFigure, b: PrintedFigure, unitsDiffer: boolean): PrintedRelation | null {
  if (a.figure.unrounded || b.figure.unrounded) return null;
  if (unitsDiffer && isEqualInUnits(a, b)) return { relation: 'equal', basis: 'units' };
  const relation = relateToRounded(a, b) ?? converseOf(relateToRounded(b, a));
  return relation && { relation, basis: 'rounding' };
}

/** Rule N15: two bare figures at most half of the coarser last printed digit apart. A fraction has no last digit. */
function isEqualInUnits(a: PrintedFigure, b: PrintedFigure): boolean {
  const [x, y] = [bareNumber(a.figure), bareNumber(b.figure)];
  if (x === null || y === null) return false;
  const apart = subtract(scaled(x, a.factor), scaled(y, b.factor));
  const [digitA, digitB] = [multiply(lastDigit(x), a.factor), multiply(lastDigit(y), b.factor)];
  const half = divide(compareRationals(digitA, digitB) > 0 ? digitA : digitB, TWO);
  return compareRationals(apart, half) <= 0 && compareRationals(subtract(rational(0n), apart), half) <= 0;
}

/** Number of a bare figure in digits, null for any other. */
function bareNumber({ modifier, fractions, lower }: BoundedFigure): number | null {
  return modifier === 'exact' && !fractions ? lower : null;
}

/** Rule N14: relation of a round figure to another within half of its last significant digit; null where it is not round, or too far. */
function relateToRounded(round: PrintedFigure, other: PrintedFigure): Relation | null {
  const { figure, factor } = round;
  const n = figure.lower;
  // Plain numbers first: almost every pair ends here.
  if (figure.modifier !== 'exact' || figure.fractions || n === null || n % 10 !== 0 || Math.abs(n) * factor.near < LEAST_ROUNDED)
    return null;
  const half = divide(multiply(lastDigit(n), factor), TWO);
  const exact = scaled(n, factor);
  const range: RationalInterval = { lower: subtract(exact, half), upper: add(exact, half) };
  const within = scaleInterval(figureInterval(other.figure), other.factor);
  if (other.figure.modifier !== 'exact') return rationalIntervalsMeet(range, within) ? 'overlaps' : null;
  // A bare figure of the same or a coarser last digit is never within half of a digit.
  return bareNumber(other.figure) !== null && relateRationalIntervals(within, range) === 'narrower' ? 'broader' : null;
}

function converseOf(relation: Relation | null): Relation | null {
  return relation === 'broader' ? 'narrower' : relation;
}

function scaled(n: number, factor: Rational): Rational {
  return multiply(parseRational(n) ?? rational(0n), factor);
}
