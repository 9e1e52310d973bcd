import { explainObligationStatus } from '@synoptic/core/locale/describe-ledger';
import type { LedgerAnswer, LedgerRow } from '@synoptic/core/shapes/ledger';
import type { ValueFormatter } from '@synoptic/core/values/value-type';
import { For, Show } from 'solid-js';
import { useWords } from '../locale/use-words.ts';
import { DataText } from '../ui/data-text.tsx';
import { SiglumBadge } from '../ui/siglum-badge.tsx';
import { ClaimLink } from './claim-link.tsx';
import { groupCaseStatuses } from './group-case-statuses.ts';
import { StatusMark } from './status-mark.tsx';

/** The result of a case: each status once, with the accounts that report it by name. */
export function CaseResult(props: { row: LedgerRow; answer: LedgerAnswer; formatter: ValueFormatter }) {
  const { word } = useWords('ledger');
  const groups = () => groupCaseStatuses(props.row);
  const label = (siglum: string) => props.answer.accounts.find((a) => a.siglum === siglum)?.label;
  return (
    <Show when={groups().length > 0}>
      <ul class="result" aria-label={word('result')}>
        <For each={groups()}>
          {(group) => (
            <li>
              <StatusMark of={group.status} why={explainObligationStatus(group.status, props.row, props.formatter)} />
              <For each={group.accounts}>
                {(account) => (
                  <span class="by">
                    <SiglumBadge of={account.siglum} />{' '}
                    <ClaimLink of={account.claim} answer={props.answer}>
                      <DataText of={label(account.siglum)} />
                    </ClaimLink>
                  </span>
                )}
              </For>
            </li>
          )}
        </For>
      </ul>
    </Show>
  );
}
