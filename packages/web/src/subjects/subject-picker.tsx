import type { Id } from '@synoptic/core/text/id';
import { createSignal, Show } from 'solid-js';
import '../styles/subjects.css';
import { useWords } from '../locale/use-words.ts';
import { SubjectSearch } from './subject-search.tsx';

/** Chooses the subjects of a comparison, which the address holds. Folded once there is one. */
export default function SubjectPicker(props: { about: readonly Id[] }) {
  const { word } = useWords('subjects');
  const [open, setOpen] = createSignal(false);
  return (
    <Show
      when={props.about.length > 0}
      fallback={
        <section class="sides-first">
          <h2>{word('title')}</h2>
          <p class="note">{word('lead')}</p>
          <SubjectSearch about={props.about} />
        </section>
      }
    >
      <details class="subjects" onToggle={(e) => setOpen(e.currentTarget.open)}>
        <summary>{word('change')}</summary>
        <Show when={open()}>
          <SubjectSearch about={props.about} />
        </Show>
      </details>
    </Show>
  );
}
