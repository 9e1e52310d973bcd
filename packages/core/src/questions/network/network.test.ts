import { describe, expect, it } from 'vitest';
import { type SmallCorpus, smallCorpus } from '../../compile/small-corpus.fixture.ts';
import type { NetworkName } from '../../text/arrangements.ts';
import { network } from './network.ts';

const edges = (small: SmallCorpus, only?: NetworkName) =>
  network(smallCorpus(small), only).edges.map((e) => [e.source, e.act, e.target, e.weight]);

const chain = [
  { agent: 'outlet:c', act: 'reports' },
  { agent: 'person:anna', act: 'states' },
];
const told: SmallCorpus = {
  documents: { A: { claims: [{ value: 1, attribution: chain }, { value: 2, attribution: chain }, { value: 3 }] } },
};

describe('attribution network', () => {
  it('leads from the origin through each hop to the document, by the act of the carrier, weighed by claims', () => {
    expect(edges(told)).toEqual([
      ['outlet:a', '', 'document:a', 3],
      ['outlet:c', 'reports', 'outlet:a', 2],
      ['person:anna', 'reports', 'outlet:c', 2],
    ]);
  });
  it('adds no edge from a speaker to itself', () => {
    const again = { value: 1, attribution: [{ agent: 'outlet:a', act: 'states', on: '2022-01-20' }] };
    expect(edges({ documents: { A: { claims: [again] } } })).toEqual([['outlet:a', '', 'document:a', 1]]);
  });
});

describe('co-mention network', () => {
  const passages = [
    { mentions: ['state:south', 'state:north', 'person:anna', 'state:north'] },
    { mentions: ['state:north', 'state:south'] },
    { reprints: 2, mentions: ['state:north', 'state:south'] },
    { role: 'boilerplate', voice: undefined, gloss: undefined, mentions: ['state:north', 'person:boris'] },
  ];
  it('joins two entities once for each passage that mentions both; reprints and boilerplate add nothing', () => {
    expect(edges({ documents: { A: { passages } } })).toEqual([
      ['person:anna', '', 'state:north', 1],
      ['person:anna', '', 'state:south', 1],
      ['state:north', '', 'state:south', 2],
    ]);
  });
});

describe('a network', () => {
  const both: SmallCorpus = { documents: { A: { passages: [{ mentions: ['state:south', 'outlet:c'] }], claims: [{ value: 3 }] } } };
  it('has every node that an edge joins, by id, with its label and kind, and edges with their own ids', () => {
    expect(network(smallCorpus(both))).toEqual({
      nodes: [
        { id: 'document:a', label: { en: 'A', ja: 'A' }, kind: 'document' },
        { id: 'outlet:a', label: { en: 'a', ja: 'a' }, kind: 'outlet' },
        { id: 'outlet:c', label: { en: 'c', ja: 'c' }, kind: 'outlet' },
        { id: 'state:south', label: { en: 'south', ja: 'south' }, kind: 'state' },
      ],
      edges: [
        { id: 'attribution-0', source: 'outlet:a', target: 'document:a', network: 'attribution', act: '', weight: 1 },
        { id: 'co-mention-0', source: 'outlet:c', target: 'state:south', network: 'co-mention', act: '', weight: 1 },
      ],
    });
  });
  it('can be asked for alone', () => {
    expect(edges(both, 'attribution')).toEqual([['outlet:a', '', 'document:a', 1]]);
    expect(edges(both, 'co-mention')).toEqual([['outlet:c', '', 'state:south', 1]]);
    expect(network(smallCorpus(both), 'co-mention').nodes.map((n) => n.id)).toEqual(['outlet:c', 'state:south']);
  });
});
