import type { LedgerRow } from '@synoptic/core/shapes/ledger';
import { type Id, slugOf } from '@synoptic/core/text/id';

/** Fragment of an obligation on the ledger's page. */
export function obligationFragment(obligation: Id): string {
  return slugOf(obligation);
}

/** Fragment of a case of an obligation. */
export function caseFragment({ obligation, case: testCase }: Pick<LedgerRow, 'obligation' | 'case'>): string {
  return `${slugOf(obligation)}~${slugOf(testCase)}`;
}

export function obligationPath(obligation: Id): string {
  return `/ledger#${obligationFragment(obligation)}`;
}

export function casePath(obligation: Id, testCase: Id): string {
  return `/ledger#${caseFragment({ obligation, case: testCase })}`;
}
