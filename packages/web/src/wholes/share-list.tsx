import type { WholesCoverage } from '@synoptic/core/shapes/wholes';
import type { Id } from '@synoptic/core/text/id';
import type { ValueFormatter } from '@synoptic/core/values/value-type';
import { type JSX, Show } from 'solid-js';
import { useLanguage } from '../locale/language.tsx';
import { ThingLinks } from '../ui/thing-links.tsx';

/** What some documents speak of: events and entities by name, and on how many questions they claim something. */
export function ShareList(props: { heading: JSX.Element; of: WholesCoverage; speaker: ValueFormatter }) {
  const { count } = useLanguage();
  return (
    <section class="shares">
      <h2>{props.heading}</h2>
      <SharedThings name={count('count.events', props.of.events.length)} of={props.of.events} speaker={props.speaker} />
      <SharedThings name={count('count.entities', props.of.entities.length)} of={props.of.entities} speaker={props.speaker} />
      <p class="soft">{count('count.rows', props.of.rows)}</p>
    </section>
  );
}

function SharedThings(props: { name: string; of: readonly Id[]; speaker: ValueFormatter }) {
  return (
    <Show when={props.of.length > 0}>
      <p>
        <b>{props.name}</b> <ThingLinks of={props.of} speaker={props.speaker} />
      </p>
    </Show>
  );
}
