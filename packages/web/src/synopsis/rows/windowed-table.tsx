import { describeRow } from '@synoptic/core/locale/describe-claim';
import type { Row } from '@synoptic/core/shapes/row';
import { cellOf } from '@synoptic/core/view/selectors';
import { createEffect, createMemo, For, on, Show } from 'solid-js';
import { useLanguage } from '../../locale/language.tsx';
import { DataText } from '../../ui/data-text.tsx';
import '../../styles/windowed.css';
import { createElementWidth } from '../../ui/element-width.ts';
import { createSlice, type ListSlice, rowOffsets } from '../../ui/slice.ts';
import { VerdictMark } from '../../ui/verdict-mark.tsx';
import { AccountHead } from '../account-head.tsx';
import { PinnedAccounts } from '../pinned-accounts.tsx';
import { hasPlot, plotHeight, plotTracksOf } from '../plot/plot-tracks.ts';
import RowPlot from '../plot/row-plot.tsx';
import { SynopsisCell } from '../synopsis-cell.tsx';
import { useSynopsis } from '../synopsis-model.ts';

/** Fixed cell sizes in pixels, so that the visible range follows from the scroll position. */
const ROW_HEIGHT = 128;
const COLUMN_WIDTH = 190;
const FACET_WIDTH = 200;
/** Padding above and below the plot of a row, in pixels. */
const PLOT_ROOM = 12;

/** A function, because the compiler inlines constant styles into the markup, where the Content Security Policy blocks them. */
const inlineSize = (px: number) => ({ 'inline-size': `${px}px` });

/** A table with virtualized rows and columns, for large comparisons. A cell shows its first claim and the number of the rest. */
export default function WindowedTable() {
  const { t } = useLanguage();
  const { answer, accounts, rows, state, walked } = useSynopsis();
  const [width, observe] = createElementWidth();
  const plots = createMemo(() => rows().map((row) => (hasPlot(row, answer()) ? (plotTracksOf(row, answer()) ?? []).length : 0)));
  const offsets = createMemo(() => rowOffsets(plots().map((tracks) => ROW_HEIGHT + (tracks > 0 ? plotHeight(tracks) + PLOT_ROOM : 0))));
  const [down, followRows] = createSlice(() => rows().length, offsets, { margin: 1 });
  const [along, followColumns] = createSlice(() => accounts().length, COLUMN_WIDTH, { along: true, margin: 0 });
  let scroller: HTMLElement | undefined;
  const follow = (element: HTMLElement) => {
    scroller = element;
    followRows(element);
    followColumns(element);
    observe(element);
  };
  createEffect(
    on(
      () => state().row,
      (row, before) => (row > 0 || before !== undefined) && requestAnimationFrame(() => scrollWindowTo(scroller, offsets()[row] ?? 0)),
    ),
  );
  const shown = () => accounts().slice(along().first, along().last);
  return (
    <div class="table-column">
      <PinnedAccounts of={() => scroller} />
      <section class="windowed" data-scrolls="table" ref={follow} aria-label={t('synopsis.table')} tabindex="0">
        <table
          aria-rowcount={rows().length + 1}
          aria-colcount={accounts().length + 1}
          style={inlineSize(FACET_WIDTH + accounts().length * COLUMN_WIDTH)}
        >
          <colgroup>
            <col style={inlineSize(FACET_WIDTH)} />
            <Show when={along().before > 0}>
              <col style={inlineSize(along().before)} />
            </Show>
            <For each={shown()}>{() => <col style={inlineSize(COLUMN_WIDTH)} />}</For>
            <Show when={along().after > 0}>
              <col style={inlineSize(along().after)} />
            </Show>
          </colgroup>
          <thead>
            <tr aria-rowindex={1}>
              <th scope="col">{t('facet')}</th>
              <SpacerCell before={along().before} />
              <For each={shown()}>
                {(a, i) => <AccountHead of={a} quiet={false} on={walked() && state().column === along().first + i()} />}
              </For>
              <SpacerCell before={along().after} />
            </tr>
          </thead>
          <tbody>
            <Show when={down().before > 0}>
              <tr aria-hidden="true" style={{ height: `${down().before}px` }} />
            </Show>
            <For each={rows().slice(down().first, down().last)}>
              {(row, i) => (
                <>
                  <WindowedRow row={row} at={down().first + i()} along={along()} />
                  <Show when={plots()[down().first + i()]}>
                    {(tracks) => (
                      <tr class="plot" aria-hidden="true" style={{ height: `${plotHeight(tracks()) + PLOT_ROOM}px` }}>
                        <td colspan={accounts().length + 1}>
                          <div class="in-sight" style={{ 'inline-size': `${Math.max(160, width() - FACET_WIDTH)}px` }}>
                            <RowPlot row={row} />
                          </div>
                        </td>
                      </tr>
                    )}
                  </Show>
                </>
              )}
            </For>
            <Show when={down().after > 0}>
              <tr aria-hidden="true" style={{ height: `${down().after}px` }} />
            </Show>
          </tbody>
        </table>
      </section>
    </div>
  );
}

/** Scrolls to a row by its offset, because a row off screen has no element. */
function scrollWindowTo(table: HTMLElement | undefined, offset: number): void {
  if (!table) return;
  const top = table.getBoundingClientRect().top + offset;
  const room = innerHeight - ROW_HEIGHT;
  if (top < ROW_HEIGHT || top > room - ROW_HEIGHT) scrollBy({ top: top - room / 2, behavior: 'instant' });
}

function WindowedRow(props: { row: Row; at: number; along: ListSlice }) {
  const { answer, accounts, isAt, speaker, several, dispatch } = useSynopsis();
  const here = () => isAt(props.at);
  return (
    <tr aria-rowindex={props.at + 2} classList={{ on: here() }}>
      <th scope="row" id={`row-${props.at}`}>
        <Show when={several()}>
          <small>
            <DataText of={speaker().label(props.row.about)} />
          </small>
        </Show>
        <button
          type="button"
          class="facet"
          aria-current={here() ? 'true' : undefined}
          onClick={() => dispatch({ do: 'go-row', to: props.at })}
        >
          {describeRow(props.row, answer().lexicon, speaker())}
        </button>
        <VerdictMark of={props.row.verdict} />
      </th>
      <SpacerCell before={props.along.before} />
      <For each={accounts().slice(props.along.first, props.along.last)}>
        {(account) => (
          <Show when={cellOf(props.row, account.siglum)}>
            {(cell) => <SynopsisCell cell={cell()} account={account} row={props.row} quiet={false} compact />}
          </Show>
        )}
      </For>
      <SpacerCell before={props.along.after} />
    </tr>
  );
}

/** Takes the place of the columns that are scrolled out of view. */
function SpacerCell(props: { before: number }) {
  return (
    <Show when={props.before > 0}>
      <td aria-hidden="true" />
    </Show>
  );
}
