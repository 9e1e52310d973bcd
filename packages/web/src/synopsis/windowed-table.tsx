import type { Row } from '@synoptic/core/compare/compare';
import { tellRow } from '@synoptic/core/locale/tell';
import { cellOf } from '@synoptic/core/view/select';
import { createEffect, createMemo, For, on, Show } from 'solid-js';
import { useLanguage } from '../locale/language.tsx';
import '../styles/windowed.css';
import { createSlice, offsetsOf, type Slice } from '../ui/slice.ts';
import { VerdictMark } from '../ui/verdict.tsx';
import { createWidth } from '../ui/width.ts';
import { AccountHead } from './account-head.tsx';
import { SynopsisCell } from './cell.tsx';
import RowPlot from './plot.tsx';
import { hasPlot, plotHeight, tracksOf } from './plot-tracks.ts';
import { useReading } from './reading.ts';

/** One height and one width for all cells, so that what is in sight follows from the scroll. */
const ROW = 128;
const COLUMN = 190;
const FACET = 200;
/** Above and below the line of numbers or dates of a row. */
const PLOT_ROOM = 12;

/** Set by the script: the page's policy lets no style stand in markup, where a constant would end up. */
const wide = (px: number) => ({ 'inline-size': `${px}px` });

/** A comparison of many rows: only those in sight are drawn, and of many columns likewise. What a cell cuts off stands beside. */
export default function WindowedTable() {
  const { t } = useLanguage();
  const { answer, accounts, rows, state, walked } = useReading();
  const [width, observe] = createWidth();
  const plots = createMemo(() => rows().map((row) => (hasPlot(row, answer()) ? (tracksOf(row, answer()) ?? []).length : 0)));
  const offsets = createMemo(() => offsetsOf(plots().map((tracks) => ROW + (tracks > 0 ? plotHeight(tracks) + PLOT_ROOM : 0))));
  const [down, followRows] = createSlice(() => rows().length, offsets, { margin: 1 });
  const [along, followColumns] = createSlice(() => accounts().length, COLUMN, { along: true, margin: 0 });
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
      (row) => requestAnimationFrame(() => bringIntoSight(scroller, offsets()[row] ?? 0)),
    ),
  );
  const shown = () => accounts().slice(along().first, along().last);
  return (
    <section class="windowed" ref={follow} aria-label={t('synopsis.table')} tabindex="0">
      <table aria-rowcount={rows().length + 1} aria-colcount={accounts().length + 1} style={wide(FACET + accounts().length * COLUMN)}>
        <colgroup>
          <col style={wide(FACET)} />
          <Show when={along().before > 0}>
            <col style={wide(along().before)} />
          </Show>
          <For each={shown()}>{() => <col style={wide(COLUMN)} />}</For>
          <Show when={along().after > 0}>
            <col style={wide(along().after)} />
          </Show>
        </colgroup>
        <thead>
          <tr aria-rowindex={1}>
            <th scope="col">{t('facet')}</th>
            <Room before={along().before} />
            <For each={shown()}>
              {(a, i) => <AccountHead of={a} quiet={false} on={walked() && state().column === along().first + i()} />}
            </For>
            <Room before={along().after} />
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
                        <div class="in-sight" style={{ 'inline-size': `${Math.max(160, width() - FACET)}px` }}>
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
  );
}

/** A row that is not in sight, is not drawn: the scroll has to go there first. */
function bringIntoSight(scroller: HTMLElement | undefined, top: number): void {
  if (!scroller) return;
  const room = scroller.clientHeight - ROW;
  if (top < scroller.scrollTop || top + ROW > scroller.scrollTop + room)
    scroller.scrollTo({ top: Math.max(0, top - room / 2), behavior: 'instant' });
}

function WindowedRow(props: { row: Row; at: number; along: Slice }) {
  const { answer, accounts, isAt, speaker, several, dispatch } = useReading();
  const here = () => isAt(props.at);
  return (
    <tr aria-rowindex={props.at + 2} classList={{ on: here() }}>
      <th scope="row" id={`row-${props.at}`}>
        <Show when={several()}>
          <small>{speaker().name(props.row.about)}</small>
        </Show>
        <button
          type="button"
          class="facet"
          aria-current={here() ? 'true' : undefined}
          onClick={() => dispatch({ do: 'go-row', to: props.at })}
        >
          {tellRow(props.row, answer().lexicon, speaker())}
        </button>
        <VerdictMark of={props.row.verdict} />
      </th>
      <Room before={props.along.before} />
      <For each={accounts().slice(props.along.first, props.along.last)}>
        {(account) => (
          <Show when={cellOf(props.row, account.siglum)}>
            {(cell) => <SynopsisCell cell={cell()} account={account} row={props.row} quiet={false} compact />}
          </Show>
        )}
      </For>
      <Room before={props.along.after} />
    </tr>
  );
}

/** Stands for the columns that are out of sight. */
function Room(props: { before: number }) {
  return (
    <Show when={props.before > 0}>
      <td aria-hidden="true" />
    </Show>
  );
}
