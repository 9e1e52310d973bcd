import { describe, expect, it } from 'vitest';
import { smallValueContext } from '../compile/small-corpus.fixture.ts';
import type { AppraisalValue, MoneyValue, Value } from '../shapes/value.ts';
import { valueTypeNameSchema } from '../shapes/value.ts';
import { APPRAISAL_SIGNS, APPRAISAL_STRENGTHS } from '../text/quantity-modifiers.ts';
import type { Text } from '../text/text.ts';
import { appraisalType } from './appraisal.ts';
import { isFigureType, relateValues, relationBasis, VALUE_TYPES } from './registry.ts';
import type { ValueFacet } from './value-type.ts';

const facet: ValueFacet = { answers: 'one' };
const judged = (authored: unknown) => appraisalType.read(authored, facet) as AppraisalValue;
const relation = (a: Value, b: Value) => relateValues(a, b, facet, smallValueContext);

describe('N7 of appraisals the sign decides', () => {
  it('one sign is equal at any strength', () => {
    for (const strength of APPRAISAL_STRENGTHS) expect(relation(judged('negative'), judged({ sign: 'negative', strength }))).toBe('equal');
  });
  it('two signs exclude one another, and mixed overlaps with each', () => {
    expect(relation(judged('positive'), judged('negative'))).toBe('disjoint');
    expect(relation(judged('positive'), judged('neutral'))).toBe('disjoint');
    for (const sign of APPRAISAL_SIGNS.filter((s) => s !== 'mixed')) expect(relation(judged('mixed'), judged(sign))).toBe('overlaps');
  });
  it('the strength is read and kept, and is plain by default', () => {
    expect(judged('positive')).toEqual({ type: 'appraisal', sign: 'positive', strength: 'plain' });
    expect(judged({ sign: 'mixed', strength: 'strong' })).toEqual({ type: 'appraisal', sign: 'mixed', strength: 'strong' });
  });
  it.each([['good'], [3], [null], [{}], [{ sign: 'positive', strength: 'fierce' }], [['positive']]])(
    '%j is a fault with a hint',
    (authored) => {
      expect(appraisalType.read(authored, facet)).toMatchObject({ fault: 'not an appraisal', hint: expect.stringContaining('negative') });
    },
  );
});

describe('N8 a truth value is always true', () => {
  it('two truth values are equal; a denial is polarity', () => {
    expect(relation({ type: 'truth' }, { type: 'truth' })).toBe('equal');
    expect(VALUE_TYPES.truth.read(true, facet)).toEqual({ type: 'truth' });
  });
  it.each([[false], ['true'], [1], [null]])('%j is a fault that points to polarity', (authored) => {
    expect(VALUE_TYPES.truth.read(authored, facet)).toMatchObject({ hint: expect.stringContaining('polarity: denied') });
  });
});

describe('N9 texts are equal or incomparable', () => {
  const text = (en: string, ja: string): Value => ({ type: 'text', text: { en, ja } });
  const inLanguages = (languages: Text): Value => ({ type: 'text', text: languages });
  it('equal if all languages that both have are identical', () => {
    expect(relation(inLanguages({ fr: 'aide', ar: 'مساعدة' }), inLanguages({ fr: 'aide' }))).toBe('equal');
    expect(relation(inLanguages({ fr: 'aide', ar: 'مساعدة' }), inLanguages({ fr: 'aide', ar: 'دعم' }))).toBe('incomparable');
    expect(relation(text('support', '支援'), text('support', '支援'))).toBe('equal');
    expect(relation(text('support', '支援'), text('support', '援助'))).toBe('incomparable');
    expect(relation(text('support', '支援'), text('aid', '支援'))).toBe('incomparable');
    expect(relation(inLanguages({ fr: 'aide' }), inLanguages({ en: 'aid' }))).toBe('incomparable');
  });
  it.each([[{}], [{ en: 1, ja: 2 }], [null], ['words']])('%j is a fault with a hint', (authored) => {
    expect(VALUE_TYPES.text.read(authored, facet)).toMatchObject({ fault: 'not a text', hint: expect.stringContaining('language') });
  });
});

describe('N12 a place that lies within another says more', () => {
  const place = (id: string): Value => ({ type: 'place', place: `place:${id}` });
  it.each([
    ['market', 'market', 'equal'],
    ['market', 'capital', 'narrower'],
    ['market', 'province', 'narrower'],
    ['province', 'capital', 'broader'],
    ['market', 'port', 'disjoint'],
  ])('%s and %s: %s', (a, b, expected) => expect(relation(place(a), place(b))).toBe(expected));
  it('the place counts as mentioned', () =>
    expect(VALUE_TYPES.place.names?.({ type: 'place', place: 'place:port' })).toEqual(['place:port']));
  it.each([['the capital'], [['place:capital']], [null], [3]])('%j is a fault with a hint', (authored) => {
    expect(VALUE_TYPES.place.read(authored, facet)).toMatchObject({ fault: 'not a place', hint: expect.stringContaining('place:') });
  });
});

describe('N13 amounts of one currency are compared like quantities', () => {
  const dollars: ValueFacet = { answers: 'one', currency: 'USD' };
  const money = (authored: unknown) => VALUE_TYPES.money.read(authored, dollars) as Value;
  it('amounts of two currencies are incomparable', () => {
    expect(relation(money(2_100_000_000), money({ exact: 2.1e9, currency: 'USD' }))).toBe('equal');
    expect(relation(money({ between: [2.1e9, 2.6e9] }), money(2_100_000_000))).toBe('broader');
    expect(relation(money({ order: 'tens-of-billions' }), money({ about: 3e10 }))).toBe('broader');
    expect(relation(money(5), money({ exact: 5, currency: 'EUR' }))).toBe('incomparable');
    expect(relation(money({ exact: 0.1 }), money('1/10'))).toBe('equal');
  });
  it('the currency comes from the claim or from the facet; former ones are known too', () => {
    expect(money(5)).toMatchObject({ type: 'money', currency: 'USD', lower: 5 });
    expect(money({ exact: 5, currency: 'SUR' })).toMatchObject({ currency: 'SUR' });
  });
  it.each<[unknown, ValueFacet, string, string]>([
    [5, facet, 'an amount without a currency', 'add currency: USD'],
    [{ exact: 5, currency: 'usd' }, facet, 'in an unknown currency ("usd")', 'ISO 4217'],
    [{ exact: 5, currency: 'QQQ' }, facet, 'in an unknown currency ("QQQ")', 'ISO 4217'],
    [{ exact: 5, currency: 'AUSD' }, facet, 'in an unknown currency ("AUSD")', 'ISO 4217'],
    [{ exact: 5, currency: 'USDA' }, facet, 'in an unknown currency ("USDA")', 'ISO 4217'],
    [{ exact: 5, currency: ['USD'] }, facet, 'in an unknown currency (["USD"])', 'ISO 4217'],
    ['5,000', dollars, 'a number with a comma in it ("5,000")', 'write 5000'],
    [null, dollars, 'not a number', 'write a number'],
    [{ currency: 'USD' }, facet, 'without a figure', 'write a number'],
  ])('%j is a fault', (authored, question, fault, hint) => {
    expect(VALUE_TYPES.money.read(authored, question)).toEqual({ fault, hint: expect.stringContaining(hint) });
  });
  it('N14 a round amount may be rounded, of one currency and unless it counts what another facet lists', () => {
    const related = (a: unknown, b: unknown, question = dollars) => {
      const values = [money(a), money(b)] as const;
      return [relateValues(...values, question, smallValueContext), relationBasis(...values, question, smallValueContext)];
    };
    expect(related(1250, 1254)).toEqual(['broader', 'rounding']);
    expect(related(1254, 1250)).toEqual(['narrower', 'rounding']);
    expect(related(1250, 1256)).toEqual(['disjoint', null]);
    expect(related(1250, 1250)).toEqual(['equal', null]);
    expect(related(1250, { 'at-least': 1200 })).toEqual(['narrower', null]);
    expect(related(1250, { figure: 1254, currency: 'EUR' })).toEqual(['incomparable', null]);
    expect(related(1250, 1254, { ...dollars, counts: 'donors' })).toEqual(['disjoint', null]);
  });
  it('an amount is lower only than one of its currency', () => {
    const isLower = (a: unknown, b: unknown) =>
      VALUE_TYPES.money.isLower?.(money(a) as MoneyValue, money(b) as MoneyValue, smallValueContext);
    expect([isLower(5, 6), isLower(6, 5), isLower(5, 5), isLower(5, { figure: 6, currency: 'EUR' })]).toEqual([true, false, false, false]);
  });
});

describe('N1 the registry', () => {
  it('holds every value type under its own name', () => {
    expect(valueTypeNameSchema.options.toSorted()).toEqual([
      'appraisal',
      'category',
      'date',
      'entities',
      'money',
      'place',
      'quantity',
      'text',
      'truth',
    ]);
    for (const name of valueTypeNameSchema.options) expect(VALUE_TYPES[name].type).toBe(name);
  });
  it('calls values of two types incomparable', () => {
    expect(relation({ type: 'truth' }, { type: 'date', edtf: '2022' })).toBe('incomparable');
  });
  it('only quantities and amounts of money are figures', () => {
    expect(valueTypeNameSchema.options.filter(isFigureType).toSorted()).toEqual(['money', 'quantity']);
  });
  it('a relation has a reason of its own only between two values of one type that gives reasons', () => {
    const people = (n: number): Value => ({ type: 'quantity', lower: n, upper: n, unit: 'person', modifier: 'exact' });
    const dollars: Value = { type: 'money', lower: 1254, upper: 1254, currency: 'USD', modifier: 'exact' };
    const basis = (a: Value, b: Value) => relationBasis(a, b, facet, smallValueContext);
    expect(basis(people(1250), people(1254))).toBe('rounding');
    const hour: Value = { type: 'date', edtf: '2022-01-06T10:00' };
    expect(basis(hour, { type: 'truth' })).toBeNull();
    expect([basis(people(1250), dollars), basis(dollars, people(1250)), basis({ type: 'truth' }, { type: 'truth' })]).toEqual([
      null,
      null,
      null,
    ]);
  });
});
