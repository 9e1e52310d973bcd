import { parseRational, type Rational } from '../../values/rational.ts';

const known = new Map<string, Rational | null>();

/** Exact factor of a unit, as its table writes it; parsed once. */
export function unitFactor(written: string): Rational | null {
  let factor = known.get(written);
  if (factor === undefined) {
    factor = parseRational(written);
    known.set(written, factor);
  }
  return factor;
}
