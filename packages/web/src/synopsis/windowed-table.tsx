import type { Row } from '@synoptic/core/compare/compare';
import { tellRow } from '@synoptic/core/locale/tell';
import { cellOf } from '@synoptic/core/view/select';
import { createEffect, For, on, Show } from 'solid-js';
import { useLanguage } from '../locale/language.tsx';
import '../styles/windowed.css';
import { createSlice, type Slice } from '../ui/slice.ts';
import { VerdictMark } from '../ui/verdict.tsx';
import { AccountHead } from './account-head.tsx';
import { SynopsisCell } from './cell.tsx';
import { useReading } from './reading.ts';

/** One height and one width for all, so that what is in sight follows from the scroll. */
const ROW = 128;
const COLUMN = 190;
const FACET = 200;

/** Set by the script: the page's policy lets no style stand in markup, where a constant would end up. */
const wide = (px: number) => ({ 'inline-size': `${px}px` });

/** A comparison of many rows: only those in sight are drawn, and of many columns likewise. What a cell cuts off stands beside. */
export default function WindowedTable() {
  const { t } = useLanguage();
  const { accounts, rows, state, walked } = useReading();
  const [down, followRows] = createSlice(() => rows().length, ROW, { margin: 1 });
  const [along, followColumns] = createSlice(() => accounts().length, COLUMN, { along: true, margin: 0 });
  let scroller: HTMLElement | undefined;
  const follow = (element: HTMLElement) => {
    scroller = element;
    followRows(element);
    followColumns(element);
  };
  createEffect(
    on(
      () => state().row,
      (row) => requestAnimationFrame(() => bringIntoSight(scroller, row * ROW)),
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
            {(row, i) => <WindowedRow row={row} at={down().first + i()} along={along()} />}
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
  const { answer, accounts, state, speaker, several, dispatch } = useReading();
  const here = () => state().row === props.at;
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
