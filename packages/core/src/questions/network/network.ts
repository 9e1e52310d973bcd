import type { Corpus } from '../../corpus/corpus.ts';
import { perCorpus } from '../../corpus/per-corpus.ts';
import type { Network, NetworkEdge } from '../../shapes/network.ts';
import type { NetworkName } from '../../text/arrangements.ts';
import { byCodePoint } from '../../text/canonical-json.ts';
import { type Id, kindOf } from '../../text/id.ts';

/**
 * Networks of a corpus over one set of nodes: attribution (directed) and co-mention (undirected), or only one of them.
 *
 * The weight of an edge is the number of claims with that step, or of passages that mention both nodes (reprints and boilerplate
 * excluded). Nodes and edges have a stable order. Never throws.
 *
 * @example
 * ```ts
 * import { network } from '@synoptic/core/questions/network/network';
 *
 * const { nodes, edges } = network(corpus, 'attribution');
 * edges.every((edge) => edge.network === 'attribution'); // → true
 * nodes.find((node) => node.id === 'document:d1021-2022')?.kind; // → 'document'
 * ```
 */
export function network(corpus: Corpus, only?: NetworkName): Network {
  const edges = edgesOfAll(corpus).filter((e) => only === undefined || e.network === only);
  const ids = [...new Set(edges.flatMap((e) => [e.source, e.target]))].sort(byCodePoint);
  return { nodes: ids.map((id) => ({ id, label: corpus.label(id), kind: kindOf(id) })), edges };
}

const edgesOfAll = perCorpus((corpus): readonly NetworkEdge[] => [...attribution(corpus), ...coMention(corpus)]);

/** Edges of attribution: one step for each hop of each chain, from the origin outward to the document. */
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

/** Edges of co-mention: pairs of things in one passage, without reprints and boilerplate. */
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
