import type { Account, Comparison } from '../shapes/comparison.ts';
import type { Cell, Row, Verdict } from '../shapes/row.ts';
import type { ViewState } from './view-state.ts';

/** Verdicts at which a reader stops: the accounts differ. */
const DIFFERENCES: readonly Verdict[] = ['conflict', 'contrast', 'refines', 'incomparable', 'series'];

/** Whether a reader who looks for differences stops here. */
export function isDifference(row: Row): boolean {
  return DIFFERENCES.includes(row.verdict);
}

/** The rows that the filter lets through; within a subject in the order in which facets were chosen. */
export function visibleRows(comparison: Comparison, state: Pick<ViewState, 'verdicts' | 'facets'>): readonly Row[] {
  const { verdicts, facets } = state;
  const rows = verdicts === null ? comparison.rows : comparison.rows.filter((r) => verdicts.includes(r.verdict));
  if (facets === null) return rows;
  return comparison.about.flatMap((about) =>
    asChosen(
      rows.filter((r) => r.about === about),
      (r) => r.facet,
      facets,
    ),
  );
}

/** The base account first, then the others in the order in which they were chosen, or as they come. */
export function visibleAccounts(comparison: Comparison, state: ViewState): readonly Account[] {
  const accounts = state.accounts === null ? comparison.accounts : asChosen(comparison.accounts, (a) => a.siglum, state.accounts);
  const base = accounts.find((a) => a.siglum === state.base);
  return base ? [base, ...accounts.filter((a) => a !== base)] : accounts;
}

/** What was not named keeps its place after what was. */
function asChosen<T>(items: readonly T[], nameOf: (item: T) => string, chosen: readonly string[]): T[] {
  const place = (item: T) => {
    const at = chosen.indexOf(nameOf(item));
    return at < 0 ? chosen.length : at;
  };
  return items.toSorted((a, b) => place(a) - place(b));
}

/** The cell of an account in a row. */
export function cellOf(row: Row, siglum: string): Cell | undefined {
  return row.cells.find((c) => c.account === siglum);
}

/** The row that is chosen among those shown. */
export function selectedRow(comparison: Comparison, state: ViewState): Row | undefined {
  return visibleRows(comparison, state)[state.row];
}

/** The cell in which the chosen row and account meet. */
export function selectedCell(comparison: Comparison, state: ViewState): Cell | undefined {
  const row = selectedRow(comparison, state);
  const account = visibleAccounts(comparison, state)[state.column];
  return row && account ? cellOf(row, account.siglum) : undefined;
}

/** How many rows bear each verdict, in the order in which verdicts weigh. */
export function verdictTally(comparison: Comparison): readonly { readonly verdict: Verdict; readonly rows: number }[] {
  const order: readonly Verdict[] = ['conflict', 'contrast', 'refines', 'series', 'incomparable', 'single', 'agree', 'open', 'unattested'];
  return order.flatMap((verdict) => {
    const rows = comparison.summary.verdicts[verdict] ?? 0;
    return rows > 0 ? [{ verdict, rows }] : [];
  });
}
