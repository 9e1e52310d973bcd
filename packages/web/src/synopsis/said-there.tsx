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

/** What those who took part said on the day of an event, whatever it was about. */
export default function SaidThere(props: { event: Event }) {
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
    const [first, ...rest] = answer() ?? [];
    return (
      first &&
      rest.reduce((all, one) => ({ ...all, threads: [...all.threads, ...one.threads], claims: { ...all.claims, ...one.claims } }), first)
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
