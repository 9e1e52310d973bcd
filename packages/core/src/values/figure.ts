import { parseRational } from './rational.ts';
import type { ValueFault } from './value-type.ts';

/** Number as printed; a fraction such as `1/3` is kept beside its nearest decimal, since that is not exact. */
export interface Figure {
  readonly number: number;
  readonly fraction: string | null;
}

/** Digits with separators of thousands, after NFKC, which makes each kind of space a plain one: `3,000`, `3_000`, `3 000`, `3'000`. */
const SEPARATED = /^-?\d{1,3}(?:([,_ '’])\d{3})+(?:\.\d+)?$/;
const SEPARATORS: Readonly<Record<string, string>> = {
  ',': 'a comma',
  _: 'an underscore',
  ' ': 'a space',
  "'": 'an apostrophe',
  '’': 'an apostrophe',
};
/** Digits of a fraction that are read; longer ones are no printed figure. */
const MAX_FRACTION_DIGITS = 15;

/** Figure of an authored number or fraction. `forms` is the hint where it is neither. */
export function readFigure(authored: unknown, forms: string): Figure | ValueFault {
  if (typeof authored === 'number') return readNumber(authored);
  if (typeof authored !== 'string') return { fault: 'not a number', hint: forms };
  const text = authored.trim();
  const fraction = text.replaceAll(' ', '');
  if (/^-?\d+\/\d+$/.test(fraction)) return readFraction(fraction);
  const digits = text.normalize('NFKC');
  const separator = SEPARATED.exec(digits)?.[1];
  if (separator !== undefined) {
    const plain = digits.replaceAll(/[,_ '’]/g, '');
    return { fault: `a number with ${SEPARATORS[separator] ?? 'separators'} in it ("${authored}")`, hint: `write ${plain}` };
  }
  if (/^-?\d+(?:\.\d+)?$/.test(digits)) {
    const quoted = digits === text;
    return {
      fault: quoted ? `a number in quotes ('${authored}')` : `a number in other digits ("${authored}")`,
      hint: `write ${digits} without quotes`,
    };
  }
  return { fault: `not a number ("${authored}")`, hint: forms };
}

function readNumber(number: number): Figure | ValueFault {
  if (!Number.isFinite(number)) return { fault: 'not a finite number', hint: 'write the figure as printed' };
  if (Math.abs(number) > Number.MAX_SAFE_INTEGER)
    return {
      fault: 'a number that cannot be kept exactly',
      hint: 'figures go up to 9,007,199,254,740,991: write it in a larger unit, or as an order of magnitude',
    };
  // −0 is written as 0 in JSON.
  return { number: number === 0 ? 0 : number, fraction: null };
}

function readFraction(text: string): Figure | ValueFault {
  const exact = text.replaceAll(/\D/g, '').length > MAX_FRACTION_DIGITS ? null : parseRational(text);
  if (!exact)
    return { fault: `not a fraction ("${text}")`, hint: 'write it as 1/3, with a denominator that is not 0 and at most 15 digits' };
  return { number: exact.near, fraction: text };
}
