/** Reason why a number in YAML is not what a reader takes it for. */
interface NumberFault {
  readonly message: string;
  readonly hint: string;
}

/** Compares a number as written with the number that YAML and floating point make of it; null if they are the same. */
export function numberFault(written: string, value: number): NumberFault | null {
  if (!Number.isFinite(value)) return { message: `${written} is not a figure`, hint: `write '${written}' in quotes if it is a text` };
  const leading = /^[-+]?0[0-9]/.test(written);
  if (leading || /^[-+]?0[box]/i.test(written))
    return {
      message: `${written} would be read as ${value}`,
      hint: `put it in quotes if it is a text: '${written}'; else write ${value}`,
    };
  if (decimalDigits(written) === decimalDigits(String(value))) return null;
  return {
    message: `${written} would become ${value}: it has more digits, or is larger or smaller, than can be computed with`,
    hint: `put it in quotes if it is a text, such as an identifier: '${written}'`,
  };
}

/** Significant digits and exponent, the same for equal numbers: `1.50e3` and `1500` → `15e2`. */
function decimalDigits(text: string): string {
  const [, sign = '', whole = '', part = '', exponent = '0'] = /^([-+]?)(\d*)\.?(\d*)(?:e([-+]?\d+))?$/i.exec(text) ?? [];
  const digits = `${whole}${part}`.replace(/^0+/, '');
  const kept = digits.replace(/0+$/, '');
  if (kept === '') return '0';
  return `${sign === '-' ? '-' : ''}${kept}e${Number(exponent) - part.length + digits.length - kept.length}`;
}
