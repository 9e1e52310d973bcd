import type { Corpus } from '../../corpus/corpus.ts';
import { byCodePoint } from '../../text/canonical-json.ts';
import { type Id, kindOf } from '../../text/id.ts';
import type { Text } from '../../text/text.ts';

export interface NetworkNode {
  readonly id: Id;
  readonly label: Text;
  readonly kind: string;
}

/** Who tells whom, and what is mentioned together. */
export const NETWORK_NAMES = ['attribution', 'co-mention'] as const;
export type NetworkName = (typeof NETWORK_NAMES)[number];

/** `attribution` is directed, from who is told of to who tells; `co-mention` is not. */
export interface NetworkEdge {
  readonly id: string;
  readonly source: Id;
  readonly target: Id;
  readonly network: NetworkName;
  /** How the target passes the source on; empty for a document that holds its outermost voice, and for co-mentions. */
  readonly act: string;
  /** Claims of an attribution, passages of a co-mention. */
  readonly weight: number;
}

export interface Network {
  readonly nodes: readonly NetworkNode[];
  readonly edges: readonly NetworkEdge[];
}

/** The networks of a corpus over one set of nodes, or one of them. */
export function network(corpus: Corpus, only?: NetworkName): Network {
  const edges = [...attribution(corpus), ...coMention(corpus)].filter((e) => only === undefined || e.network === only);
  const ids = [...new Set(edges.flatMap((e) => [e.source, e.target]))].sort(byCodePoint);
  return { nodes: ids.map((id) => ({ id, label: corpus.label(id), kind: kindOf(id) })), edges };
}

/** One step for each hop of each chain, from the origin outward to the document. */
function attribution({ compiled }: Corpus): NetworkEdge[] {
  const counts = new Map<string, number>();
  for (const { attribution: hops, anchors } of compiled.claims) {
    const steps = hops.map((hop, i) => [hops[i + 1]?.agent, hop.agent, hop.act] as const);
    const documents = new Set(anchors.map((a) => a.document));
    const held = [...documents].map((document) => [hops[0]?.agent, document, ''] as const);
    for (const [source, target, act] of [...steps, ...held]) if (source && source !== target) tally(counts, [source, target, act]);
  }
  return edgesOf(counts, 'attribution');
}

/** Two things in one passage; reprints and boilerplate say nothing new. */
function coMention({ compiled }: Corpus): NetworkEdge[] {
  const counts = new Map<string, number>();
  for (const { mentions, role, reprints } of compiled.passages) {
    if (role === 'boilerplate' || reprints !== null) continue;
    const things = mentions.map((m) => m.entity);
    things.forEach((a, i) => {
      for (const b of things.slice(i + 1)) tally(counts, [a, b, '']);
    });
  }
  return edgesOf(counts, 'co-mention');
}

function edgesOf(counts: ReadonlyMap<string, number>, network: NetworkName): NetworkEdge[] {
  return [...counts]
    .sort(([a], [b]) => byCodePoint(a, b))
    .map(([key, weight], i) => {
      const [source, target, act] = JSON.parse(key) as NetworkStep;
      return { id: `${network}-${i}`, source, target, network, act, weight };
    });
}

type NetworkStep = readonly [source: Id, target: Id, act: string];

function tally(counts: Map<string, number>, step: NetworkStep): void {
  const key = JSON.stringify(step);
  counts.set(key, (counts.get(key) ?? 0) + 1);
}
