import type { Network } from '@synoptic/core/questions/network/network';
import type { Id } from '@synoptic/core/text/id';
import { createMemo, For } from 'solid-js';
import { useAccounts } from '../corpus/accounts.tsx';
import { useLanguage } from '../locale/language.tsx';
import { useWords } from '../locale/use-words.ts';
import { connectedEdgeIds } from './connected-nodes.ts';
import { FLOW_ROW_HEIGHT, flowLayout } from './flow-layout.ts';
import { truncateName } from './name-labels.ts';

/** Between two columns: as wide as there is room for, and never so narrow that no name can be read. */
const COLUMN = { least: 118, most: 205 };
const HEAD = 30;
/** Room for the names of the documents, right of the last column. */
const NAMES = { least: 150, most: 210 };

/** The flow of attribution: those who are heard on the left, the documents on the right. */
export function AttributionFlow(props: { network: Network; width: number; chosen: Id | null; choose: (id: Id) => void }) {
  const { tell } = useLanguage();
  const { word, counted } = useWords('network');
  const { hueOfDocument } = useAccounts();
  const laid = createMemo(() => flowLayout(props.network.nodes, props.network.edges));
  const at = createMemo(() => new Map(laid().placed.map((p) => [p.id, p])));
  const columns = () => Math.max(0, ...laid().placed.map((p) => p.column)) + 1;
  const names = () => Math.min(NAMES.most, Math.max(NAMES.least, props.width * 0.18));
  const step = () => Math.min(COLUMN.most, Math.max(COLUMN.least, (props.width - names() - 8) / Math.max(1, columns() - 1)));
  const x = (column: number) => (columns() - 1 - column) * step() + 8;
  const y = (place: { y: number }) => place.y + HEAD;
  const lit = createMemo(() => (props.chosen ? connectedEdgeIds(props.chosen, props.network.edges) : null));
  const litNodes = createMemo(() => {
    const edges = lit();
    return edges && new Set(props.network.edges.filter((e) => edges.has(e.id)).flatMap((e) => [e.source, e.target]));
  });
  const head = (column: number) => (column === 0 ? word('documents') : counted('steps', column));
  const path = (from: { column: number; y: number }, to: { column: number; y: number }): string => {
    const [x0, x1, y0, y1] = [x(from.column), x(to.column), y(from), y(to)];
    // A step that does not lead outward bows out to the left, so that it is seen to run back.
    const bow = from.column > to.column ? (x1 - x0) / 2 : -60 - Math.abs(x1 - x0) / 4;
    return `M${x0} ${y0}C${x0 + bow} ${y0} ${from.column > to.column ? x1 - bow : x1 + bow} ${y1} ${x1} ${y1}`;
  };
  return (
    <svg
      ref={(svg) => requestAnimationFrame(() => svg.parentElement?.scrollTo({ left: svg.clientWidth, behavior: 'instant' }))}
      class="flow"
      classList={{ choosing: props.chosen !== null }}
      width={(columns() - 1) * step() + names()}
      height={laid().height + HEAD + FLOW_ROW_HEIGHT}
      viewBox={`0 0 ${(columns() - 1) * step() + names()} ${laid().height + HEAD + FLOW_ROW_HEIGHT}`}
      role="img"
      aria-label={word('picture', { n: props.network.nodes.length, m: props.network.edges.length })}
    >
      <For each={Array.from({ length: columns() }, (_, c) => c)}>
        {(column) => (
          <text class="head" x={x(column)} y="14">
            {head(column)}
          </text>
        )}
      </For>
      <For each={props.network.edges}>
        {(edge) => {
          const [from, to] = [at().get(edge.source), at().get(edge.target)];
          return from && to ? (
            <path
              class="edge"
              classList={{ back: from.column <= to.column, lit: lit()?.has(edge.id) ?? false }}
              d={path(from, to)}
              stroke-width={1 + Math.sqrt(edge.weight) * 0.6}
            />
          ) : null;
        }}
      </For>
      <For each={laid().placed}>
        {(place) => (
          <g
            class={`node hue-${place.kind === 'document' ? hueOfDocument(place.id) : 0}`}
            classList={{ lit: litNodes()?.has(place.id) ?? false, chosen: props.chosen === place.id }}
            onClick={() => props.choose(place.id)}
          >
            <title>{tell(place.label)}</title>
            <circle cx={x(place.column)} cy={y(place)} r={place.kind === 'document' ? 5 : 3.5} />
            <text x={x(place.column) + 9} y={y(place) + 4}>
              {truncateName(tell(place.label), (place.column === 0 ? names() : step()) - 22)}
            </text>
          </g>
        )}
      </For>
    </svg>
  );
}
