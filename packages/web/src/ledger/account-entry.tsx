import {
  describeLedgerForecast,
  describeLedgerRequest,
  describeLedgerResponse,
  explainObligationStatus,
} from '@synoptic/core/locale/describe-ledger';
import type { LedgerCell } from '@synoptic/core/questions/ledger/ledger-cell';
import type { LedgerRow } from '@synoptic/core/questions/ledger/ledger-row';
import type { LedgerAnswer } from '@synoptic/core/reader/reader';
import type { Id } from '@synoptic/core/text/id';
import type { ValueFormatter } from '@synoptic/core/values/value-type';
import { For, type JSX, Show } from 'solid-js';
import { thingPath } from '../corpus/paths.ts';
import { useLanguage } from '../locale/language.tsx';
import { useWords } from '../locale/use-words.ts';
import { SiglumBadge } from '../ui/siglum-badge.tsx';
import { StatusMark } from './status-mark.tsx';

/** What one account tells of a case and a bearer: how the duty stands, who asked, the answer, and what came of what was foretold. */
export function AccountEntry(props: { cell: LedgerCell; row: LedgerRow; answer: LedgerAnswer; speaker: ValueFormatter }) {
  const { tell, href } = useLanguage();
  const { word } = useWords('ledger');
  const account = () => props.answer.accounts.find((a) => a.siglum === props.cell.account);
  const path = (claim: Id | undefined) => {
    const told = claim === undefined ? undefined : props.answer.claims[claim];
    return told ? href(`${thingPath(told.about)}#${told.id}`) : undefined;
  };
  return (
    <li>
      <p class="who">
        <SiglumBadge of={props.cell.account} /> <span>{tell(account()?.label)}</span>
      </p>
      <div class="told">
        <p class="statuses">
          <For each={props.cell.statuses}>
            {(status) => (
              <ClaimLink to={path(status.claims[0])}>
                <StatusMark of={status.is} why={explainObligationStatus(status.is, props.row, props.speaker)} />
              </ClaimLink>
            )}
          </For>
        </p>
        <div class="words">
          <Show when={props.cell.requested}>
            {(requested) => (
              <p>
                <ClaimLink to={path(requested().claims[0])}>{describeLedgerRequest(requested(), props.speaker)}</ClaimLink>
              </p>
            )}
          </Show>
          <Show when={props.cell.response.length > 0}>
            <p>
              <ClaimLink to={path(props.cell.response[0]?.claim)}>
                {word('response', { told: describeLedgerResponse(props.cell, props.answer.claims, props.speaker) })}
              </ClaimLink>
            </p>
          </Show>
          <For each={props.cell.foretold}>
            {(one) => (
              <p class={`outcome o-${one.outcome.is}`}>
                <ClaimLink to={path(one.claim)}>
                  {word('foretold', { told: describeLedgerForecast(one, props.answer.claims, props.speaker) })}
                </ClaimLink>
              </p>
            )}
          </For>
        </div>
      </div>
    </li>
  );
}

/** Leads to the claim on which it rests, where there is one. */
function ClaimLink(props: { to: string | undefined; children: JSX.Element }) {
  return (
    <Show when={props.to} fallback={props.children}>
      {(to) => <a href={to()}>{props.children}</a>}
    </Show>
  );
}
