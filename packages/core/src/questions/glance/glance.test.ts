import { describe, expect, it } from 'vitest';
import { type SmallCorpus, smallCorpus } from '../../compile/small-corpus.fixture.ts';
import { glance } from './glance.ts';

const SMALL: SmallCorpus = {
  events: [{ id: 'event:flood', date: '2021-05-01' }],
  documents: {
    A: {
      claims: [
        { value: 3 },
        { facet: 'stance', value: 'positive' },
        { id: 'twice', facet: 'begin', value: '2022-01-10', anchors: [1, 2] },
        { about: 'event:flood', value: 9 },
        { about: 'event:rain', value: 1 },
      ],
    },
    B: { date: '2022-02-02', passages: [{ mentions: ['event:flood'] }], claims: [{ value: 5 }, { facet: 'stance', value: 'negative' }] },
    C: { date: '2021-12-01', claims: [{ about: 'event:rain', value: 1 }] },
  },
};
const view = () => glance(smallCorpus(SMALL));

describe('the corpus at a glance', () => {
  it('sets the clashes with most origins and documents first; a conflict before a contrast', () => {
    expect(view().disagreements.map((h) => [h.facet, h.verdict, h.rule, h.origins, h.accounts])).toEqual([
      ['deaths', 'conflict', 'V3', 2, ['A1', 'B1']],
      ['stance', 'contrast', 'V4', 2, ['A1', 'B1']],
    ]);
  });
  it('lists answers that several passages give and only one origin', () => {
    expect(view().oneOrigin.map((h) => [h.facet, h.attestations, h.origins, h.claims])).toEqual([['begin', 2, 1, ['claim:a-twice']]]);
  });
  it('lists for each event the documents with claims and the silence of the others, in the order of time', () => {
    expect(view().matrix.map((m) => [m.event, m.cells.map((c) => `${c.account} ${c.is} ${c.claims}`)])).toEqual([
      ['event:flood', ['A told 1', 'B silent 0', 'C out-of-scope 0']],
      ['event:fire', ['A told 3', 'B told 2', 'C before-the-event 0']],
      ['event:rain', ['A told 1', 'B out-of-scope 0', 'C told 1']],
    ]);
  });
  it('lists events that only one document covers, in the same order', () => {
    expect(view().alone).toEqual([{ account: 'A', event: 'event:flood', claims: 1 }]);
  });
  it('puts each dated event that is mentioned on the timeline', () => {
    expect(view().timeline.map((t) => [t.event, t.edtf, t.accounts])).toEqual([
      ['event:flood', '2021-05-01', ['A', 'B']],
      ['event:fire', '2022-01-10', ['A', 'B']],
    ]);
  });
  it('counts its rows by verdict', () => {
    expect([view().rows, view().verdicts]).toEqual([5, { conflict: 1, contrast: 1, single: 2, agree: 1 }]);
  });
});
