import type { Shares } from '@synoptic/core/compare/wholes';
import type { Id } from '@synoptic/core/text/id';
import type { Speaker } from '@synoptic/core/values/value-type';
import { type JSX, Show } from 'solid-js';
import { useLanguage } from '../locale/language.tsx';
import { ThingLinks } from '../ui/thing-links.tsx';

/** What some documents speak of: events and entities by name, and on how many questions they claim something. */
export function SharesOf(props: { heading: JSX.Element; of: Shares; speaker: Speaker }) {
  const { count } = useLanguage();
  return (
    <section class="shares">
      <h2>{props.heading}</h2>
      <Things name={count('count.events', props.of.events.length)} of={props.of.events} speaker={props.speaker} />
      <Things name={count('count.entities', props.of.entities.length)} of={props.of.entities} speaker={props.speaker} />
      <p class="soft">{count('count.rows', props.of.rows)}</p>
    </section>
  );
}

function Things(props: { name: string; of: readonly Id[]; speaker: Speaker }) {
  return (
    <Show when={props.of.length > 0}>
      <p>
        <b>{props.name}</b> <ThingLinks of={props.of} speaker={props.speaker} />
      </p>
    </Show>
  );
}
