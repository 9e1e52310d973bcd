/** Range of line numbers, both ends included. */
export type LineRange = readonly [from: number, to: number];

const PATTERN = /^([1-9]\d{0,5})(?:[-–]([1-9]\d{0,5}))?$/;

/** Parses a locator, `13`, `12-13`, or `12–13` as exports print it; null if it is malformed. */
export function readLocator(locator: string | number): LineRange | null {
  const match = PATTERN.exec(String(locator).trim());
  if (!match) return null;
  const from = Number(match[1]);
  const to = match[2] === undefined ? from : Number(match[2]);
  return to < from ? null : [from, to];
}

/** Formats a range of lines: `13` or `12-13`. */
export function writeLocator([from, to]: LineRange, dash = '-'): string {
  return from === to ? String(from) : `${from}${dash}${to}`;
}

/** True if `inner` lies within `outer`. */
export function isRangeWithin(inner: LineRange, outer: LineRange): boolean {
  return inner[0] >= outer[0] && inner[1] <= outer[1];
}
