import { describe, expect, it } from 'vitest';
import {
  compiledWithoutErrors,
  type SmallClaim,
  type SmallCorpus,
  smallCompiled,
  smallCorpus,
} from '../../compile/small-corpus.fixture.ts';
import { openCorpus } from '../../corpus/corpus.ts';
import { rankRows } from './rank-rows.ts';

const ranked = (small: SmallCorpus) => rankRows(smallCorpus(small));
const disagreements = (small: SmallCorpus) => ranked(small).disagreements.map((h) => `${h.about} ${h.facet}`);
const three = { value: 3 };
const judged = (about: string, value: string): SmallClaim => ({ about, facet: 'stance', value });

describe('the greatest disagreements', () => {
  it('ranks a row with more independent origins first', () => {
    const rain = (value: number) => ({ about: 'event:rain', value });
    const small: SmallCorpus = {
      documents: { A: { claims: [three, rain(3)] }, B: { claims: [{ value: 5 }, rain(5)] }, C: { claims: [rain(7)] } },
    };
    expect(disagreements(small)).toEqual(['event:rain deaths', 'event:fire deaths']);
    expect(ranked(small).disagreements.map((h) => h.origins)).toEqual([3, 2]);
  });
  it('then a clash between two documents before one between two voices of one', () => {
    const small: SmallCorpus = {
      documents: {
        A: {
          voices: { A1: { agent: 'outlet:a' }, A2: { agent: 'outlet:c' } },
          claims: [three, { value: 5, voice: 'A2' }, { about: 'event:rain', value: 3 }],
        },
        B: { claims: [{ about: 'event:rain', value: 5 }] },
      },
    };
    expect(disagreements(small)).toEqual(['event:rain deaths', 'event:fire deaths']);
  });
  it('then a conflict before a contrast', () => {
    const small: SmallCorpus = {
      documents: {
        A: { claims: [judged('event:fire', 'positive'), { about: 'event:rain', value: 3 }] },
        B: { claims: [judged('event:fire', 'negative'), { about: 'event:rain', value: 5 }] },
      },
    };
    expect(ranked(small).disagreements.map((h) => [h.about, h.verdict])).toEqual([
      ['event:rain', 'conflict'],
      ['event:fire', 'contrast'],
    ]);
  });
  it('then by subject, facet and side', () => {
    const of = (side: string, value: number) => ({ value, qualifiers: { of: side } });
    const claims = (value: number) => [
      { about: 'event:rain', value },
      of('state:south', value),
      { facet: 'duration', value },
      of('state:north', value),
    ];
    const small: SmallCorpus = { documents: { A: { claims: claims(3) }, B: { claims: claims(5) } } };
    expect(ranked(small).disagreements.map((h) => [h.about, h.facet, h.of])).toEqual([
      ['event:fire', 'deaths', 'state:north'],
      ['event:fire', 'deaths', 'state:south'],
      ['event:fire', 'duration', null],
      ['event:rain', 'deaths', null],
    ]);
  });
  it('names the accounts of the row and the claims that clash', () => {
    const small: SmallCorpus = { documents: { A: { claims: [three, { value: { 'at-least': 1 } }] }, B: { claims: [{ value: 5 }] } } };
    expect(ranked(small).disagreements).toEqual([
      {
        ...{ about: 'event:fire', facet: 'deaths', of: null, where: null, verdict: 'conflict', rule: 'V3', origins: 2, attestations: 3 },
        ...{ accounts: ['A1', 'B1'], claims: ['claim:a-1', 'claim:b-1'] },
      },
    ]);
  });
});

it('accounts are named in the order of the documents and of their voices', () => {
  const voices = { A1: { agent: 'outlet:a' }, A2: { agent: 'outlet:c' } };
  const small: SmallCorpus = {
    documents: {
      A: {
        voices,
        claims: [
          { ...three, voice: 'A2' },
          { value: 5, voice: 'A1' },
          { value: 7, voice: 'A2' },
        ],
      },
      B: { claims: [three] },
    },
  };
  expect(ranked(small).disagreements.map((h) => h.accounts)).toEqual([['A1', 'A2', 'B1']]);
});

describe('rows with a single origin', () => {
  const twice = (about: string, n: number) => ({ about, value: 3, anchors: Array.from({ length: n }, (_, i) => i + 1) });
  const anna = { attribution: [{ agent: 'person:anna', act: 'states' }] };
  it('are in two passages or more, those with most of them first', () => {
    const small: SmallCorpus = {
      documents: {
        A: { passages: [{}, {}, {}], claims: [twice('event:fire', 2), twice('event:rain', 3), twice('event:spark', 1)] },
      },
    };
    expect(ranked(small).oneOrigin.map((h) => [h.about, h.attestations, h.origins, h.claims])).toEqual([
      ['event:rain', 3, 1, ['claim:a-2']],
      ['event:fire', 2, 1, ['claim:a-1']],
    ]);
  });
  it('rank one in two documents before one in a single document', () => {
    const rain = { about: 'event:rain', value: 3, ...anna };
    const small: SmallCorpus = { documents: { A: { passages: [{}, {}], claims: [twice('event:fire', 2), rain] }, B: { claims: [rain] } } };
    expect(ranked(small).oneOrigin.map((h) => [h.about, h.verdict, h.accounts])).toEqual([
      ['event:rain', 'single', ['A1', 'B1']],
      ['event:fire', 'single', ['A1']],
    ]);
  });
  it('leave out a row on which two origins agree', () => {
    expect(ranked({ documents: { A: { claims: [three] }, B: { claims: [three] } } }).oneOrigin).toEqual([]);
  });
});

describe('the whole corpus', () => {
  const small: SmallCorpus = {
    documents: {
      A: { claims: [three, judged('state:south', 'positive'), { about: 'event:rain', value: 3, qualifiers: { of: 'state:north' } }] },
      B: { claims: [{ value: 5 }, judged('state:south', 'negative')] },
    },
  };
  it('is judged row by row, and counted by verdict', () => {
    const { rows, verdicts } = ranked({ ...small, documents: { ...small.documents, C: { claims: [{ about: 'event:spark', value: 1 }] } } });
    expect([rows, verdicts]).toEqual([4, { conflict: 1, contrast: 1, single: 2 }]);
  });
  it('is the same in any order of the claims', () => {
    const compiled = compiledWithoutErrors(smallCompiled(small));
    const told = [compiled.claims, compiled.claims.toReversed()].map((claims) => rankRows(openCorpus({ ...compiled, claims })));
    expect(told[1]).toEqual(told[0]);
  });
});
