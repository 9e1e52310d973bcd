import type { Id } from '@synoptic/core/text/id';
import { createMemo, Show } from 'solid-js';
import { cachedReader } from '../corpus/cached-reader.ts';
import { createAnswer } from '../corpus/create-answer.ts';
import { useLanguage } from '../locale/language.tsx';
import { useWords } from '../locale/use-words.ts';
import { SaidByDay } from './said-by-day.tsx';
import { wordsByDay } from './words-by-day.ts';

/** Words of a speaker, by day and through whom; nothing for one whose words nobody conveys. */
export default function SpeakerStatements(props: { by: Id; name: string }) {
  const { count } = useLanguage();
  const { word } = useWords('entity');
  const [answer] = createAnswer(() => props.by, cachedReader.threads);
  const days = createMemo(() => wordsByDay(answer() ?? { threads: [], lexicon: EMPTY_LEXICON }));
  const words = () => days().reduce((sum, day) => sum + day.words.length, 0);
  return (
    <Show when={days().length > 0 && answer()}>
      {(loaded) => (
        <section class="said" aria-labelledby="said">
          <h2 id="said">
            {word('said.title', { name: props.name })} <small>{count('count.claims', words())}</small>
          </h2>
          <SaidByDay days={days()} answer={loaded()} />
        </section>
      )}
    </Show>
  );
}

const EMPTY_LEXICON = { names: {}, facets: {}, units: {}, roles: {}, sigla: {}, dates: {} };
