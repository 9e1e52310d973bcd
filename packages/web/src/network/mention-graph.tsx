import type { Network } from '@synoptic/core/questions/network/network';
import type { Id } from '@synoptic/core/text/id';
import { createMemo, For, Show } from 'solid-js';
import { useLanguage } from '../locale/language.tsx';
import { useWords } from '../locale/use-words.ts';
import { createElementWidth } from '../ui/element-width.ts';
import type { ConnectedNode } from './connected-nodes.ts';
import { forceLayout } from './force-layout.ts';
import { placeableNames } from './name-labels.ts';

const HEIGHT = 680;
const EDGE = 56;

/** Things that are named together; the names of a chosen one's neighbours come forward. */
export function MentionGraph(props: { network: Network; nodes: readonly ConnectedNode[]; chosen: Id | null; choose: (id: Id) => void }) {
  const { tell } = useLanguage();
  const { word } = useWords('network');
  const [width, observe] = createElementWidth();
  const points = createMemo(() =>
    forceLayout(
      props.nodes.map((n) => n.id),
      props.network.edges,
    ),
  );
  const at = createMemo(() => new Map(points().map((p) => [p.id, p])));
  const x = (p: { x: number }) => EDGE + p.x * Math.max(100, width() - EDGE * 2);
  const y = (p: { y: number }) => 20 + p.y * (HEIGHT - 40);
  /** Near the right edge a name stands left of its point. */
  const before = (p: { x: number }) => p.x > 0.72;
  const near = createMemo(() => {
    const chosen = props.nodes.find((n) => n.id === props.chosen);
    return chosen ? new Set([chosen.id, ...chosen.from.map((t) => t.id), ...chosen.to.map((t) => t.id)]) : null;
  });
  /** A chosen node's neighbours are named first, then the most connected. */
  const named = createMemo(() => {
    const close = near();
    const first = props.nodes.toSorted((a, b) => Number(b.id === props.chosen) - Number(a.id === props.chosen));
    const wished = close ? first.filter((n) => close.has(n.id)) : first;
    return placeableNames(
      wished.flatMap((n) => {
        const place = at().get(n.id);
        return place ? [{ id: n.id, name: tell(n.label), x: x(place), y: y(place), before: before(place) }] : [];
      }),
    );
  });
  const heaviest = () => Math.max(1, ...props.network.edges.map((e) => e.weight));
  const most = () => props.nodes[0]?.degree ?? 1;
  return (
    <div class="web" ref={observe}>
      <Show when={width() > 0}>
        <svg
          width={width()}
          height={HEIGHT}
          viewBox={`0 0 ${width()} ${HEIGHT}`}
          classList={{ choosing: props.chosen !== null }}
          role="img"
          aria-label={word('picture', { n: props.nodes.length, m: props.network.edges.length })}
        >
          <For each={props.network.edges}>
            {(edge) => {
              const ends = () => [at().get(edge.source), at().get(edge.target)] as const;
              return (
                <line
                  class="tie"
                  classList={{ lit: props.chosen === edge.source || props.chosen === edge.target }}
                  x1={x(ends()[0] ?? { x: 0 })}
                  y1={y(ends()[0] ?? { y: 0 })}
                  x2={x(ends()[1] ?? { x: 0 })}
                  y2={y(ends()[1] ?? { y: 0 })}
                  stroke-width={0.5 + (3 * edge.weight) / heaviest()}
                />
              );
            }}
          </For>
          <For each={props.nodes}>
            {(node) => {
              const place = () => at().get(node.id) ?? { x: 0, y: 0 };
              return (
                <g
                  class="node"
                  classList={{ lit: near()?.has(node.id) ?? false, chosen: props.chosen === node.id }}
                  onClick={() => props.choose(node.id)}
                >
                  <title>{tell(node.label)}</title>
                  <circle cx={x(place())} cy={y(place())} r={2.5 + 5 * Math.sqrt(node.degree / most())} />
                  <Show when={named().has(node.id)}>
                    <text x={x(place()) + (before(place()) ? -9 : 9)} y={y(place()) + 4} text-anchor={before(place()) ? 'end' : 'start'}>
                      {tell(node.label)}
                    </text>
                  </Show>
                </g>
              );
            }}
          </For>
        </svg>
      </Show>
    </div>
  );
}
