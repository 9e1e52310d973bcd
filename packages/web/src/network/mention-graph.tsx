import type { Network } from '@synoptic/core/shapes/network';
import type { Id } from '@synoptic/core/text/id';
import { createMemo, For, Show } from 'solid-js';
import { useLanguage } from '../locale/language.tsx';
import { useWords } from '../locale/use-words.ts';
import { createElementWidth } from '../ui/element-width.ts';
import type { ConnectedNode } from './connected-nodes.ts';
import { forceLayout } from './force-layout.ts';
import { GraphEdges } from './graph-edges.tsx';
import { GraphNode } from './graph-node.tsx';
import { GRAPH_HEIGHT, graphPositions } from './graph-positions.ts';
import { placeNames } from './place-names.ts';

interface MentionGraphProps {
  network: Network;
  /** The most connected first. */
  nodes: readonly ConnectedNode[];
  chosen: Id | null;
  choose: (id: Id) => void;
}

/** Graph of co-mentions. A chosen node highlights its neighbours, and only their names are written. */
export function MentionGraph(props: MentionGraphProps) {
  const { tell } = useLanguage();
  const { word } = useWords('network');
  const [width, observe] = createElementWidth();
  const points = createMemo(() =>
    forceLayout(
      props.nodes.map((n) => n.id),
      props.network.edges,
    ),
  );
  const positions = createMemo(() => graphPositions(points(), width()));
  const neighbours = createMemo(() => {
    const chosen = props.nodes.find((n) => n.id === props.chosen);
    return chosen ? new Set([chosen.id, ...chosen.from.map((t) => t.id), ...chosen.to.map((t) => t.id)]) : null;
  });
  /** The chosen node's name has precedence, then those of the most connected. */
  const named = createMemo(() => {
    const near = neighbours();
    const byPrecedence = props.nodes.toSorted((a, b) => Number(b.id === props.chosen) - Number(a.id === props.chosen));
    const labels = byPrecedence.flatMap(({ id, label }) => {
      const position = near === null || near.has(id) ? positions().get(id) : undefined;
      return position ? [{ id, name: tell(label), ...position }] : [];
    });
    return placeNames(labels);
  });
  return (
    <div class="web" ref={observe}>
      <Show when={width() > 0}>
        <svg
          width={width()}
          height={GRAPH_HEIGHT}
          viewBox={`0 0 ${width()} ${GRAPH_HEIGHT}`}
          classList={{ choosing: props.chosen !== null }}
          role="img"
          aria-label={word('picture', { n: props.nodes.length, m: props.network.edges.length })}
        >
          <GraphEdges edges={props.network.edges} positions={positions()} chosen={props.chosen} />
          <For each={props.nodes}>
            {(node) => (
              <Show when={positions().get(node.id)}>
                {(position) => (
                  <GraphNode
                    node={node}
                    position={position()}
                    maxDegree={props.nodes[0]?.degree ?? 1}
                    named={named().has(node.id)}
                    lit={neighbours()?.has(node.id) ?? false}
                    chosen={props.chosen === node.id}
                    choose={() => props.choose(node.id)}
                  />
                )}
              </Show>
            )}
          </For>
        </svg>
      </Show>
    </div>
  );
}
