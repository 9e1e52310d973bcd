import type { Network, NetworkNode } from '@synoptic/core/shapes/network';
import type { Id } from '@synoptic/core/text/id';

/** A speaker whose words others pass on, with each way from it to a document; `weight` is the number of claims on its first steps. */
interface OriginPaths {
  readonly origin: NetworkNode;
  readonly weight: number;
  /** Nodes after the origin; the last is a document, the first of each path the heaviest step. */
  readonly paths: readonly (readonly NetworkNode[])[];
}

/** Reports of reports run in circles; no real chain is longer. */
const MAX_STEPS = 8;
const MAX_PATHS = 12;

/** The innermost speakers, those with most claims first, each with its ways to the documents. */
export function originPaths({ nodes, edges }: Network): readonly OriginPaths[] {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const out = Map.groupBy(
    edges.toSorted((a, b) => b.weight - a.weight),
    ({ source }) => source,
  );
  const heard = new Set(edges.map(({ target }) => target));
  const walk = (id: Id, seen: readonly Id[]): NetworkNode[][] =>
    (out.get(id) ?? []).flatMap(({ target }) => {
      const node = byId.get(target);
      if (!node || seen.includes(target) || seen.length > MAX_STEPS) return [];
      return node.kind === 'document' ? [[node]] : walk(target, [...seen, target]).map((path) => [node, ...path]);
    });
  return nodes
    .filter(({ id }) => out.has(id) && !heard.has(id))
    .map((origin) => ({
      origin,
      weight: (out.get(origin.id) ?? []).reduce((sum, { weight }) => sum + weight, 0),
      paths: walk(origin.id, [origin.id]).slice(0, MAX_PATHS),
    }))
    .sort((a, b) => b.weight - a.weight || (a.origin.id < b.origin.id ? -1 : 1));
}
