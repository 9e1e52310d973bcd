import { describeClaimValue, describeRow } from '@synoptic/core/locale/describe-claim';
import type { Row } from '@synoptic/core/shapes/row';
import { createMemo, For, Show } from 'solid-js';
import { useAccounts } from '../../corpus/accounts.tsx';
import { useLanguage } from '../../locale/language.tsx';
import { createElementWidth } from '../../ui/element-width.ts';
import { useSynopsis } from '../synopsis-model.ts';
import type { PlotExtent } from './plot-extent.ts';
import { dateTicks, figureTicks, type PlotTick } from './plot-ticks.ts';
import { PLOT_TRACK_HEIGHT, type PlotTrack, plotHeight, plotTracksOf } from './plot-tracks.ts';

const GUTTER = 44;
const RIGHT = 16;

/** The number or date line of a row: a track for each value, and one axis. */
export default function RowPlot(props: { row: Row }) {
  const { t, language } = useLanguage();
  const { answer, speaker } = useSynopsis();
  const { hueOf } = useAccounts();
  const [width, observe] = createElementWidth();
  const tracks = createMemo(() => plotTracksOf(props.row, answer()) ?? []);
  const ends = createMemo(() => rangeOf(tracks().map((track) => track.extent)));
  const x = (n: number) => GUTTER + 8 + ((n - ends().from) / (ends().to - ends().from)) * Math.max(40, width() - GUTTER - RIGHT - 8);
  const ticks = (): readonly PlotTick[] =>
    props.row.corroboration.values.length && tracks()[0]?.claims[0].value.type === 'date'
      ? dateTicks(ends().from, ends().to, width() - GUTTER, language())
      : figureTicks(ends().from, ends().to, width() - GUTTER, language());
  const floor = () => tracks().length * PLOT_TRACK_HEIGHT + 4;
  /** The colour of the document, if all voices of a track are in one; none otherwise. */
  const hue = ({ claims }: PlotTrack) => {
    const hues = new Set(claims.map((c) => hueOf(c.voice)));
    return hues.size === 1 ? hueOf(claims[0].voice) : 0;
  };
  const whose = ({ claims }: PlotTrack) => (claims.length > 1 ? `${claims[0].voice} +${claims.length - 1}` : claims[0].voice);
  const words = () =>
    t('plot.label', {
      row: describeRow(props.row, answer().lexicon, speaker()),
      values: tracks()
        .map(({ claims }) => `${claims.map((c) => c.voice).join(' ')} ${describeClaimValue(claims[0], speaker())}`)
        .join('; '),
    });
  return (
    <div class="measure" ref={observe}>
      <Show when={width() > 0}>
        <svg
          width={width()}
          height={plotHeight(tracks().length)}
          viewBox={`0 0 ${width()} ${plotHeight(tracks().length)}`}
          role="img"
          aria-label={words()}
        >
          <line class="axis" x1={GUTTER} x2={width() - 2} y1={floor()} y2={floor()} />
          <For each={ticks()}>
            {(tick) => (
              <>
                <line class="tick" x1={x(tick.at)} x2={x(tick.at)} y1={0} y2={floor() + 3} />
                <text x={x(tick.at)} y={floor() + 15} text-anchor="middle">
                  {tick.label}
                </text>
              </>
            )}
          </For>
          <For each={tracks()}>
            {(track, i) => (
              <g class={`hue-${hue(track)}`}>
                <text class="whose" x={GUTTER - 6} y={i() * PLOT_TRACK_HEIGHT + 12} text-anchor="end">
                  {whose(track)}
                </text>
                <For each={track.extent.runs ?? [track.extent]}>
                  {(run) => (
                    <ExtentMark of={{ ...track.extent, ...run }} x={x} y={i() * PLOT_TRACK_HEIGHT + 8} left={GUTTER} right={width() - 4} />
                  )}
                </For>
              </g>
            )}
          </For>
        </svg>
      </Show>
    </div>
  );
}

/** A point or an interval; a ring marks an excluded end, and an unbounded end runs on. */
function ExtentMark(props: { of: PlotExtent; x: (n: number) => number; y: number; left: number; right: number }) {
  const x0 = () => (props.of.from === null ? props.left : props.x(props.of.from));
  const x1 = () => (props.of.to === null ? props.right : props.x(props.of.to));
  const point = () => props.of.from !== null && props.of.to !== null && x1() - x0() < 7;
  return (
    <Show when={!point()} fallback={<circle class="dot" cx={(x0() + x1()) / 2} cy={props.y} r="4.5" />}>
      <line
        class="stretch"
        classList={{ open: props.of.from === null || props.of.to === null }}
        x1={x0()}
        x2={x1()}
        y1={props.y}
        y2={props.y}
      />
      <Show when={props.of.from !== null}>
        <ExtentEnd x={x0()} y={props.y} open={props.of.fromOpen} />
      </Show>
      <Show when={props.of.to !== null}>
        <ExtentEnd x={x1()} y={props.y} open={props.of.toOpen} />
      </Show>
    </Show>
  );
}

function ExtentEnd(props: { x: number; y: number; open: boolean }) {
  return <circle class="end" classList={{ open: props.open }} cx={props.x} cy={props.y} r="3.5" />;
}

function rangeOf(extents: readonly PlotExtent[]): { from: number; to: number } {
  const ends = extents.flatMap((e) => [e.from, e.to].filter((n) => n !== null));
  const [least, most] = [Math.min(...ends), Math.max(...ends)];
  const room = Math.max((most - least) * 0.08, extents[0]?.measure === 'day' ? 2 : 0.5);
  const figures = extents[0]?.measure !== 'day';
  return { from: figures && least >= 0 && least < (most - least) * 2 ? 0 : least - room, to: most + room };
}
