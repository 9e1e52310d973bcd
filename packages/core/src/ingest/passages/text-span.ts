/** Half-open range of UTF-16 units. */
export interface TextSpan {
  readonly start: number;
  readonly end: number;
}

/** Non-blank line of a raw text in UTF-16 units of that text; `n` is the number that `nonBlankLines` gives it. */
export interface RawLine extends TextSpan {
  readonly n: number;
  /** True if a blank line comes before it. */
  readonly apart: boolean;
}
