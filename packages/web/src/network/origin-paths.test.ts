import type { NetworkEdge, NetworkNode } from '@synoptic/core/shapes/network';
import { expect, it } from 'vitest';
import { originPaths } from './origin-paths.ts';

const node = (id: string): NetworkNode => ({ id, label: { en: id }, kind: id.split(':')[0] ?? '' });
const edge = (source: string, target: string, weight = 1): NetworkEdge => ({
  id: `${source}-${target}`,
  source,
  target,
  network: 'attribution',
  act: '',
  weight,
});

it('lists the innermost speakers with each path to a document, also for circular reports', () => {
  const nodes = ['document:a', 'outlet:paper', 'outlet:wire', 'person:p', 'person:q'].map(node);
  const edges = [
    edge('outlet:paper', 'document:a', 9),
    edge('outlet:wire', 'outlet:paper', 4),
    edge('outlet:paper', 'outlet:wire'),
    edge('person:p', 'outlet:wire', 3),
    edge('person:p', 'outlet:paper'),
    edge('person:q', 'document:a', 5),
  ];
  const shown = originPaths({ nodes, edges }).map(({ origin, weight, paths }) => [
    origin.id,
    weight,
    paths.map((path) => path.map(({ id }) => id).join(' → ')),
  ]);
  expect(shown).toEqual([
    ['person:q', 5, ['document:a']],
    ['person:p', 4, ['outlet:wire → outlet:paper → document:a', 'outlet:paper → document:a']],
  ]);
});
