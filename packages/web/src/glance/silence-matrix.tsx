import type { EventCoverage } from '@synoptic/core/questions/glance/glance';
import type { GlanceAnswer } from '@synoptic/core/reader/reader';
import { createMemo, createSignal, For } from 'solid-js';
import { useAccounts } from '../corpus/accounts.tsx';
import { thingPath } from '../corpus/paths.ts';
import { useLanguage } from '../locale/language.tsx';
import { useWords } from '../locale/use-words.ts';
import { SaveSvgButton } from '../saving/save-svg-button.tsx';
import { SiglumBadge } from '../ui/siglum-badge.tsx';

type MatrixCellState = EventCoverage['cells'][number]['is'];

const GLYPHS: Readonly<Record<MatrixCellState, string>> = { told: '●', silent: '○', 'before-the-event': '–', 'out-of-scope': '·' };
const MATRIX_CELL_STATES = Object.keys(GLYPHS) as MatrixCellState[];

/** Who is silent on what: events by documents, the events that most accounts could tell first. */
export function SilenceMatrix(props: { glance: GlanceAnswer }) {
  const { t, href, speaker } = useLanguage();
  const { word } = useWords('glance');
  const { documents } = useAccounts();
  const [byTime, setByTime] = createSignal(false);
  const told = () => speaker(props.glance.lexicon);
  const rows = createMemo(() => (byTime() ? props.glance.matrix : [...props.glance.matrix].sort((a, b) => rowWeight(b) - rowWeight(a))));
  const standing = (row: EventCoverage, account: string) => row.cells.find((c) => c.account === account);
  let table: HTMLTableElement | undefined;
  const words = () => MATRIX_CELL_STATES.map((is) => `${GLYPHS[is]} ${word(`standing.${is}`)}`).join('   ');
  return (
    <div class="matrix">
      <ul class="key">
        <For each={MATRIX_CELL_STATES}>
          {(is) => (
            <li>
              <span class={`glyph is-${is}`} aria-hidden="true">
                {GLYPHS[is]}
              </span>{' '}
              {word(`standing.${is}`)}
            </li>
          )}
        </For>
      </ul>
      <div class="segments" role="group" aria-label={word('order')}>
        <button type="button" aria-pressed={!byTime()} onClick={() => setByTime(false)}>
          {word('order.weight')}
        </button>
        <button type="button" aria-pressed={byTime()} onClick={() => setByTime(true)}>
          {word('order.time')}
        </button>
      </div>{' '}
      <SaveSvgButton of={() => table} name="synoptic-silence" title={word('silence.title')} note={words()} />
      <section class="scroll" tabindex="0" aria-label={word('silence.table')}>
        <table ref={table}>
          <thead>
            <tr>
              <th scope="col">{t('event')}</th>
              <For each={documents()}>
                {(d) => (
                  <th scope="col">
                    <SiglumBadge of={d.siglum} />
                  </th>
                )}
              </For>
            </tr>
          </thead>
          <tbody>
            <For each={rows()}>
              {(row) => (
                <tr>
                  <th scope="row">
                    <a href={href(thingPath(row.event))}>{told().name(row.event)}</a>
                  </th>
                  <For each={documents()}>{(d) => <MatrixCellState of={standing(row, d.siglum)} />}</For>
                </tr>
              )}
            </For>
          </tbody>
        </table>
      </section>
    </div>
  );
}

function MatrixCellState(props: { of: EventCoverage['cells'][number] | undefined }) {
  const { count } = useLanguage();
  const { word } = useWords('glance');
  const { hueOf } = useAccounts();
  const is = () => props.of?.is ?? 'out-of-scope';
  const words = () => `${word(`standing.${is()}`)}${props.of?.claims ? `, ${count('count.claims', props.of.claims)}` : ''}`;
  return (
    <td title={words()}>
      <span class={`glyph is-${is()} hue-${hueOf(props.of?.account ?? '')}`} aria-hidden="true">
        {GLYPHS[is()]}
      </span>
      <span class="unseen">{words()}</span>
    </td>
  );
}

/** Told by several first, then those that others pass over in silence, then by how much is said. */
function rowWeight(row: EventCoverage): number {
  const count = (is: MatrixCellState) => row.cells.filter((c) => c.is === is).length;
  return (
    count('told') * 1000 +
    count('silent') * 100 +
    Math.min(
      99,
      row.cells.reduce((sum, c) => sum + c.claims, 0),
    )
  );
}
