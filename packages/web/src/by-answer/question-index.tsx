import { describeQuestion } from '@synoptic/core/locale/describe-question';
import { translate } from '@synoptic/core/locale/value-formatter';
import { createSignal, For, Show } from 'solid-js';
import { useLanguage } from '../locale/language.tsx';
import { useWords } from '../locale/use-words.ts';
import { useSynopsis } from '../synopsis/synopsis-model.ts';
import { VerdictSign } from '../ui/verdict-mark.tsx';

/** Questions from which on a page is too long to be seen at once. */
const MANY_QUESTIONS = 12;

/** Contents of a long comparison of one subject: its questions with their verdicts, folded. `go` brings a question into view. */
export function QuestionIndex(props: { go: (row: number) => void }) {
  const { language } = useLanguage();
  const { counted } = useWords('by-answer');
  const { answer, rows, speaker, several } = useSynopsis();
  const [opened, setOpened] = createSignal(false);
  return (
    <Show when={!several() && rows().length >= MANY_QUESTIONS}>
      <details class="question-index" onToggle={(event) => setOpened(event.currentTarget.open)}>
        <summary>{counted('index', rows().length)}</summary>
        <Show when={opened()}>
          <ol>
            <For each={rows()}>
              {(row, at) => (
                <li>
                  <button type="button" class="quiet" onClick={() => props.go(at())}>
                    <VerdictSign of={row.verdict} /> {describeQuestion(row, answer().lexicon, speaker())}
                    <span class="unseen">{`, ${translate(language(), `verdict.${row.verdict}`)}`}</span>
                  </button>
                </li>
              )}
            </For>
          </ol>
        </Show>
      </details>
    </Show>
  );
}
