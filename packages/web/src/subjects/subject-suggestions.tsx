import type { Entity, Event } from '@synoptic/core/shapes/entity';
import type { Id } from '@synoptic/core/text/id';
import { For, Show } from 'solid-js';
import { useWords } from '../locale/use-words.ts';
import { DataText } from '../ui/data-text.tsx';

const MAX_SUGGESTIONS = 12;

interface SubjectSuggestionsProps {
  /** The best match first. */
  found: readonly (Event | Entity)[];
  /** True if there are words to look for and things to look in. */
  searched: boolean;
  add: (id: Id) => void;
}

/** Buttons that add a subject, and a note on what is not shown. */
export function SubjectSuggestions(props: SubjectSuggestionsProps) {
  const { word } = useWords('subjects');
  return (
    <ul class="offered" aria-live="polite">
      <For each={props.found.slice(0, MAX_SUGGESTIONS)}>
        {(thing) => (
          <li>
            <button type="button" class="quiet" onClick={() => props.add(thing.id)}>
              <DataText of={thing.label} />
            </button>{' '}
            <small>
              <DataText of={thing.describe} />
            </small>
          </li>
        )}
      </For>
      <Show when={props.found.length > MAX_SUGGESTIONS}>
        <li class="soft">{word('more', { n: props.found.length - MAX_SUGGESTIONS })}</li>
      </Show>
      <Show when={props.searched && props.found.length === 0}>
        <li class="soft">{word('none')}</li>
      </Show>
    </ul>
  );
}
