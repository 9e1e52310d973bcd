import { describe, expect, it } from 'vitest';
import { attributedTo, compareFire, twoOutlets } from '../../compare/one-row.fixture.ts';
import { RULES_VERSION } from '../../compare/rule-numbers.ts';
import { type SmallCorpus, sized, smallCorpus } from '../../compile/small-corpus.fixture.ts';
import { findMissingEvidence } from './missing-evidence.ts';
import { sensitivity } from './sensitivity.ts';

describe('P3 the missing evidence that would settle a row', () => {
  const missing = (small: SmallCorpus, facet = 'deaths') => {
    const { rows, claims } = compareFire(small);
    const row = rows.find((r) => r.facet === facet);
    if (!row) throw new Error(`no row of ${facet}`);
    return findMissingEvidence(row, claims);
  };
  const asOf = (time: string) => ({ qualifiers: { asOf: time } });
  const under = (sense: string) => ({ qualifiers: { under: { en: sense, ja: sense } } });
  it.each([
    ['an assertion, where there are only forecasts or hedges', twoOutlets([{ value: 3, certainty: 'possible' }]), 'assertion'],
    ['a second origin, where there is one', twoOutlets([{ value: 3 }]), 'second-origin'],
    ['an origin from outside, where two clash', twoOutlets([{ value: 3 }], [{ value: 5 }]), 'outside-origin'],
    ['a time, where one of two that clash names none', twoOutlets([{ value: 3, ...asOf('2022') }], [{ value: 5 }]), 'time'],
    ['a sense, where one of two that clash names none', twoOutlets([{ value: 3, ...under('x') }], [{ value: 5 }]), 'sense'],
    ['a measure, where there is none', twoOutlets([sized(3, 'person')], [sized(3, 'day')]), 'measure'],
    ['more detail, where one says less', twoOutlets([{ value: 3 }], [{ value: { 'at-least': 2 } }]), 'detail'],
  ])('%s', (_what, small, needs) => expect(missing(small, needs === 'measure' ? 'size' : 'deaths')?.needs).toBe(needs));

  it.each([
    ['all agree', twoOutlets([{ value: 3 }], [{ value: 3 }])],
    ['the answers add up', twoOutlets([{ value: { between: [1, 3] } }], [{ value: { between: [2, 5] } }])],
    ['the values follow one another', twoOutlets([{ value: 3, ...asOf('2021') }], [{ value: 5, ...asOf('2022') }])],
  ])('nothing if %s', (_what, small) => expect(missing(small)).toBeNull());

  it('lists the houses that spoke already and the accounts that could answer', () => {
    const { rows, claims } = compareFire({
      documents: {
        A: { claims: [{ value: 3, ...attributedTo('person:anna') }] },
        B: {
          date: '2022-02-02',
          claims: [
            { facet: 'begin', value: '2022-01-10' },
            { facet: 'duration', value: 3 },
          ],
        },
        C: {},
      },
    });
    const row = rows.find((r) => r.facet === 'deaths');
    expect(row && findMissingEvidence(row, claims)).toEqual({
      ...{ needs: 'second-origin', heard: ['state:north'], could: ['B1'], claims: [], origins: [] },
    });
    expect(
      missing(twoOutlets([{ value: 3, ...attributedTo('person:clara') }], [{ value: 5, ...attributedTo('person:anna') }]))?.heard,
    ).toEqual(['state:north', 'state:south']);
  });
  it('the side without figures needs a claim', () => {
    const { rows, claims } = compareFire(twoOutlets([{ value: 3, qualifiers: { of: 'state:north' } }]));
    expect(rows.map((r) => findMissingEvidence(r, claims)?.needs)).toEqual(['second-origin', 'claim']);
    expect(rows.map((r) => findMissingEvidence(r, claims)?.claims)).toEqual([[], []]);
  });
  it('lists the claims that would have to say more: the one without a time, without a sense, the vaguer one', () => {
    expect(missing(twoOutlets([{ value: 3, ...asOf('2022') }], [{ value: 5 }]))?.claims).toEqual(['claim:b-1']);
    expect(missing(twoOutlets([{ value: 3, ...asOf('2022') }], [{ value: 5 }]))?.origins).toHaveLength(1);
    expect(missing(twoOutlets([{ value: 3 }], [{ value: 5, ...under('x') }]))?.claims).toEqual(['claim:a-1']);
    expect(missing(twoOutlets([{ value: 3 }], [{ value: { 'at-least': 2 } }]))?.claims).toEqual(['claim:b-1']);
    expect(missing(twoOutlets([{ value: { 'at-least': 2 } }], [{ value: 3 }]))?.claims).toEqual(['claim:a-1']);
    expect(missing(twoOutlets([{ value: 3, certainty: 'possible' }]))?.claims).toEqual(['claim:a-1']);
    expect(missing(twoOutlets([sized(3, 'person')], [sized(3, 'day')]), 'size')?.claims).toEqual(['claim:a-1', 'claim:b-1']);
  });
  it('has one order, with any of the claims the vaguest', () => {
    const steps = twoOutlets([{ value: { 'at-least': 2 } }, { value: { 'at-least': 1 } }], [{ value: 3 }]);
    expect(missing(steps)?.claims).toEqual(['claim:a-1', 'claim:a-2']);
  });
  it('two claims that clash and both name no time, or both name a sense, need an outside origin', () => {
    expect(missing(twoOutlets([{ value: 3 }], [{ value: 5 }]))).toEqual({
      ...{ needs: 'outside-origin', heard: ['outlet:a', 'outlet:b'], could: [], claims: [], origins: [] },
    });
    expect(missing(twoOutlets([{ value: 3, ...under('x') }], [{ value: 5, ...under('y') }]))?.needs).toBe('outside-origin');
    expect(missing(twoOutlets([{ value: 3, ...asOf('2022') }], [{ value: 5, ...asOf('2022-01') }]))?.needs).toBe('outside-origin');
  });
  it('only claims that clash need a time: a third that does not take part needs none', () => {
    const small = twoOutlets([{ value: 3 }, { value: 4, certainty: 'possible', ...asOf('2022') }], [{ value: 5 }]);
    expect(missing(small)?.needs).toBe('outside-origin');
  });
  it('a contrast is settled like a conflict', () => {
    expect(missing(twoOutlets([{ facet: 'stance', value: 'positive' }], [{ facet: 'stance', value: 'negative' }]), 'stance')?.needs).toBe(
      'outside-origin',
    );
  });
  it('an account that spoke before the event is not missing', () => {
    const early = missing({
      documents: { A: { claims: [{ value: 3 }] }, B: { date: '2021-01-01', passages: [{ mentions: ['event:fire'] }] } },
    });
    expect(early?.could).toEqual([]);
  });
});

describe('P2 P3 the sensitivity of a comparison, in one answer', () => {
  const corpus = smallCorpus(twoOutlets([{ value: 3 }], [{ value: 5 }, { facet: 'begin', value: '2022' }]));
  it('lists the weight of each account, the effect of others, and the missing evidence', () => {
    const all = sensitivity(corpus, { about: ['event:fire'] });
    expect(all.without.map((w) => [w.account, w.flips.map((f) => f.to)])).toEqual([
      ['A1', ['single']],
      ['B1', ['unattested', 'single']],
    ]);
    expect(all.adding).toEqual([]);
    expect(all.missing.map((m) => [m.facet, m.verdict, m.needs])).toEqual([
      ['begin', 'single', 'second-origin'],
      ['deaths', 'conflict', 'outside-origin'],
    ]);
    const some = sensitivity(corpus, { about: ['event:fire'], accounts: ['A'] });
    expect(some.adding.map((w) => [w.account, w.flips.map((f) => f.to)])).toEqual([['B1', ['conflict', 'single']]]);
  });
  it('names its comparison', () => {
    const asked = { about: ['event:fire'], by: 'origin' as const };
    const { comparison, corpus: digest, rules, about, by } = sensitivity(corpus, asked);
    expect([comparison, digest, rules, about, by]).toEqual([
      compareFire(twoOutlets([{ value: 3 }], [{ value: 5 }, { facet: 'begin', value: '2022' }]), asked).id,
      corpus.digest,
      RULES_VERSION,
      ['event:fire'],
      'origin',
    ]);
  });
  it('omits evidence that settles nothing', () => {
    expect(sensitivity(smallCorpus(twoOutlets([{ value: 3 }], [{ value: 3 }])), { about: ['event:fire'] }).missing).toEqual([]);
  });
});
