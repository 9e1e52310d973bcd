import { describeMissingEvidence } from '@synoptic/core/locale/describe-evidence';
import { findMissingEvidence } from '@synoptic/core/questions/sensitivity/missing-evidence';
import type { Row } from '@synoptic/core/shapes/row';
import { For, Show } from 'solid-js';
import { useWords } from '../locale/use-words.ts';
import { useSynopsis } from '../synopsis/synopsis-model.ts';
import { SiglumBadge } from '../ui/siglum-badge.tsx';

/** The claim that would make a row's verdict firmer, and the accounts that could make it. */
export function SettleHint(props: { row: Row }) {
  const { word } = useWords('synopsis');
  const { answer, speaker } = useSynopsis();
  const missing = () => findMissingEvidence(props.row, answer().claims);
  return (
    <Show when={missing()}>
      {(evidence) => (
        <>
          <h3>{word('settle.title')}</h3>
          <p class="settle">{describeMissingEvidence({ ...evidence(), could: [] }, speaker())}</p>
          <Show when={evidence().could.length > 0}>
            <p class="note">
              {word('settle.could')} <For each={evidence().could}>{(account) => <SiglumBadge of={account} />}</For>
            </p>
          </Show>
        </>
      )}
    </Show>
  );
}
