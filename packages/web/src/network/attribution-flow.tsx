import type { Network, NetworkNode } from '@synoptic/core/shapes/network';
import type { Id } from '@synoptic/core/text/id';
import { createMemo, For } from 'solid-js';
import { useAccounts } from '../corpus/accounts.tsx';
import { useLanguage } from '../locale/language.tsx';
import { useWords } from '../locale/use-words.ts';
import { wrapLabel } from '../ui/wrap-label.ts';
import { connectedEdgeIds } from './connected-nodes.ts';
import { type FlowGeometry, flowGeometry } from './flow-geometry.ts';
import { type FlowNode, flowColumnsOf, flowLayout } from './flow-layout.ts';

/** Mean width of a letter and width of the ellipsis in a node's name, in pixels. */
const NAME_WIDTHS = { letter: 6.8, ellipsis: 8 };
/** Height of a line of a name, and room around a name, in pixels. */
const NAME_HEIGHTS = { line: 13, around: 6 };

/** Attribution from the origins on the left to the documents on the right. A chosen node highlights its paths. */
export function AttributionFlow(props: { network: Network; width: number; chosen: Id | null; choose: (id: Id) => void }) {
  const { word, counted } = useWords('network');
  const { tell } = useLanguage();
  const columnsById = createMemo(() => flowColumnsOf(props.network.nodes, props.network.edges));
  const columns = () => Math.max(0, ...columnsById().values()) + 1;
  const nameLines = createMemo(() => {
    const { nameRoom } = flowGeometry(columns(), 0, props.width);
    const linesOf = ({ id, label }: NetworkNode) => wrapLabel(tell(label), nameRoom(columnsById().get(id) ?? 0), NAME_WIDTHS);
    return new Map(props.network.nodes.map((node) => [node.id, linesOf(node)]));
  });
  const linesOf = (id: Id) => nameLines().get(id) ?? [];
  const layout = createMemo(() =>
    flowLayout(props.network.nodes, props.network.edges, ({ id }) => linesOf(id).length * NAME_HEIGHTS.line + NAME_HEIGHTS.around),
  );
  const nodesById = createMemo(() => new Map(layout().placed.map((node) => [node.id, node])));
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
            name={linesOf(node.id)}
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
  /** Lines of the name. */
  name: readonly string[];
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
      <text y={y() + 4 - ((props.name.length - 1) * NAME_HEIGHTS.line) / 2}>
        <For each={props.name}>
          {(line, i) => (
            <tspan x={x() + 9} dy={i() === 0 ? 0 : NAME_HEIGHTS.line}>
              {line}
            </tspan>
          )}
        </For>
      </text>
    </g>
  );
}
