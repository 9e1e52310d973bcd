import type { ComparisonAnswer } from '@synoptic/core/shapes/comparison';
import type { Id } from '@synoptic/core/text/id';
import { createMemo, createSignal, Show, Suspense, untrack } from 'solid-js';
import { reuseUnchangedParts } from '../corpus/reuse-unchanged-parts.ts';
import { useLanguage } from '../locale/language.tsx';
import '../styles/synopsis.css';
import { createMediaQuery } from '../ui/element-width.ts';
import { LazyApparatusPanel, LazyChooser, LazyCitationPanel, LazyExcludedAccounts } from './lazy-components.ts';
import { createRowScheduler, type RowScheduler } from './rows/row-scheduler.ts';
import { SynopsisKeys } from './synopsis-keys.tsx';
import { createSynopsisView, SynopsisContext, scheduledModel, synopsisModelOf, useSynopsis } from './synopsis-model.ts';
import { SynopsisTable } from './synopsis-table.tsx';
import { SynopsisToolbar } from './synopsis-toolbar.tsx';
import { VerdictTally } from './verdict-tally.tsx';

/** One subject or several, account by account, row by row. */
export function Synopsis(props: { about: readonly Id[] }) {
  const { t, speaker } = useLanguage();
  const { state, answer, whole, dispatch, walked } = createSynopsisView(() => props.about);
  const held = createMemo((before: ComparisonAnswer | undefined) => {
    const now = answer.latest ?? answer();
    return now && before ? reuseUnchangedParts(before, now) : now;
  });
  const [choosing, setChoosing] = createSignal(false);
  const turns = createRowScheduler();
  const wide = createMediaQuery('(min-width: 1100px)');
  return (
    <Show when={held()}>
      {(told) => {
        const reading = synopsisModelOf(
          told,
          state,
          () => speaker(told().lexicon),
          dispatch,
          walked,
          () => whole.latest,
        );
        return (
          <Show when={told().rows.length > 0} fallback={<p class="empty">{t('synopsis.none')}</p>}>
            <SynopsisContext.Provider value={reading}>
              <section class="synopsis" aria-label={t('synopsis')} aria-busy={answer.loading}>
                <SynopsisKeys />
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
                  <SynopsisTable wide={wide()} turns={turns} />
                  <Show when={wide()}>
                    <SelectedRowPanel turns={turns} />
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

/** What is left out, above the table: where the address asks for it, it comes with the table, so that nothing moves. */
function ChoicePanels() {
  const { state } = useSynopsis();
  const chosen = () => state().accounts ?? state().facets;
  const told = () => (
    <Show when={chosen()}>
      <LazyExcludedAccounts />
    </Show>
  );
  return untrack(chosen) ? told() : <Suspense>{told()}</Suspense>;
}

/** Why the row where the reader stands has its verdict: the step itself is drawn first. */
function SelectedRowPanel(props: { turns: RowScheduler }) {
  const { t } = useLanguage();
  const reading = useSynopsis();
  const turn = props.turns.takeNext();
  const selected = turn.follow(reading.selected);
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
