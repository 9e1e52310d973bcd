import type { WholesCoverage } from '@synoptic/core/shapes/wholes';
import type { Id } from '@synoptic/core/text/id';
import type { ValueFormatter } from '@synoptic/core/values/value-type';
import { type JSX, Show } from 'solid-js';
import { useLanguage } from '../locale/language.tsx';
import { ThingLinks } from '../ui/thing-links.tsx';

/** Events and entities that some documents mention, and the number of questions on which they make claims. */
export function ShareList(props: { heading: JSX.Element; of: WholesCoverage; formatter: ValueFormatter }) {
  const { count } = useLanguage();
  return (
    <section class="shares">
      <h2>{props.heading}</h2>
      <SharedThings name={count('count.events', props.of.events.length)} of={props.of.events} formatter={props.formatter} />
      <SharedThings name={count('count.entities', props.of.entities.length)} of={props.of.entities} formatter={props.formatter} />
      <p class="soft">{count('count.rows', props.of.rows)}</p>
    </section>
  );
}

function SharedThings(props: { name: string; of: readonly Id[]; formatter: ValueFormatter }) {
  return (
    <Show when={props.of.length > 0}>
      <p>
        <b>{props.name}</b> <ThingLinks of={props.of} speaker={props.formatter} />
      </p>
    </Show>
  );
}
