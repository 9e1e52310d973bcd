import type { NetworkEdge } from '@synoptic/core/shapes/network';
import { describe, expect, it } from 'vitest';
import { forceLayout, strongestEdges } from './force-layout.ts';

const edge = (a: number, b: number, weight = 1): NetworkEdge => ({
  id: `${a}-${b}`,
  source: `state:s${a}`,
  target: `state:s${b}`,
  network: 'co-mention',
  act: '',
  weight,
});
/** Two rings of 100 nodes, joined by one edge. */
const ring = (from: number) => Array.from({ length: 100 }, (_, i) => edge(from + i, from + ((i + 1) % 100), 3));
const edges = [...ring(0), ...ring(100), edge(0, 100)];
const ids = Array.from({ length: 200 }, (_, i) => `state:s${i}`);

describe('a web of things named together', () => {
  const points = forceLayout(ids, edges);
  it('lies inside the picture and is the same each time', () => {
    for (const { x, y } of points) {
      expect(x).toBeGreaterThanOrEqual(0);
      expect(x).toBeLessThanOrEqual(1);
      expect(y).toBeGreaterThanOrEqual(0);
      expect(y).toBeLessThanOrEqual(1);
    }
    expect(forceLayout(ids, edges)).toEqual(points);
  });
  it('holds what is tied nearer than what is not', () => {
    const at = new Map(points.map((p) => [p.id, p]));
    const apart = (a: string, b: string) =>
      Math.hypot((at.get(a)?.x ?? 0) - (at.get(b)?.x ?? 0), (at.get(a)?.y ?? 0) - (at.get(b)?.y ?? 0));
    const mean = (all: number[]) => all.reduce((s, n) => s + n, 0) / all.length;
    const tied = mean(edges.map((e) => apart(e.source, e.target)));
    const any = mean(ids.flatMap((a, i) => ids.slice(i + 1).map((b) => apart(a, b))));
    expect(tied).toBeLessThan(any / 2);
  });
  it('leaves no two things on one spot', () => {
    expect(new Set(points.map((p) => `${p.x} ${p.y}`)).size).toBe(200);
  });
});

describe('the strongest ties', () => {
  it('are taken weight by weight, as long as there is room', () => {
    const some = [edge(1, 2, 9), edge(2, 3, 5), edge(4, 5, 5), edge(6, 7, 1)];
    expect(strongestEdges(some, 5)).toEqual({ ids: ['state:s1', 'state:s2', 'state:s3', 'state:s4', 'state:s5'], least: 5 });
    expect(strongestEdges(some, 99).least).toBe(1);
    expect(strongestEdges([], 5)).toEqual({ ids: [], least: 1 });
  });
});
