import type { LedgerRow, ObligationStatus } from '@synoptic/core/shapes/ledger';
import type { Id } from '@synoptic/core/text/id';

/** Statuses in the order in which a reader wants them: results, then what leaves the case open. */
const ORDER: readonly ObligationStatus[] = [
  'broken',
  'not-performed',
  'kept',
  'performed',
  'mixed',
  'answered',
  'open',
  'unknown',
  'not-invoked',
];

interface CaseStatus {
  readonly status: ObligationStatus;
  /** Accounts that report it, each with the first claim that says so, if one does. */
  readonly accounts: readonly { readonly siglum: string; readonly claim: Id | undefined }[];
}

/** The distinct statuses that accounts report of a case, each with its accounts. */
export function groupCaseStatuses(row: Pick<LedgerRow, 'cells'>): readonly CaseStatus[] {
  return ORDER.flatMap((status) => {
    const accounts = row.cells.flatMap((cell) => {
      const reported = cell.statuses.find(({ is }) => is === status);
      return reported ? [{ siglum: cell.account, claim: reported.claims[0] }] : [];
    });
    return accounts.length > 0 ? [{ status, accounts }] : [];
  });
}
