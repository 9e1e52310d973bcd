import { describe, expect, it } from 'vitest';
import type { PlainRecord } from '../compile/small-corpus.fixture.ts';
import { attributedTo, compareFire, twoOutlets } from './one-row.fixture.ts';

const spoke = (agent: string, on: string) => ({ attribution: [{ agent, act: 'states', on }] });
const forecast = (more: PlainRecord = {}) => ({ value: 3, modality: 'prediction', ...spoke('person:anna', '2022-01-01'), ...more });
const word = (more: PlainRecord = {}) => ({ value: 3, ...spoke('person:clara', '2022-01-20'), ...more });
const outcome = (a: PlainRecord[], b: PlainRecord[] = []) => compareFire(twoOutlets(a, b)).claims['claim:a-1']?.outcome;

describe('F1 a forecast is held against the later assertions of others', () => {
  it('a prediction and an intention, however hedged', () => {
    for (const more of [{}, { modality: 'intention' }, { certainty: 'possible' }, { certainty: 'unknown' }])
      expect(outcome([forecast(more)], [word()])?.is).toBe('borne-out');
  });
  it('an assertion and a demand have no outcome', () => {
    expect(outcome([forecast({ modality: 'fact' })], [word()])).toBeUndefined();
    expect(outcome([forecast({ modality: 'demand' })], [word()])).toBeUndefined();
  });
  it('a word of the same day or of before is not later', () => {
    expect(outcome([forecast()], [word(spoke('person:clara', '2022-01-01'))])?.is).toBe('open');
    expect(outcome([forecast()], [word(spoke('person:clara', '2021-12-31'))])?.is).toBe('open');
    expect(outcome([forecast()], [word(spoke('person:clara', '[2022-01-01..2022-01-20]'))])?.is).toBe('open');
  });
  it('a word of which only the first possible day is known is later if that day is', () => {
    expect(outcome([forecast()], [word(spoke('person:clara', '2022-01-20/..'))])?.is).toBe('borne-out');
    expect(outcome([forecast()], [word(spoke('person:clara', '2022-01-01/..'))])?.is).toBe('open');
    expect(outcome([forecast()], [word(spoke('person:clara', '[..2022-01-20]'))])?.is).toBe('open');
  });
  it('the day is that of the origin, not of who carried the word', () => {
    const heard = { attribution: [{ agent: 'outlet:carrier', act: 'translates', on: '2021-12-01' }, ...word().attribution] };
    expect(outcome([forecast()], [word(heard)])?.is).toBe('borne-out');
  });
  it('nobody bears out himself, also not through another voice', () => {
    expect(outcome([forecast()], [word(spoke('person:anna', '2022-01-20'))])?.is).toBe('open');
  });
  it('another forecast, a demand and a hedge bear nothing out', () => {
    for (const more of [{ modality: 'prediction' }, { modality: 'demand' }, { certainty: 'possible' }])
      expect(outcome([forecast()], [word(more)])?.is).toBe('open');
  });
  it('a word of a time that does not meet the forecast’s says nothing of it', () => {
    const of = (asOf: string) => ({ qualifiers: { asOf } });
    expect(outcome([forecast(of('2023'))], [word({ ...of('2022'), value: 5 })])?.is).toBe('open');
    expect(outcome([forecast(of('2022'))], [word({ ...of('2022-01'), value: 5 })])?.is).toBe('not-borne-out');
  });
});

describe('F2 borne out, not borne out, or open', () => {
  it('borne out by a word that says the same or more, which is named', () => {
    expect(outcome([forecast()], [word()])).toMatchObject({ is: 'borne-out', by: ['claim:b-1'] });
    expect(outcome([forecast({ value: { 'at-least': 2 } })], [word()])?.is).toBe('borne-out');
  });
  it('not borne out by a word that clashes', () => {
    expect(outcome([forecast()], [word({ value: 5 })])).toMatchObject({ is: 'not-borne-out', by: ['claim:b-1'] });
    const assured = forecast({ facet: 'performed', value: true, polarity: 'denied' });
    expect(outcome([assured], [word({ facet: 'performed', value: true })])?.is).toBe('not-borne-out');
  });
  it('open where the later word says less, where two later words part, and where there is none', () => {
    expect(outcome([forecast()], [word({ value: { 'at-least': 2 } })])?.is).toBe('open');
    expect(outcome([forecast()], [word(), word({ value: 5 })])).toMatchObject({ is: 'open', by: [], days: null });
    expect(outcome([forecast()])?.is).toBe('open');
  });
  it('each later word is kept apart, with its own lag, also where they part', () => {
    const both = outcome(
      [forecast()],
      [word(), word({ value: 5, qualifiers: { asOf: '2022-01-16' } }), word({ value: { 'at-least': 2 } })],
    );
    expect(both?.later).toEqual([
      { claim: 'claim:b-1', is: 'for', days: { min: 9, max: 9 } },
      { claim: 'claim:b-2', is: 'against', days: { min: 15, max: 15 } },
    ]);
  });
  it('later words of one lag stand in the order of their ids, one without an end last', () => {
    const onRain = [forecast(spoke('person:anna', '2022-01-01'))].map((claim) => ({ ...claim, about: 'event:rain' }));
    const on = (days: string) => ({ ...word(spoke('person:clara', days)), about: 'event:rain' });
    const small = twoOutlets(onRain, [on('2022-01-20/..'), on('2022-01-20/2022-01-25'), on('2022-01-20'), on('2022-01-20')]);
    const later = compareFire(small, { about: ['event:rain'] }).claims['claim:a-1']?.outcome?.later;
    expect(later?.map(({ claim }) => claim)).toEqual(['claim:b-3', 'claim:b-4', 'claim:b-2', 'claim:b-1']);
  });
  it('only forecasts have an outcome', () => {
    const { claims } = compareFire(twoOutlets([forecast()], [word(), word({ ...spoke('person:dora', '2022-01-25'), value: 5 })]));
    expect(Object.entries(claims).flatMap(([id, { outcome: has }]) => (has ? [id] : []))).toEqual(['claim:a-1']);
  });
  it('it stands beside the verdict and does not change it', () => {
    expect(compareFire(twoOutlets([forecast()], [word({ value: 5 })])).rows[0]?.verdict).toBe('single');
    expect(compareFire(twoOutlets([forecast()])).rows[0]?.verdict).toBe('open');
  });
});

describe('F3 the days between', () => {
  const onRain = (a: PlainRecord, ...b: PlainRecord[]) => {
    const about = { about: 'event:rain' };
    const small = twoOutlets(
      [{ ...a, ...about }],
      b.map((w) => ({ ...w, ...about })),
    );
    return compareFire(small, { about: ['event:rain'] }).claims['claim:a-1']?.outcome?.days;
  };
  it('run from the day of the forecast to the beginning of the event, where that lies ahead', () => {
    expect(outcome([forecast()], [word()])?.days).toEqual({ min: 9, max: 9 });
  });
  it('who forecasts on the day itself, or after, is held to the later word', () => {
    expect(outcome([forecast(spoke('person:anna', '2022-01-10'))], [word()])?.days).toEqual({ min: 10, max: 10 });
    expect(outcome([forecast(spoke('person:anna', '2022-01-12'))], [word()])?.days).toEqual({ min: 8, max: 8 });
  });
  it.each([
    ['on any day of a month', '2022-02', { min: 31, max: 58 }],
    ['on the first day of a span', '2022-02-01/2022-02-20', { min: 31, max: 31 }],
    ['on the first day of what goes on', '2022-02-01/..', { min: 31, max: 31 }],
  ])('an event begins %s', (_when, date, days) => {
    const small = { ...twoOutlets([forecast()], [word(spoke('person:clara', '2022-03-20'))]), events: [{ id: 'event:fire', date }] };
    expect(compareFire(small).claims['claim:a-1']?.outcome?.days).toEqual(days);
  });
  it('an event whose beginning is not known is no end', () => {
    const small = { ...twoOutlets([forecast()], [word()]), events: [{ id: 'event:fire', date: '../2022-02-01' }] };
    expect(compareFire(small).claims['claim:a-1']?.outcome?.days).toEqual({ min: 19, max: 19 });
  });
  it('or to the time that the later word names', () => {
    expect(outcome([forecast()], [word({ qualifiers: { asOf: '2022-01-16' } })])?.days).toEqual({ min: 15, max: 15 });
  });
  it('else to the day of the later word', () => {
    expect(onRain(forecast(), word())).toEqual({ min: 19, max: 19 });
  });
  it('also where the forecast is on no event', () => {
    const small = twoOutlets([forecast({ about: 'state:north' })], [word({ about: 'state:north' })]);
    expect(compareFire(small, { about: ['state:north'] }).claims['claim:a-1']?.outcome?.days).toEqual({ min: 19, max: 19 });
  });
  it('to the first of several words that bear it out', () => {
    const [first, last] = [word(), word(spoke('person:clara', '2022-01-25'))];
    expect(onRain(forecast(), first, last)).toEqual({ min: 19, max: 19 });
    expect(onRain(forecast(), last, first)).toEqual({ min: 19, max: 19 });
  });
  it('are an interval where a day is not known exactly', () => {
    const vague = forecast(spoke('person:anna', '[2022-01-01..2022-01-03]'));
    expect(outcome([vague], [word({ qualifiers: { asOf: '2022-02' } })])?.days).toEqual({ min: 29, max: 58 });
  });
  it('are open at the end where the first possible day of the forecast is not known', () => {
    expect(outcome([forecast(spoke('person:anna', '../2021'))], [word()])).toMatchObject({ is: 'borne-out', days: { min: 10, max: null } });
    expect(outcome([forecast(spoke('person:anna', '2021/..'))], [word()])).toMatchObject({ is: 'open', days: null });
  });
});

describe('F4 a forecast on a framing facet gets no stamp', () => {
  const stance = (value: string, more: PlainRecord = {}) => ({ facet: 'stance', value, modality: 'evaluation', ...more });
  const foretold = forecast({ ...stance('positive'), modality: 'prediction' });
  it('later evaluations are listed as answers to it, whatever they say', () => {
    const answers = [word(stance('negative')), word(stance('positive', spoke('person:clara', '2022-01-25'))), word(stance('mixed'))];
    expect(outcome([foretold], answers)).toMatchObject({
      is: 'answered',
      by: ['claim:b-1', 'claim:b-2', 'claim:b-3'],
      later: [{ is: 'against' }, { is: 'for' }, { is: 'beside' }].map((w) => expect.objectContaining(w)),
    });
  });
  it('it is open where nobody judged later', () => {
    expect(outcome([foretold], [word(stance('negative', spoke('person:clara', '2021-12-01')))])).toMatchObject({ is: 'open', later: [] });
  });
});

it('I7 a paraphrase of the forecaster bears nothing out', () => {
  expect(outcome([forecast()], [word({ ...attributedTo('person:clara'), paraphrases: [{ claim: 'claim:a-1', how: 'equal' }] })])?.is).toBe(
    'open',
  );
});
