import { describe, expect, it } from 'vitest';
import { smallValueContext } from '../compile/small-corpus.fixture.ts';
import type { AppraisalValue, Value } from '../shapes/value.ts';
import { valueTypeNameSchema } from '../shapes/value.ts';
import { APPRAISAL_SIGNS, APPRAISAL_STRENGTHS } from '../text/quantity-modifiers.ts';
import type { Text } from '../text/text.ts';
import { appraisalType } from './appraisal.ts';
import { relateValues, VALUE_TYPES } from './registry.ts';
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
  });
  it.each([[{}], [{ en: 1, ja: 2 }], [null]])('%j is a fault with a hint', (authored) => {
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
  it.each<[unknown, ValueFacet, string]>([
    [5, facet, 'an amount without a currency'],
    [{ exact: 5, currency: 'usd' }, facet, 'in an unknown currency ("usd")'],
    [{ exact: 5, currency: 'QQQ' }, facet, 'in an unknown currency ("QQQ")'],
    ['5,000', dollars, 'a number with a comma in it ("5,000")'],
    [{ currency: 'USD' }, facet, 'without a figure'],
  ])('%j is a fault', (authored, question, fault) => expect(VALUE_TYPES.money.read(authored, question)).toMatchObject({ fault }));
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
});
