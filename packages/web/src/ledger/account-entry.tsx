import {
  describeLedgerForecast,
  describeLedgerRequest,
  describeLedgerResponse,
  explainObligationStatus,
} from '@synoptic/core/locale/describe-ledger';
import type { LedgerAnswer, LedgerCell, LedgerRow } from '@synoptic/core/shapes/ledger';
import type { Id } from '@synoptic/core/text/id';
import type { ValueFormatter } from '@synoptic/core/values/value-type';
import { For, type JSX, Show } from 'solid-js';
import { thingPath } from '../corpus/paths.ts';
import { useLanguage } from '../locale/language.tsx';
import { useWords } from '../locale/use-words.ts';
import { DataText } from '../ui/data-text.tsx';
import { SiglumBadge } from '../ui/siglum-badge.tsx';
import { StatusMark } from './status-mark.tsx';

/** One account of a case and a bearer: status of the duty, request, answer, and outcomes of forecasts; each links to its claim. */
export function AccountEntry(props: { cell: LedgerCell; row: LedgerRow; answer: LedgerAnswer; formatter: ValueFormatter }) {
  const { href } = useLanguage();
  const { word } = useWords('ledger');
  const account = () => props.answer.accounts.find((a) => a.siglum === props.cell.account);
  const path = (id: Id | undefined) => {
    const claim = id === undefined ? undefined : props.answer.claims[id];
    return claim ? href(`${thingPath(claim.about)}#${claim.id}`) : undefined;
  };
  return (
    <li>
      <p class="who">
        <SiglumBadge of={props.cell.account} />{' '}
        <span>
          <DataText of={account()?.label} />
        </span>
      </p>
      <div class="told">
        <p class="statuses">
          <For each={props.cell.statuses}>
            {(status) => (
              <ClaimLink to={path(status.claims[0])}>
                <StatusMark of={status.is} why={explainObligationStatus(status.is, props.row, props.formatter, props.cell)} />
              </ClaimLink>
            )}
          </For>
        </p>
        <div class="words">
          <Show when={props.cell.requested}>
            {(requested) => (
              <p>
                <ClaimLink to={path(requested().claims[0])}>{describeLedgerRequest(requested(), props.formatter)}</ClaimLink>
              </p>
            )}
          </Show>
          <Show when={props.cell.response.length > 0}>
            <p>
              <ClaimLink to={path(props.cell.response[0]?.claim)}>
                {word('response', { told: describeLedgerResponse(props.cell, props.answer.claims, props.formatter) })}
              </ClaimLink>
            </p>
          </Show>
          <For each={props.cell.foretold}>
            {(forecast) => (
              <p class={`outcome o-${forecast.outcome.is}`}>
                <ClaimLink to={path(forecast.claim)}>
                  {word('foretold', { told: describeLedgerForecast(forecast, props.answer.claims, props.formatter) })}
                </ClaimLink>
              </p>
            )}
          </For>
        </div>
      </div>
    </li>
  );
}

/** Links its content to a claim, if there is one. */
function ClaimLink(props: { to: string | undefined; children: JSX.Element }) {
  return (
    <Show when={props.to} fallback={props.children}>
      {(to) => <a href={to()}>{props.children}</a>}
    </Show>
  );
}
