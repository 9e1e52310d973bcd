/** By which column claims are sorted, and which way. */
export interface ClaimSorting {
  readonly by: ClaimTableColumn;
  readonly down: boolean;
}

export const CLAIM_TABLE_COLUMNS = ['voice', 'about', 'facet', 'value', 'gloss', 'force', 'place'] as const;
export type ClaimTableColumn = (typeof CLAIM_TABLE_COLUMNS)[number];

/** A figure or a day, among those that can be measured against it. */
export interface SortableValue {
  readonly measure: string;
  readonly at: number;
}

/** A claim as its row shows it: a text for each column, a date also as it is written (EDTF). */
export type ClaimRowText = Readonly<Record<ClaimTableColumn, string>> & {
  readonly line: number;
  readonly edtf: string | null;
  readonly measured: SortableValue | null;
};

/** `-about` in the address is about, downward; what it does not know leaves the order of the corpus. */
export function readClaimSorting(text: unknown): ClaimSorting | null {
  if (typeof text !== 'string') return null;
  const by = CLAIM_TABLE_COLUMNS.find((c) => c === text.replace(/^-/, ''));
  return by ? { by, down: text.startsWith('-') } : null;
}

/** Upward, downward, and as the corpus has it. */
export function nextClaimSorting(now: ClaimSorting | null, by: ClaimTableColumn): ClaimSorting | null {
  if (now?.by !== by) return { by, down: false };
  return now.down ? null : { by, down: true };
}

export function writeClaimSorting({ by, down }: ClaimSorting): string {
  return down ? `-${by}` : by;
}

/** Sorted by a column; what is equal there keeps its order. Places are sorted by line, figures and dates by what they are. */
export function sortClaimRows<T extends ClaimRowText>(rows: readonly T[], sorting: ClaimSorting | null, language: string): readonly T[] {
  if (!sorting) return rows;
  const { compare } = new Intl.Collator(language, { numeric: true });
  const byWord = (a: T, b: T) => compare(a[sorting.by], b[sorting.by]);
  /** Days, then figures unit by unit, then words. */
  const rank = ({ measured }: T) => (measured === null ? 2 : measured.measure === 'day' ? 0 : 1);
  const byValue = (a: T, b: T) => {
    const [one, other] = [a.measured, b.measured];
    if (!one || !other) return rank(a) - rank(b) || byWord(a, b);
    return rank(a) - rank(b) || compare(one.measure, other.measure) || one.at - other.at || byWord(a, b);
  };
  const order = sorting.by === 'place' ? (a: T, b: T) => a.line - b.line : sorting.by === 'value' ? byValue : byWord;
  return rows.toSorted(sorting.down ? (a, b) => order(b, a) : order);
}
