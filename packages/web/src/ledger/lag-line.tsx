import { describeLag } from '@synoptic/core/locale/describe-ledger';
import type { LedgerAnswer, LedgerRow } from '@synoptic/core/shapes/ledger';
import type { ValueFormatter } from '@synoptic/core/values/value-type';
import { createMemo, For, Show } from 'solid-js';
import { useLanguage } from '../locale/language.tsx';
import { useWords } from '../locale/use-words.ts';
import { figureTicks } from '../synopsis/plot/plot-ticks.ts';
import { createElementWidth } from '../ui/element-width.ts';
import { estimateTextWidth } from '../ui/estimate-text-width.ts';
import { type LagGeometry, lagGeometry } from './lag-geometry.ts';
import { LagTrackLine } from './lag-track-line.tsx';
import { type LagTrack, lagRange, lagTracks } from './lag-tracks.ts';

/** Mean width of a letter of a description, in pixels. */
const LETTER = 6.8;

/** Lags in days from the request: one track per lag, by the corpus's own dates first, then by each account's. */
export function LagLine(props: { row: LedgerRow; first: boolean; answer: LedgerAnswer; formatter: ValueFormatter }) {
  const { word } = useWords('ledger');
  const [width, observe] = createElementWidth();
  const tracks = createMemo(() => lagTracks(props.row, props.first));
  const describe = (track: LagTrack) => describeLag(track.lag, props.answer.claims, props.formatter);
  const labelWidth = () => Math.max(0, ...tracks().map((track) => estimateTextWidth(describe(track), LETTER)));
  const geometry = createMemo(() => lagGeometry(lagRange(tracks()), tracks().length, width(), labelWidth()));
  const owner = (track: LagTrack) => track.account ?? word('lags.own');
  const label = () =>
    word('lags.label', {
      told: tracks()
        .map((track) => `${owner(track)}: ${describe(track)}`)
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
          <LagPicture tracks={tracks()} geometry={geometry()} width={width()} describe={describe} label={label()} />
        </Show>
        <Show when={!geometry().labelled}>
          <ul>
            <For each={tracks()}>
              {(track) => (
                <li>
                  <b>{owner(track)}</b> {describe(track)}
                </li>
              )}
            </For>
          </ul>
        </Show>
      </figure>
    </Show>
  );
}

interface LagPictureProps {
  tracks: readonly LagTrack[];
  geometry: LagGeometry;
  width: number;
  describe: (track: LagTrack) => string;
  label: string;
}

function LagPicture(props: LagPictureProps) {
  const { language } = useLanguage();
  /** `|| 0` turns -0 into 0. */
  const days = () => {
    const { from, to, left, right } = props.geometry;
    return figureTicks(from, to, right - left, language())
      .map((tick) => tick.at || 0)
      .filter(Number.isInteger);
  };
  const x = (day: number) => props.geometry.x(day);
  const bottom = () => props.geometry.bottom;
  return (
    <svg width={props.width} height={bottom() + 18} viewBox={`0 0 ${props.width} ${bottom() + 18}`} role="img" aria-label={props.label}>
      <line class="axis" x1={props.geometry.left} x2={props.geometry.right} y1={bottom()} y2={bottom()} />
      <line class="request" x1={x(0)} x2={x(0)} y1={0} y2={bottom()} />
      <For each={days()}>
        {(day) => (
          <text x={x(day)} y={bottom() + 14} text-anchor="middle">
            {day}
          </text>
        )}
      </For>
      <For each={props.tracks}>
        {(track, i) => <LagTrackLine track={track} index={i()} geometry={props.geometry} description={props.describe(track)} />}
      </For>
    </svg>
  );
}
