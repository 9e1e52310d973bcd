import { describe, expect, it } from 'vitest';
import type { PlainRecord } from '../compile/small-corpus.fixture.ts';
import { attributedTo, compareFire, twoOutlets } from './one-row.fixture.ts';

const spoke = (agent: string, on: string) => ({ attribution: [{ agent, act: 'states', on }] });
const forecast = (more: PlainRecord = {}) => ({ value: 3, modality: 'prediction', ...spoke('person:anna', '2022-01-01'), ...more });
const word = (more: PlainRecord = {}) => ({ value: 3, ...spoke('person:clara', '2022-01-20'), ...more });
const outcome = (a: PlainRecord[], b: PlainRecord[] = []) => compareFire(twoOutlets(a, b)).claims['claim:a-1']?.outcome;

describe('F1 a forecast is compared with later assertions of others', () => {
  it('a prediction and an intention have an outcome, however hedged', () => {
    for (const more of [{}, { modality: 'intention' }, { certainty: 'possible' }, { certainty: 'unknown' }])
      expect(outcome([forecast(more)], [word()])?.is).toBe('borne-out');
  });
  it('an assertion and a demand have no outcome', () => {
    expect(outcome([forecast({ modality: 'fact' })], [word()])).toBeUndefined();
    expect(outcome([forecast({ modality: 'demand' })], [word()])).toBeUndefined();
  });
  it('an assertion of the same day or an earlier one is not later', () => {
    expect(outcome([forecast()], [word(spoke('person:clara', '2022-01-01'))])?.is).toBe('open');
    expect(outcome([forecast()], [word(spoke('person:clara', '2021-12-31'))])?.is).toBe('open');
    expect(outcome([forecast()], [word(spoke('person:clara', '[2022-01-01..2022-01-20]'))])?.is).toBe('open');
  });
  it('an assertion whose latest day is open is later if its first possible day is', () => {
    expect(outcome([forecast()], [word(spoke('person:clara', '2022-01-20/..'))])?.is).toBe('borne-out');
    expect(outcome([forecast()], [word(spoke('person:clara', '2022-01-01/..'))])?.is).toBe('open');
    expect(outcome([forecast()], [word(spoke('person:clara', '[..2022-01-20]'))])?.is).toBe('open');
  });
  it('the day of the origin counts, not that of the outlet that carried it', () => {
    const heard = { attribution: [{ agent: 'outlet:carrier', act: 'translates', on: '2021-12-01' }, ...word().attribution] };
    expect(outcome([forecast()], [word(heard)])?.is).toBe('borne-out');
  });
  it('no origin confirms its own forecast, also not through another voice', () => {
    expect(outcome([forecast()], [word(spoke('person:anna', '2022-01-20'))])?.is).toBe('open');
  });
  it('another forecast, a demand or a hedged claim confirms nothing', () => {
    for (const more of [{ modality: 'prediction' }, { modality: 'demand' }, { certainty: 'possible' }])
      expect(outcome([forecast()], [word(more)])?.is).toBe('open');
  });
  it('an assertion for a time that does not meet that of the forecast is ignored', () => {
    const of = (asOf: string) => ({ qualifiers: { asOf } });
    expect(outcome([forecast(of('2023'))], [word({ ...of('2022'), value: 5 })])?.is).toBe('open');
    expect(outcome([forecast(of('2022'))], [word({ ...of('2022-01'), value: 5 })])?.is).toBe('not-borne-out');
  });
});

describe('F2 borne out, not borne out, or open', () => {
  it('borne out by an assertion that says the same or more, which is listed', () => {
    expect(outcome([forecast()], [word()])).toMatchObject({ is: 'borne-out', by: ['claim:b-1'] });
    expect(outcome([forecast({ value: { 'at-least': 2 } })], [word()])?.is).toBe('borne-out');
  });
  it('not borne out by an assertion that clashes', () => {
    expect(outcome([forecast()], [word({ value: 5 })])).toMatchObject({ is: 'not-borne-out', by: ['claim:b-1'] });
    const assured = forecast({ facet: 'performed', value: true, polarity: 'denied' });
    expect(outcome([assured], [word({ facet: 'performed', value: true })])?.is).toBe('not-borne-out');
  });
  it('open if the later assertion says less, if two later ones differ, or without one', () => {
    expect(outcome([forecast()], [word({ value: { 'at-least': 2 } })])?.is).toBe('open');
    expect(outcome([forecast()], [word(), word({ value: 5 })])).toMatchObject({ is: 'open', by: [], days: null });
    expect(outcome([forecast()])?.is).toBe('open');
  });
  it('lists each later assertion with its own lag, also where they differ', () => {
    const both = outcome(
      [forecast()],
      [word(), word({ value: 5, qualifiers: { asOf: '2022-01-16' } }), word({ value: { 'at-least': 2 } })],
    );
    expect(both?.later).toEqual([
      { claim: 'claim:b-1', is: 'for', days: { min: 9, max: 9 } },
      { claim: 'claim:b-2', is: 'against', days: { min: 15, max: 15 } },
    ]);
  });
  it('orders later assertions of one lag by id, one with an open end last', () => {
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
  it('an outcome does not change the verdict', () => {
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
  it('run from the day of the forecast to the beginning of an event in the future', () => {
    expect(outcome([forecast()], [word()])?.days).toEqual({ min: 9, max: 9 });
  });
  it('run to the later assertion if the forecast was made on the day of the event or after it', () => {
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
  it('an event without a known beginning sets no end', () => {
    const small = { ...twoOutlets([forecast()], [word()]), events: [{ id: 'event:fire', date: '../2022-02-01' }] };
    expect(compareFire(small).claims['claim:a-1']?.outcome?.days).toEqual({ min: 19, max: 19 });
  });
  it('run to the time that the later assertion names', () => {
    expect(outcome([forecast()], [word({ qualifiers: { asOf: '2022-01-16' } })])?.days).toEqual({ min: 15, max: 15 });
  });
  it('run otherwise to the day of the later assertion', () => {
    expect(onRain(forecast(), word())).toEqual({ min: 19, max: 19 });
  });
  it('run to that day also for a forecast that is not about an event', () => {
    const small = twoOutlets([forecast({ about: 'state:north' })], [word({ about: 'state:north' })]);
    expect(compareFire(small, { about: ['state:north'] }).claims['claim:a-1']?.outcome?.days).toEqual({ min: 19, max: 19 });
  });
  it('run to the first of several assertions that confirm it', () => {
    const [first, last] = [word(), word(spoke('person:clara', '2022-01-25'))];
    expect(onRain(forecast(), first, last)).toEqual({ min: 19, max: 19 });
    expect(onRain(forecast(), last, first)).toEqual({ min: 19, max: 19 });
  });
  it('are an interval if a day is not known exactly', () => {
    const vague = forecast(spoke('person:anna', '[2022-01-01..2022-01-03]'));
    expect(outcome([vague], [word({ qualifiers: { asOf: '2022-02' } })])?.days).toEqual({ min: 29, max: 58 });
  });
  it('are open at the end if the first possible day of the forecast is not known', () => {
    expect(outcome([forecast(spoke('person:anna', '../2021'))], [word()])).toMatchObject({ is: 'borne-out', days: { min: 10, max: null } });
    expect(outcome([forecast(spoke('person:anna', '2021/..'))], [word()])).toMatchObject({ is: 'open', days: null });
  });
});

describe('F4 a forecast on a framing facet gets no outcome', () => {
  const stance = (value: string, more: PlainRecord = {}) => ({ facet: 'stance', value, modality: 'evaluation', ...more });
  const foretold = forecast({ ...stance('positive'), modality: 'prediction' });
  it('lists later evaluations as answers to it, whether they agree or not', () => {
    const answers = [word(stance('negative')), word(stance('positive', spoke('person:clara', '2022-01-25'))), word(stance('mixed'))];
    expect(outcome([foretold], answers)).toMatchObject({
      is: 'answered',
      by: ['claim:b-1', 'claim:b-2', 'claim:b-3'],
      later: [{ is: 'against' }, { is: 'for' }, { is: 'beside' }].map((w) => expect.objectContaining(w)),
    });
  });
  it('is open without a later evaluation', () => {
    expect(outcome([foretold], [word(stance('negative', spoke('person:clara', '2021-12-01')))])).toMatchObject({ is: 'open', later: [] });
  });
});

it('I7 a paraphrase of the forecaster confirms nothing', () => {
  expect(outcome([forecast()], [word({ ...attributedTo('person:clara'), paraphrases: [{ claim: 'claim:a-1', how: 'equal' }] })])?.is).toBe(
    'open',
  );
});
