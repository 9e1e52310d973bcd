import type { NetworkEdge } from '@synoptic/core/shapes/network';
import type { Id } from '@synoptic/core/text/id';

/** Position of a node in the unit square. */
export interface GraphPoint {
  readonly id: Id;
  readonly x: number;
  readonly y: number;
}

/** Points at multiples of the golden angle on a spiral are spread evenly. */
const GOLDEN_ANGLE = Math.PI * (3 - Math.sqrt(5));
const ROUNDS = 160;

/**
 * Force-directed layout (Fruchterman and Reingold 1991). It starts from a spiral with the first node in the middle and uses no
 * random numbers, so the same network always gets the same layout.
 */
export function forceLayout(ids: readonly Id[], edges: readonly NetworkEdge[]): readonly GraphPoint[] {
  const n = ids.length;
  const index = new Map(ids.map((id, i) => [id, i]));
  const x = Float64Array.from(ids, (_, i) => 0.5 + 0.45 * Math.sqrt((i + 0.5) / n) * Math.cos(i * GOLDEN_ANGLE));
  const y = Float64Array.from(ids, (_, i) => 0.5 + 0.45 * Math.sqrt((i + 0.5) / n) * Math.sin(i * GOLDEN_ANGLE));
  const ties = new Map<Id, number>();
  for (const { source, target } of edges) for (const id of [source, target]) ties.set(id, (ties.get(id) ?? 0) + 1);
  /** Edges of well-connected nodes pull less; otherwise all nodes would clump around them. */
  const pull = ({ source, target, weight }: NetworkEdge) =>
    Math.log1p(weight) / Math.sqrt((ties.get(source) ?? 1) * (ties.get(target) ?? 1));
  const links = edges.map((e) => [index.get(e.source) ?? -1, index.get(e.target) ?? -1, pull(e)] as const);
  const rest = 0.75 / Math.sqrt(Math.max(1, n));
  const [dx, dy] = [new Float64Array(n), new Float64Array(n)];
  const push = (a: number, b: number, force: (distance: number) => number): void => {
    const [ex, ey] = [(x[a] ?? 0) - (x[b] ?? 0), (y[a] ?? 0) - (y[b] ?? 0)];
    const distance = Math.max(1e-4, Math.hypot(ex, ey));
    const by = force(distance) / distance;
    dx[a] = (dx[a] ?? 0) + ex * by;
    dy[a] = (dy[a] ?? 0) + ey * by;
    dx[b] = (dx[b] ?? 0) - ex * by;
    dy[b] = (dy[b] ?? 0) - ey * by;
  };
  for (let round = 0; round < ROUNDS; round++) {
    dx.fill(0);
    dy.fill(0);
    for (let a = 0; a < n; a++) for (let b = a + 1; b < n; b++) push(a, b, (d) => (rest * rest) / d);
    for (const [a, b, weight] of links) if (a >= 0 && b >= 0) push(a, b, (d) => (-weight * d * d) / rest);
    const most = 0.08 * (1 - round / ROUNDS);
    for (let i = 0; i < n; i++) {
      const [fx, fy] = [dx[i] ?? 0, dy[i] ?? 0];
      const length = Math.max(1e-9, Math.hypot(fx, fy));
      x[i] = (x[i] ?? 0) + (fx / length) * Math.min(most, length) + (0.5 - (x[i] ?? 0)) * 0.03;
      y[i] = (y[i] ?? 0) + (fy / length) * Math.min(most, length) + (0.5 - (y[i] ?? 0)) * 0.03;
    }
  }
  return fitToUnitSquare(ids, x, y);
}

function fitToUnitSquare(ids: readonly Id[], x: Float64Array, y: Float64Array): readonly GraphPoint[] {
  const scale = (values: Float64Array) => {
    const [least, most] = [Math.min(...values), Math.max(...values)];
    return (value: number) => (most > least ? (value - least) / (most - least) : 0.5);
  };
  const [sx, sy] = [scale(x), scale(y)];
  // JavaScript engines may differ in the last digits of `hypot` and `log1p`.
  const round = (value: number) => Math.round(value * 1e4) / 1e4;
  return ids.map((id, i) => ({ id, x: round(sx(x[i] ?? 0)), y: round(sy(y[i] ?? 0)) }));
}

/** Nodes of the heaviest edges, at most `most` of them; `least` is the weight down to which edges are taken. */
export function strongestEdges(edges: readonly NetworkEdge[], most: number): { ids: readonly Id[]; least: number } {
  const ids = new Set<Id>();
  let least = 1;
  for (const weight of [...new Set(edges.map((e) => e.weight))].sort((a, b) => b - a)) {
    const added = edges.filter((e) => e.weight === weight).flatMap((e) => [e.source, e.target]);
    if (ids.size > 0 && new Set([...ids, ...added]).size > most) break;
    for (const id of added) ids.add(id);
    least = weight;
  }
  return { ids: [...ids], least };
}
