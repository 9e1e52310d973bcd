import type { Event } from '@synoptic/core/shapes/entity';
import type { ThreadsAnswer } from '@synoptic/core/shapes/threads';
import { createMemo, Show } from 'solid-js';
import { cachedReader } from '../corpus/cached-reader.ts';
import { createAnswer } from '../corpus/create-answer.ts';
import { SaidByDay } from '../entity/said-by-day.tsx';
import { wordsByDay } from '../entity/words-by-day.ts';
import '../styles/entity.css';
import { useWords } from '../locale/use-words.ts';

/** Participants whose words are asked for; events with more are gatherings of states. */
const MAX_SPEAKERS = 8;

/** Words of those who took part on the day of an event, whatever they were about. */
export default function ParticipantStatements(props: { event: Event }) {
  const { word } = useWords('entity');
  const [answer] = createAnswer(
    () => props.event,
    async (event) => {
      const speakers = event.participants.slice(0, MAX_SPEAKERS).map(({ entity }) => entity);
      const answers = await Promise.all(speakers.map((one) => cachedReader.threads(one)));
      return answers.map((one) => ({ ...one, threads: saidOn(one, event) })).filter(({ threads }) => threads.length > 0);
    },
  );
  const together = createMemo(() => {
    const answers = answer() ?? [];
    const [first] = answers;
    return (
      first && {
        ...first,
        threads: answers.flatMap(({ threads }) => threads),
        claims: Object.assign({}, ...answers.map(({ claims }) => claims)) as ThreadsAnswer['claims'],
        lexicon: { ...first.lexicon, names: merged(answers, 'names'), facets: merged(answers, 'facets'), dates: merged(answers, 'dates') },
      }
    );
  });
  return (
    <Show when={together()}>
      {(said) => (
        <section class="said" aria-labelledby="said">
          <h2 id="said">{word('said-there.title')}</h2>
          <SaidByDay days={wordsByDay(said())} answer={said()} named />
        </section>
      )}
    </Show>
  );
}

/** Words of an agent on the very date of an event, except those on the event itself, which its comparison holds. */
function saidOn({ threads }: ThreadsAnswer, event: Event): ThreadsAnswer['threads'] {
  return threads.flatMap(({ facet, steps }) => {
    const there = steps.filter(({ on, by, about }) => on === event.date?.edtf && !by && about !== event.id);
    return there.length > 0 ? [{ facet, steps: there }] : [];
  });
}

function merged<K extends 'names' | 'facets' | 'dates'>(answers: readonly ThreadsAnswer[], part: K): ThreadsAnswer['lexicon'][K] {
  return Object.assign({}, ...answers.map(({ lexicon }) => lexicon[part]));
}
