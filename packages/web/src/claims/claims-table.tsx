import type { Claim } from '@synoptic/core/shapes/claim';
import { For, Show } from 'solid-js';
import { passagePath, thingPath } from '../corpus/paths.ts';
import { useLanguage } from '../locale/language.tsx';
import { useWords } from '../locale/use-words.ts';
import { createMediaQuery } from '../ui/element-width.ts';
import { SiglumBadge } from '../ui/siglum-badge.tsx';
import { createSlice } from '../ui/slice.ts';
import { SlicedRows } from '../ui/sliced-rows.tsx';
import { CLAIM_TABLE_COLUMNS, type ClaimRowText, type ClaimSorting, type ClaimTableColumn } from './claim-sorting.ts';

/** Fixed, so that the rows in sight follow from the scroll position: those of the table, and of the cards on a narrow screen (claims.css). */
const ROW_HEIGHT = 34;
const CARD_HEIGHT = 132;

export type ClaimRow = ClaimRowText & { readonly claim: Claim };

/** One row per claim; only the rows in sight are rendered. */
export function ClaimsTable(props: { rows: readonly ClaimRow[]; sorting: ClaimSorting | null; sort: (by: ClaimTableColumn) => void }) {
  const { word } = useWords('claims');
  const asCards = createMediaQuery('(max-width: 900px)');
  const [slice, follow] = createSlice(
    () => props.rows.length,
    () => (asCards() ? CARD_HEIGHT : ROW_HEIGHT),
  );
  const direction = (column: ClaimTableColumn) =>
    props.sorting?.by !== column ? undefined : props.sorting.down ? 'descending' : 'ascending';
  return (
    <section class="claims-table" ref={follow} aria-label={word('table')}>
      <table role="table" aria-rowcount={props.rows.length + 1}>
        <thead>
          <tr role="row" aria-rowindex={1}>
            <For each={CLAIM_TABLE_COLUMNS}>
              {(column) => (
                <th scope="col" role="columnheader" class={`c-${column}`} aria-sort={direction(column)}>
                  <button type="button" onClick={() => props.sort(column)}>
                    {word(column)}{' '}
                    <span aria-hidden="true">{{ ascending: '↑', descending: '↓', none: '' }[direction(column) ?? 'none']}</span>
                  </button>
                </th>
              )}
            </For>
          </tr>
        </thead>
        <tbody>
          <SlicedRows rows={props.rows} slice={slice()}>
            {(row, index) => <ClaimTableRow row={row} index={index()} />}
          </SlicedRows>
        </tbody>
      </table>
    </section>
  );
}

/** `index` counts from 0 among all rows. */
function ClaimTableRow(props: { row: ClaimRow; index: number }) {
  const { href } = useLanguage();
  const anchor = () => props.row.claim.anchors[0];
  return (
    <tr role="row" aria-rowindex={props.index + 2}>
      <td role="cell" class="card-voice">
        <SiglumBadge of={props.row.voice} />
      </td>
      <th scope="row" role="rowheader" class="card-about" title={props.row.about}>
        <a href={href(`${thingPath(props.row.claim.about)}#${props.row.claim.id}`)}>{props.row.about}</a>
      </th>
      <td role="cell" class="card-facet" title={props.row.facet}>
        {props.row.facet}
      </td>
      <td role="cell" class="card-value" title={[props.row.value, props.row.edtf].filter(Boolean).join(' · ')}>
        {props.row.value}
        <Show when={props.row.edtf !== props.row.value && props.row.edtf}>{(edtf) => <code class="edtf">{edtf()}</code>}</Show>
      </td>
      <td role="cell" class="card-gloss" title={props.row.gloss}>
        {props.row.gloss}
      </td>
      <td role="cell" class="card-force" title={props.row.force}>
        {props.row.force}
      </td>
      <td role="cell" class="card-place">
        <Show when={anchor()}>{(first) => <a href={href(passagePath(first().document, first().passage))}>{props.row.place}</a>}</Show>
      </td>
    </tr>
  );
}
