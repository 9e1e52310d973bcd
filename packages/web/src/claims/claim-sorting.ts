/** Column by which claims are sorted, and the direction. */
export interface ClaimSorting {
  readonly by: ClaimTableColumn;
  readonly down: boolean;
}

export const CLAIM_TABLE_COLUMNS = ['voice', 'about', 'facet', 'value', 'gloss', 'force', 'place'] as const;
export type ClaimTableColumn = (typeof CLAIM_TABLE_COLUMNS)[number];

/** A figure or a day as a number; `measure` is the figure's unit, or `day`. */
export interface SortableValue {
  readonly measure: string;
  readonly at: number;
}

/** The texts of a claim's row, with what sorting needs. `edtf`: the coded form of a date. */
export type ClaimRowText = Readonly<Record<ClaimTableColumn, string>> & {
  readonly line: number;
  readonly edtf: string | null;
  readonly measured: SortableValue | null;
};

/** Reads the `sort` parameter: `about` ascending, `-about` descending; null, the order of the corpus, for anything else. */
export function readClaimSorting(text: unknown): ClaimSorting | null {
  if (typeof text !== 'string') return null;
  const by = CLAIM_TABLE_COLUMNS.find((c) => c === text.replace(/^-/, ''));
  return by ? { by, down: text.startsWith('-') } : null;
}

/** Cycles through ascending, descending and the order of the corpus. */
export function nextClaimSorting(now: ClaimSorting | null, by: ClaimTableColumn): ClaimSorting | null {
  if (now?.by !== by) return { by, down: false };
  return now.down ? null : { by, down: true };
}

export function writeClaimSorting({ by, down }: ClaimSorting): string {
  return down ? `-${by}` : by;
}

/** Stable sort by a column: places by line, figures and dates by magnitude, other texts by the language's collation. */
export function sortClaimRows<T extends ClaimRowText>(rows: readonly T[], sorting: ClaimSorting | null, language: string): readonly T[] {
  if (!sorting) return rows;
  const { compare } = new Intl.Collator(language, { numeric: true });
  const byWord = (a: T, b: T) => compare(a[sorting.by], b[sorting.by]);
  /** Days first, then figures unit by unit, then words. */
  const rank = ({ measured }: T) => (measured === null ? 2 : measured.measure === 'day' ? 0 : 1);
  const byValue = (a: T, b: T) => {
    const [one, other] = [a.measured, b.measured];
    if (!one || !other) return rank(a) - rank(b) || byWord(a, b);
    return rank(a) - rank(b) || compare(one.measure, other.measure) || one.at - other.at || byWord(a, b);
  };
  const order = sorting.by === 'place' ? (a: T, b: T) => a.line - b.line : sorting.by === 'value' ? byValue : byWord;
  return rows.toSorted(sorting.down ? (a, b) => order(b, a) : order);
}
