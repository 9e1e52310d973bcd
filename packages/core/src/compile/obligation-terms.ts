import type { EntityRecord } from '../records/entity.ts';
import type { ObligationTerms } from '../shapes/entity.ts';
import { OBLIGATION_TRIGGERS } from '../text/obligation-triggers.ts';
import { type IssueCollector, locationAt, type RecordLocation } from './issue-collector.ts';

/**
 * Compiled terms of an obligation. Format 1 had the terms in words as `trigger`, and each obligation was read as set off by a
 * request; format 2 refuses this form.
 */
export function obligationTerms(
  { bearers, beneficiaries = [], trigger, terms }: NonNullable<EntityRecord['obligation']>,
  format: number,
  spot: RecordLocation,
  problems: IssueCollector,
): ObligationTerms {
  const choice = OBLIGATION_TRIGGERS.join(', ');
  if (typeof trigger !== 'string') {
    if (format > 1 || terms !== undefined)
      problems.error('obligation-trigger', locationAt(spot, 'trigger'), `trigger is one of ${choice}`, 'move the words to terms:');
    return { bearers, beneficiaries, trigger: 'request', terms: terms ?? trigger };
  }
  if (terms === undefined)
    problems.error('obligation-terms', spot, 'terms is missing', 'write in terms: when the obligation applies, in words');
  return { bearers, beneficiaries, trigger, terms: terms ?? {} };
}
