import { clashingAnswers, describeAnswer, describeAnswerForce } from '@synoptic/core/locale/describe-answer';
import { describeConveyors } from '@synoptic/core/locale/describe-giver';
import type { RowState } from '@synoptic/core/review/create-row-judge';
import type { ReviewCard } from '@synoptic/core/review/review-queue';
import type { RowChange } from '@synoptic/core/review/row-change';
import type { Row } from '@synoptic/core/shapes/row';
import { createEffect, createMemo, createResource, For, onCleanup, Show } from 'solid-js';
import { whenIdle } from '../browsers/when-idle.ts';
import { useLanguage } from '../locale/language.tsx';
import { useWords } from '../locale/use-words.ts';
import { DataText } from '../ui/data-text.tsx';
import { VerdictMark } from '../ui/verdict-mark.tsx';
import { askForNextChange, changeAtHand, changeOf, review } from './review-session-state.ts';

/** Row of a proposal as it is, and as accepting would leave it: verdict, counts and every answer with who gave it. */
export function RowChangeView(props: { of: ReviewCard }) {
  const { word } = useWords('workbench');
  const id = () => props.of.reviewed.proposal.id;
  const [found] = createResource(
    () => `${review()?.revision} ${id()}`,
    () => {
      const of = id();
      // A row that was asked for beforehand is drawn with its card; by way of a promise it would be emptied first, and drawn twice.
      const change = changeAtHand(of);
      return change ? { id: of, change } : changeOf(of).then((later) => ({ id: of, change: later }));
    },
  );
  const change = createMemo(() => (found.latest?.id === id() ? found.latest.change : null));
  createEffect(() => {
    // In an idle moment, so that it does not keep this card from being painted.
    if (change() !== null) onCleanup(whenIdle(askForNextChange));
  });
  const impact = () => props.of.impact;
  return (
    <section class="row-change" aria-label={word('synopsis')} data-ready={change() !== null}>
      <RowSide
        label={word('now')}
        state={impact()?.now ?? stateOf(change()?.now)}
        row={change()?.now}
        change={change()}
        none={change() || impact() ? word('now.none') : ''}
      />
      <Show when={impact()}>
        {(told) => (
          <RowSide
            label={word('if-accepted')}
            state={told().after}
            row={change()?.after}
            change={change()}
            none={word('impact.none')}
            consequence={told().consequence === 'nothing' ? word('if-accepted.same') : undefined}
          />
        )}
      </Show>
    </section>
  );
}

function stateOf(row: Row | null | undefined): RowState | null {
  if (!row) return null;
  const { attestations, reporters, origins } = row.corroboration;
  return { verdict: row.verdict, rule: row.rule, attestations, reporters, origins, answers: row.answers.length };
}

interface RowSideProps {
  readonly label: string;
  readonly state: RowState | null;
  readonly row: Row | null | undefined;
  readonly change: RowChange | null;
  readonly none: string;
  readonly consequence?: string | undefined;
}

function RowSide(props: RowSideProps) {
  const { speaker } = useLanguage();
  const { word, counted } = useWords('workbench');
  const clashing = createMemo(() => (props.row ? clashingAnswers(props.row) : new Set<string>()));
  return (
    <div class={`row-side v-${props.state?.verdict ?? 'unattested'}`}>
      <h3>{props.label}</h3>
      <div>
        <Show when={props.state} fallback={<p class="soft">{props.none}</p>}>
          {(state) => (
            <p class="row-verdict">
              <VerdictMark of={state().verdict} /> <span class="soft">{counted('origins', state().origins)}</span>
              <Show when={state().attestations > state().origins}>
                <span class="soft">{counted('attestations', state().attestations)}</span>
              </Show>
              <Show when={props.consequence}>
                <span class="soft">{props.consequence}</span>
              </Show>
            </p>
          )}
        </Show>
        <Show when={props.row && props.change}>
          {(change) => (
            <ul class="row-answers">
              <For each={props.row?.answers}>
                {(answer) => {
                  const voice = () => speaker(change().lexicon);
                  const isNew = () => props.consequence === undefined && answer.claims.includes(change().claim ?? '');
                  return (
                    <li classList={{ clashes: clashing().has(answer.key), new: isNew() && props.label === word('if-accepted') }}>
                      <b>{describeAnswer(answer, change().claims, voice())}</b>{' '}
                      <span class="force">{describeAnswerForce(answer, change().claims, voice())}</span>
                      <span class="givers">
                        <For each={answer.by}>
                          {(giver) => (
                            <span>
                              <DataText of={voice().label(giver.origin)} />{' '}
                              <Show when={describeConveyors(giver, voice())}>
                                {(names) => <span class="soft">{word('via', { names: names() })}</span>}
                              </Show>
                            </span>
                          )}
                        </For>
                      </span>
                    </li>
                  );
                }}
              </For>
            </ul>
          )}
        </Show>
      </div>
    </div>
  );
}
