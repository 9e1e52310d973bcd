import { describeLag } from '@synoptic/core/locale/describe-ledger';
import type { LedgerRow } from '@synoptic/core/questions/ledger/ledger-row';
import type { LedgerAnswer } from '@synoptic/core/reader/reader';
import type { ValueFormatter } from '@synoptic/core/values/value-type';
import { createMemo, For, Show } from 'solid-js';
import { useAccounts } from '../corpus/accounts.tsx';
import { useLanguage } from '../locale/language.tsx';
import { useWords } from '../locale/use-words.ts';
import { figureTicks } from '../synopsis/plot/plot-ticks.ts';
import { createElementWidth } from '../ui/element-width.ts';
import { type LagTrack, lagRange, lagTracks } from './lag-tracks.ts';

const LAG_TRACK_HEIGHT = 16;
const GUTTER = 34;
/** The words of a track stand beside it where there is room, else only in its title. */
const MIN_WIDTH_FOR_LABELS = 390;

/** What came how many days after the request: a track for each lag, the corpus's own dates first. */
export function LagLine(props: { row: LedgerRow; first: boolean; answer: LedgerAnswer; speaker: ValueFormatter }) {
  const { language } = useLanguage();
  const { word } = useWords('ledger');
  const { hueOf } = useAccounts();
  const [width, observe] = createElementWidth();
  const tracks = createMemo(() => lagTracks(props.row, props.first));
  const range = createMemo(() => lagRange(tracks()));
  const words = () => (width() > 760 ? MIN_WIDTH_FOR_LABELS : 0);
  const room = () => Math.max(60, width() - GUTTER - words() - 12);
  const x = (day: number) => GUTTER + ((day - range().from) / (range().to - range().from)) * room();
  const ticks = () =>
    figureTicks(range().from, range().to, room(), language())
      .filter((tick) => Number.isInteger(tick.at))
      .map(({ at }) => at);
  const floor = () => tracks().length * LAG_TRACK_HEIGHT + 4;
  const told = (track: LagTrack) => describeLag(track.lag, props.answer.claims, props.speaker);
  const all = () =>
    word('lags.label', {
      told: tracks()
        .map((track) => `${track.account ?? word('lags.own')}: ${told(track)}`)
        .join('; '),
    });
  return (
    <Show when={tracks().length > 0}>
      <figure class="lags" ref={observe}>
        <figcaption>
          {word('lags')}
          <Show when={tracks().some((track) => track.account === null)}> (· {word('lags.own')})</Show>
        </figcaption>
        <Show when={width() > 0}>
          <svg width={width()} height={floor() + 18} viewBox={`0 0 ${width()} ${floor() + 18}`} role="img" aria-label={all()}>
            <line class="axis" x1={GUTTER} x2={GUTTER + room()} y1={floor()} y2={floor()} />
            <line class="request" x1={x(0)} x2={x(0)} y1={0} y2={floor()} />
            <For each={ticks()}>
              {(day) => (
                <text x={x(day)} y={floor() + 14} text-anchor="middle">
                  {day || 0}
                </text>
              )}
            </For>
            <For each={tracks()}>
              {(track, i) => (
                <g class={`hue-${track.account === null ? 0 : hueOf(track.account)}`} classList={{ foretold: track.lag.foretold }}>
                  <title>{told(track)}</title>
                  <text class="whose" x={GUTTER - 8} y={i() * LAG_TRACK_HEIGHT + 13} text-anchor="end">
                    {track.account ?? '·'}
                  </text>
                  <line
                    class="stretch"
                    classList={{ open: track.open }}
                    x1={x(track.from)}
                    x2={track.open ? GUTTER + room() : x(track.to)}
                    y1={i() * LAG_TRACK_HEIGHT + 9}
                    y2={i() * LAG_TRACK_HEIGHT + 9}
                  />
                  <circle class="end" cx={x(track.from)} cy={i() * LAG_TRACK_HEIGHT + 9} r="3.5" />
                  <Show when={!track.open && track.to !== track.from}>
                    <circle class="end" cx={x(track.to)} cy={i() * LAG_TRACK_HEIGHT + 9} r="3.5" />
                  </Show>
                  <Show when={words() > 0}>
                    <text class="told" x={GUTTER + room() + 14} y={i() * LAG_TRACK_HEIGHT + 13}>
                      {told(track)}
                    </text>
                  </Show>
                </g>
              )}
            </For>
          </svg>
        </Show>
        <Show when={words() === 0}>
          <ul>
            <For each={tracks()}>
              {(track) => (
                <li>
                  <b>{track.account ?? word('lags.own')}</b> {told(track)}
                </li>
              )}
            </For>
          </ul>
        </Show>
      </figure>
    </Show>
  );
}
