import { Show } from 'solid-js';
import { useLanguage } from '../locale/language.tsx';
import type { ConnectedNode } from './connected-nodes.ts';
import type { GraphPosition } from './graph-positions.ts';

interface GraphNodeProps {
  node: ConnectedNode;
  position: GraphPosition;
  /** Degree of the most connected node. */
  maxDegree: number;
  /** True if its name is written beside it. */
  named: boolean;
  lit: boolean;
  chosen: boolean;
  choose: () => void;
}

/** A point of the co-mention graph; its area follows the node's degree. */
export function GraphNode(props: GraphNodeProps) {
  const { tell } = useLanguage();
  return (
    <g class="node" classList={{ lit: props.lit, chosen: props.chosen }} onClick={() => props.choose()}>
      <title>{tell(props.node.label)}</title>
      <circle cx={props.position.x} cy={props.position.y} r={2.5 + 5 * Math.sqrt(props.node.degree / props.maxDegree)} />
      <Show when={props.named}>
        <text
          x={props.position.x + (props.position.before ? -9 : 9)}
          y={props.position.y + 4}
          text-anchor={props.position.before ? 'end' : 'start'}
        >
          {tell(props.node.label)}
        </text>
      </Show>
    </g>
  );
}
