import { describe, expect, it } from 'vitest';
import { compiledWithoutErrors, type SmallCorpus, smallCompiled } from '../compile/small-corpus.fixture.ts';
import { openCorpus } from '../corpus/corpus.ts';
import { ARRANGEMENTS } from '../text/arrangements.ts';
import { compare } from './compare.ts';
import { attributedTo, compareFire } from './one-row.fixture.ts';

const SMALL: SmallCorpus = {
  documents: {
    A: { claims: [{ value: 3 }, { value: 5 }, { facet: 'begin', value: '2022-01-10', ...attributedTo('person:anna') }] },
    B: { passages: [{ mentions: ['event:fire'] }], claims: [{ value: 3, ...attributedTo('person:anna') }] },
    C: { date: '2021-01-01', passages: [{ mentions: ['event:fire'] }] },
  },
  events: [
    { id: 'event:ash', date: null, partOf: ['event:rain'] },
    { id: 'event:ember', date: null, partOf: ['event:fire'] },
  ],
};

describe('a comparison', () => {
  it('sums up its rows by verdict and its empty cells by silence', () => {
    expect(compareFire(SMALL).summary).toEqual({
      rows: 2,
      claims: 4,
      verdicts: { conflict: 1, single: 1 },
      silences: { aside: 1, 'before-the-event': 2 },
    });
  });
  it('is the same in any order of the claims', () => {
    const compiled = compiledWithoutErrors(smallCompiled(SMALL));
    for (const arranged of ARRANGEMENTS) {
      const told = [compiled.claims, compiled.claims.toReversed()].map((claims) =>
        JSON.stringify(compare(openCorpus({ ...compiled, claims }), { about: ['event:fire'], by: arranged })),
      );
      expect(told[1]).toBe(told[0]);
    }
  });
  it('links the parts of all its subjects, by id', () => {
    expect(compareFire(SMALL, { about: ['event:fire', 'event:rain'] }).parts).toEqual(['event:ash', 'event:ember', 'event:spark']);
    expect(compareFire(SMALL, { about: ['event:fire', 'event:rain', 'event:ember'] }).parts).toEqual(['event:ash', 'event:spark']);
  });
});
