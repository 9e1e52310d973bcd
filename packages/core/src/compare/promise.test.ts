import { describe, expect, it } from 'vitest';
import { type PlainRecord, type SmallClaim, smallCorpus } from '../compile/small-corpus.fixture.ts';
import { compare } from './compare.ts';

const promise = (trigger: string): PlainRecord => ({
  id: 'instrument:vow',
  obligation: { bearers: ['state:north'], trigger, terms: { en: 'always', ja: '常に' } },
});
const tests = ['instrument:vow'];
const events: PlainRecord[] = [
  { id: 'event:first', date: '2022-01-10', tests },
  { id: 'event:second', date: '2022-02-10', tests },
];
const vow: SmallClaim = {
  ...{ id: 'vow', about: 'instrument:vow', facet: 'aim', value: { en: 'to help', ja: '助けること' }, modality: 'intention' },
  attribution: [{ agent: 'person:anna', act: 'states', on: '2022-01-01' }],
};
const kept = (about: string, polarity: string, on = '2022-03-01', agent = 'person:clara'): SmallClaim => ({
  ...{ about, facet: 'performed', value: true, polarity, qualifiers: { of: 'state:north' } },
  attribution: [{ agent, act: 'states', on }],
});

function outcome(words: readonly SmallClaim[], trigger = 'promise', accounts: readonly string[] | null = null) {
  const corpus = smallCorpus({
    ...{ entities: [promise(trigger)], events },
    documents: { A: { date: '2022-04-01', claims: [vow] }, B: { date: '2022-04-01', claims: words } },
  });
  return compare(corpus, { about: ['instrument:vow'], accounts }).claims['claim:a-vow']?.outcome;
}

describe('F5 a forecast that is the promise of an obligation reads its cases', () => {
  it('borne out where the cases agree that it was kept, with the lag to each', () => {
    expect(outcome([kept('event:first', 'affirmed'), kept('event:second', 'affirmed')])).toEqual({
      ...{ is: 'borne-out', by: ['claim:b-1', 'claim:b-2'], days: { min: 9, max: 9 } },
      later: [
        { claim: 'claim:b-1', is: 'for', days: { min: 9, max: 9 } },
        { claim: 'claim:b-2', is: 'for', days: { min: 40, max: 40 } },
      ],
    });
  });
  it('not borne out where it was broken', () => {
    expect(outcome([kept('event:first', 'denied')])?.is).toBe('not-borne-out');
  });
  it('mixed where the cases differ', () => {
    const told = outcome([kept('event:first', 'affirmed'), kept('event:second', 'denied')]);
    expect([told?.is, told?.later.map((w) => w.is)]).toEqual(['mixed', ['for', 'against']]);
  });
  it('a case on which accounts differ leaves the promise open', () => {
    const differ = [kept('event:first', 'affirmed'), kept('event:first', 'denied')];
    expect(outcome(differ)).toMatchObject({ is: 'open', by: [], days: null, later: [{}, {}] });
    expect(outcome([...differ, kept('event:second', 'denied')])).toMatchObject({ is: 'not-borne-out', by: ['claim:b-3'] });
  });
  it('only claims that are certainly later, of others, and of the chosen accounts count', () => {
    expect(outcome([kept('event:first', 'affirmed', '2022-01-01')])?.is).toBe('open');
    expect(outcome([kept('event:first', 'affirmed', '2022-03-01', 'person:anna')])?.is).toBe('open');
    expect(outcome([kept('event:first', 'affirmed')], 'promise', ['A'])?.is).toBe('open');
  });
  it('a duty that a request or a condition triggers is not a promise: its own row decides', () => {
    for (const trigger of ['request', 'condition']) expect(outcome([kept('event:first', 'affirmed')], trigger)?.is).toBe('open');
  });
});
