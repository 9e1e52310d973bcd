import type { NetworkEdge } from '@synoptic/core/shapes/network';
import type { Id } from '@synoptic/core/text/id';
import { For } from 'solid-js';
import type { GraphPosition } from './graph-positions.ts';

/** Lines of the co-mention graph, as thick as their weight; those of the chosen node are highlighted. */
export function GraphEdges(props: { edges: readonly NetworkEdge[]; positions: ReadonlyMap<Id, GraphPosition>; chosen: Id | null }) {
  const heaviest = () => Math.max(1, ...props.edges.map((e) => e.weight));
  return (
    <For each={props.edges}>
      {(edge) => (
        <line
          class="tie"
          classList={{ lit: props.chosen === edge.source || props.chosen === edge.target }}
          x1={props.positions.get(edge.source)?.x}
          y1={props.positions.get(edge.source)?.y}
          x2={props.positions.get(edge.target)?.x}
          y2={props.positions.get(edge.target)?.y}
          stroke-width={0.5 + (3 * edge.weight) / heaviest()}
        />
      )}
    </For>
  );
}
