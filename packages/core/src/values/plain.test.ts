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
  it('one sign is equal whatever its strength', () => {
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
  it('so two are equal, and a denial is polarity', () => {
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

describe('N1 the registry', () => {
  it('holds every value type under its own name', () => {
    expect(valueTypeNameSchema.options.toSorted()).toEqual(['appraisal', 'category', 'date', 'entities', 'quantity', 'text', 'truth']);
    for (const name of valueTypeNameSchema.options) expect(VALUE_TYPES[name].type).toBe(name);
  });
  it('calls values of two types incomparable', () => {
    expect(relation({ type: 'truth' }, { type: 'date', edtf: '2022' })).toBe('incomparable');
  });
});
