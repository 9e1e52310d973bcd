import type { Account, Comparison } from '../shapes/comparison.ts';
import type { Cell, Row, Verdict } from '../shapes/row.ts';
import type { ViewState } from './view-state.ts';

/** Verdicts that mean that accounts differ, at which `next-difference` stops. */
const DIFFERENCES: readonly Verdict[] = ['conflict', 'contrast', 'senses', 'refines', 'incomparable', 'series'];

/** True if the accounts of a row differ. */
export function isDifference(row: Row): boolean {
  return DIFFERENCES.includes(row.verdict);
}

/** Rows with the chosen verdicts, by subject; within a subject, chosen facets come first in the chosen order. */
export function visibleRows(comparison: Comparison, state: Pick<ViewState, 'verdicts' | 'facets'>): readonly Row[] {
  const { verdicts, facets } = state;
  const rows = verdicts === null ? comparison.rows : comparison.rows.filter((r) => verdicts.includes(r.verdict));
  if (facets === null) return rows;
  return comparison.about.flatMap((about) =>
    chosenFirst(
      rows.filter((r) => r.about === about),
      (r) => r.facet,
      facets,
    ),
  );
}

/** Accounts with the base first, then in the chosen order. */
export function visibleAccounts(comparison: Comparison, state: ViewState): readonly Account[] {
  const accounts = state.accounts === null ? comparison.accounts : chosenFirst(comparison.accounts, (a) => a.siglum, state.accounts);
  const base = accounts.find((a) => a.siglum === state.base);
  return base ? [base, ...accounts.filter((a) => a !== base)] : accounts;
}

/** Sorts chosen items first, in the order of the choice; the others keep their order. */
function chosenFirst<T>(items: readonly T[], nameOf: (item: T) => string, chosen: readonly string[]): T[] {
  const place = (item: T) => {
    const at = chosen.indexOf(nameOf(item));
    return at < 0 ? chosen.length : at;
  };
  return items.toSorted((a, b) => place(a) - place(b));
}

/** Cell of an account in a row. */
export function cellOf(row: Row, siglum: string): Cell | undefined {
  return row.cells.find((c) => c.account === siglum);
}

/** Selected row. */
export function selectedRow(comparison: Comparison, state: ViewState): Row | undefined {
  return visibleRows(comparison, state)[state.row];
}

/** Cell of the selected row and account. */
export function selectedCell(comparison: Comparison, state: ViewState): Cell | undefined {
  const row = selectedRow(comparison, state);
  const account = visibleAccounts(comparison, state)[state.column];
  return row && account ? cellOf(row, account.siglum) : undefined;
}

/** Number of rows by verdict, the weightiest verdict first. */
export function verdictTally(comparison: Comparison): readonly { readonly verdict: Verdict; readonly rows: number }[] {
  const order: readonly Verdict[] = [
    'conflict',
    'contrast',
    'senses',
    'refines',
    'series',
    'incomparable',
    'complementary',
    'single',
    'agree',
    'open',
    'unattested',
  ];
  return order.flatMap((verdict) => {
    const rows = comparison.summary.verdicts[verdict] ?? 0;
    return rows > 0 ? [{ verdict, rows }] : [];
  });
}
