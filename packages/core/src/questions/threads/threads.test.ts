import { describe, expect, it } from 'vitest';
import { twoOutlets } from '../../compare/one-row.fixture.ts';
import { smallCorpus } from '../../compile/small-corpus.fixture.ts';
import { agentThreads } from './threads.ts';

describe('Q3 one agent over time', () => {
  it('the questions that it answered on more than one day, and how each word stands to the one before', () => {
    const said = (value: unknown, on: string, more: object = {}) => ({
      value,
      attribution: [{ agent: 'person:anna', act: 'states', on }],
      ...more,
    });
    const corpus = smallCorpus(
      twoOutlets([said(5, '2022-03-01'), said(3, '2022-01-01')], [said(5, '2022-03-01'), said(3, '2022-01-01', { about: 'event:rain' })]),
    );
    expect(agentThreads(corpus, 'person:anna')).toEqual([
      {
        about: 'event:fire',
        facet: 'deaths',
        of: null,
        where: null,
        steps: [
          { claim: 'claim:a-2', on: '2022-01-01', relation: null, clash: false },
          { claim: 'claim:a-1', on: '2022-03-01', relation: 'disjoint', clash: true },
          { claim: 'claim:b-1', on: '2022-03-01', relation: 'equal', clash: false },
        ],
      },
    ]);
  });

  const on = (day: string, more: object = {}) => ({ value: 3, attribution: [{ agent: 'person:anna', act: 'states', on: day }], ...more });
  const threads = (...claims: object[]) => agentThreads(smallCorpus(twoOutlets(claims as { value: unknown }[])), 'person:anna');

  it('a question that it answered on one day only is no thread', () => {
    expect(threads(on('2022-01-01'), on('2022-01-01', { value: 5 }))).toEqual([]);
  });
  it('each subject, facet, side and place is a thread of its own, in the order of their names', () => {
    const twice = (more: object) => ['2022-01-01', '2022-02-01'].map((day) => on(day, more));
    const told = threads(
      ...twice({ about: 'event:rain', facet: 'begin', value: '2022' }),
      ...twice({ qualifiers: { where: 'state:south' } }),
      ...twice({ qualifiers: { of: 'state:south' } }),
      ...twice({ qualifiers: { where: 'state:north' } }),
      ...twice({ qualifiers: { of: 'state:north' } }),
      ...twice({}),
      ...twice({ facet: 'begin', value: '2022' }),
    );
    expect(told.map((t) => [t.about, t.facet, t.of, t.where])).toEqual([
      ['event:fire', 'begin', null, null],
      ['event:fire', 'deaths', null, null],
      ['event:fire', 'deaths', null, 'state:north'],
      ['event:fire', 'deaths', null, 'state:south'],
      ['event:fire', 'deaths', 'state:north', null],
      ['event:fire', 'deaths', 'state:south', null],
      ['event:rain', 'begin', null, null],
    ]);
  });
  it('the day is its own, not that of who carried the word', () => {
    const carried = (day: string, carriedOn: string) => ({
      value: 3,
      attribution: [
        { agent: 'outlet:carrier', act: 'translates', on: carriedOn },
        { agent: 'person:anna', act: 'states', on: day },
      ],
    });
    const [thread] = threads(carried('2022-02-01', '2021-01-01'), carried('2022-01-01', '2021-01-01'));
    expect(thread?.steps.map((s) => s.on)).toEqual(['2022-01-01', '2022-02-01']);
  });
  it('a later word that says more is narrower, one that denies clashes', () => {
    const steps = threads(on('2022-01-01', { value: { 'at-least': 2 } }), on('2022-02-01'), on('2022-03-01', { polarity: 'denied' }))[0]
      ?.steps;
    expect(steps?.map((s) => [s.relation, s.clash])).toEqual([
      [null, false],
      ['narrower', false],
      ['disjoint', true],
    ]);
  });
  it('only its own words count, not those that it reports', () => {
    const reported = ['2022-01-01', '2022-02-01'].map((day) => ({
      value: 3,
      attribution: [
        { agent: 'person:anna', act: 'reports', on: day },
        { agent: 'person:clara', act: 'states', on: day },
      ],
    }));
    expect(threads(...reported)).toEqual([]);
  });
  it('a month is taken by its first day', () => {
    expect(threads(on('2022-02'), on('2022-01-15', { value: 5 }))[0]?.steps.map((s) => s.on)).toEqual(['2022-01-15', '2022-02']);
  });
});
