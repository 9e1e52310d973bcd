/** By which column claims are sorted, and which way. */
export interface Sorting {
  readonly by: Column;
  readonly down: boolean;
}

export const COLUMNS = ['voice', 'about', 'facet', 'value', 'gloss', 'force', 'place'] as const;
export type Column = (typeof COLUMNS)[number];

/** A claim as its row shows it: a text for each column. */
export type Told = Readonly<Record<Column, string>> & { readonly line: number };

/** `-about` in the address is about, downward; what it does not know leaves the order of the corpus. */
export function readSorting(text: unknown): Sorting | null {
  if (typeof text !== 'string') return null;
  const by = COLUMNS.find((c) => c === text.replace(/^-/, ''));
  return by ? { by, down: text.startsWith('-') } : null;
}

/** Upward, downward, and as the corpus has it. */
export function nextSorting(now: Sorting | null, by: Column): Sorting | null {
  if (now?.by !== by) return { by, down: false };
  return now.down ? null : { by, down: true };
}

export function writeSorting({ by, down }: Sorting): string {
  return down ? `-${by}` : by;
}

/** Sorted by a column; what is equal there keeps its order. Places are sorted by line. */
export function sorted<T extends Told>(rows: readonly T[], sorting: Sorting | null, language: string): readonly T[] {
  if (!sorting) return rows;
  const { compare } = new Intl.Collator(language, { numeric: true });
  const order = sorting.by === 'place' ? (a: T, b: T) => a.line - b.line : (a: T, b: T) => compare(a[sorting.by], b[sorting.by]);
  return rows.toSorted(sorting.down ? (a, b) => order(b, a) : order);
}
