import type { Row } from '@synoptic/core/compare/compare';
import { visibleRows } from '@synoptic/core/view/select';
import { createEffect, createMemo, For, on, Show } from 'solid-js';
import { pathOf, rowKey } from '../corpus/paths.ts';
import { useLanguage } from '../locale/language.tsx';
import { theme } from '../ui/theme.ts';
import { whole } from '../ui/whole.ts';
import { createMatch } from '../ui/width.ts';
import { AccountHead } from './account-head.tsx';
import { createDrawn } from './in-order.ts';
import { RowPlot, WindowedTable } from './on-demand.ts';
import { ReadingContext, readingInTurn, useReading } from './reading.ts';
import { createRest } from './rest.ts';
import { SynopsisRow } from './row.tsx';
import type { Turns } from './turns.ts';

/** Columns beyond this scroll inside the table, and the head and the facets stay; a silent one is narrow. */
const MOST = { wide: 8, narrow: 5 };
const NARROW = 0.6;
/** From here on only the rows and columns in sight are drawn. */
const MOST_ROWS = 200;

/** The table of a comparison: accounts across, facets down. Roles are spelled out because cards undo the table on a phone. */
export function SynopsisTable(props: { wide: boolean; turns: Turns }) {
  const { t } = useLanguage();
  const { answer, accounts, rows, state, walked } = useReading();
  const quiet = createMemo(
    () => {
      const told = new Set(rows().flatMap((row) => row.cells.filter((c) => c.claims.length > 0).map((c) => c.account)));
      return new Set(
        accounts()
          .map((a) => a.siglum)
          .filter((siglum) => !told.has(siglum)),
      );
    },
    undefined,
    { equals: (a, b) => a.size === b.size && [...a].every((siglum) => b.has(siglum)) },
  );
  const onPaper = () => whole() === 'paper';
  const vast = () => rows().length > MOST_ROWS && !onPaper();
  createEffect(() => answer().rows.length > MOST_ROWS && Promise.all([RowPlot.preload(), WindowedTable.preload()]));
  /** A row is the same while its question is: what a filter leaves out is hidden, and another answer changes its cells alone. */
  const known = createMemo(
    () => new Map(visibleRows(answer(), { verdicts: null, facets: state().facets }).map((row) => [keyOf(row), row])),
  );
  const drawn = createDrawn({
    all: () => [...known().keys()],
    passing: createMemo(() => (vast() ? [] : rows().map(keyOf))),
    selected: () => state().row,
    stay: () => known().size <= MOST_ROWS,
  });
  let table: HTMLTableElement | undefined;
  createRest(drawn.keys, theme, () => [...(table?.tBodies ?? [])].filter((body) => body.classList.contains('row')));
  createEffect(on(() => state().row, bringIntoSight, { defer: true }));
  createEffect(() => whole() && props.turns.catchUp());
  const roomy = createMatch('(min-width: 1500px)');
  const most = () => (roomy() && !onPaper() ? MOST.wide : MOST.narrow);
  const many = () => accounts().reduce((sum, a) => sum + (quiet().has(a.siglum) ? NARROW : 1), 0) > most();
  return (
    <Show when={!vast()} fallback={<WindowedTable />}>
      <section class="scroll" classList={{ many: many() }} aria-label={t('synopsis.table')} tabindex={many() ? 0 : undefined}>
        <table ref={table} role="table" style={{ '--loud': accounts().length - quiet().size, '--quiet': quiet().size }}>
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
            {(key) => <RowInTurn of={key} known={known()} at={drawn.placeOf(key)} turns={props.turns} quiet={quiet()} wide={props.wide} />}
          </For>
        </table>
        <Show when={rows().length === 0}>
          <p class="empty">{t('synopsis.filtered', { n: answer().rows.length })}</p>
        </Show>
      </section>
    </Show>
  );
}

function keyOf(row: Row): string {
  return `${row.about} ${rowKey(row)}`;
}

/** The reader steps to a row: it comes into sight, and the keyboard goes with it. */
function bringIntoSight(row: number): void {
  const head = document.getElementById(`row-${row}`);
  head?.closest('tbody')?.scrollIntoView({ block: 'nearest', behavior: 'instant' });
  if (document.activeElement?.closest('.synopsis table')) head?.querySelector('button')?.focus({ preventScroll: true });
}

interface RowInTurnProps {
  of: string;
  known: ReadonlyMap<string, Row>;
  at: number;
  turns: Turns;
  quiet: ReadonlySet<string>;
  wide: boolean;
}

/** A row with all that it shows, and the name of its subject where that is another one's than before. */
function RowInTurn(props: RowInTurnProps) {
  const turn = props.turns.take();
  const reading = useReading();
  const mine = readingInTurn(reading, turn);
  const [known, quiet] = [turn.follow(() => props.known), turn.follow(() => props.quiet)];
  const row = createMemo((before: Row) => known().get(props.of) ?? before, known().get(props.of) as Row);
  const at = createMemo(() => props.at);
  const begins = () => reading.several() && at() >= 0 && reading.rows()[at() - 1]?.about !== row().about;
  return (
    <ReadingContext.Provider value={mine}>
      <Show when={begins()}>
        <SubjectHead about={row().about} span={mine.accounts().length + 1} />
      </Show>
      <SynopsisRow row={row()} at={at()} quiet={quiet()} wide={props.wide} ref={turn.stands} />
    </ReadingContext.Provider>
  );
}

function SubjectHead(props: { about: string; span: number }) {
  const { href } = useLanguage();
  const { speaker } = useReading();
  return (
    <tbody class="subject">
      <tr role="row">
        <th scope="rowgroup" colspan={props.span} role="rowheader">
          <a href={href(pathOf(props.about))}>{speaker().name(props.about)}</a>
        </th>
      </tr>
    </tbody>
  );
}
