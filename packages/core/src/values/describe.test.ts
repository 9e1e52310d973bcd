import { describe, expect, it } from 'vitest';
import { smallValueContext } from '../compile/small-corpus.fixture.ts';
import type { DaySpan } from '../shapes/day-span.ts';
import { type QuantityValue, relationSchema, type Value } from '../shapes/value.ts';
import { relateDays } from './date.ts';
import { daysMeet } from './days.ts';
import { describeValue } from './describe.ts';
import { relateValues, VALUE_TYPES } from './registry.ts';
import { converse } from './relation.ts';
import { isValueFault, type ValueFacet, type ValueFormatter } from './value-type.ts';

/** Formatter that echoes its arguments. */
const formatter: ValueFormatter = {
  language: 'en',
  label: (id) => ({ en: id }),
  text: (text) => text['en'] ?? '',
  name: (id) => `<${id}>`,
  account: (siglum) => siglum,
  category: (id) => `#${id}`,
  date: (edtf) => `@${edtf}`,
  number: (n, fraction) => fraction ?? n.toLocaleString('en'),
  figure: (n, unit, fraction) => `${fraction ?? n} ${unit}`,
  unit: (unit) => unit,
  money: (n, currency, fraction) => `${currency} ${fraction ?? n}`,
  currency: (code) => code,
  word: (key, parts = {}) => [key, ...Object.entries(parts).map(([k, v]) => `${k}=${v}`)].join('|'),
  list: (items) => items.join(' + '),
};

const question: ValueFacet = { unit: 'person', answers: 'one', categories: ['a', 'b'].map((id) => ({ id, label: { en: id, ja: id } })) };
const read = (type: Value['type'], authored: unknown) => VALUE_TYPES[type].read(authored, question);
const described = (type: Value['type'], authored: unknown) => describeValue(read(type, authored) as Value, formatter);

describe('a value is described in the words of a formatter', () => {
  it.each<[Value['type'], unknown, string]>([
    ['quantity', 3, 'quantity.exact|figure=3 person'],
    ['quantity', { 'at-least': 3 }, 'quantity.at-least|figure=3 person'],
    ['quantity', { 'at-most': 3 }, 'quantity.at-most|figure=3 person'],
    ['quantity', { 'at-most': 0 }, 'quantity.at-most|figure=0 person'],
    ['quantity', { between: [1000, 3000] }, 'quantity.between|low=1,000|high=3000 person'],
    ['quantity', { about: '1/3' }, 'quantity.about|figure=1/3 person'],
    ['quantity', { between: ['1/3', 0.5] }, 'quantity.between|low=1/3|high=0.5 person'],
    ['quantity', 'tens', 'quantity.order.tens|unit=person'],
    ['quantity', { order: 'thousands' }, 'quantity.order.thousands|unit=person'],
    ['money', { about: 5, currency: 'EUR' }, 'quantity.about|figure=EUR 5'],
    ['money', { between: [1, 2], currency: 'EUR' }, 'quantity.between|low=EUR 1|high=EUR 2'],
    ['money', { order: 'billions', currency: 'EUR' }, 'quantity.order.billions|unit=EUR'],
    ['place', 'place:a', '<place:a>'],
    ['date', '2022-01', '@2022-01'],
    ['entities', ['state:b', 'state:a'], '<state:a> + <state:b>'],
    ['entities', { open: ['state:a'] }, 'entities.open|names=<state:a>'],
    ['category', ['b', 'a'], '#a + #b'],
    ['appraisal', 'positive', 'appraisal.positive'],
    ['appraisal', { sign: 'negative', strength: 'strong' }, 'appraisal.negative.strong'],
    ['truth', true, 'truth.true'],
    ['text', { en: 'x', ja: 'y' }, 'x'],
  ])('%s %j', (type, authored, words) => expect(described(type, authored)).toBe(words));
});

it('a figure is followed by the same in the unit of the facet, with its modifier', () => {
  const value: QuantityValue = { type: 'quantity', lower: 4, upper: null, unit: 'mile', modifier: 'at-least' };
  const shown = { lower: 6.437, upper: null, unit: 'km' };
  expect(describeValue({ ...value, shown }, formatter)).toBe(
    'quantity.at-least|figure=4 milebrackets|text=quantity.at-least|figure=6.437 km',
  );
});

it('a value type and describeValue describe a value in the same words', () => {
  for (const [type, { describe, read }] of Object.entries(VALUE_TYPES)) {
    const authored = {
      quantity: 3,
      date: '2022',
      entities: ['state:a'],
      category: 'a',
      appraisal: 'mixed',
      truth: true,
      text: { en: 'x', ja: 'y' },
      money: { exact: 3, currency: 'USD' },
      place: 'place:a',
    };
    const value = read(authored[type as Value['type']], question) as never;
    expect([type, describe(value, formatter)]).toEqual([type, describeValue(value, formatter)]);
  }
});

describe('an unreadable value is a fault with a hint', () => {
  it.each<[Value['type'], unknown, string, string]>([
    ['quantity', { exact: 3, unit: 5 }, 'a quantity without a unit', 'add unit:'],
    ['date', '', 'not a date', 'EDTF'],
    ['entities', [3], 'not a set of entities', 'kind:slug'],
    ['category', 'c', 'not a category of the facet: c', 'one of a, b'],
    ['category', 3, 'not a category of the facet: no name', 'one of a, b'],
    ['category', [], 'not a category of the facet: no name', 'one of a, b'],
    ['appraisal', 'fine', 'not an appraisal', 'positive, negative'],
    ['truth', false, 'not a truth value', 'polarity: denied'],
    ['text', {}, 'not a text', 'a map from language to text'],
    ['text', { en: 3, ja: 'x' }, 'not a text', 'a map from language to text'],
    ['text', null, 'not a text', 'a map from language to text'],
  ])('%s %j', (type, authored, fault, hint) => {
    const value = read(type, authored);
    expect(isValueFault(value) && [value.fault, value.hint.includes(hint)]).toEqual([fault, true]);
  });
  it('the unit comes from the claim or from the facet, and is required', () => {
    const bare: ValueFacet = { answers: 'one' };
    expect(isValueFault(VALUE_TYPES.quantity.read(3, bare)) && VALUE_TYPES.quantity.read(3, bare)).toMatchObject({
      hint: expect.stringContaining('unit:'),
    });
    expect(VALUE_TYPES.quantity.read({ exact: 3, unit: 'day' }, bare)).toMatchObject({ unit: 'day', lower: 3 });
  });
  it('a facet without a category list accepts no category', () => {
    expect(VALUE_TYPES.category.read('a', { answers: 'one' })).toMatchObject({ hint: 'write one of ' });
    const [a, b] = ['a', 'b'].map((c): Value => ({ type: 'category', categories: [c] }));
    expect(a && b && relateValues(a, b, { answers: 'one' }, smallValueContext)).toBe('disjoint');
    const both: Value = { type: 'category', categories: ['a', 'b'] };
    expect(a && relateValues(a, both, { answers: 'one' }, smallValueContext)).toBe('broader');
  });
  it('only an object with the property fault is a fault', () => {
    expect([null, undefined, 3, 'fault', {}, { fault: 'x', hint: 'y' }].map(isValueFault)).toEqual([
      false,
      false,
      false,
      false,
      false,
      true,
    ]);
  });
});

describe('a value that was read keeps its written form', () => {
  it.each<[Value['type'], unknown, object]>([
    ['text', { en: 'x', ja: 'y' }, { type: 'text', text: { en: 'x', ja: 'y' } }],
    ['date', '2022', { type: 'date', edtf: '2022' }],
    ['quantity', { between: [3, 3] }, { type: 'quantity', lower: 3, upper: 3, unit: 'person', modifier: 'between' }],
    ['quantity', 2 ** 53 - 1, { type: 'quantity', lower: 2 ** 53 - 1, upper: 2 ** 53 - 1, unit: 'person', modifier: 'exact' }],
    ['quantity', { about: 0 }, { type: 'quantity', lower: 0, upper: 0, unit: 'person', modifier: 'about' }],
  ])('%s %j', (type, authored, value) => expect(read(type, authored)).toEqual(value));
});

describe('N1 N4 N7 at the edges', () => {
  it('the converse of a relation is read from the other side; twice it is itself', () => {
    expect(relationSchema.options.map(converse)).toEqual([
      'equal',
      'broader',
      'narrower',
      'overlaps',
      'additional',
      'disjoint',
      'incomparable',
    ]);
  });
  it('mixed overlaps from either side', () => {
    const relation = (a: string, b: string) =>
      relateValues(read('appraisal', a) as Value, read('appraisal', b) as Value, question, smallValueContext);
    expect([relation('positive', 'mixed'), relation('mixed', 'negative'), relation('positive', 'neutral')]).toEqual([
      'overlaps',
      'overlaps',
      'disjoint',
    ]);
  });
  it('two dates that share only the last or the first day meet and overlap', () => {
    const span = (from: string, to: string): DaySpan => ({ from, to, slack: 0, shape: 'extent', label: { en: '', ja: '' } });
    const [early, late] = [span('2022-01-01', '2022-01-05'), span('2022-01-05', '2022-01-09')];
    expect([daysMeet(early, late), daysMeet(late, early)]).toEqual([true, true]);
    expect([relateDays(early, late), relateDays(late, early)]).toEqual(['overlaps', 'overlaps']);
    const later = span('2022-01-06', '2022-01-09');
    expect([daysMeet(early, later), daysMeet(later, early)]).toEqual([false, false]);
  });
  it('about zero is zero plus or minus one half', () => {
    const relation = (a: unknown, b: unknown) =>
      relateValues(read('quantity', a) as Value, read('quantity', b) as Value, question, smallValueContext);
    expect([relation(0, { about: 0 }), relation(1, { about: 0 }), relation({ 'at-most': 3 }, -5)]).toEqual([
      'narrower',
      'disjoint',
      'broader',
    ]);
  });
  it('an open bound is inside the same bound, and a closed one is not inside an open one', () => {
    const relation = (a: unknown, b: unknown) =>
      relateValues(read('quantity', a) as Value, read('quantity', b) as Value, question, smallValueContext);
    expect(relation({ 'more-than': 3 }, { 'more-than': 3 })).toBe('equal');
    expect(relation({ 'more-than': 3 }, { 'at-least': 3 })).toBe('narrower');
    expect(relation({ 'less-than': 3 }, { 'less-than': 3 })).toBe('equal');
  });
  it('N6 several against several: more say more, else all pairs must be compatible', () => {
    const label = { en: 'x', ja: 'x' };
    const nested: ValueFacet = {
      answers: 'one',
      categories: [
        { id: 'a', label },
        { id: 'b', label, within: 'a' },
        { id: 'c', label, beside: ['a'] },
        { id: 'd', label, within: 'c' },
        { id: 'e', label },
      ],
    };
    const relation = (a: string[], b: string[]) =>
      relateValues({ type: 'category', categories: a }, { type: 'category', categories: b }, nested, smallValueContext);
    expect(relation(['b', 'c'], ['a', 'd'])).toBe('overlaps');
    expect(relation(['d'], ['b'])).toBe('overlaps');
    expect(relation(['b', 'e'], ['a', 'c'])).toBe('disjoint');
    expect(relation(['a', 'b'], ['a'])).toBe('narrower');
    expect(relation(['d'], ['c', 'e'])).toBe('disjoint');
    expect(relation(['c'], ['a', 'e'])).toBe('disjoint');
    expect(relation(['a', 'e'], ['c'])).toBe('disjoint');
  });
});
