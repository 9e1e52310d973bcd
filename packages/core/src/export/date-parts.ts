/** Year with optional month and day. */
type DateParts = readonly [year: number, month?: number, day?: number];

/** Date for formats without sets and open ends. */
export interface SimpleDate {
  readonly from: DateParts;
  /** End of an interval. */
  readonly to: DateParts | null;
  readonly about: boolean;
}

const DAY = /^(\d{4})(?:-(0[1-9]|1[0-2])(?:-(0[1-9]|[12]\d|3[01]))?)?([~?%]?)$/;

/** Parses `2022`, `2022-01`, `2022-01-06`, `2021-11~` and intervals of them; null for sets and open ends. */
export function simpleDate(edtf: string): SimpleDate | null {
  const [first = '', second, ...more] = edtf.split('/');
  const from = DAY.exec(first);
  const to = second === undefined ? null : DAY.exec(second);
  if (!from || more.length > 0 || (second !== undefined && !to)) return null;
  return { from: datePartsOf(from), to: to && datePartsOf(to), about: Boolean(from[4] || to?.[4]) };
}

function datePartsOf([, year, month, day]: readonly (string | undefined)[]): DateParts {
  if (day !== undefined) return [Number(year), Number(month), Number(day)];
  return month === undefined ? [Number(year)] : [Number(year), Number(month)];
}

/** ISO form of date parts: `2022-01` for [2022, 1]. */
export function isoOfParts(parts: DateParts, separator = '-'): string {
  return parts.map((n, i) => String(n).padStart(i === 0 ? 4 : 2, '0')).join(separator);
}
