import { speakingHops, tellForce, tellRow, tellValue } from '@synoptic/core/locale/tell';
import type { Claim } from '@synoptic/core/model/claim';
import type { Lexicon } from '@synoptic/core/reader/lexicon';
import type { Id } from '@synoptic/core/text/id';
import type { Speaker } from '@synoptic/core/values/value-type';
import { Show } from 'solid-js';
import { pathOf } from '../corpus/paths.ts';
import { ClaimPlaces } from '../hydration/claim-places.tsx';
import type { OpenCopy } from '../hydration/opening.ts';
import { useLanguage } from '../locale/language.tsx';

/** A claim in the margin: the question, the answer, and whose it is when the voice passes it on. */
export function MarginClaim(props: { claim: Claim; passage: Id; copy: OpenCopy | null; lexicon: Lexicon; speaker: Speaker }) {
  const { href, tell } = useLanguage();
  const row = () => ({ facet: props.claim.facet, of: props.claim.qualifiers.of, where: props.claim.qualifiers.where });
  const further = () =>
    speakingHops(props.claim)
      .slice(1)
      .map((h) => props.speaker.name(h.agent))
      .join(' ‹ ');
  return (
    <li>
      <a href={href(`${pathOf(props.claim.about)}#${props.claim.id}`)} title={tell(props.claim.gloss)}>
        {tellRow(row(), props.lexicon, props.speaker)}
      </a>
      <span class="value">
        {tellValue(props.claim, props.speaker)}{' '}
        <Show when={tellForce(props.claim, props.speaker)}>{(force) => <span class="force">{force()}</span>}</Show>{' '}
        <Show when={further()}>{(names) => <span class="chain">‹ {names()}</span>}</Show>{' '}
        <Show when={props.copy}>{(copy) => <ClaimPlaces claim={props.claim} passage={props.passage} copy={copy()} />}</Show>
      </span>
    </li>
  );
}
