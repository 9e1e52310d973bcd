import type { Claim } from '@synoptic/core/shapes/claim';
import type { Id } from '@synoptic/core/text/id';
import { For, Show } from 'solid-js';
import { useWords } from '../locale/use-words.ts';
import type { OpenCopy } from './open-copy.ts';
import { OutcomeMark } from './outcome-mark.tsx';
import { pointedClaim, togglePointedClaim } from './pointed-claim.ts';
import { hydrationWords } from './words.ts';

/** A button for each anchor of a claim in a passage: it shows the outcome and highlights the anchor in the text. */
export function ClaimAnchorButtons(props: { claim: Claim; passage: Id; copy: OpenCopy }) {
  const { word } = useWords(hydrationWords);
  const places = () => (props.copy.anchors.get(props.claim.id) ?? []).filter((a) => a.passage === props.passage);
  return (
    <For each={places()}>
      {(place) => (
        <Show when={place.start !== null} fallback={<OutcomeMark of={place.outcome} />}>
          <button
            type="button"
            class="place-of-claim"
            aria-pressed={pointedClaim() === props.claim.id}
            title={word('point')}
            onClick={() => togglePointedClaim(props.claim.id)}
          >
            <OutcomeMark of={place.outcome} />
          </button>
        </Show>
      )}
    </For>
  );
}
