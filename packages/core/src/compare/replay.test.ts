import { describe, expect, it } from 'vitest';
import { type SmallCorpus, smallCorpus } from '../compile/small-corpus.fixture.ts';
import { addOne, leaveOneOut } from '../questions/sensitivity/flips-between.ts';
import { compare } from './compare.ts';
import { attributedTo, twoOutlets } from './one-row.fixture.ts';

const ABOUT = { about: ['event:fire'] };

describe('P2 leave-one-out and add-one say which verdicts flip', () => {
  const small: SmallCorpus = {
    documents: {
      A: { claims: [{ value: 3 }] },
      B: { claims: [{ value: 5 }] },
      C: { claims: [{ value: 3 }, { facet: 'begin', value: '2022' }] },
    },
  };
  const corpus = smallCorpus(small);
  const flips = (weights: ReturnType<typeof leaveOneOut>) =>
    Object.fromEntries(weights.map((w) => [w.account, w.flips.map((f) => `${f.facet}: ${f.from} → ${f.to}`)]));

  it('leaving out each account', () => {
    expect(flips(leaveOneOut(corpus, ABOUT))).toEqual({
      A1: [],
      B1: ['deaths: conflict → agree'],
      C1: ['begin: single → unattested'],
    });
  });
  it('adding each account', () => {
    expect(flips(addOne(corpus, { ...ABOUT, accounts: ['A', 'C'] }))).toEqual({ B1: ['deaths: agree → conflict'] });
    expect(addOne(corpus, ABOUT)).toEqual([]);
  });
  it('with each of several accounts alone', () => {
    expect(flips(addOne(corpus, { ...ABOUT, accounts: ['A'], facets: ['deaths'] }))).toEqual({
      B1: ['deaths: single → conflict'],
      C1: ['deaths: single → agree'],
    });
  });
  it('lists flips for each side and each place', () => {
    const sides = { A: ['north', 'south'], B: ['north'] };
    const told = (states: readonly string[], key: string, value: number) =>
      states.map((s) => ({ value, qualifiers: { [key]: `state:${s}` } }));
    const of = (key: string) =>
      leaveOneOut(smallCorpus({ documents: { A: { claims: told(sides.A, key, 3) }, B: { claims: told(sides.B, key, 5) } } }), ABOUT);
    expect(of('of').map((w) => [w.account, w.flips.map((f) => [f.of, f.from, f.to])])).toEqual([
      [
        'A1',
        [
          ['state:north', 'conflict', 'single'],
          ['state:south', 'single', 'unattested'],
        ],
      ],
      ['B1', [['state:north', 'conflict', 'single']]],
    ]);
    expect(of('where').map((w) => [w.account, w.flips.map((f) => [f.where, f.from, f.to])])).toEqual([
      [
        'A1',
        [
          ['state:north', 'conflict', 'single'],
          ['state:south', 'single', 'unattested'],
        ],
      ],
      ['B1', [['state:north', 'conflict', 'single']]],
    ]);
  });
  it('leaves out an origin but keeps the voice that reports it', () => {
    const quoting = smallCorpus(twoOutlets([{ value: 3 }, { value: 5, ...attributedTo('person:anna') }]));
    expect(flips(leaveOneOut(quoting, { ...ABOUT, by: 'origin' }))).toEqual({
      A1: ['deaths: conflict → single'],
      An: ['deaths: conflict → single'],
    });
  });
});

it('a comparison does not depend on earlier questions', () => {
  const corpus = smallCorpus(twoOutlets([{ value: 3 }], [{ value: 5 }]));
  const fresh = JSON.stringify(compare(smallCorpus(twoOutlets([{ value: 3 }], [{ value: 5 }])), ABOUT));
  leaveOneOut(corpus, ABOUT);
  expect(JSON.stringify(compare(corpus, ABOUT))).toBe(fresh);
});
