import { For } from 'solid-js';
import { useLanguage } from '../locale/language.tsx';
import { formatTick, type TimeAxis } from './time-axis.ts';
import { TIMELINE_SIZES } from './timeline-sizes.ts';

/** Lines and labels of years and months, and a pair of lines at each folded gap. */
export function TimelineTicks(props: { axis: TimeAxis; bottom: number }) {
  const { language } = useLanguage();
  const top = TIMELINE_SIZES.top;
  return (
    <g class="ticks" aria-hidden="true">
      <For each={props.axis.ticks}>
        {(tick) => (
          <>
            <line x1={tick.x} x2={tick.x} y1={top} y2={props.bottom} classList={{ year: tick.detail !== 'short' }} />
            <text x={tick.x + 3} y={top + 11} classList={{ year: tick.detail !== 'short' }}>
              {formatTick(tick, language())}
            </text>
          </>
        )}
      </For>
      <For each={props.axis.pieces.filter((p) => p.gap)}>
        {(gap) => (
          <path class="fold" d={`M${(gap.x0 + gap.x1) / 2 - 2} ${top + 15}v${props.bottom - top - 15}m4 0v-${props.bottom - top - 15}`} />
        )}
      </For>
    </g>
  );
}
