import { groupPairs } from '@synoptic/core/corpus/group-pairs';
import type { NetworkEdge, NetworkNode } from '@synoptic/core/shapes/network';
import type { Id } from '@synoptic/core/text/id';

/** A node in its column: 0 for documents, 1 for their voices, 2 and up for whom the voices rely on. */
export interface FlowNode extends NetworkNode {
  readonly column: number;
  readonly y: number;
}

/** Distance between two nodes of one column in pixels. */
export const FLOW_ROW_HEIGHT = 19;
/** Passes over the columns, to and fro. */
const ROUNDS = 4;

/**
 * Layered layout: a node's column is its distance to a document, and its y approaches its neighbours' by the barycenter heuristic.
 *
 * @param roomOf height that the name of a node needs, in pixels
 */
export function flowLayout(
  nodes: readonly NetworkNode[],
  edges: readonly NetworkEdge[],
  roomOf: (node: NetworkNode) => number = () => FLOW_ROW_HEIGHT,
): { placed: readonly FlowNode[]; height: number } {
  const columns = flowColumnsOf(nodes, edges);
  const width = Math.max(0, ...columns.values()) + 1;
  const inColumn = Array.from({ length: width }, (_, c) => nodes.filter((n) => columns.get(n.id) === c));
  const rooms = new Map(nodes.map((n) => [n.id, Math.max(FLOW_ROW_HEIGHT, roomOf(n))]));
  const height = Math.max(FLOW_ROW_HEIGHT, ...inColumn.map((c) => c.reduce((sum, n) => sum + (rooms.get(n.id) ?? 0), 0)));
  const y = new Map<Id, number>();
  const spread = (column: readonly NetworkNode[], preferred: (node: NetworkNode, i: number) => number) =>
    spreadColumn(column, preferred, { y, rooms, height });
  for (const column of inColumn) spread(column, (_, i) => ((i + 0.5) * height) / column.length);
  const weights = neighbours(edges);
  for (let round = 0; round < ROUNDS; round++)
    for (const column of round % 2 === 0 ? inColumn : inColumn.toReversed())
      spread(column, ({ id }) => weightedCentre(weights.get(id) ?? [], y, y.get(id) ?? 0));
  return { placed: nodes.map((n) => ({ ...n, column: columns.get(n.id) ?? 0, y: y.get(n.id) ?? 0 })), height };
}

/** Shortest distance from each node to a document; nodes without a path to one share the last column. */
export function flowColumnsOf(nodes: readonly NetworkNode[], edges: readonly NetworkEdge[]): Map<Id, number> {
  const columns = new Map<Id, number>(nodes.filter((n) => n.kind === 'document').map((n) => [n.id, 0]));
  let front = [...columns.keys()];
  for (let column = 1; front.length > 0; column++) {
    const reached = new Set(front);
    front = [...new Set(edges.filter((e) => reached.has(e.target) && !columns.has(e.source)).map((e) => e.source))];
    for (const id of front) columns.set(id, column);
  }
  const farthest = Math.max(0, ...columns.values()) + 1;
  for (const { id } of nodes) if (!columns.has(id)) columns.set(id, farthest);
  return columns;
}

/** Orders a column by its nodes' preferred y, and keeps the room of each clear within the height. */
function spreadColumn(
  column: readonly NetworkNode[],
  preferred: (node: NetworkNode, i: number) => number,
  { y, rooms, height }: { readonly y: Map<Id, number>; readonly rooms: ReadonlyMap<Id, number>; readonly height: number },
): void {
  const halfOf = (id: Id) => (rooms.get(id) ?? FLOW_ROW_HEIGHT) / 2;
  const sorted = column.map((node, i) => ({ id: node.id, at: preferred(node, i) })).sort((a, b) => a.at - b.at || (a.id < b.id ? -1 : 1));
  let free = 0;
  const downward = sorted.map(({ id, at }) => {
    const spread = Math.max(free + halfOf(id), at);
    free = spread + halfOf(id);
    return { id, spread };
  });
  let last = height;
  for (const { id, spread } of downward.toReversed()) {
    const kept = Math.min(last - halfOf(id), spread);
    last = kept - halfOf(id);
    y.set(id, kept);
  }
}

function neighbours(edges: readonly NetworkEdge[]): Map<Id, { id: Id; weight: number }[]> {
  return groupPairs(
    edges.flatMap(({ source, target, weight }) => [[source, { id: target, weight }] as const, [target, { id: source, weight }] as const]),
  );
}

function weightedCentre(near: readonly { id: Id; weight: number }[], y: ReadonlyMap<Id, number>, now: number): number {
  const total = near.reduce((sum, n) => sum + n.weight, 0);
  return total === 0 ? now : near.reduce((sum, n) => sum + (y.get(n.id) ?? now) * n.weight, 0) / total;
}
