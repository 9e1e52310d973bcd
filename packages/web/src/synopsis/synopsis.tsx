import { describePermalink } from '@synoptic/core/locale/describe-permalink';
import type { ComparisonAnswer } from '@synoptic/core/shapes/comparison';
import type { Id } from '@synoptic/core/text/id';
import { createEffect, createMemo, createSignal, lazy, Show, Suspense, untrack } from 'solid-js';
import { AnswerBoard } from '../by-answer/answer-board.tsx';
import { cachedReader } from '../corpus/cached-reader.ts';
import { reuseUnchangedParts } from '../corpus/reuse-unchanged-parts.ts';
import { useLanguage } from '../locale/language.tsx';
import '../styles/by-answer.css';
import '../styles/synopsis.css';
import { createMediaQuery } from '../ui/element-width.ts';
import { LazyApparatusPanel, LazyChooser, LazyCitationPanel, LazyExcludedAccounts } from './lazy-components.ts';
import { createRowScheduler, type RowScheduler } from './rows/row-scheduler.ts';
import { speakingFirst } from './speaking-first.ts';
import { SynopsisKeys } from './synopsis-keys.tsx';
import { createSynopsisView, SynopsisContext, scheduledModel, synopsisModelOf, useSynopsis } from './synopsis-model.ts';
import { SynopsisToolbar } from './synopsis-toolbar.tsx';
import { VerdictTally } from './verdict-tally.tsx';

/** Not among `lazy-components.ts`, which the table itself imports. */
const LazySynopsisTable = lazy(() => import('./synopsis-table.tsx'));

/** The comparison of one or several subjects. */
export function Synopsis(props: { about: readonly Id[] }) {
  const { t, speaker } = useLanguage();
  const { state, answer, question, whole, dispatch, walked } = createSynopsisView(() => props.about);
  const held = createMemo((before: ComparisonAnswer | undefined) => {
    const now = answer.latest ?? answer();
    return now && before ? reuseUnchangedParts(before, speakingFirst(now)) : now && speakingFirst(now);
  });
  const [choosing, setChoosing] = createSignal(false);
  const turns = createRowScheduler();
  const wide = createMediaQuery('(min-width: 1100px)');
  return (
    <Show when={held()}>
      {(comparison) => {
        const reading = synopsisModelOf(
          comparison,
          question,
          state,
          () => speaker(comparison().lexicon),
          dispatch,
          walked,
          () => whole.latest,
        );
        return (
          <Show when={comparison().rows.length > 0} fallback={<p class="empty">{t('synopsis.none')}</p>}>
            <SynopsisContext.Provider value={reading}>
              <section class="synopsis" aria-label={t('synopsis')} aria-busy={answer.loading}>
                <SynopsisKeys />
                <PermalinkNotice />
                <div class="controls">
                  <VerdictTally />
                  <SynopsisToolbar choosing={choosing()} choose={() => setChoosing(!choosing())} />
                </div>
                <ChoicePanels />
                <Suspense>
                  <Show when={choosing()}>
                    <LazyChooser />
                  </Show>
                </Suspense>
                <div class="spread">
                  <Show when={state().layout === 'table'} fallback={<AnswerBoard />}>
                    <AccountTable wide={wide()} turns={turns} />
                    <Show when={wide()}>
                      <SelectedRowPanel turns={turns} />
                    </Show>
                  </Show>
                </div>
                <Suspense>
                  <LazyCitationPanel />
                </Suspense>
              </section>
            </SynopsisContext.Provider>
          </Show>
        );
      }}
    </Show>
  );
}

/** Notice that a permalink leads to another answer than the one for which it was made, as after a change of the rules. */
function PermalinkNotice() {
  const { language } = useLanguage();
  const { answer } = useSynopsis();
  const notice = () => describePermalink(answer(), language());
  return (
    <Show when={notice()}>
      <p class="note permalink-notice" role="status">
        {notice()}
      </p>
    </Show>
  );
}

/** Excluded accounts and facets, above the table. If the URL names them, they render together with the table to avoid a layout shift. */
function ChoicePanels() {
  const { state } = useSynopsis();
  const chosen = () => state().accounts ?? state().facets;
  const panel = () => (
    <Show when={chosen()}>
      <LazyExcludedAccounts />
    </Show>
  );
  return untrack(chosen) ? panel() : <Suspense>{panel()}</Suspense>;
}

/** The table of accounts. If the address asks for it, the page waits for its code, so that nothing shifts; a switch to it keeps the page. */
function AccountTable(props: { wide: boolean; turns: RowScheduler }) {
  const table = () => <LazySynopsisTable wide={props.wide} turns={props.turns} />;
  return document.querySelector('.answer-board') === null ? table() : <Suspense>{table()}</Suspense>;
}

/** Explains the verdict of the selected row; rendered one paint after the selection moves, so that stepping stays fast. */
function SelectedRowPanel(props: { turns: RowScheduler }) {
  const { t } = useLanguage();
  const reading = useSynopsis();
  const turn = props.turns.takeNext();
  const selected = turn.follow(reading.selected);
  // Fetched while the panel's code is loading.
  createEffect(() => selected() && cachedReader.dependence(reading.question()).catch(() => null));
  return (
    <Show when={selected()}>
      {(row) => (
        <aside class="apparatus" aria-label={t('apparatus')}>
          <SynopsisContext.Provider value={scheduledModel(reading, turn)}>
            <Suspense>
              <LazyApparatusPanel row={row()} />
            </Suspense>
          </SynopsisContext.Provider>
        </aside>
      )}
    </Show>
  );
}
