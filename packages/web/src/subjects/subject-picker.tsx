import type { Entity, Event } from '@synoptic/core/model/thing';
import type { Id } from '@synoptic/core/text/id';
import { createMemo, createResource, createSignal, For, Show } from 'solid-js';
import { cachedReader } from '../corpus/cached-reader.ts';
import { matchesName } from '../lists/matches-name.ts';
import { readableAddress, useLanguage } from '../locale/language.tsx';
import { useWords } from '../locale/use-words.ts';
import { useNavigate } from '../routes/router.tsx';
import '../styles/subjects.css';

/** So many are offered at once. */
const MAX_SUGGESTIONS = 12;

/** What is set side by side, and the choice of more: it stands in the address. Folded where something is chosen. */
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

function SubjectSearch(props: { about: readonly Id[] }) {
  const { tell, href } = useLanguage();
  const { word } = useWords('subjects');
  const navigate = useNavigate();
  const [events] = createResource(cachedReader.events);
  const [entities] = createResource(cachedReader.entities);
  const [words, setWords] = createSignal('');
  const things = createMemo((): readonly (Event | Entity)[] => [...(events.latest ?? []), ...(entities.latest ?? [])]);
  const chosen = () => props.about.map((id) => ({ id, label: tell(things().find((t) => t.id === id)?.label) || id }));
  const found = createMemo(() => {
    const named = things().filter((t) => !props.about.includes(t.id) && words().trim() !== '' && matchesName(t, words()));
    return named.toSorted((a, b) => matchRank(a, words()) - matchRank(b, words()));
  });
  const put = (about: readonly Id[]) =>
    navigate(readableAddress(href(`/compare${about.length > 0 ? `?about=${about.join(',')}` : ''}`)), { scroll: false });
  const add = (id: Id) => {
    setWords('');
    put([...props.about, id]);
  };
  return (
    <div class="choice">
      <ul class="chips">
        <For each={chosen()}>
          {(subject) => (
            <li>
              {subject.label}
              <button
                type="button"
                class="icon"
                aria-label={word('away', { name: subject.label })}
                onClick={() => put(props.about.filter((id) => id !== subject.id))}
              >
                ×
              </button>
            </li>
          )}
        </For>
      </ul>
      <label>
        {word('add')}{' '}
        <input
          type="search"
          value={words()}
          autocomplete="off"
          spellcheck={false}
          onInput={(e) => setWords(e.currentTarget.value)}
          onKeyDown={(e) => {
            const [first] = found();
            if (e.key === 'Enter' && !e.isComposing && first) add(first.id);
          }}
        />
      </label>
      <ul class="offered" aria-live="polite">
        <For each={found().slice(0, MAX_SUGGESTIONS)}>
          {(thing) => (
            <li>
              <button type="button" class="quiet" onClick={() => add(thing.id)}>
                {tell(thing.label)}
              </button>{' '}
              <small>{tell(thing.describe)}</small>
            </li>
          )}
        </For>
        <Show when={found().length > MAX_SUGGESTIONS}>
          <li class="soft">{word('more', { n: found().length - MAX_SUGGESTIONS })}</li>
        </Show>
        <Show when={words().trim() && things().length > 0 && found().length === 0}>
          <li class="soft">{word('none')}</li>
        </Show>
      </ul>
    </div>
  );
}

/** A thing that is called just so comes before one that is called so among others. */
function matchRank({ label }: Event | Entity, words: string): number {
  const wanted = words.trim().toLowerCase();
  const labels = Object.values(label).map((name) => name.toLowerCase());
  if (labels.includes(wanted)) return 0;
  return labels.some((l) => l.startsWith(wanted)) ? 1 : 2;
}
