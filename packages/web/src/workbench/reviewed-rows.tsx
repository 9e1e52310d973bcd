import { describeAnswer } from '@synoptic/core/locale/describe-answer';
import { describeQuestion } from '@synoptic/core/locale/describe-question';
import type { WorkbenchReview } from '@synoptic/core/review/workbench-review';
import { For, Show } from 'solid-js';
import { useLanguage } from '../locale/language.tsx';
import { useWords } from '../locale/use-words.ts';
import { VerdictMark } from '../ui/verdict-mark.tsx';

/** The comparison of what is accepted so far: each question with its answers and its verdict. */
export function ReviewedRows(props: { of: WorkbenchReview }) {
  const { speaker } = useLanguage();
  const { word, counted } = useWords('workbench');
  const voice = () => speaker(props.of.lexicon);
  return (
    <section class="so-far" aria-labelledby="so-far-title">
      <h2 id="so-far-title">{word('so-far')}</h2>
      <Show when={props.of.rows.length > 0} fallback={<p class="soft">{word('so-far.none')}</p>}>
        <ul>
          <For each={props.of.rows}>
            {(row) => (
              <li class={`v-${row.verdict}`}>
                <p>{describeQuestion(row, props.of.lexicon, voice())}</p>
                <p class="said">
                  <b>{voice().list(row.answers.map((answer) => describeAnswer(answer, props.of.rowClaims, voice())))}</b>
                </p>
                <p class="ruled">
                  <VerdictMark of={row.verdict} /> <span class="soft">{counted('origins', row.corroboration.origins)}</span>
                </p>
              </li>
            )}
          </For>
        </ul>
      </Show>
    </section>
  );
}
