import { describe, expect, it } from 'vitest';
import { twoOutlets } from '../../compare/one-row.fixture.ts';
import { type SmallClaim, smallCorpus } from '../../compile/small-corpus.fixture.ts';
import type { Thread } from '../../shapes/threads.ts';
import { agentThreads } from './threads.ts';

const on = (day: string, more: object = {}): SmallClaim => ({
  value: 3,
  attribution: [{ agent: 'person:anna', act: 'states', on: day }],
  ...more,
});

function threads(a: readonly SmallClaim[], b: readonly SmallClaim[] = []): Thread[] {
  return agentThreads(smallCorpus(twoOutlets(a, b)), 'person:anna');
}

const steps = (a: readonly SmallClaim[], b: readonly SmallClaim[] = []) => threads(a, b).flatMap((t) => t.steps);

describe('Q3 one agent over time', () => {
  it('lists all its statements, by facet and then by day, with the days between and the relation to the last one on the same question', () => {
    const began = { facet: 'begin', value: '2022-01-01' };
    const told = threads(
      [on('2022-03-01', { value: 5 }), on('2022-01-01')],
      [on('2022-02-01', { about: 'event:rain' }), on('2022-02-01', began)],
    );
    const side = { of: null, where: null, by: false };
    expect(told).toEqual([
      {
        facet: 'begin',
        steps: [
          { about: 'event:fire', ...side, claims: ['claim:b-2'], on: '2022-02-01', days: null, after: null, relation: null, clash: false },
        ],
      },
      {
        facet: 'deaths',
        steps: [
          { about: 'event:fire', ...side, claims: ['claim:a-2'], on: '2022-01-01', days: null, after: null, relation: null, clash: false },
          {
            ...{ about: 'event:rain', ...side, claims: ['claim:b-1'], on: '2022-02-01', days: { min: 31, max: 31 } },
            ...{ after: null, relation: null, clash: false },
          },
          {
            ...{ about: 'event:fire', ...side, claims: ['claim:a-1'], on: '2022-03-01', days: { min: 28, max: 28 } },
            ...{ after: 'claim:a-2', relation: 'disjoint', clash: true },
          },
        ],
      },
    ]);
  });

  it('lists one statement of one day once, by any outlets', () => {
    expect(steps([on('2022-01-01')], [on('2022-01-01')]).map((s) => s.claims)).toEqual([['claim:a-1', 'claim:b-1']]);
  });
  it.each<[string, SmallClaim]>([
    ['another answer', { value: 5 }],
    ['another day', { attribution: [{ agent: 'person:anna', act: 'states', on: '2022-01-02' }] }],
    ['another subject', { about: 'event:rain' }],
    ['another side', { qualifiers: { of: 'state:north' } }],
    ['another force', { modality: 'prediction' }],
    ['a doubt', { certainty: 'possible' }],
    ['a denial', { polarity: 'denied' }],
  ])('%s is another statement', (_what, more) => {
    expect(steps([on('2022-01-01')], [on('2022-01-01', more)]).map((s) => s.claims)).toEqual([['claim:a-1'], ['claim:b-1']]);
  });
  it('the second of two statements of one day on one question follows the first after 0 days', () => {
    expect(steps([on('2022-01-01'), on('2022-01-01', { value: 5 })])[1]).toMatchObject({ days: { min: 0, max: 0 }, clash: true });
  });

  it('a paraphrase counts as a statement of the paraphrased speaker, not of its author', () => {
    const corpus = smallCorpus(twoOutlets([on('2022-01-01')], [{ value: 3, paraphrases: [{ claim: 'claim:a-1', how: 'equal' }] }]));
    expect(agentThreads(corpus, 'person:anna').flatMap((t) => t.steps.map((s) => s.claims))).toEqual([['claim:a-1', 'claim:b-1']]);
    expect(agentThreads(corpus, 'outlet:b')).toEqual([]);
  });
  it('the day is that of the statement, not of the outlet that carried it', () => {
    const carried = (day: string, carriedOn: string) => ({
      value: 3,
      attribution: [
        { agent: 'outlet:carrier', act: 'translates', on: carriedOn },
        { agent: 'person:anna', act: 'states', on: day },
      ],
    });
    expect(steps([carried('2022-02-01', '2021-01-01'), carried('2022-01-01', '2021-01-01')]).map((s) => s.on)).toEqual([
      '2022-01-01',
      '2022-02-01',
    ]);
  });
  it('a later statement that says more is narrower, one that denies clashes', () => {
    const told = steps([on('2022-01-01', { value: { 'at-least': 2 } }), on('2022-02-01'), on('2022-03-01', { polarity: 'denied' })]);
    expect(told.map((s) => [s.relation, s.clash])).toEqual([
      [null, false],
      ['narrower', false],
      ['disjoint', true],
    ]);
  });
  it('counts only its own statements, not those that it reports', () => {
    const reported = {
      value: 3,
      attribution: [
        { agent: 'person:anna', act: 'reports', on: '2022-01-01' },
        { agent: 'person:clara', act: 'states', on: '2022-01-01' },
      ],
    };
    expect(threads([reported])).toEqual([]);
  });

  describe('dates that are not known to the day', () => {
    it('a month counts from its first day, and the days between are an interval', () => {
      const told = steps([on('2022-02'), on('2022-01-15', { value: 5 })]);
      expect(told.map((s) => [s.on, s.days])).toEqual([
        ['2022-01-15', null],
        ['2022-02', { min: 17, max: 44 }],
      ]);
      expect(steps([on('2022-02'), on('2022-02-10', { value: 5 })])[1]?.days).toEqual({ min: 0, max: 18 });
    });
    it('a statement of which only the latest day is known is placed on that day, marked “by”, and the days between are open', () => {
      const told = steps([on('[..2022-01-20]', { value: 4 }), on('2022-01-15', { value: 5 }), on('2022-01-25')]);
      expect(told.map((s) => [s.on, s.by, s.days])).toEqual([
        ['2022-01-15', false, null],
        ['[..2022-01-20]', true, { min: 0, max: null }],
        ['2022-01-25', false, { min: 5, max: null }],
      ]);
    });
  });
});
