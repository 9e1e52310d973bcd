import { For, Show } from 'solid-js';
import type { DrawableDate } from './drawable-date.ts';
import '../styles/date-bar.css';

const MIDDLE = 14;
const THIN = 7;

/** A date on the axis: a dot, an outlined bar or a filled bar; an arrow at an open end; dashed where inferred. */
export function DateBar(props: { of: DrawableDate; x: (day: number) => number; width: number; inferred: boolean }) {
  const x0 = () => props.x(props.of.from);
  const x1 = () => Math.max(props.x(props.of.end), x0() + 3);
  const middle = () => (x0() + x1()) / 2;
  return (
    <svg
      class="date-bar"
      classList={{ inferred: props.inferred }}
      width={props.width}
      height={MIDDLE * 2}
      viewBox={`0 0 ${props.width} ${MIDDLE * 2}`}
      aria-hidden="true"
    >
      <Show when={props.of.slack > 0}>
        <line
          class="slack"
          x1={props.x(props.of.from - props.of.slack)}
          x2={props.x(props.of.end + props.of.slack)}
          y1={MIDDLE}
          y2={MIDDLE}
        />
      </Show>
      <Show when={props.of.shape !== 'day'} fallback={<circle class="day" cx={middle()} cy={MIDDLE} r="5" />}>
        <For each={props.of.runs.length > 0 ? props.of.runs : [props.of]}>
          {(run) => {
            const start = () => props.x(run.from);
            const width = () => Math.max(props.x(run.end) - start(), 3);
            return <rect class={props.of.shape} x={start()} y={MIDDLE - THIN / 2} width={width()} height={THIN} rx="2" />;
          }}
        </For>
        <Show when={props.of.openStart}>
          <path class="beyond" d={`M${x0() - 4} ${MIDDLE}h-16m5 -4l-5 4l5 4`} />
        </Show>
        <Show when={props.of.openEnd}>
          <path class="beyond" d={`M${x1() + 4} ${MIDDLE}h16m-5 -4l5 4l-5 4`} />
        </Show>
      </Show>
    </svg>
  );
}
