import type { LedgerRow } from '@synoptic/core/shapes/ledger';
import { type Id, slugOf } from '@synoptic/core/text/id';

/** The place of an obligation, or of one of its cases, on the ledger's page. */
export function obligationFragment(obligation: Id): string {
  return slugOf(obligation);
}

export function caseFragment({ obligation, case: cased }: Pick<LedgerRow, 'obligation' | 'case'>): string {
  return `${slugOf(obligation)}~${slugOf(cased)}`;
}

export function obligationPath(obligation: Id): string {
  return `/ledger#${obligationFragment(obligation)}`;
}

export function casePath(obligation: Id, cased: Id): string {
  return `/ledger#${caseFragment({ obligation, case: cased })}`;
}
