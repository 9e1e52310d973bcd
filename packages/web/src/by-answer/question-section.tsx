import { isSameRow } from '@synoptic/core/compare/row-key';
import { claimsBesideAnswers, clashingAnswers, grantingNames } from '@synoptic/core/locale/describe-answer';
import { describeClaimValue, describeForce } from '@synoptic/core/locale/describe-claim';
import { describeQuestion } from '@synoptic/core/locale/describe-question';
import { translate } from '@synoptic/core/locale/value-formatter';
import type { Row } from '@synoptic/core/shapes/row';
import { createMemo, createSignal, createUniqueId, For, type JSX, Show, Suspense } from 'solid-js';
import { useLanguage } from '../locale/language.tsx';
import { useWords } from '../locale/use-words.ts';
import { useSynopsis } from '../synopsis/synopsis-model.ts';
import { DataText } from '../ui/data-text.tsx';
import { VerdictMark } from '../ui/verdict-mark.tsx';
import { AbsenceLine } from './absence-line.tsx';
import { AnswerAnchors } from './answer-anchors.tsx';
import { AnswerItem } from './answer-item.tsx';
import { oppositeJudgements } from './opposite-judgements.ts';

interface QuestionSectionProps {
  row: Row;
  /** Index among the visible rows. */
  at: number;
  /** True where the answers were read by rules and nobody has reviewed them. */
  draft?: boolean;
  /** Evidence for the verdict, drawn when it is asked for. */
  evidence: () => JSX.Element;
}

/** A row as a question in plain words with its distinct answers: both sides of a disagreement are always shown together. */
export function QuestionSection(props: QuestionSectionProps) {
  const { t, language } = useLanguage();
  const { word, counted } = useWords('by-answer');
  const { answer, speaker, isAt, flips, dispatch, several } = useSynopsis();
  const [opened, setOpened] = createSignal(false);
  const id = createUniqueId();
  const clashing = createMemo(() => clashingAnswers(props.row));
  const was = () => flips().find((flip) => isSameRow(flip, props.row))?.from;
  const origins = () => props.row.corroboration.origins;
  const select = (event: MouseEvent) => {
    if ((event.target as Element).closest('a, button, summary') === null) dispatch({ do: 'go-row', to: props.at });
  };
  const heading = () => `row-${props.at}`;
  return (
    <section
      class={`row-question v-${props.row.verdict}`}
      classList={{ on: isAt(props.at) }}
      aria-labelledby={several() ? `about-${props.row.about} ${heading()}` : heading()}
      aria-current={isAt(props.at) ? 'true' : undefined}
      onClick={select}
    >
      <h2 id={heading()} tabindex="-1">
        {describeQuestion(props.row, answer().lexicon, speaker())}
      </h2>
      <div class="ruling" translate="no">
        <p>
          <VerdictMark of={props.row.verdict} />
          <Show when={was()}>
            {(verdict) => <small class="was">{t('row.was', { verdict: translate(language(), `verdict.${verdict()}`) })}</small>}
          </Show>
          <small>{counted('origins', origins())}</small>
          <Show when={props.row.corroboration.attestations > origins()}>
            <small>{counted('attestations', props.row.corroboration.attestations)}</small>
          </Show>
        </p>
        <button type="button" class="quiet" aria-expanded={opened()} aria-controls={id} onClick={() => setOpened(!opened())}>
          {word('why')}
        </button>
      </div>
      <div class="evidence" id={id}>
        <Show when={opened()}>
          <Suspense>{props.evidence()}</Suspense>
        </Show>
      </div>
      <ul class="answer-list">
        <For each={props.row.answers}>
          {(one) => <AnswerItem of={one} row={props.row} clashes={clashing().has(one.key)} draft={props.draft} />}
        </For>
        <For each={claimsBesideAnswers(props.row)}>{(claim) => <ClaimBeside of={claim} />}</For>
      </ul>
      <GrantedLine row={props.row} />
      <OppositeLine row={props.row} />
      <AbsenceLine row={props.row} />
    </section>
  );
}

/** A claim that is no answer: it was taken back, or asks. */
function ClaimBeside(props: { of: string }) {
  const { answer, speaker } = useSynopsis();
  return (
    <Show when={answer().claims[props.of]}>
      {(claim) => (
        <li class="answer beside">
          <p class="value">
            {describeClaimValue(claim(), speaker())} <span class="force">{describeForce(claim(), speaker())}</span>
          </p>
          <p class="giver">
            <b>
              <DataText of={speaker().label(claim().origin)} />
            </b>{' '}
            <AnswerAnchors of={claim().anchors} />
          </p>
        </li>
      )}
    </Show>
  );
}

/** Questions on which somebody judges the subject the other way, beside agreement on this one. */
function OppositeLine(props: { row: Row }) {
  const { word } = useWords('by-answer');
  const { answer, rows, speaker, dispatch } = useSynopsis();
  const others = createMemo(() => oppositeJudgements(props.row, rows()));
  return (
    <Show when={others().length > 0}>
      <p class="absent opposite">
        {word('opposite')}
        <For each={others()}>
          {(other) => (
            <button type="button" class="quiet" onClick={() => dispatch({ do: 'go-row', to: rows().indexOf(other) })}>
              {describeQuestion(other, answer().lexicon, speaker())}
            </button>
          )}
        </For>
      </p>
    </Show>
  );
}

/** Accounts that take it for granted that the event happened, without saying so (rule R9). */
function GrantedLine(props: { row: Row }) {
  const { word } = useWords('by-answer');
  const { answer, speaker } = useSynopsis();
  const names = () => grantingNames(props.row, answer().claims, speaker());
  return (
    <Show when={names().length > 0}>
      <p class="absent">{word('granted', { names: speaker().list(names()) })}</p>
    </Show>
  );
}
