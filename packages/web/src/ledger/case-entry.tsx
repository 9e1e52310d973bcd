import { SILENCES } from '@synoptic/core/compare/rule-numbers';
import { describeSilence } from '@synoptic/core/locale/describe-claim';
import { describeLedgerDispute } from '@synoptic/core/locale/describe-ledger';
import { SILENCE_SIGNS } from '@synoptic/core/locale/signs';
import { translate } from '@synoptic/core/locale/value-formatter';
import type { LedgerAnswer, LedgerRow } from '@synoptic/core/shapes/ledger';
import type { ValueFormatter } from '@synoptic/core/values/value-type';
import { For, Show } from 'solid-js';
import { thingPath } from '../corpus/paths.ts';
import { useLanguage } from '../locale/language.tsx';
import { useWords } from '../locale/use-words.ts';
import { DataText } from '../ui/data-text.tsx';
import { DrawnSign } from '../ui/drawn-sign.tsx';
import { SiglumBadge } from '../ui/siglum-badge.tsx';
import { AccountEntry, hasLedgerDetails } from './account-entry.tsx';
import { CaseResult } from './case-result.tsx';
import { LagLine } from './lag-line.tsx';
import { caseFragment } from './obligation-path.ts';

/** A case with one bearer: the accounts that mention it, the lags in days, and the silent accounts. `first`: of the case's bearers. */
export function CaseEntry(props: { row: LedgerRow; answer: LedgerAnswer; formatter: ValueFormatter; first: boolean }) {
  const { href } = useLanguage();
  const { word } = useWords('ledger');
  const speaking = () => props.row.cells.filter((c) => c.silence === null);
  const silent = () => props.row.cells.filter((c) => c.silence !== null);
  return (
    <tr class="case" classList={{ again: !props.first }} id={props.first ? caseFragment(props.row) : undefined}>
      <th scope="row">
        <span class="what">
          <a href={href(thingPath(props.row.case))}>
            <DataText of={props.formatter.label(props.row.case)} />
          </a>
          <Show when={props.row.date}>{(date) => <small>{props.formatter.date(date())}</small>}</Show>
        </span>
        <a class="bearer" href={href(thingPath(props.row.bearer))}>
          <DataText of={props.formatter.label(props.row.bearer)} />
        </a>
      </th>
      <td>
        <CaseResult row={props.row} answer={props.answer} formatter={props.formatter} />
        <Show when={speaking().length > 0} fallback={<p class="soft">{word('no-one')}</p>}>
          <Show when={speaking().some(hasLedgerDetails)}>
            <ul class="tellers" aria-label={word('accounts')}>
              <For each={speaking().filter(hasLedgerDetails)}>
                {(cell) => <AccountEntry cell={cell} answer={props.answer} formatter={props.formatter} />}
              </For>
            </ul>
          </Show>
        </Show>
        <For each={props.row.disputes}>
          {(dispute) => <p class="outcome o-not-borne-out">{describeLedgerDispute(dispute, props.answer.claims, props.formatter)}</p>}
        </For>
        <LagLine row={props.row} first={props.first} answer={props.answer} formatter={props.formatter} />
        <SilentAccounts cells={silent()} formatter={props.formatter} />
      </td>
    </tr>
  );
}

/** Accounts that do not mention the case, by kind of silence. */
function SilentAccounts(props: { cells: LedgerRow['cells']; formatter: ValueFormatter }) {
  const { language } = useLanguage();
  const { word } = useWords('ledger');
  const kinds = () => SILENCES.filter((k) => props.cells.some((c) => c.silence === k));
  return (
    <Show when={props.cells.length > 0}>
      <ul class="without" aria-label={word('silent')}>
        <For each={kinds()}>
          {(kind) => (
            <li>
              <span class={`glyph is-${kind}`} aria-hidden="true">
                <DrawnSign of={SILENCE_SIGNS[kind].page} />
              </span>
              {translate(language(), `silence.${kind}`)}{' '}
              <For each={props.cells.filter((c) => c.silence === kind)}>
                {(cell) => (
                  <span title={describeSilence(cell, props.formatter)}>
                    <SiglumBadge of={cell.account} />
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
