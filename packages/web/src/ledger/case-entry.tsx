import { describeSilence } from '@synoptic/core/locale/describe-claim';
import { translate } from '@synoptic/core/locale/value-formatter';
import type { LedgerRow } from '@synoptic/core/questions/ledger/ledger-row';
import type { LedgerAnswer } from '@synoptic/core/reader/reader';
import type { ValueFormatter } from '@synoptic/core/values/value-type';
import { For, Show } from 'solid-js';
import { thingPath } from '../corpus/paths.ts';
import { useLanguage } from '../locale/language.tsx';
import { useWords } from '../locale/use-words.ts';
import { SiglumBadge } from '../ui/siglum-badge.tsx';
import { AccountEntry } from './account-entry.tsx';
import { LagLine } from './lag-line.tsx';
import { caseFragment } from './ledger-paths.ts';

const GLYPHS = { silent: '○', 'before-the-event': '–', 'out-of-scope': '·' } as const;

/** One case and one bearer: what each account tells, who is silent, and the days that passed. */
export function CaseEntry(props: { row: LedgerRow; answer: LedgerAnswer; speaker: ValueFormatter; first: boolean }) {
  const { href } = useLanguage();
  const { word } = useWords('ledger');
  const telling = () => props.row.cells.filter((c) => c.silence === null);
  const silent = () => props.row.cells.filter((c) => c.silence !== null);
  return (
    <tr class="case" classList={{ again: !props.first }} id={props.first ? caseFragment(props.row) : undefined}>
      <th scope="row">
        <span class="what">
          <a href={href(thingPath(props.row.case))}>{props.speaker.name(props.row.case)}</a>
          <Show when={props.row.date}>{(date) => <small>{props.speaker.date(date())}</small>}</Show>
        </span>
        <a class="bearer" href={href(thingPath(props.row.bearer))}>
          {props.speaker.name(props.row.bearer)}
        </a>
      </th>
      <td>
        <Show when={telling().length > 0} fallback={<p class="soft">{word('no-one')}</p>}>
          <ul class="tellers" aria-label={word('accounts')}>
            <For each={telling()}>
              {(cell) => <AccountEntry cell={cell} row={props.row} answer={props.answer} speaker={props.speaker} />}
            </For>
          </ul>
        </Show>
        <LagLine row={props.row} first={props.first} answer={props.answer} speaker={props.speaker} />
        <SilentAccounts cells={silent()} speaker={props.speaker} />
      </td>
    </tr>
  );
}

/** The accounts without a word on the case, each with the kind of its silence. */
function SilentAccounts(props: { cells: LedgerRow['cells']; speaker: ValueFormatter }) {
  const { language } = useLanguage();
  const { word } = useWords('ledger');
  const kinds = () => (['silent', 'before-the-event', 'out-of-scope'] as const).filter((k) => props.cells.some((c) => c.silence === k));
  return (
    <Show when={props.cells.length > 0}>
      <ul class="without" aria-label={word('silent')}>
        <For each={kinds()}>
          {(kind) => (
            <li>
              <span class={`glyph is-${kind}`} aria-hidden="true">
                {GLYPHS[kind]}
              </span>
              {translate(language(), `silence.${kind}`)}{' '}
              <For each={props.cells.filter((c) => c.silence === kind)}>
                {(cell) => (
                  <span title={describeSilence(cell, props.speaker)}>
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
