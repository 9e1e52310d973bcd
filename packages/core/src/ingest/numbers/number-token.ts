import { type Rational, rational } from '../../values/rational.ts';

/**
 * - `cardinal`: a number. - `ordinal`: first, 21st; Japanese ordinals (第3, 3番目) are made by their neighbours, not here.
 * - `part`: English half and quarter. - `vague`: several, dozens, 数十, 十数, with its limits.
 */
export type NumberKind = 'cardinal' | 'ordinal' | 'part' | 'vague';

export type NumberForm = 'digits' | 'kansuji' | 'kana' | 'words';

/** One number of a folded text: unsigned, without its unit. Fractions written with `/` or 分の are two tokens. */
export interface NumberToken {
  /** Offsets in the folded text, half-open. */
  readonly start: number;
  readonly end: number;
  readonly kind: NumberKind;
  readonly form: NumberForm;
  /** Exact value; of a vague number the lower limit. */
  readonly value: Rational;
  /** Limits of a vague number: 数十 is 20 to 99, 十数 11 to 19. */
  readonly limits: { readonly lower: Rational; readonly upper: Rational } | null;
  /** Digits as written where the token is nothing but a run of them (`007`, `2020`, 二〇二〇 as `2020`); else null. */
  readonly digits: string | null;
  /** True for a part of a dotted or glued run, such as a version, an address, a dotted date or an identifier. */
  readonly joined: boolean;
}

export const ZERO = rational(0n);
export const ONE = rational(1n);
export const HUNDRED = rational(100n);

/** Digits beyond which a run is an identifier: also keeps integers of hostile texts small. */
export const MOST_DIGITS = 40;

const POWERS: Rational[] = [];

export function powerOfTen(exponent: number): Rational {
  if (exponent < 0 || exponent > MOST_DIGITS) return madePower(exponent);
  POWERS[exponent] ??= madePower(exponent);
  return POWERS[exponent];
}

function madePower(exponent: number): Rational {
  return exponent >= 0 ? rational(10n ** BigInt(exponent)) : rational(1n, 10n ** BigInt(-exponent));
}
