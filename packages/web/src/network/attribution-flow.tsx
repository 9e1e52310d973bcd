import type { Network } from '@synoptic/core/shapes/network';
import type { Id } from '@synoptic/core/text/id';
import { createMemo, For } from 'solid-js';
import { useAccounts } from '../corpus/accounts.tsx';
import { useLanguage } from '../locale/language.tsx';
import { useWords } from '../locale/use-words.ts';
import { truncateText } from '../ui/estimate-text-width.ts';
import { connectedEdgeIds } from './connected-nodes.ts';
import { type FlowGeometry, flowGeometry } from './flow-geometry.ts';
import { type FlowNode, flowLayout } from './flow-layout.ts';

/** Mean width of a letter and width of the ellipsis in a node's name, in pixels. */
const NAME_WIDTHS = { letter: 6.8, ellipsis: 8 };

/** Attribution from the origins on the left to the documents on the right. A chosen node highlights its paths. */
export function AttributionFlow(props: { network: Network; width: number; chosen: Id | null; choose: (id: Id) => void }) {
  const { word, counted } = useWords('network');
  const layout = createMemo(() => flowLayout(props.network.nodes, props.network.edges));
  const nodesById = createMemo(() => new Map(layout().placed.map((node) => [node.id, node])));
  const columns = () => Math.max(0, ...layout().placed.map((node) => node.column)) + 1;
  const geometry = createMemo(() => flowGeometry(columns(), layout().height, props.width));
  const litEdges = createMemo(() => (props.chosen ? connectedEdgeIds(props.chosen, props.network.edges) : null));
  const litNodes = createMemo(() => {
    const edges = litEdges();
    return edges && new Set(props.network.edges.filter((e) => edges.has(e.id)).flatMap((e) => [e.source, e.target]));
  });
  return (
    <svg
      class="flow"
      classList={{ choosing: props.chosen !== null }}
      width={geometry().width}
      height={geometry().height}
      viewBox={`0 0 ${geometry().width} ${geometry().height}`}
      role="img"
      aria-label={word('picture', { n: props.network.nodes.length, m: props.network.edges.length })}
    >
      <For each={Array.from({ length: columns() }, (_, c) => c)}>
        {(column) => (
          <text class="head" x={geometry().x(column)} y="14">
            {column === 0 ? word('documents') : counted('steps', column)}
          </text>
        )}
      </For>
      <For each={props.network.edges}>
        {(edge) => {
          const [from, to] = [nodesById().get(edge.source), nodesById().get(edge.target)];
          return from && to ? (
            <path
              class="edge"
              classList={{ back: from.column <= to.column, lit: litEdges()?.has(edge.id) ?? false }}
              d={geometry().path(from, to)}
              stroke-width={1 + Math.sqrt(edge.weight) * 0.6}
            />
          ) : null;
        }}
      </For>
      <For each={layout().placed}>
        {(node) => (
          <FlowNodeMark
            node={node}
            geometry={geometry()}
            lit={litNodes()?.has(node.id) ?? false}
            chosen={props.chosen === node.id}
            choose={props.choose}
          />
        )}
      </For>
    </svg>
  );
}

interface FlowNodeMarkProps {
  node: FlowNode;
  geometry: FlowGeometry;
  lit: boolean;
  chosen: boolean;
  choose: (id: Id) => void;
}

function FlowNodeMark(props: FlowNodeMarkProps) {
  const { tell } = useLanguage();
  const { hueOfDocument } = useAccounts();
  const isDocument = () => props.node.kind === 'document';
  const x = () => props.geometry.x(props.node.column);
  const y = () => props.geometry.y(props.node);
  return (
    <g
      class={`node hue-${isDocument() ? hueOfDocument(props.node.id) : 0}`}
      classList={{ lit: props.lit, chosen: props.chosen }}
      onClick={() => props.choose(props.node.id)}
    >
      <title>{tell(props.node.label)}</title>
      <circle cx={x()} cy={y()} r={isDocument() ? 5 : 3.5} />
      <text x={x() + 9} y={y() + 4}>
        {truncateText(tell(props.node.label), props.geometry.nameRoom(props.node.column), NAME_WIDTHS)}
      </text>
    </g>
  );
}
