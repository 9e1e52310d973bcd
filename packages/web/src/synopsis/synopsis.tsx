import type { ComparisonAnswer } from '@synoptic/core/reader/reader';
import type { Id } from '@synoptic/core/text/id';
import { createMemo, createSignal, Show, Suspense, untrack } from 'solid-js';
import { keepParts } from '../corpus/keep-parts.ts';
import { useLanguage } from '../locale/language.tsx';
import '../styles/synopsis.css';
import { createMatch } from '../ui/width.ts';
import { Apparatus, Chooser, Citation, LeftOut } from './on-demand.ts';
import { createView, ReadingContext, readingInTurn, readingOf, useReading } from './reading.ts';
import { SynopsisKeys } from './synopsis-keys.tsx';
import { SynopsisTable } from './table.tsx';
import { Tally } from './tally.tsx';
import { Tools } from './tools.tsx';
import { createTurns, type Turns } from './turns.ts';

/** One subject or several, account by account, row by row. */
export function Synopsis(props: { about: readonly Id[] }) {
  const { t, speaker } = useLanguage();
  const { state, answer, whole, dispatch, walked } = createView(() => props.about);
  const held = createMemo((before: ComparisonAnswer | undefined) => {
    const now = answer.latest ?? answer();
    return now && before ? keepParts(before, now) : now;
  });
  const [choosing, setChoosing] = createSignal(false);
  const turns = createTurns();
  const wide = createMatch('(min-width: 1100px)');
  return (
    <Show when={held()}>
      {(told) => {
        const reading = readingOf(
          told,
          state,
          () => speaker(told().lexicon),
          dispatch,
          walked,
          () => whole.latest,
        );
        return (
          <Show when={told().rows.length > 0} fallback={<p class="empty">{t('synopsis.none')}</p>}>
            <ReadingContext.Provider value={reading}>
              <section class="synopsis" aria-label={t('synopsis')} aria-busy={answer.loading}>
                <SynopsisKeys />
                <div class="controls">
                  <Tally />
                  <Tools choosing={choosing()} choose={() => setChoosing(!choosing())} />
                </div>
                <Choice />
                <Suspense>
                  <Show when={choosing()}>
                    <Chooser />
                  </Show>
                </Suspense>
                <div class="spread">
                  <SynopsisTable wide={wide()} turns={turns} />
                  <Show when={wide()}>
                    <Beside turns={turns} />
                  </Show>
                </div>
                <Suspense>
                  <Citation />
                </Suspense>
              </section>
            </ReadingContext.Provider>
          </Show>
        );
      }}
    </Show>
  );
}

/** What is left out, above the table: where the address asks for it, it comes with the table, so that nothing moves. */
function Choice() {
  const { state } = useReading();
  const chosen = () => state().accounts ?? state().facets;
  const told = () => (
    <Show when={chosen()}>
      <LeftOut />
    </Show>
  );
  return untrack(chosen) ? told() : <Suspense>{told()}</Suspense>;
}

/** Why the row where the reader stands has its verdict: the step itself is drawn first. */
function Beside(props: { turns: Turns }) {
  const { t } = useLanguage();
  const reading = useReading();
  const turn = props.turns.takeNext();
  const selected = turn.follow(reading.selected);
  return (
    <Show when={selected()}>
      {(row) => (
        <aside class="apparatus" aria-label={t('apparatus')}>
          <ReadingContext.Provider value={readingInTurn(reading, turn)}>
            <Suspense>
              <Apparatus row={row()} />
            </Suspense>
          </ReadingContext.Provider>
        </aside>
      )}
    </Show>
  );
}
