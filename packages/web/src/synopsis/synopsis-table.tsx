import { writeRowKey } from '@synoptic/core/compare/row-key';
import type { Row } from '@synoptic/core/shapes/row';
import { visibleRows } from '@synoptic/core/view/selectors';
import { createEffect, createMemo, createSignal, For, on, Show } from 'solid-js';
import { useAccounts } from '../corpus/accounts.tsx';
import { thingPath } from '../corpus/paths.ts';
import { useLanguage } from '../locale/language.tsx';
import { useWords } from '../locale/use-words.ts';
import { DataText } from '../ui/data-text.tsx';
import { createMediaQuery } from '../ui/element-width.ts';
import { fullRender } from '../ui/full-render.ts';
import { SiglumBadge } from '../ui/siglum-badge.tsx';
import { theme } from '../ui/theme.ts';
import { AccountHead } from './account-head.tsx';
import { hueOfAccount } from './hue-of-account.ts';
import { LazyRowPlot, LazyWindowedTable } from './lazy-components.ts';
import { PinnedAccounts } from './pinned-accounts.tsx';
import { revealAddressedRow } from './reveal-addressed-row.ts';
import { createIdleRowRendering } from './rows/idle-row-rendering.ts';
import { createProgressiveRows } from './rows/progressive-rows.ts';
import type { RowScheduler } from './rows/row-scheduler.ts';
import { SynopsisContext, scheduledModel, useSynopsis } from './synopsis-model.ts';
import { SynopsisRow } from './synopsis-row.tsx';

/** Above this number of columns the table scrolls horizontally, with sticky headers. A silent account counts as a narrow column. */
const MAX_COLUMNS = { wide: 8, narrow: 5 };
const NARROW_COLUMN_SHARE = 0.6;
/** Above this number of rows the table is virtualized. */
const MAX_UNWINDOWED_ROWS = 200;

/** The comparison table, in which the columns of accounts that answer none of the rows are folded into a line above it. */
export default function SynopsisTable(props: { wide: boolean; turns: RowScheduler }) {
  const { counted } = useWords('by-answer');
  const reading = useSynopsis();
  const { accounts, rows, state, walked } = reading;
  const quiet = createMemo(
    () => {
      const speaking = new Set(rows().flatMap((row) => row.cells.filter((c) => c.silence === null).map((c) => c.account)));
      return new Set(
        accounts()
          .map((a) => a.siglum)
          .filter((siglum) => !speaking.has(siglum)),
      );
    },
    undefined,
    { equals: (a, b) => a.size === b.size && [...a].every((siglum) => b.has(siglum)) },
  );
  const [open, setOpen] = createSignal(false);
  const folds = () => quiet().size > 0 && quiet().size < accounts().length;
  const loud = createMemo(() => (folds() && !open() ? accounts().filter(({ siglum }) => !quiet().has(siglum)) : accounts()));
  // Silent accounts are the last columns: a key that moves beyond the speaking ones unfolds them.
  createEffect(() => walked() && state().column >= loud().length && setOpen(true));
  const hues = useAccounts();
  return (
    <div class="account-table">
      <Show when={folds()}>
        <p class="folded-accounts">
          <For each={accounts().filter(({ siglum }) => quiet().has(siglum))}>
            {(account) => <SiglumBadge of={account.siglum} hue={hueOfAccount(account, hues)} />}
          </For>{' '}
          <button type="button" class="quiet" aria-expanded={open()} onClick={() => setOpen(!open())}>
            {counted(open() ? 'accounts.fold' : 'accounts.unfold', quiet().size)}
          </button>
        </p>
      </Show>
      <SynopsisContext.Provider value={{ ...reading, accounts: loud }}>
        <AccountTable quiet={quiet()} {...props} />
      </SynopsisContext.Provider>
    </div>
  );
}

/** Accounts as columns, facets as rows. ARIA roles are explicit, because the card layout on phones removes the implicit ones. */
function AccountTable(props: { wide: boolean; turns: RowScheduler; quiet: ReadonlySet<string> }) {
  const { t } = useLanguage();
  const { answer, accounts, rows, state, walked } = useSynopsis();
  const quiet = () => props.quiet;
  const onPaper = () => fullRender() === 'paper';
  const vast = () => rows().length > MAX_UNWINDOWED_ROWS && !onPaper();
  createEffect(() => answer().rows.length > MAX_UNWINDOWED_ROWS && Promise.all([LazyRowPlot.preload(), LazyWindowedTable.preload()]));
  /** Rows by key: a filter hides a row instead of removing it, and a new answer updates only its cells. */
  const known = createMemo(
    () => new Map(visibleRows(answer(), { verdicts: null, facets: state().facets }).map((row) => [writeRowKey(row), row])),
  );
  const drawn = createProgressiveRows({
    all: () => [...known().keys()],
    passing: createMemo(() => (vast() ? [] : rows().map(writeRowKey))),
    selected: () => state().row,
    stay: () => known().size <= MAX_UNWINDOWED_ROWS,
  });
  let table: HTMLTableElement | undefined;
  let box: HTMLElement | undefined;
  createIdleRowRendering(drawn.keys, theme, () => [...(table?.tBodies ?? [])].filter((body) => body.classList.contains('row')));
  createEffect(on(() => state().row, scrollRowIntoView, { defer: true }));
  revealAddressedRow(state().row, scrollRowIntoView);
  createEffect(() => fullRender() && props.turns.catchUp());
  const roomy = createMediaQuery('(min-width: 1500px)');
  const most = () => (roomy() && !onPaper() ? MAX_COLUMNS.wide : MAX_COLUMNS.narrow);
  const many = () => accounts().reduce((sum, a) => sum + (quiet().has(a.siglum) ? NARROW_COLUMN_SHARE : 1), 0) > most();
  return (
    <Show when={!vast()} fallback={<LazyWindowedTable />}>
      <div class="table-column">
        <Show when={many()}>
          <PinnedAccounts of={() => box} />
        </Show>
        <section
          class="scroll"
          data-scrolls="table"
          classList={{ many: many() }}
          ref={box}
          aria-label={t('synopsis.table')}
          tabindex={many() ? 0 : undefined}
        >
          <table
            ref={table}
            role="table"
            style={{
              '--loud': accounts().filter((a) => !quiet().has(a.siglum)).length,
              '--quiet': accounts().filter((a) => quiet().has(a.siglum)).length,
            }}
          >
            <colgroup>
              <col class="c-facet" />
              <For each={accounts()}>{(a) => <col class={quiet().has(a.siglum) ? 'c-quiet' : 'c-loud'} />}</For>
            </colgroup>
            <thead>
              <tr role="row">
                <th scope="col" role="columnheader">
                  {t('facet')}
                </th>
                <For each={accounts()}>
                  {(a, i) => <AccountHead of={a} quiet={quiet().has(a.siglum)} on={walked() && state().column === i()} />}
                </For>
              </tr>
            </thead>
            <For each={drawn.keys()}>
              {(key) => (
                <ScheduledRow of={key} known={known()} at={drawn.placeOf(key)} turns={props.turns} quiet={quiet()} wide={props.wide} />
              )}
            </For>
          </table>
          <Show when={rows().length === 0}>
            <p class="empty">{t('synopsis.filtered', { n: answer().rows.length })}</p>
          </Show>
        </section>
      </div>
    </Show>
  );
}

/** Scrolls the selected row into view, and moves the focus with it if it is inside the table. */
function scrollRowIntoView(row: number): void {
  const head = document.getElementById(`row-${row}`);
  head?.closest('tbody')?.scrollIntoView({ block: 'nearest', behavior: 'instant' });
  if (document.activeElement?.closest('.synopsis table')) head?.querySelector('button')?.focus({ preventScroll: true });
}

interface ScheduledRowProps {
  of: string;
  known: ReadonlyMap<string, Row>;
  at: number;
  turns: RowScheduler;
  quiet: ReadonlySet<string>;
  wide: boolean;
}

/** A row that updates in its turn, preceded by the name of its subject if the previous row has another. */
function ScheduledRow(props: ScheduledRowProps) {
  const turn = props.turns.take();
  const reading = useSynopsis();
  const mine = scheduledModel(reading, turn);
  const [known, quiet] = [turn.follow(() => props.known), turn.follow(() => props.quiet)];
  const row = createMemo((before: Row) => known().get(props.of) ?? before, known().get(props.of) as Row);
  const at = createMemo(() => props.at);
  const begins = () => reading.several() && at() >= 0 && reading.rows()[at() - 1]?.about !== row().about;
  return (
    <SynopsisContext.Provider value={mine}>
      <Show when={begins()}>
        <SubjectHead about={row().about} span={mine.accounts().length + 1} />
      </Show>
      <SynopsisRow row={row()} at={at()} quiet={quiet()} wide={props.wide} ref={turn.observe} />
    </SynopsisContext.Provider>
  );
}

function SubjectHead(props: { about: string; span: number }) {
  const { href } = useLanguage();
  const { speaker } = useSynopsis();
  return (
    <tbody class="subject">
      <tr role="row">
        <th scope="rowgroup" colspan={props.span} role="rowheader">
          <a href={href(thingPath(props.about))}>
            <DataText of={speaker().label(props.about)} />
          </a>
        </th>
      </tr>
    </tbody>
  );
}
