import { describeClaimValue, describeForce, describeRow, speakingHops } from '@synoptic/core/locale/describe-claim';
import type { Claim } from '@synoptic/core/shapes/claim';
import type { Lexicon } from '@synoptic/core/shapes/lexicon';
import type { Id } from '@synoptic/core/text/id';
import type { ValueFormatter } from '@synoptic/core/values/value-type';
import { Show } from 'solid-js';
import { thingPath } from '../corpus/paths.ts';
import { ClaimAnchorButtons } from '../hydration/claim-anchor-buttons.tsx';
import type { OpenCopy } from '../hydration/open-copy.ts';
import { useLanguage } from '../locale/language.tsx';

/** A claim in the margin: its question, its value, and the agents whom the voice reports. */
export function MarginClaim(props: { claim: Claim; passage: Id; copy: OpenCopy | null; lexicon: Lexicon; formatter: ValueFormatter }) {
  const { href, tell } = useLanguage();
  const row = () => ({ facet: props.claim.facet, of: props.claim.qualifiers.of, where: props.claim.qualifiers.where });
  const reported = () =>
    speakingHops(props.claim)
      .slice(1)
      .map((h) => props.formatter.name(h.agent))
      .join(' ‹ ');
  return (
    <li>
      <a href={href(`${thingPath(props.claim.about)}#${props.claim.id}`)} title={tell(props.claim.gloss)}>
        {describeRow(row(), props.lexicon, props.formatter)}
      </a>
      <span class="value">
        {describeClaimValue(props.claim, props.formatter)}{' '}
        <Show when={describeForce(props.claim, props.formatter)}>{(force) => <span class="force">{force()}</span>}</Show>{' '}
        <Show when={reported()}>{(names) => <span class="chain">‹ {names()}</span>}</Show>{' '}
        <Show when={props.copy}>{(copy) => <ClaimAnchorButtons claim={props.claim} passage={props.passage} copy={copy()} />}</Show>
      </span>
    </li>
  );
}
