import type { Network, NetworkEdge, NetworkNode } from '@synoptic/core/shapes/network';
import type { Id } from '@synoptic/core/text/id';

/** A node with its neighbours, heaviest edge first; `degree` is the sum of weights. */
export interface ConnectedNode extends NetworkNode {
  readonly degree: number;
  readonly from: readonly { readonly id: Id; readonly weight: number }[];
  readonly to: readonly { readonly id: Id; readonly weight: number }[];
}

/** Nodes that have an edge, the most connected first. */
export function connectedNodes({ nodes, edges }: Network): readonly ConnectedNode[] {
  const into = groupEdges(edges, (e) => [e.target, e.source]);
  const out = groupEdges(edges, (e) => [e.source, e.target]);
  return nodes
    .map((node) => {
      const [from, to] = [into.get(node.id) ?? [], out.get(node.id) ?? []];
      return { ...node, from, to, degree: [...from, ...to].reduce((sum, t) => sum + t.weight, 0) };
    })
    .filter((n) => n.degree > 0)
    .sort((a, b) => b.degree - a.degree || (a.id < b.id ? -1 : 1));
}

function groupEdges(edges: readonly NetworkEdge[], ends: (edge: NetworkEdge) => readonly [Id, Id]): Map<Id, { id: Id; weight: number }[]> {
  const groups = new Map<Id, Map<Id, number>>();
  for (const edge of edges) {
    const [key, other] = ends(edge);
    const group = groups.get(key) ?? new Map<Id, number>();
    group.set(other, (group.get(other) ?? 0) + edge.weight);
    groups.set(key, group);
  }
  return new Map(
    [...groups].map(([key, group]) => [key, [...group].map(([id, weight]) => ({ id, weight })).sort((a, b) => b.weight - a.weight)]),
  );
}

/** Edges on directed paths to or from a node (breadth-first search each way). */
export function connectedEdgeIds(id: Id, edges: readonly NetworkEdge[]): ReadonlySet<string> {
  const found = new Set<string>();
  const follow = (from: 'source' | 'target', to: 'source' | 'target'): void => {
    let front = new Set([id]);
    const seen = new Set(front);
    while (front.size > 0) {
      const along = edges.filter((e) => front.has(e[from]));
      for (const e of along) found.add(e.id);
      front = new Set(along.map((e) => e[to]).filter((next) => !seen.has(next)));
      for (const next of front) seen.add(next);
    }
  };
  follow('source', 'target');
  follow('target', 'source');
  return found;
}
