import type { Id } from '../../text/id.ts';
import type { Lag } from './lags.ts';
import type { LedgerCell } from './ledger-cell.ts';

/** One case and one bearer, with each account's report. */
export interface LedgerRow {
  readonly obligation: Id;
  readonly case: Id;
  readonly bearer: Id;
  /** EDTF: the corpus's own date of the case. The lags are between the corpus's own dates. */
  readonly date: string | null;
  readonly lags: readonly Lag[];
  readonly cells: readonly LedgerCell[];
}
