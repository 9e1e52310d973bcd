import { isSameRow } from '@synoptic/core/compare/row-key';
import { describeRow } from '@synoptic/core/locale/describe-claim';
import { formatCount, translate } from '@synoptic/core/locale/value-formatter';
import type { Row } from '@synoptic/core/shapes/row';
import { cellOf } from '@synoptic/core/view/selectors';
import { createSignal, For, Show, Suspense } from 'solid-js';
import { useLanguage } from '../locale/language.tsx';
import { VerdictMark } from '../ui/verdict-mark.tsx';
import { LazyApparatusPanel, LazyRowPlot } from './lazy-components.ts';
import { hasPlot } from './plot/plot-tracks.ts';
import { SynopsisCell } from './synopsis-cell.tsx';
import { useSynopsis } from './synopsis-model.ts';

interface SynopsisRowProps {
  row: Row;
  /** Index among the visible rows; -1 if the row is hidden. */
  at: number;
  quiet: ReadonlySet<string>;
  wide: boolean;
  ref: (element: Element) => void;
}

/** A row for one facet: name, verdict, a cell for each account, and a plot of its numbers or dates. */
export function SynopsisRow(props: SynopsisRowProps) {
  const { t, language, tell } = useLanguage();
  const { answer, accounts, depth, isAt, speaker, dispatch, flips } = useSynopsis();
  const [opened, setOpened] = createSignal(false);
  const on = () => isAt(props.at);
  const was = () => flips().find((f) => isSameRow(f, props.row))?.from;
  const plot = () => hasPlot(props.row, answer());
  const claimCount = () => props.row.cells.reduce((sum, cell) => sum + cell.claims.length, 0);
  /** Selects the row on click; the facet button does the same for the keyboard. */
  const select = (event: MouseEvent) => {
    if ((event.target as Element).closest('a, button, summary') === null) dispatch({ do: 'go-row', to: props.at });
  };
  return (
    <tbody
      ref={props.ref}
      class="row"
      classList={{ on: on(), first: props.at === 0, plotted: plot(), [`depth-${depth()}`]: true }}
      style={{ '--told': claimCount(), '--cells': props.row.cells.length }}
      hidden={props.at < 0}
      onClick={select}
    >
      <tr role="row">
        <th scope="row" role="rowheader" id={props.at < 0 ? undefined : `row-${props.at}`}>
          <button
            type="button"
            class="facet"
            aria-current={on() ? 'true' : undefined}
            title={tell(answer().lexicon.facets[props.row.facet]?.question)}
            onClick={() => dispatch({ do: 'go-row', to: props.at })}
          >
            {describeRow(props.row, answer().lexicon, speaker())}
          </button>
          <VerdictMark of={props.row.verdict} />
          <Show when={was()}>
            {(verdict) => <small class="was">{t('row.was', { verdict: translate(language(), `verdict.${verdict()}`) })}</small>}
          </Show>
          <small>{formatCount(language(), 'origins', props.row.corroboration.origins)}</small>
        </th>
        <For each={accounts()}>
          {(account) => (
            <Show when={cellOf(props.row, account.siglum)}>
              {(cell) => <SynopsisCell cell={cell()} account={account} row={props.row} quiet={props.quiet.has(account.siglum)} />}
            </Show>
          )}
        </For>
      </tr>
      <Show when={plot()}>
        <tr role="row" class="plot">
          <td role="cell" />
          <td role="cell" colspan={accounts().length}>
            <Suspense fallback={<div class="measure" />}>
              <LazyRowPlot row={props.row} />
            </Suspense>
          </td>
        </tr>
      </Show>
      <Show when={!props.wide}>
        <tr role="row" class="why">
          <td role="cell" colspan={accounts().length + 1}>
            <details onToggle={(e) => setOpened(e.currentTarget.open)}>
              <summary>{t('apparatus.open')}</summary>
              <Show when={opened()}>
                <Suspense>
                  <LazyApparatusPanel row={props.row} />
                </Suspense>
              </Show>
            </details>
          </td>
        </tr>
      </Show>
    </tbody>
  );
}
