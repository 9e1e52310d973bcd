import { Show } from 'solid-js';
import { useAccounts } from '../corpus/accounts.tsx';
import type { LagGeometry } from './lag-geometry.ts';
import type { LagTrack } from './lag-tracks.ts';

/** One lag: siglum, a line from its shortest to its longest length, and its description where there is room. */
export function LagTrackLine(props: { track: LagTrack; index: number; geometry: LagGeometry; description: string }) {
  const { hueOf } = useAccounts();
  const top = () => props.geometry.trackTop(props.index);
  const from = () => props.geometry.x(props.track.from);
  const to = () => props.geometry.x(props.track.to);
  return (
    <g class={`hue-${props.track.account === null ? 0 : hueOf(props.track.account)}`} classList={{ foretold: props.track.lag.foretold }}>
      <title>{props.description}</title>
      <text class="whose" x={props.geometry.left - 8} y={top() + 13} text-anchor="end">
        {props.track.account ?? '·'}
      </text>
      <line
        class="stretch"
        classList={{ open: props.track.open }}
        x1={from()}
        x2={props.track.open ? props.geometry.right : to()}
        y1={top() + 9}
        y2={top() + 9}
      />
      <circle class="end" cx={from()} cy={top() + 9} r="3.5" />
      <Show when={!props.track.open && props.track.to !== props.track.from}>
        <circle class="end" cx={to()} cy={top() + 9} r="3.5" />
      </Show>
      <Show when={props.geometry.labelled}>
        <text class="told" x={props.geometry.right + 14} y={top() + 13}>
          {props.description}
        </text>
      </Show>
    </g>
  );
}
