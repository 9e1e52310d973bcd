import type { LedgerRow } from '@synoptic/core/compare/ledger-row';
import { say } from '@synoptic/core/locale/speaker';
import { tellSilence } from '@synoptic/core/locale/tell';
import type { LedgerAnswer } from '@synoptic/core/reader/reader';
import type { Speaker } from '@synoptic/core/values/value-type';
import { For, Show } from 'solid-js';
import { pathOf } from '../corpus/paths.ts';
import { useLanguage } from '../locale/language.tsx';
import { useWords } from '../locale/use-words.ts';
import { Sig } from '../ui/sig.tsx';
import { AccountEntry } from './account-entry.tsx';
import { LagLine } from './lag-line.tsx';
import { caseKey } from './places.ts';
import { ledgerWords } from './words.ts';

const GLYPHS = { silent: '○', 'before-the-event': '–', 'out-of-scope': '·' } as const;

/** One case and one bearer: what each account tells, who is silent, and the days that passed. */
export function CaseEntry(props: { row: LedgerRow; answer: LedgerAnswer; speaker: Speaker; first: boolean }) {
  const { href } = useLanguage();
  const { word } = useWords(ledgerWords);
  const telling = () => props.row.cells.filter((c) => c.silence === null);
  const silent = () => props.row.cells.filter((c) => c.silence !== null);
  return (
    <tr class="case" classList={{ again: !props.first }} id={props.first ? caseKey(props.row) : undefined}>
      <th scope="row">
        <span class="what">
          <a href={href(pathOf(props.row.case))}>{props.speaker.name(props.row.case)}</a>
          <Show when={props.row.date}>{(date) => <small>{props.speaker.date(date())}</small>}</Show>
        </span>
        <a class="bearer" href={href(pathOf(props.row.bearer))}>
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
        <Silences cells={silent()} speaker={props.speaker} />
      </td>
    </tr>
  );
}

/** The accounts without a word on the case, each with the kind of its silence. */
function Silences(props: { cells: LedgerRow['cells']; speaker: Speaker }) {
  const { language } = useLanguage();
  const { word } = useWords(ledgerWords);
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
              {say(language(), `silence.${kind}`)}{' '}
              <For each={props.cells.filter((c) => c.silence === kind)}>
                {(cell) => (
                  <span title={tellSilence(cell, props.speaker)}>
                    <Sig of={cell.account} />
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
