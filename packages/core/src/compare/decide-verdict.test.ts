import { describe, expect, it } from 'vitest';
import { sized } from '../compile/small-corpus.fixture.ts';
import { attributedTo, onlyRow, twoOutlets } from './one-row.fixture.ts';
import { VERDICT_RULE_NUMBERS, VERDICTS } from './rule-numbers.ts';

const told3 = { value: 3 };
const text = (en: string) => ({ facet: 'aim', value: { en, ja: en } });
const row = (a: object[], b: object[] = [], facet?: string) => {
  const { verdict, rule, explanation } = onlyRow(twoOutlets(a as never, b as never), facet);
  expect(explanation).toMatchObject({ verdict, rule });
  return [rule, verdict, explanation.pairs.map((p) => p.relation), explanation.reason] as const;
};

describe('the verdict is the first that holds', () => {
  it('V1 unattested: no claim', () => {
    const empty = onlyRow(twoOutlets([{ value: 3, qualifiers: { of: 'state:north' } }]), 'deaths', 'state:south');
    expect([empty.rule, empty.verdict, empty.explanation.reason]).toEqual(['V1', 'unattested', 'no-claim']);
  });

  it('V1 unattested: all claims in boilerplate', () => {
    const boilerplate = { role: 'boilerplate', voice: 'A1' };
    const row = onlyRow({ documents: { A: { passages: [boilerplate], claims: [{ value: 3, anchors: [1] }] } } });
    expect([row.rule, row.verdict, row.corroboration.origins]).toEqual(['V1', 'unattested', 0]);
  });

  it('V2 open: only forecasts or hedged claims', () => {
    expect(row([{ ...told3, modality: 'prediction' }], [{ value: 5, modality: 'intention' }])).toEqual(['V2', 'open', [], 'foretold']);
    expect(row([{ ...told3, certainty: 'possible' }], [{ value: 5, certainty: 'unknown' }])).toEqual(['V2', 'open', [], 'hedged']);
  });

  it('V3 conflict: a factual facet with a disjoint pair', () => {
    expect(row([told3], [{ value: 5 }])).toEqual(['V3', 'conflict', ['disjoint'], null]);
  });
  it('V3 conflict: a value that one claim affirms and another denies', () => {
    expect(row([told3], [{ ...told3, polarity: 'denied' }])).toEqual(['V3', 'conflict', ['disjoint'], null]);
  });
  it('V3 one clash outweighs any number of pairs that agree', () => {
    expect(row([told3, told3], [told3, { value: 5 }])[1]).toBe('conflict');
  });

  it('V4 contrast: the same on a framing facet', () => {
    expect(row([{ facet: 'nature', value: 'accident' }], [{ facet: 'nature', value: 'crime' }], 'nature')).toEqual([
      'V4',
      'contrast',
      ['disjoint'],
      null,
    ]);
    expect(row([{ facet: 'stance', value: 'positive' }], [{ facet: 'stance', value: 'negative' }], 'stance')[1]).toBe('contrast');
  });
  it('V4 contrast: demands that clash, on a factual facet too', () => {
    expect(row([{ ...told3, modality: 'demand' }], [{ value: 5, modality: 'demand' }])[1]).toBe('contrast');
  });
  it('V4 does not apply where demands agree or one says more; the pairs shown are those that clash', () => {
    const asks = (value: unknown) => ({ value, modality: 'demand' });
    expect(row([asks(3)], [asks(3)])).toEqual(['V9', 'agree', ['equal'], null]);
    expect(row([asks(3)], [asks({ 'at-least': 2 })])).toEqual(['V7', 'refines', ['narrower'], null]);
    expect(row([asks(3), asks(3)], [asks(5)])).toEqual(['V4', 'contrast', ['disjoint', 'disjoint'], null]);
    expect(row([told3, asks(3)], [told3, asks({ 'at-least': 2 })])).toEqual(['V9', 'agree', ['equal'], null]);
  });
  it('V3 before V4: facts that clash outweigh demands that clash', () => {
    expect(row([told3, { ...told3, modality: 'demand' }], [{ value: 5 }, { value: 5, modality: 'demand' }])[1]).toBe('conflict');
  });

  it('V5 series: no clash, and two values of different times that differ', () => {
    const asOf = (value: unknown, time: string) => ({ value, qualifiers: { asOf: time } });
    expect(row([asOf(3, '2022-01')], [asOf(5, '2022-02')])).toEqual(['V5', 'series', ['disjoint'], 'times-differ']);
    expect(row([asOf({ 'at-least': 3 }, '2022-01')], [asOf({ about: 5 }, '2022-02')])[1]).toBe('series');
    expect(row([asOf(3, '2022-01'), asOf(5, '2022-02')], [asOf(3, '2022-01')])[1]).toBe('series');
  });
  it('V5 series: rivals of one time may say more and less, values of two times must differ', () => {
    const asOf = (value: unknown, time: string) => ({ value, qualifiers: { asOf: time } });
    expect(row([asOf(3, '2022-01'), asOf(9, '2022-02')], [asOf({ about: 3 }, '2022-01')])[1]).toBe('series');
    expect(row([asOf(3, '2022-01')], [asOf(3, '2022-02')])[1]).toBe('agree');
  });
  it('V5 series: demands in a row without assertions', () => {
    const asks = (value: number, asOf: string) => ({ value, modality: 'demand', qualifiers: { asOf } });
    expect(row([asks(3, '2022-01')], [asks(5, '2022-02')])).toEqual(['V5', 'series', ['disjoint'], 'times-differ']);
  });
  it('V3 before V5: a clash at one time makes no series of the rest', () => {
    const asOf = (value: number, time: string) => ({ value, qualifiers: { asOf: time } });
    expect(row([asOf(3, '2022-01'), asOf(9, '2022-02')], [asOf(4, '2022-01')])).toEqual(['V3', 'conflict', ['disjoint'], null]);
  });

  it('V6 incomparable: rivals and nothing to measure, with the reason', () => {
    expect(row([text('x')], [text('y')], 'aim')).toEqual(['V6', 'incomparable', ['incomparable'], 'value-type']);
    expect(row([sized(3, 'person')], [sized(5, 'day')], 'size')[1]).toBe('incomparable');
  });

  it('V6 only pairs between origins decide if there are any', () => {
    const both = [sized(3, 'person'), { facet: 'size', value: { 'at-least': 2, unit: 'person' } }];
    expect(row(both, [sized(5, 'day')], 'size')).toEqual(['V6', 'incomparable', ['incomparable', 'incomparable'], 'value-type']);
    expect(row([text('x'), text('y')], [], 'aim')[1]).toBe('incomparable');
  });

  it('V7 refines: a pair in which one says more; only such pairs are shown', () => {
    expect(row([told3], [{ value: { 'at-least': 2 } }])).toEqual(['V7', 'refines', ['narrower'], null]);
    expect(row([told3, { value: { about: 4 } }], [{ value: { 'at-least': 3 } }])[2]).not.toContain('overlaps');
  });
  it('V7 refines: one pair says more, others cannot be measured', () => {
    const at = (n: number) => ({ facet: 'size', value: { 'at-least': n, unit: 'person' } });
    expect(row([sized(3, 'person')], [at(2), sized(5, 'day')], 'size')).toEqual(['V7', 'refines', ['narrower'], null]);
  });
  it('V7 one origin that says more and less refines itself', () => expect(row([told3, { value: { 'at-least': 2 } }])[1]).toBe('refines'));

  it('V11 complementary: all compatible, none says more, two origins or more', () => {
    const helpers = (...ids: string[]) => ({ facet: 'helpers', value: ids });
    expect(row([helpers('state:north')], [helpers('state:south')], 'helpers')).toEqual(['V11', 'complementary', ['additional'], null]);
    expect(row([{ value: { between: [1, 3] } }], [{ value: { between: [2, 5] } }])).toEqual(['V11', 'complementary', ['overlaps'], null]);
  });
  it('V11 shows only the pairs that can be measured', () => {
    const size = (value: object) => ({ facet: 'size', value: { unit: 'person', ...value } });
    const both = [size({ between: [2, 5] }), sized(5, 'day')];
    expect(row([size({ between: [1, 3] })], both, 'size')).toEqual(['V11', 'complementary', ['overlaps'], null]);
  });
  it('V11 one origin whose answers add up is single', () => {
    expect(
      row(
        [
          { facet: 'helpers', value: ['state:north'] },
          { facet: 'helpers', value: ['state:south'] },
        ],
        [],
        'helpers',
      ).slice(0, 2),
    ).toEqual(['V8', 'single']);
  });
  it('V11 on a framing facet the answers differ', () => {
    const view = (category: string, more = {}) => ({ facet: 'nature', value: category, ...more });
    expect(row([view('crime')], [view('accident', { polarity: 'denied' })], 'nature')[3]).toBe('different-answers');
  });

  it('V8 single: one independent origin, however many passages and reports', () => {
    expect(row([told3])).toEqual(['V8', 'single', [], null]);
    expect(row([{ ...told3, ...attributedTo('person:anna') }], [{ ...told3, ...attributedTo('person:anna') }])).toEqual([
      'V8',
      'single',
      ['equal'],
      null,
    ]);
  });

  it('V9 agree: all equal, two origins or more', () => {
    expect(row([told3], [told3])).toEqual(['V9', 'agree', ['equal'], null]);
    expect(row([text('x')], [text('x')], 'aim')[1]).toBe('agree');
  });

  it('each verdict has a rule number, in this order', () => {
    expect(VERDICTS.map((v) => VERDICT_RULE_NUMBERS[v])).toEqual(['V1', 'V2', 'V3', 'V4', 'V10', 'V5', 'V6', 'V7', 'V11', 'V8', 'V9']);
  });
});
