import { formatIsoDay, formatIsoYear, parseIsoDay } from '../values/days.ts';

/** Year with optional month and day. Year 0 is 1 BC, as in ISO 8601. */
type DateParts = readonly [year: number, month?: number, day?: number];

/** Date for formats without sets, open ends and times of day. */
export interface SimpleDate {
  readonly from: DateParts;
  /** End of an interval. */
  readonly to: DateParts | null;
  readonly about: boolean;
}

const DAY = /^(-?\d{4})(?:-(0[1-9]|1[0-2])(?:-(0[1-9]|[12]\d|3[01]))?)?([~?%]?)$/;

/** Parses `2022`, `2022-01`, `2022-01-06`, `2021-11~` and intervals of them; null for sets, open ends and times. */
export function simpleDate(edtf: string): SimpleDate | null {
  const [first = '', second, ...more] = edtf.split('/');
  const from = DAY.exec(first);
  const to = second === undefined ? null : DAY.exec(second);
  if (!from || more.length > 0 || (second !== undefined && !to)) return null;
  return { from: datePartsOf(from), to: to && datePartsOf(to), about: Boolean(from[4] || to?.[4]) };
}

/** Parts of an ISO day. */
export function partsOfIsoDay(iso: string): DateParts {
  const { year, month, day } = parseIsoDay(iso) ?? { year: 0, month: 1, day: 1 };
  return [year, month, day];
}

function datePartsOf([, year, month, day]: readonly (string | undefined)[]): DateParts {
  if (day !== undefined) return [Number(year), Number(month), Number(day)];
  return month === undefined ? [Number(year)] : [Number(year), Number(month)];
}

/** ISO form of date parts: `2022-01` for [2022, 1]. */
export function isoOfParts([year, month, day]: DateParts, separator = '-'): string {
  const whole = formatIsoDay({ year, month: month ?? 1, day: day ?? 1 });
  const isoYear = formatIsoYear(year);
  return `${isoYear}${whole.slice(isoYear.length, isoYear.length + (day === undefined ? (month === undefined ? 0 : 3) : 6)).replaceAll('-', separator)}`;
}

/** Year as historians count it, without a year 0: −1 for 1 BC. Used by formats that show a negative year as one before Christ. */
export function historicalYear(year: number): number {
  return year > 0 ? year : year - 1;
}
