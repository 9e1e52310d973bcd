import { describeClaimValue, speakingHops } from '@synoptic/core/locale/describe-claim';
import { describeQuestion } from '@synoptic/core/locale/describe-question';
import type { ThreadsAnswer } from '@synoptic/core/shapes/threads';
import type { Id } from '@synoptic/core/text/id';
import { For, Show } from 'solid-js';
import { AnswerAnchors } from '../by-answer/answer-anchors.tsx';
import { rowPath } from '../corpus/paths.ts';
import { FoldedList } from '../glance/folded-list.tsx';
import { useLanguage } from '../locale/language.tsx';
import { useWords } from '../locale/use-words.ts';
import { DataText } from '../ui/data-text.tsx';
import type { wordsByDay } from './words-by-day.ts';

type DayOfWords = ReturnType<typeof wordsByDay>[number];

const FIRST_DAYS = 5;

/** Words of agents by day: the question, the answer, through whom it came, and the lines. */
export function SaidByDay(props: {
  days: readonly DayOfWords[];
  answer: Pick<ThreadsAnswer, 'claims' | 'lexicon'>;
  /** True to name the speaker of each word, where there are several. */
  named?: boolean;
}) {
  const { speaker } = useLanguage();
  const { word } = useWords('entity');
  const formatter = () => speaker(props.answer.lexicon);
  const dayName = ({ on }: DayOfWords) => (on === null ? word('said.undated') : formatter().date(on));
  return (
    <FoldedList items={props.days} first={FIRST_DAYS}>
      {(days) => (
        <ol class="said-days">
          <For each={days()}>
            {(day) => (
              <li>
                <h3>{dayName(day)}</h3>
                <ul>
                  <For each={day.words}>{(one) => <SaidWord of={one} answer={props.answer} named={props.named} />}</For>
                </ul>
              </li>
            )}
          </For>
        </ol>
      )}
    </FoldedList>
  );
}

function SaidWord(props: {
  of: DayOfWords['words'][number];
  answer: Pick<ThreadsAnswer, 'claims' | 'lexicon'>;
  named: boolean | undefined;
}) {
  const { href, speaker } = useLanguage();
  const { word } = useWords('entity');
  const formatter = () => speaker(props.answer.lexicon);
  const claims = () => props.of.claims.flatMap((id) => props.answer.claims[id] ?? []);
  /** Those who passed it on, each once. */
  const via = (): Id[] => [
    ...new Set(
      claims().flatMap((claim) =>
        speakingHops(claim)
          .slice(0, -1)
          .map((hop) => hop.agent),
      ),
    ),
  ];
  return (
    <li>
      <a class="said-about" href={href(rowPath(props.of))}>
        <DataText of={formatter().label(props.of.about)} /> · {describeQuestion(props.of, props.answer.lexicon, formatter())}
      </a>
      <For each={claims().slice(0, 1)}>
        {(claim) => (
          <p>
            <Show when={props.named}>
              <DataText of={formatter().label(claim.origin)} />
              {word('colon')}
            </Show>
            <b>{describeClaimValue(claim, formatter())}</b>{' '}
            <Show when={claim.value.type === 'appraisal' && claim.gloss}>
              {(gloss) => (
                <span class="in-words">
                  <DataText of={gloss()} />
                </span>
              )}
            </Show>
          </p>
        )}
      </For>
      <p class="soft">
        <Show when={via().length > 0}>{word('said.via', { names: formatter().list(via().map((id) => formatter().name(id))) })} </Show>
        <AnswerAnchors of={claims().flatMap((claim) => claim.anchors)} />
      </p>
    </li>
  );
}
