import type { NetworkEdge, NetworkNode } from '@synoptic/core/shapes/network';
import { describe, expect, it } from 'vitest';
import { FLOW_ROW_HEIGHT, flowColumnsOf, flowLayout } from './flow-layout.ts';

const node = (id: string): NetworkNode => ({ id, label: { en: id, ja: id }, kind: id.split(':')[0] ?? '' });
const edge = (source: string, target: string, weight = 1): NetworkEdge => ({
  id: `${source}-${target}`,
  source,
  target,
  network: 'attribution',
  act: '',
  weight,
});
const nodes = ['document:a', 'outlet:wire', 'outlet:paper', 'person:p', 'person:lost'].map(node);
const edges = [
  edge('outlet:paper', 'document:a'),
  edge('outlet:wire', 'outlet:paper'),
  edge('person:p', 'outlet:wire'),
  edge('outlet:paper', 'outlet:wire'),
];

describe('the flow of attribution', () => {
  it('has columns by the steps to a document, also for circular reports', () => {
    expect([...flowColumnsOf(nodes, edges)]).toEqual([
      ['document:a', 0],
      ['outlet:paper', 1],
      ['outlet:wire', 2],
      ['person:p', 3],
      ['person:lost', 4],
    ]);
  });
  it('keeps 200 names of one column separate and inside the picture, and is the same each time', () => {
    const many = [node('document:a'), ...Array.from({ length: 200 }, (_, i) => node(`person:p${i}`))];
    const steps = many.slice(1).map((n, i) => edge(n.id, 'document:a', (i % 7) + 1));
    const { placed, height } = flowLayout(many, steps);
    const ys = placed
      .filter((p) => p.column === 1)
      .map((p) => p.y)
      .sort((a, b) => a - b);
    for (const [i, y] of ys.entries()) if (i > 0) expect(y - (ys[i - 1] ?? 0)).toBeGreaterThanOrEqual(FLOW_ROW_HEIGHT - 1e-6);
    expect(ys[0]).toBeGreaterThanOrEqual(0);
    expect(ys.at(-1)).toBeLessThanOrEqual(height);
    expect(flowLayout(many, steps)).toEqual({ placed, height });
  });
  it('keeps the room of names on several lines clear', () => {
    const many = [node('document:a'), ...Array.from({ length: 9 }, (_, i) => node(`person:p${i}`))];
    const roomOf = ({ id }: NetworkNode) => (id.endsWith('4') ? 45 : 19);
    const { placed, height } = flowLayout(
      many,
      many.slice(1).map((n) => edge(n.id, 'document:a')),
      roomOf,
    );
    const column = placed.filter((p) => p.column === 1).sort((a, b) => a.y - b.y);
    expect(height).toBeCloseTo(8 * 19 + 45);
    for (const [i, at] of column.entries()) {
      const before = column[i - 1];
      expect(at.y - (before ? before.y + roomOf(before) / 2 : 0)).toBeGreaterThanOrEqual(roomOf(at) / 2 - 1e-6);
    }
  });
});
