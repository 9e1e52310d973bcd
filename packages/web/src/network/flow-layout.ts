import type { NetworkEdge, NetworkNode } from '@synoptic/core/questions/network/network';
import type { Id } from '@synoptic/core/text/id';

/** A node in its column: 0 holds the documents, 1 the voices in them, 2 and on those whom they hear. */
interface FlowNode extends NetworkNode {
  readonly column: number;
  readonly y: number;
}

/** Between two names of one column. */
export const FLOW_ROW_HEIGHT = 19;
const ROUNDS = 4;

/** Columns by the steps that still lead to a document; within a column each node stands as near as it can to those whom it reaches. */
export function flowLayout(nodes: readonly NetworkNode[], edges: readonly NetworkEdge[]): { placed: readonly FlowNode[]; height: number } {
  const columns = flowColumnsOf(nodes, edges);
  const width = Math.max(0, ...columns.values()) + 1;
  const inColumn = Array.from({ length: width }, (_, c) => nodes.filter((n) => columns.get(n.id) === c));
  const height = Math.max(1, ...inColumn.map((c) => c.length)) * FLOW_ROW_HEIGHT;
  const y = new Map<Id, number>();
  for (const column of inColumn) spreadColumn(column, (_, i) => ((i + 0.5) * height) / column.length, y, height);
  const weights = neighbours(edges);
  for (let round = 0; round < ROUNDS; round++)
    for (const column of round % 2 === 0 ? inColumn : inColumn.toReversed())
      spreadColumn(column, ({ id }) => weightedCentre(weights.get(id) ?? [], y, y.get(id) ?? 0), y, height);
  return { placed: nodes.map((n) => ({ ...n, column: columns.get(n.id) ?? 0, y: y.get(n.id) ?? 0 })), height };
}

/** The fewest steps from a node to a document. What reaches none stands farthest in. */
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

/** Orders a column by where its nodes would like to stand, and keeps them apart within the height. */
function spreadColumn(
  column: readonly NetworkNode[],
  wish: (node: NetworkNode, i: number) => number,
  y: Map<Id, number>,
  height: number,
): void {
  const wished = column.map((node, i) => ({ id: node.id, at: wish(node, i) })).sort((a, b) => a.at - b.at || (a.id < b.id ? -1 : 1));
  let free = FLOW_ROW_HEIGHT / 2;
  const down = wished.map(({ id, at }) => {
    const here = Math.max(free, at);
    free = here + FLOW_ROW_HEIGHT;
    return { id, here };
  });
  let room = height - FLOW_ROW_HEIGHT / 2;
  for (const { id, here } of down.toReversed()) {
    const kept = Math.min(room, here);
    room = kept - FLOW_ROW_HEIGHT;
    y.set(id, kept);
  }
}

function neighbours(edges: readonly NetworkEdge[]): Map<Id, { id: Id; weight: number }[]> {
  const found = new Map<Id, { id: Id; weight: number }[]>();
  for (const { source, target, weight } of edges) {
    found.set(source, [...(found.get(source) ?? []), { id: target, weight }]);
    found.set(target, [...(found.get(target) ?? []), { id: source, weight }]);
  }
  return found;
}

function weightedCentre(near: readonly { id: Id; weight: number }[], y: ReadonlyMap<Id, number>, now: number): number {
  const total = near.reduce((sum, n) => sum + n.weight, 0);
  return total === 0 ? now : near.reduce((sum, n) => sum + (y.get(n.id) ?? now) * n.weight, 0) / total;
}
