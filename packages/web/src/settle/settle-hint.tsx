import type { Row } from '@synoptic/core/compare/compare';
import { type Missing, settle } from '@synoptic/core/compare/settle';
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
  const names = (ids: readonly string[]) => speaker().list([...new Set(ids)].map((id) => speaker().name(id)));
  const told = ({ needs, heard, claims }: Missing) =>
    word(needs, {
      heard: names(heard),
      who: names(claims.flatMap((id) => answer().claims[id]?.attribution.at(-1)?.agent ?? [])),
    });
  return (
    <Show when={missing()}>
      {(what) => (
        <>
          <h3>{word('title')}</h3>
          <p class="settle">{told(what())}</p>
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
