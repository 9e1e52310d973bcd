import type { LedgerAnswer } from '@synoptic/core/shapes/ledger';
import type { Id } from '@synoptic/core/text/id';
import { type JSX, Show } from 'solid-js';
import { thingPath } from '../corpus/paths.ts';
import { useLanguage } from '../locale/language.tsx';

/** Links its content to a claim of the ledger, if there is one. */
export function ClaimLink(props: { of: Id | undefined; answer: Pick<LedgerAnswer, 'claims'>; children: JSX.Element }) {
  const { href } = useLanguage();
  const claim = () => (props.of === undefined ? undefined : props.answer.claims[props.of]);
  return (
    <Show when={claim()} fallback={props.children}>
      {(found) => <a href={href(`${thingPath(found().about)}#${found().id}`)}>{props.children}</a>}
    </Show>
  );
}
