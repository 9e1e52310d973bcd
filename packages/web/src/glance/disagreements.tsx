import { describeConveyors } from '@synoptic/core/locale/describe-giver';
import { highlightAnswers } from '@synoptic/core/locale/highlight-answers';
import type { GlanceAnswer, Highlight } from '@synoptic/core/shapes/glance';
import { For, Show } from 'solid-js';
import { useAccounts } from '../corpus/accounts.tsx';
import { useLanguage } from '../locale/language.tsx';
import { useWords } from '../locale/use-words.ts';
import { DataText } from '../ui/data-text.tsx';
import { SiglumBadge } from '../ui/siglum-badge.tsx';
import { VerdictMark } from '../ui/verdict-mark.tsx';
import { QuestionLink } from './question-link.tsx';

const MAX_ANSWERS = 4;
const MAX_SPEAKERS = 3;

/** Questions on which accounts disagree, each with its answers and who gave them by name. */
export function Disagreements(props: { rows: readonly Highlight[]; glance: GlanceAnswer; class: string }) {
  return (
    <ol class={`disagreements ${props.class}`}>
      <For each={props.rows}>
        {(row) => (
          <li class={`v-${row.verdict}`}>
            <QuestionLink row={row} lexicon={props.glance.lexicon} />
            <RivalAnswers row={row} glance={props.glance} />
            <VerdictMark of={row.verdict} />
          </li>
        )}
      </For>
    </ol>
  );
}

function RivalAnswers(props: { row: Highlight; glance: GlanceAnswer }) {
  const { speaker, count } = useLanguage();
  const { word } = useWords('glance');
  const accounts = useAccounts();
  const formatter = () => speaker(props.glance.lexicon);
  const documentSigla = (voices: readonly string[]) => [
    ...new Set(voices.map((voice) => accounts.document(accounts.voice(voice)?.document ?? '')?.siglum ?? voice)),
  ];
  const answers = () => highlightAnswers(props.row, props.glance, formatter());
  return (
    <ul class="rivals">
      <For each={answers().slice(0, MAX_ANSWERS)}>
        {(answer) => (
          <li>
            <b>{answer.value}</b>
            <Show when={answer.gloss}>
              {(gloss) => (
                <span class="in-words">
                  <DataText of={gloss()} />
                </span>
              )}
            </Show>
            <span class="speakers">
              <For each={answer.by.slice(0, MAX_SPEAKERS)}>
                {(one) => (
                  <span>
                    <DataText of={formatter().label(one.origin)} />{' '}
                    <span class="conveyed">
                      <Show when={describeConveyors(one, formatter())}>
                        {(name) => <span class="soft">{word('via', { name: name() })} </span>}
                      </Show>
                      <For each={documentSigla(one.voices)}>{(siglum) => <SiglumBadge of={siglum} />}</For>
                    </span>
                  </span>
                )}
              </For>
              <Show when={answer.by.length > MAX_SPEAKERS}>
                <span class="soft">{count('count.more', answer.by.length - MAX_SPEAKERS)}</span>
              </Show>
            </span>
          </li>
        )}
      </For>
      <Show when={answers().length > MAX_ANSWERS}>
        <li class="soft">{word('more-answers', { n: answers().length - MAX_ANSWERS })}</li>
      </Show>
    </ul>
  );
}
