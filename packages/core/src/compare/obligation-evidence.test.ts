import { describe, expect, it } from 'vitest';
import { type PlainRecord, type SmallClaim, smallCorpus } from '../compile/small-corpus.fixture.ts';
import { casesOf, claimsNotWithdrawn, obligationEvidence, promiseInAll, promiseInCase, promiseOutcomes } from './obligation-evidence.ts';

const tests = ['instrument:vow'];
const events: PlainRecord[] = [
  { id: 'event:late', date: '2022-02-10', tests },
  { id: 'event:case', date: '2022-01-10', tests },
  { id: 'event:other', date: '2022-01-20' },
];
const facets = [{ id: 'helped', question: 'Did it help?', value: 'truth' }];
const vow = (agent = 'person:anna'): SmallClaim => ({
  ...{ id: 'vow', about: 'instrument:vow', facet: 'aim', value: { en: 'to help', ja: '助けること' }, modality: 'intention' },
  attribution: [{ agent, act: 'states', on: '2022-01-01' }],
});
/** A claim of Clara, of another state than the bearer, made after the case. */
const said = (facet: string, id: string, more: SmallClaim = {}): SmallClaim => ({
  ...{ id, about: 'event:case', facet, value: true, attribution: [{ agent: 'person:clara', act: 'states', on: '2022-03-01' }] },
  ...more,
});
const denied = { polarity: 'denied' };
const of = (side: string) => ({ qualifiers: { of: side } });
/** A forecast made before the case. */
const foretold = (agent: string, more: SmallClaim = {}): SmallClaim =>
  said('helped', 'forecast', { modality: 'intention', attribution: [{ agent, act: 'states', on: '2022-01-01' }], ...more });

function corpusWith(words: readonly SmallClaim[], bearers = ['state:north'], giver?: string) {
  const obligation = { bearers, trigger: 'promise', terms: { en: 'always', ja: '常に' } };
  const documents = { A: { date: '2022-04-01', claims: [vow(giver)] }, B: { date: '2022-04-01', claims: words } };
  return smallCorpus({ entities: [{ id: 'instrument:vow', obligation }], events, facets, documents });
}
function evidence(...args: Parameters<typeof corpusWith>) {
  const found = obligationEvidence('instrument:vow', 'state:north', 'event:case', corpusWith(...args));
  return found.map(({ claim, is }) => [claim.id, is]);
}

describe('L12 claims that state the performance of a promise', () => {
  it('say that it was kept or broken, in the order of their ids', () => {
    const words = [said('performed', 'yes'), said('performed', 'no', denied)];
    expect(evidence(words)).toEqual([
      ['claim:b-no', 'broken'],
      ['claim:b-yes', 'kept'],
    ]);
  });
  it('count if they assert it, are at least probable and were not withdrawn', () => {
    expect(evidence([said('performed', 'yes', { certainty: 'possible' })])).toEqual([]);
    expect(evidence([said('performed', 'yes', { modality: 'demand' })])).toEqual([]);
    expect(evidence([said('performed', 'yes'), said('performed', 'no', { ...denied, corrects: ['claim:b-yes'] })])).toEqual([
      ['claim:b-no', 'broken'],
    ]);
  });
  it('of one bearer say nothing of another; without a side they count where there is one', () => {
    const both = ['state:north', 'state:south'];
    const words = [said('performed', 'all'), said('performed', 'north', of('state:north')), said('performed', 'south', of('state:south'))];
    expect(evidence(words, both)).toEqual([['claim:b-north', 'kept']]);
    expect(evidence(words)).toEqual([
      ['claim:b-all', 'kept'],
      ['claim:b-north', 'kept'],
    ]);
  });
});

describe('L12 without such claims, the outcomes of the forecasts in which it was given decide', () => {
  const kept = [['claim:b-later', 'kept']];
  it('of the bearer, or of somebody who spoke of the promise itself', () => {
    const later = said('helped', 'later');
    expect(evidence([foretold('person:boris'), later])).toEqual(kept);
    expect(evidence([foretold('person:boris'), { ...later, ...denied }])).toEqual([['claim:b-later', 'broken']]);
    const outlet = { ...later, attribution: [] };
    expect(evidence([foretold('person:clara'), outlet])).toEqual([]);
    expect(evidence([foretold('person:clara'), outlet], ['state:north'], 'person:clara')).toEqual(kept);
  });
  it('an assertion about the promise gives no promise', () => {
    const assertion = { ...vow('person:clara'), id: 'fact', modality: 'fact' };
    expect(evidence([assertion, foretold('person:clara'), { ...said('helped', 'later'), attribution: [] }])).toEqual([]);
  });
  it('of that bearer, or without a side', () => {
    const row = (side: string) => [foretold('person:boris', of(side)), said('helped', 'later', of(side))];
    expect(evidence(row('state:north'))).toEqual(kept);
    expect(evidence(row('state:south'))).toEqual([]);
  });
  it('in the order of the ids of the later words, not of the forecasts', () => {
    const sided = [foretold('person:boris', { id: 'first', ...of('state:north') }), said('helped', 'z', of('state:north'))];
    expect(evidence([...sided, foretold('person:boris', { id: 'second' }), said('helped', 'y')])).toEqual([
      ['claim:b-y', 'kept'],
      ['claim:b-z', 'kept'],
    ]);
  });
  it('only where the answer is yes or no, and each claim once', () => {
    const toll = { facet: 'deaths', value: 3 };
    expect(evidence([foretold('person:boris', toll), said('helped', 'later', toll)])).toEqual([]);
    const again = foretold('person:anna', { id: 'again' });
    expect(evidence([foretold('person:boris'), again, said('helped', 'later'), said('helped', 'alike')])).toEqual([
      ['claim:b-alike', 'kept'],
      ...kept,
    ]);
  });
  it('claims that state its performance come first', () => {
    expect(evidence([foretold('person:boris'), said('helped', 'later'), said('performed', 'no', denied)])).toEqual([
      ['claim:b-no', 'broken'],
    ]);
  });
});

describe('F5 the outcome of a forecast about a promise', () => {
  const outcomes = (giver: string) => {
    const corpus = corpusWith(
      [said('performed', 'yes'), said('aim', 'fact', { about: 'instrument:vow', value: { en: 'help', ja: '助け' } })],
      undefined,
      giver,
    );
    return promiseOutcomes('instrument:vow', claimsNotWithdrawn('instrument:vow', corpus), () => true, corpus);
  };
  it('is read from the cases, for forecasts only', () => {
    const found = outcomes('person:anna');
    expect([...(found?.keys() ?? [])]).toEqual(['claim:a-vow']);
    expect(found?.get('claim:a-vow')).toMatchObject({ is: 'borne-out', later: [{ claim: 'claim:b-yes', is: 'for' }] });
  });
  it('is open where only its giver spoke later', () => {
    expect(outcomes('person:clara')?.get('claim:a-vow')).toMatchObject({ is: 'open', later: [] });
  });
});

it('L1 the cases of an obligation are the events that test it, in their order', () => {
  expect(casesOf('instrument:vow', corpusWith([])).map((e) => e.id)).toEqual(['event:case', 'event:late']);
});

it('R6 claims about a subject leave out what was withdrawn', () => {
  const words = [said('performed', 'two'), said('performed', 'one'), said('performed', 'three', { retracts: ['claim:b-two'] })];
  expect(claimsNotWithdrawn('event:case', corpusWith(words)).map((c) => c.id)).toEqual(['claim:b-one', 'claim:b-three']);
});

describe('L12 the outcome of a promise', () => {
  const [claim] = corpusWith([]).compiled.claims;
  const word = (is: 'kept' | 'broken') => (claim ? [{ claim, is }] : []);
  it('in one case is that of all claims on it, or a clash of accounts', () => {
    const outcomes = [[], word('kept'), [...word('broken'), ...word('broken')], [...word('kept'), ...word('broken')]].map(promiseInCase);
    expect(outcomes).toEqual(['open', 'kept', 'broken', 'clash']);
  });
  it('over its cases is mixed where they differ; a clash or an open case decides nothing', () => {
    expect([promiseInAll([]), promiseInAll(['clash', 'open'])]).toEqual(['open', 'open']);
    expect([promiseInAll(['clash', 'kept', 'kept']), promiseInAll(['open', 'broken'])]).toEqual(['kept', 'broken']);
    expect(promiseInAll(['kept', 'open', 'broken'])).toBe('mixed');
  });
});
