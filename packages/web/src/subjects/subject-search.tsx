import type { Entity, Event } from '@synoptic/core/shapes/entity';
import type { Id } from '@synoptic/core/text/id';
import { createMemo, createSignal, For } from 'solid-js';
import { isComposing } from '../browsers/is-composing.ts';
import { cachedReader } from '../corpus/cached-reader.ts';
import { createAnswer } from '../corpus/create-answer.ts';
import { matchesName } from '../lists/matches-name.ts';
import { readableAddress, useLanguage } from '../locale/language.tsx';
import { useWords } from '../locale/use-words.ts';
import { useNavigate } from '../routes/router.tsx';
import { SubjectSuggestions } from './subject-suggestions.tsx';

/** The chosen subjects, and a field that finds more by name. Enter adds the first suggestion. */
export function SubjectSearch(props: { about: readonly Id[] }) {
  const { tell, href } = useLanguage();
  const { word } = useWords('subjects');
  const navigate = useNavigate();
  const [events] = createAnswer(cachedReader.events);
  const [entities] = createAnswer(cachedReader.entities);
  const [words, setWords] = createSignal('');
  const things = createMemo((): readonly (Event | Entity)[] => [...(events.latest ?? []), ...(entities.latest ?? [])]);
  const chosen = () => props.about.map((id) => ({ id, label: tell(things().find((t) => t.id === id)?.label) || id }));
  const found = createMemo(() => {
    const matching = things().filter((t) => !props.about.includes(t.id) && words().trim() !== '' && matchesName(t, words()));
    return matching.toSorted((a, b) => matchRank(a, words()) - matchRank(b, words()));
  });
  const compare = (about: readonly Id[]) =>
    navigate(readableAddress(href(`/compare${about.length > 0 ? `?about=${about.join(',')}` : ''}`)), { scroll: false });
  const add = (id: Id) => {
    setWords('');
    compare([...props.about, id]);
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
                onClick={() => compare(props.about.filter((id) => id !== subject.id))}
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
            if (e.key === 'Enter' && !isComposing(e) && first) add(first.id);
          }}
        />
      </label>
      <SubjectSuggestions found={found()} searched={words().trim() !== '' && things().length > 0} add={add} />
    </div>
  );
}

/** 0 for a thing with exactly this label, 1 for one whose label begins so, 2 otherwise. */
function matchRank({ label }: Event | Entity, words: string): number {
  const folded = words.trim().toLowerCase();
  const labels = Object.values(label).map((name) => name.toLowerCase());
  if (labels.includes(folded)) return 0;
  return labels.some((l) => l.startsWith(folded)) ? 1 : 2;
}
