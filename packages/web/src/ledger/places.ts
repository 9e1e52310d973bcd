import type { LedgerRow } from '@synoptic/core/compare/ledger-row';
import { type Id, slugOf } from '@synoptic/core/text/id';

/** The place of an obligation, or of one of its cases, on the ledger's page. */
export function obligationKey(obligation: Id): string {
  return slugOf(obligation);
}

export function caseKey({ obligation, case: cased }: Pick<LedgerRow, 'obligation' | 'case'>): string {
  return `${slugOf(obligation)}~${slugOf(cased)}`;
}

export function obligationPath(obligation: Id): string {
  return `/ledger#${obligationKey(obligation)}`;
}

export function casePath(obligation: Id, cased: Id): string {
  return `/ledger#${caseKey({ obligation, case: cased })}`;
}
