import type { Claim } from '@synoptic/core/model/claim';
import { For, Show } from 'solid-js';
import { useLanguage } from '../locale/language.tsx';
import { Sig } from '../ui/sig.tsx';
import { Agent, Anchors, whyInferred } from './chain.tsx';
import { carriers, pathTree, type Speaking } from './path-tree.ts';
import { useReading } from './reading.ts';

/** The way of each claim from its origin to the passages, drawn as a tree: circular reporting is seen, not counted. */
export function Path(props: { claims: readonly Claim[] }) {
  return (
    <ul class="path">
      <For each={pathTree(props.claims)}>{(origin) => <Branch of={origin} />}</For>
    </ul>
  );
}

function Branch(props: { of: Speaking }) {
  const { t, tell } = useLanguage();
  const { speaker } = useReading();
  const voice = () => props.of.told[0];
  const why = () => tell(voice() ? whyInferred(voice(), 'voice') : whyInferred(props.of.passed[0], 'attribution'));
  const through = () => carriers(props.of.told).map((id) => speaker().name(id));
  return (
    <li>
      <span class="who">
        <Show when={voice()}>{(claim) => <Sig of={claim().voice} />}</Show>
        <Agent of={props.of.agent} why={why()} />
      </span>
      <Show when={voice()}>
        <span class="where">
          <For each={props.of.told}>{(claim) => <Anchors claim={claim} />}</For>
          <Show when={through().length > 0}>
            <small>{t('path.through', { names: speaker().list(through()) })}</small>
          </Show>
        </span>
      </Show>
      <Show when={props.of.further.length > 0}>
        <ul>
          <For each={props.of.further}>{(next) => <Branch of={next} />}</For>
        </ul>
      </Show>
    </li>
  );
}
