import type { LedgerCell } from '@synoptic/core/compare/ledger-cell';
import type { LedgerRow } from '@synoptic/core/compare/ledger-row';
import { tellForetold, tellRequest, tellResponse, whyStatus } from '@synoptic/core/locale/tell-ledger';
import type { LedgerAnswer } from '@synoptic/core/reader/reader';
import type { Id } from '@synoptic/core/text/id';
import type { Speaker } from '@synoptic/core/values/value-type';
import { For, type JSX, Show } from 'solid-js';
import { pathOf } from '../corpus/paths.ts';
import { useLanguage } from '../locale/language.tsx';
import { useWords } from '../locale/use-words.ts';
import { Sig } from '../ui/sig.tsx';
import { StatusMark } from './status-mark.tsx';
import { ledgerWords } from './words.ts';

/** What one account tells of a case and a bearer: how the duty stands, who asked, the answer, and what came of what was foretold. */
export function AccountEntry(props: { cell: LedgerCell; row: LedgerRow; answer: LedgerAnswer; speaker: Speaker }) {
  const { tell, href } = useLanguage();
  const { word } = useWords(ledgerWords);
  const account = () => props.answer.accounts.find((a) => a.siglum === props.cell.account);
  const path = (claim: Id | undefined) => {
    const told = claim === undefined ? undefined : props.answer.claims[claim];
    return told ? href(`${pathOf(told.about)}#${told.id}`) : undefined;
  };
  return (
    <li>
      <p class="who">
        <Sig of={props.cell.account} /> <span>{tell(account()?.label)}</span>
      </p>
      <div class="told">
        <p class="statuses">
          <For each={props.cell.statuses}>
            {(status) => (
              <Linked to={path(status.claims[0])}>
                <StatusMark of={status.is} why={whyStatus(status.is, props.row, props.speaker)} />
              </Linked>
            )}
          </For>
        </p>
        <div class="words">
          <Show when={props.cell.requested}>
            {(requested) => (
              <p>
                <Linked to={path(requested().claims[0])}>{tellRequest(requested(), props.speaker)}</Linked>
              </p>
            )}
          </Show>
          <Show when={props.cell.response.length > 0}>
            <p>
              <Linked to={path(props.cell.response[0]?.claim)}>
                {word('response', { told: tellResponse(props.cell, props.answer.claims, props.speaker) })}
              </Linked>
            </p>
          </Show>
          <For each={props.cell.foretold}>
            {(one) => (
              <p class={`outcome o-${one.outcome.is}`}>
                <Linked to={path(one.claim)}>{word('foretold', { told: tellForetold(one, props.answer.claims, props.speaker) })}</Linked>
              </p>
            )}
          </For>
        </div>
      </div>
    </li>
  );
}

/** Leads to the claim on which it rests, where there is one. */
function Linked(props: { to: string | undefined; children: JSX.Element }) {
  return (
    <Show when={props.to} fallback={props.children}>
      {(to) => <a href={to()}>{props.children}</a>}
    </Show>
  );
}
