import { speakingHops } from '@synoptic/core/locale/describe-claim';
import type { Claim } from '@synoptic/core/shapes/claim';
import type { Id } from '@synoptic/core/text/id';
import { writeLocator } from '@synoptic/core/text/locator';
import type { Text } from '@synoptic/core/text/text';
import { For, Show } from 'solid-js';
import { passagePath } from '../corpus/paths.ts';
import { useLanguage } from '../locale/language.tsx';
import { DataText } from '../ui/data-text.tsx';
import { useSynopsis } from './synopsis-model.ts';

/** The speakers of a claim, from the voice to the origin. Omitted if the only speaker is the one that the column names. */
export function AttributionChain(props: { claim: Claim; known: Id | null }) {
  const hops = () => speakingHops(props.claim);
  const { tell } = useLanguage();
  return (
    <Show when={hops().length > 1 || hops()[0]?.agent !== props.known}>
      <span class="hops">
        <For each={hops()}>
          {(hop, i) => (
            <>
              <Show when={i() > 0}>
                <i aria-hidden="true">‹</i>
              </Show>
              <SpeakerName of={hop.agent} why={tell(whyInferred(props.claim, i() === 0 ? 'voice' : 'attribution'))} />
            </>
          )}
        </For>
      </span>
    </Show>
  );
}

/** A speaker's name, underlined with dashes if the text does not state it. */
export function SpeakerName(props: { of: Id; why: string }) {
  const { t } = useLanguage();
  const { speaker } = useSynopsis();
  return (
    <Show
      when={props.why}
      fallback={
        <span>
          <DataText of={speaker().label(props.of)} />
        </span>
      }
    >
      {(why) => (
        <span class="inferred" title={why()}>
          <DataText of={speaker().label(props.of)} />
          <span class="unseen"> ({t('inferred')})</span>
        </span>
      )}
    </Show>
  );
}

/** Why a hop is taken for the speaker where the text does not say so: the voice, or those further in. */
function whyInferred(claim: Claim | undefined, hop: 'voice' | 'attribution'): Text | null {
  return claim?.inferred.find((i) => i.part === hop)?.why ?? null;
}

/** Links to the passages of a claim. */
export function AnchorLinks(props: { claim: Claim }) {
  return (
    <span class="anchors">
      <BareAnchorLinks claim={props.claim} />
    </span>
  );
}

/** The same without an element around them, for tables of thousands of cells. */
export function BareAnchorLinks(props: { claim: Claim }) {
  const { href, t } = useLanguage();
  return (
    <For each={props.claim.anchors}>
      {(anchor) => (
        <a href={href(passagePath(anchor.document, anchor.passage))} aria-label={t('line', { n: writeLocator(anchor.lines, '–') })}>
          ¶{writeLocator(anchor.lines, '–')}
        </a>
      )}
    </For>
  );
}
