import type { Row } from '@synoptic/core/compare/compare';
import { describeMissingEvidence } from '@synoptic/core/locale/describe-evidence';
import { findMissingEvidence } from '@synoptic/core/questions/sensitivity/missing-evidence';
import { For, Show } from 'solid-js';
import { useWords } from '../locale/use-words.ts';
import { useSynopsis } from '../synopsis/synopsis-model.ts';
import { SiglumBadge } from '../ui/siglum-badge.tsx';

/** Which claim is missing for a firmer verdict, and who could make it. */
export function SettleHint(props: { row: Row }) {
  const { word } = useWords('synopsis');
  const { answer, speaker } = useSynopsis();
  const missing = () => findMissingEvidence(props.row, answer().claims);
  return (
    <Show when={missing()}>
      {(what) => (
        <>
          <h3>{word('settle.title')}</h3>
          <p class="settle">{describeMissingEvidence({ ...what(), could: [] }, answer().claims, speaker())}</p>
          <Show when={what().could.length > 0}>
            <p class="note">
              {word('settle.could')} <For each={what().could}>{(account) => <SiglumBadge of={account} />}</For>
            </p>
          </Show>
        </>
      )}
    </Show>
  );
}
