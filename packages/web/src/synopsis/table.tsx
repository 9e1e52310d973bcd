import { type Accessor, createComputed, createEffect, createMemo, createSignal, For, Index, on, Show, untrack } from 'solid-js';
import { pathOf } from '../corpus/paths.ts';
import { useLanguage } from '../locale/language.tsx';
import { whole } from '../ui/whole.ts';
import { createMatch } from '../ui/width.ts';
import { AccountHead } from './account-head.tsx';
import { RowPlot, WindowedTable } from './on-demand.ts';
import { useReading } from './reading.ts';
import { SynopsisRow } from './row.tsx';

/** Columns beyond this scroll inside the table, and the head and the facets stay; a silent one is narrow. */
const MOST = { wide: 8, narrow: 5 };
const NARROW = 0.6;
/** From here on only the rows and columns in sight are drawn. */
const MOST_ROWS = 200;

/** The table of a comparison: accounts across, facets down. Roles are spelled out because cards undo the table on a phone. */
export function SynopsisTable(props: { wide: boolean }) {
  const { t } = useLanguage();
  const { answer, accounts, rows, state, several, walked } = useReading();
  const quiet = createMemo(
    () =>
      new Set(
        accounts()
          .filter((a) => rows().every((r) => r.cells.every((c) => c.account !== a.siglum || c.claims.length === 0)))
          .map((a) => a.siglum),
      ),
  );
  const onPaper = () => whole() === 'paper';
  createEffect(() => rows().length > MOST_ROWS && RowPlot.preload());
  const grown = createLimit(
    () => rows().length,
    () => state().row,
  );
  const limit = () => (whole() ? rows().length : grown());
  const roomy = createMatch('(min-width: 1500px)');
  const most = () => (roomy() && !onPaper() ? MOST.wide : MOST.narrow);
  const many = () => accounts().reduce((sum, a) => sum + (quiet().has(a.siglum) ? NARROW : 1), 0) > most();
  return (
    <Show when={rows().length <= MOST_ROWS || onPaper()} fallback={<WindowedTable />}>
      <section class="scroll" classList={{ many: many() }} aria-label={t('synopsis.table')} tabindex={many() ? 0 : undefined}>
        <table role="table" class={`depth-${state().depth}`}>
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
          <Index each={rows().slice(0, limit())}>
            {(row, i) => (
              <>
                <Show when={several() && row().about !== rows()[i - 1]?.about}>
                  <SubjectHead about={row().about} span={accounts().length + 1} />
                </Show>
                <SynopsisRow row={row()} at={i} quiet={quiet()} wide={props.wide} />
              </>
            )}
          </Index>
        </table>
        <Show when={rows().length === 0}>
          <p class="empty">{t('synopsis.filtered', { n: answer().rows.length })}</p>
        </Show>
      </section>
    </Show>
  );
}

/** So high is a row at least. */
const LOW = 72;
const AT_ONCE = 8;
/** Where rows come back to a reader who waits for them, so many come in the first frame. */
const FEW = 5;

/** How many rows are drawn: at first as many as can be seen and where the reader stands, then frame by frame the rest. */
function createLimit(count: Accessor<number>, selected: Accessor<number>): Accessor<number> {
  const seen = () => Math.max(Math.ceil(innerHeight / LOW) + 2, selected() + 1);
  const [limit, setLimit] = createSignal(untrack(seen));
  const more = (): void => {
    if (limit() >= count()) return;
    setLimit(limit() + AT_ONCE);
    requestAnimationFrame(() => setTimeout(more));
  };
  createComputed(
    on(count, (now, before = 0) => {
      if (now > before) setLimit(before === 0 ? seen() : Math.max(FEW, selected() + 1, Math.min(limit(), before)));
      requestAnimationFrame(() => setTimeout(more));
    }),
  );
  createComputed(() => {
    if (selected() >= limit()) setLimit(selected() + 1);
  });
  return limit;
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
