/** Languages with tables of their own. A text in any other is read without them. */
export type ReadingLanguage = 'en' | 'ja';

/** True for a primary language tag that has tables. */
export function isReadingLanguage(primary: string): primary is ReadingLanguage {
  return primary === 'en' || primary === 'ja';
}

/** A: explicit and complete; B: resolved by context, or by a convention; C: two readings are alive. */
export type ReadingGrade = 'A' | 'B' | 'C';

/** Half-open span in UTF-16 units of the raw text: `raw.slice(start, end)` is the surface. */
export interface RawSpan {
  readonly start: number;
  readonly end: number;
}

/** One expression of a text, read by a numbered rule. */
export interface ExpressionReading<Value> {
  /** Rule that made it, such as `N-ja-07`: `N` for quantities, `T` for times. */
  readonly rule: string;
  readonly span: RawSpan;
  readonly value: Value;
  readonly grade: ReadingGrade;
  /** Reason for the grade and for the reading, in a few words. */
  readonly why: string;
  /** Other readings of the same span, best first. */
  readonly alternatives: readonly Value[];
}
