/** Exact rational number in lowest terms. `near` is the nearest float, which decides most comparisons. */
export interface Rational {
  readonly n: bigint;
  /** Positive; 0 for the two infinities. */
  readonly d: bigint;
  readonly near: number;
}

export const PLUS_INFINITY: Rational = { n: 1n, d: 0n, near: Number.POSITIVE_INFINITY };
export const MINUS_INFINITY: Rational = { n: -1n, d: 0n, near: Number.NEGATIVE_INFINITY };

const DECIMAL = /^(-?)(\d+)(?:\.(\d+))?(?:e([+-]?\d+))?$/i;
const FRACTION = /^(-?\d+)\/(\d+)$/;

/** Rational of two integers; the denominator is not 0. */
export function rational(n: bigint, d = 1n): Rational {
  if (d === 1n) return { n, d, near: Number(n) };
  const sign = d < 0n ? -1n : 1n;
  const shared = sign * greatestCommonDivisor(n < 0n ? -n : n, d < 0n ? -d : d);
  const [numerator, denominator] = [n / shared, d / shared];
  return { n: numerator, d: denominator, near: Number(numerator) / Number(denominator) };
}

/** Rational of a number as printed (`2.3` is 23/10, not the nearest float) or of a fraction such as `1/3`; null for anything else. */
export function parseRational(written: number | string): Rational | null {
  const text = String(written);
  const fraction = FRACTION.exec(text);
  if (fraction) {
    const d = BigInt(fraction[2] ?? '0');
    return d === 0n ? null : rational(BigInt(fraction[1] ?? '0'), d);
  }
  const [match, sign = '', whole = '', decimals = '', exponent = '0'] = DECIMAL.exec(text) ?? [];
  if (match === undefined || Math.abs(Number(exponent)) > 400) return null;
  const digits = BigInt(sign + whole + decimals);
  const power = Number(exponent) - decimals.length;
  return power >= 0 ? rational(digits * 10n ** BigInt(power)) : rational(digits, 10n ** BigInt(-power));
}

export function add(a: Rational, b: Rational): Rational {
  if (a.n === 0n) return b;
  if (a.d === 1n && b.d === 1n) return rational(a.n + b.n);
  return rational(a.n * b.d + b.n * a.d, a.d * b.d);
}

export function subtract(a: Rational, b: Rational): Rational {
  return rational(a.n * b.d - b.n * a.d, a.d * b.d);
}

export function multiply(a: Rational, b: Rational): Rational {
  if (a.d === 1n && b.d === 1n) return rational(a.n * b.n);
  return rational(a.n * b.n, a.d * b.d);
}

export function divide(a: Rational, b: Rational): Rational {
  return rational(a.n * b.d, a.d * b.n);
}

/** Largest integer not above a rational. */
export function floor({ n, d }: Rational): bigint {
  const quotient = n / d;
  return n % d < 0n ? quotient - 1n : quotient;
}

/** Relative distance beyond which two nearest floats are in the order of their rationals: far above the error of a division. */
const FLOAT_MARGIN = 1e-14;

/**
 * Order of two rationals, for sorting. Floats decide where they are far enough apart (a floating-point filter), so that integer
 * multiplication is only needed for figures that are equal or nearly so.
 */
export function compareRationals(a: Rational, b: Rational): number {
  const difference = a.near - b.near;
  if (Math.abs(difference) > FLOAT_MARGIN * (Math.abs(a.near) + Math.abs(b.near))) return difference;
  if (a.d === b.d) return a.n === b.n ? 0 : a.n < b.n ? -1 : 1;
  // In lowest terms two equal numbers have one denominator.
  return a.n * b.d < b.n * a.d ? -1 : 1;
}

function greatestCommonDivisor(a: bigint, b: bigint): bigint {
  while (b !== 0n) [a, b] = [b, a % b];
  return a;
}
