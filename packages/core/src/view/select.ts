import type { Account } from '../compare/accounts.ts';
import type { Cell, Comparison, Row } from '../compare/compare.ts';
import type { Verdict } from '../compare/rules.ts';
import type { ViewState } from './state.ts';

/** Verdicts at which a reader stops: the accounts differ. */
const DIFFERENCES: readonly Verdict[] = ['conflict', 'contrast', 'refines', 'incomparable', 'series'];

export function isDifference(row: Row): boolean {
  return DIFFERENCES.includes(row.verdict);
}

/** The rows that the filter lets through. */
export function visibleRows(comparison: Comparison, state: ViewState): readonly Row[] {
  const { verdicts } = state;
  return verdicts === null ? comparison.rows : comparison.rows.filter((r) => verdicts.includes(r.verdict));
}

/** The base account first, then the others as they come. */
export function visibleAccounts(comparison: Comparison, state: ViewState): readonly Account[] {
  const base = comparison.accounts.find((a) => a.siglum === state.base);
  return base ? [base, ...comparison.accounts.filter((a) => a !== base)] : comparison.accounts;
}

export function cellOf(row: Row, siglum: string): Cell | undefined {
  return row.cells.find((c) => c.account === siglum);
}

export function selectedRow(comparison: Comparison, state: ViewState): Row | undefined {
  return visibleRows(comparison, state)[state.row];
}

export function selectedCell(comparison: Comparison, state: ViewState): Cell | undefined {
  const row = selectedRow(comparison, state);
  const account = visibleAccounts(comparison, state)[state.column];
  return row && account ? cellOf(row, account.siglum) : undefined;
}

/** How many rows bear each verdict, in the order in which verdicts weigh. */
export function tally(comparison: Comparison): readonly { readonly verdict: Verdict; readonly rows: number }[] {
  const order: readonly Verdict[] = ['conflict', 'contrast', 'refines', 'series', 'incomparable', 'single', 'agree', 'open', 'unattested'];
  return order.flatMap((verdict) => {
    const rows = comparison.summary.verdicts[verdict] ?? 0;
    return rows > 0 ? [{ verdict, rows }] : [];
  });
}
