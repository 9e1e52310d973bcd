import type { Row } from '@synoptic/core/compare/compare';
import { settle } from '@synoptic/core/compare/settle';
import { tellMissing } from '@synoptic/core/locale/tell-behind';
import { For, Show } from 'solid-js';
import { useWords } from '../locale/use-words.ts';
import { useReading } from '../synopsis/reading.ts';
import { Sig } from '../ui/sig.tsx';
import { settleWords } from './words.ts';

/** Which claim is missing for a firmer verdict, and who could make it. */
export function SettleHint(props: { row: Row }) {
  const { word } = useWords(settleWords);
  const { answer, speaker } = useReading();
  const missing = () => settle(props.row, answer().claims);
  return (
    <Show when={missing()}>
      {(what) => (
        <>
          <h3>{word('title')}</h3>
          <p class="settle">{tellMissing({ ...what(), could: [] }, answer().claims, speaker())}</p>
          <Show when={what().could.length > 0}>
            <p class="note">
              {word('could')} <For each={what().could}>{(account) => <Sig of={account} />}</For>
            </p>
          </Show>
        </>
      )}
    </Show>
  );
}
