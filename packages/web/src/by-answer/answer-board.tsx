import { writeRowKey } from '@synoptic/core/compare/row-key';
import type { Row } from '@synoptic/core/shapes/row';
import { createEffect, createMemo, createSignal, For, on, onCleanup, Show } from 'solid-js';
import { whenIdle } from '../browsers/when-idle.ts';
import { thingPath } from '../corpus/paths.ts';
import { useLanguage } from '../locale/language.tsx';
import { LazyApparatusPanel } from '../synopsis/lazy-components.ts';
import { revealAddressedRow } from '../synopsis/reveal-addressed-row.ts';
import { useSynopsis } from '../synopsis/synopsis-model.ts';
import { DataText } from '../ui/data-text.tsx';
import { fullRender } from '../ui/full-render.ts';
import { AccountBar } from './account-bar.tsx';
import { QuestionIndex } from './question-index.tsx';
import { QuestionSection } from './question-section.tsx';

/** Questions that are drawn at once, in each idle moment after, and before the reader comes near them. */
const FIRST_QUESTIONS = 16;
const MORE_QUESTIONS = 12;
const MOST_UNSEEN_QUESTIONS = 200;

/** A row with its index among the visible ones. */
interface PlacedRow {
  readonly row: Row;
  readonly at: number;
}

/** The comparison as questions with their answers, one after another: the page scrolls, and nothing in it. */
export function AnswerBoard() {
  const { t, href } = useLanguage();
  const { answer, rows, state, several, speaker, dispatch } = useSynopsis();
  const [drawn, setDrawn] = createSignal(FIRST_QUESTIONS);
  const most = () => (fullRender() ? rows().length : Math.max(drawn(), state().row + MORE_QUESTIONS));
  const shown = createMemo(() => rows().slice(0, most()));
  const keys = createMemo(() => shown().map(writeRowKey));
  const byKey = createMemo(() => new Map(rows().map((row, at) => [writeRowKey(row), { row, at }])));
  createEffect(() => {
    if (drawn() >= Math.min(rows().length, MOST_UNSEEN_QUESTIONS)) return;
    const more = whenIdle(() => setDrawn(drawn() + MORE_QUESTIONS));
    onCleanup(more);
  });
  const go = (row: number) => {
    dispatch({ do: 'go-row', to: row });
    // Without this, a press on the question that is chosen already would scroll nowhere.
    revealQuestion(row, 'start');
  };
  createEffect(
    on(
      () => state().row,
      (row) => revealQuestion(row),
      { defer: true },
    ),
  );
  revealAddressedRow(state().row, revealQuestion);
  return (
    <div class="answer-board" aria-busy={keys().length < Math.min(rows().length, MOST_UNSEEN_QUESTIONS)}>
      <AccountBar />
      <QuestionIndex go={go} />
      <For each={keys()}>
        {(key) => {
          const found = createMemo((before: PlacedRow) => byKey().get(key) ?? before, byKey().get(key) as PlacedRow);
          const begins = () => several() && rows()[found().at - 1]?.about !== found().row.about;
          return (
            <>
              <Show when={begins()}>
                <p class="subject-head">
                  <a id={`about-${found().row.about}`} href={href(thingPath(found().row.about))}>
                    <DataText of={speaker().label(found().row.about)} />
                  </a>
                </p>
              </Show>
              <QuestionSection row={found().row} at={found().at} evidence={() => <LazyApparatusPanel row={found().row} />} />
            </>
          );
        }}
      </For>
      <Show when={keys().length < rows().length}>
        <div ref={(end) => whenNear(end, () => setDrawn(keys().length + MORE_QUESTIONS))} class="more-questions" />
      </Show>
      <Show when={rows().length === 0}>
        <p class="empty">{t('synopsis.filtered', { n: answer().rows.length })}</p>
      </Show>
    </div>
  );
}

/** Scrolls a question into view; the focus follows if it is inside the board. */
function revealQuestion(row: number, block: ScrollLogicalPosition = 'nearest'): void {
  const heading = document.getElementById(`row-${row}`);
  heading?.closest('section')?.scrollIntoView({ block, behavior: 'instant' });
  if (document.activeElement?.closest('.answer-board')) heading?.focus({ preventScroll: true });
}

/** Runs each time the end of the board comes near the window. */
function whenNear(end: Element, run: () => void): void {
  const observer = new IntersectionObserver((seen) => seen.some((entry) => entry.isIntersecting) && run(), { rootMargin: '1500px' });
  observer.observe(end);
  onCleanup(() => observer.disconnect());
}
