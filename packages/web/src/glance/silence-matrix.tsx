import type { EventCoverage, GlanceAnswer } from '@synoptic/core/shapes/glance';
import { createMemo, createSignal, For } from 'solid-js';
import { useAccounts } from '../corpus/accounts.tsx';
import { thingPath } from '../corpus/paths.ts';
import { useLanguage } from '../locale/language.tsx';
import { useWords } from '../locale/use-words.ts';
import { SaveSvgButton } from '../saving/save-svg-button.tsx';
import { DataText } from '../ui/data-text.tsx';
import { SiglumBadge } from '../ui/siglum-badge.tsx';
import { SILENCE_SIGNS } from '../ui/silence-signs.ts';

type CellState = EventCoverage['cells'][number]['is'];

const CELL_SIGNS: Readonly<Record<CellState, string>> = { told: '●', ...SILENCE_SIGNS };
const CELL_STATES = Object.keys(CELL_SIGNS) as CellState[];

/** Events by documents: which document mentions an event, and how the others are silent on it. */
export function SilenceMatrix(props: { glance: GlanceAnswer }) {
  const { t, href, speaker } = useLanguage();
  const { word } = useWords('glance');
  const { documents } = useAccounts();
  const formatter = () => speaker(props.glance.lexicon);
  const [byTime, setByTime] = createSignal(false);
  const rows = createMemo(() => (byTime() ? props.glance.matrix : [...props.glance.matrix].sort((a, b) => rowWeight(b) - rowWeight(a))));
  let table: HTMLTableElement | undefined;
  const key = () => CELL_STATES.map((state) => `${CELL_SIGNS[state]} ${word(`standing.${state}`)}`).join('   ');
  return (
    <div class="matrix">
      <MatrixKey />
      <div class="segments" role="group" aria-label={word('order')}>
        <button type="button" aria-pressed={!byTime()} onClick={() => setByTime(false)}>
          {word('order.weight')}
        </button>
        <button type="button" aria-pressed={byTime()} onClick={() => setByTime(true)}>
          {word('order.time')}
        </button>
      </div>{' '}
      <SaveSvgButton of={() => table} name="synoptic-silence" title={word('silence.title')} note={key()} />
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
                    <a href={href(thingPath(row.event))}>
                      <DataText of={formatter().label(row.event)} />
                    </a>
                  </th>
                  <For each={documents()}>{(d) => <MatrixCell of={row.cells.find((c) => c.account === d.siglum)} />}</For>
                </tr>
              )}
            </For>
          </tbody>
        </table>
      </section>
    </div>
  );
}

function MatrixKey() {
  const { word } = useWords('glance');
  return (
    <ul class="key">
      <For each={CELL_STATES}>
        {(state) => (
          <li>
            <span class={`glyph is-${state}`} aria-hidden="true">
              {CELL_SIGNS[state]}
            </span>{' '}
            {word(`standing.${state}`)}
          </li>
        )}
      </For>
    </ul>
  );
}

function MatrixCell(props: { of: EventCoverage['cells'][number] | undefined }) {
  const { count } = useLanguage();
  const { word } = useWords('glance');
  const { hueOf } = useAccounts();
  const state = () => props.of?.is ?? 'out-of-scope';
  const words = () => `${word(`standing.${state()}`)}${props.of?.claims ? `, ${count('count.claims', props.of.claims)}` : ''}`;
  return (
    <td title={words()}>
      <span class={`glyph is-${state()} hue-${hueOf(props.of?.account ?? '')}`} aria-hidden="true">
        {CELL_SIGNS[state()]}
      </span>
      <span class="unseen">{words()}</span>
    </td>
  );
}

/** Weighs by number of documents that mention the event, then by silent ones, then by claims. */
function rowWeight(row: EventCoverage): number {
  const count = (state: CellState) => row.cells.filter((c) => c.is === state).length;
  const claims = row.cells.reduce((sum, c) => sum + c.claims, 0);
  return count('told') * 1000 + count('silent') * 100 + Math.min(99, claims);
}
