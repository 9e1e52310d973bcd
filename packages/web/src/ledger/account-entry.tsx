import { describeLedgerForecast, describeLedgerRequest, describeLedgerResponse } from '@synoptic/core/locale/describe-ledger';
import type { LedgerAnswer, LedgerCell } from '@synoptic/core/shapes/ledger';
import type { ValueFormatter } from '@synoptic/core/values/value-type';
import { For, Show } from 'solid-js';
import { useWords } from '../locale/use-words.ts';
import { DataText } from '../ui/data-text.tsx';
import { SiglumBadge } from '../ui/siglum-badge.tsx';
import { ClaimLink } from './claim-link.tsx';

/** True if an account reports a request, an answer or a forecast, and not only a status, which the result of the case shows. */
export function hasLedgerDetails(cell: LedgerCell): boolean {
  return cell.requested !== null || cell.response.length > 0 || cell.foretold.length > 0;
}

/** Report of one account on a case and a bearer: request, answer, and outcomes of forecasts; each links to its claim. */
export function AccountEntry(props: { cell: LedgerCell; answer: LedgerAnswer; formatter: ValueFormatter }) {
  const { word } = useWords('ledger');
  const account = () => props.answer.accounts.find((a) => a.siglum === props.cell.account);
  return (
    <li>
      <p class="who">
        <SiglumBadge of={props.cell.account} />{' '}
        <span>
          <DataText of={account()?.label} />
        </span>
      </p>
      <div class="words">
        <Show when={props.cell.requested}>
          {(requested) => (
            <p>
              <ClaimLink of={requested().claims[0]} answer={props.answer}>
                {describeLedgerRequest(requested(), props.formatter)}
              </ClaimLink>
            </p>
          )}
        </Show>
        <Show when={props.cell.response.length > 0}>
          <p>
            <ClaimLink of={props.cell.response[0]?.claim} answer={props.answer}>
              {word('response', { told: describeLedgerResponse(props.cell, props.answer.claims, props.formatter) })}
            </ClaimLink>
          </p>
        </Show>
        <For each={props.cell.foretold}>
          {(forecast) => (
            <p class={`outcome o-${forecast.outcome.is}`}>
              <ClaimLink of={forecast.claim} answer={props.answer}>
                {word('foretold', { told: describeLedgerForecast(forecast, props.answer.claims, props.formatter) })}
              </ClaimLink>
            </p>
          )}
        </For>
      </div>
    </li>
  );
}
