import { describe, expect, it } from 'vitest';
import { smallCorpus } from '../../compile/small-corpus.fixture.ts';
import { compareWholes } from './wholes.ts';

describe('Q2 two documents as wholes', () => {
  it('lists the subjects that both share, those of only one, and where they meet', () => {
    const corpus = smallCorpus({
      documents: {
        A: {
          passages: [{ mentions: ['state:north', 'outlet:carrier'] }, { mentions: ['outlet:c'] }],
          claims: [{ value: 3 }, { facet: 'begin', value: '2022' }],
        },
        B: {
          passages: [{ mentions: ['state:north', 'event:rain'] }, { role: 'boilerplate', mentions: ['outlet:b'] }],
          claims: [{ value: 5 }],
        },
      },
    });
    expect(compareWholes(corpus, ['document:b', 'document:a'])).toEqual({
      documents: ['document:a', 'document:b'],
      shared: { entities: ['state:north'], events: ['event:fire'], rows: 1 },
      only: {
        'document:a': { entities: ['outlet:c', 'outlet:carrier'], events: [], rows: 1 },
        'document:b': { entities: [], events: ['event:rain'], rows: 0 },
      },
      meeting: [
        {
          about: 'event:fire',
          facet: 'deaths',
          documents: ['document:a', 'document:b'],
          rows: [{ of: null, where: null, verdict: 'conflict', rule: 'V3' }],
        },
      ],
    });
  });

  const three = smallCorpus({
    documents: {
      A: { passages: [{ mentions: ['state:north', 'state:south'] }], claims: [{ value: 3 }] },
      B: { passages: [{ mentions: ['state:north', 'state:south'] }], claims: [{ value: 3 }] },
      C: { passages: [{ mentions: ['state:north'] }], claims: [{ value: 9 }, { value: 1, qualifiers: { of: 'state:north' } }] },
    },
  });
  it('of three documents, shared means mentioned by all and only means by one alone', () => {
    const { shared, only } = compareWholes(three, ['document:a', 'document:b', 'document:c']);
    expect([shared.entities, shared.rows]).toEqual([['state:north'], 1]);
    expect(Object.values(only).map((o) => [o.entities, o.events, o.rows])).toEqual([
      [[], [], 0],
      [[], [], 0],
      [[], [], 0],
    ]);
  });
  it('meetings include only the documents asked for', () => {
    expect(compareWholes(three, ['document:a', 'document:b']).meeting.map((m) => m.rows.map((r) => r.verdict))).toEqual([['agree']]);
    const [met] = compareWholes(three, ['document:a', 'document:c']).meeting;
    expect(met?.rows.map((r) => [r.of, r.verdict])).toEqual([
      [null, 'conflict'],
      ['state:north', 'single'],
      ['state:south', 'unattested'],
    ]);
  });
  it('a question that one document answers twice is not a meeting', () => {
    const twice = smallCorpus({
      documents: { A: { claims: [{ value: 3 }, { value: 5 }] }, B: { claims: [{ facet: 'begin', value: '2022' }] } },
    });
    expect(compareWholes(twice, ['document:a', 'document:b']).meeting).toEqual([]);
  });
  it('the answer is the same if a document is named twice or in another order', () => {
    const ask = (...ids: string[]) => compareWholes(three, ids);
    expect(ask('document:c', 'document:a', 'document:c')).toEqual(ask('document:a', 'document:c'));
  });
});
