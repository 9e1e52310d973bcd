import { For } from 'solid-js';
import { formatTick, type TimeAxis } from '../glance/time-axis.ts';
import { useLanguage } from '../locale/language.tsx';

/** Labels of years and months above the dates. */
export function ChronologyAxis(props: { axis: TimeAxis; width: number }) {
  const { language } = useLanguage();
  return (
    <svg width={props.width} height="20" viewBox={`0 0 ${props.width} 20`} aria-hidden="true">
      <For each={props.axis.ticks}>
        {(tick) => (
          <text x={tick.x} y="14" classList={{ year: tick.detail !== 'short' }}>
            {formatTick(tick, language())}
          </text>
        )}
      </For>
    </svg>
  );
}
