import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lawRuns } from '../compile/law-runs.fixture.ts';
import { smallValueContext } from '../compile/small-corpus.fixture.ts';
import type { Value, ValueTypeName } from '../shapes/value.ts';
import { relationSchema, valueTypeNameSchema } from '../shapes/value.ts';
import { ORDER_NAMES, QUANTITY_MODIFIERS } from '../text/quantity-modifiers.ts';
import { lastDigit } from './bounded-figure.ts';
import { firstDayOfMonth } from './days.ts';
import { parseRational } from './rational.ts';
import { relateValues, VALUE_TYPES } from './registry.ts';
import { converse } from './relation.ts';
import { isValueFault, type ValueFacet } from './value-type.ts';

const label = { en: 'x', ja: 'x' };
const CATEGORIES = [
  { id: 'a', label },
  { id: 'b', label, within: 'a' },
  { id: 'c', label, within: 'b' },
  { id: 'd', label, beside: ['a'] },
  { id: 'e', label },
];
const question = (answers: 'one' | 'many'): ValueFacet => ({ unit: 'hour', answers, categories: CATEGORIES });
const DATES = [
  '2022',
  '2022-01',
  '2022-01-06',
  '2022-01~',
  '2015~',
  '2014/..',
  '../2020',
  '2022-01-06/2022-01-10',
  '[2022-01-06..2022-01-10]',
  '[2016, 2015]',
  '[..2022-01-06]',
  '201X',
  '2022-21',
  '[2022-01-06,2022-01-10]',
  '[2022-01-06,2022-01-09..2022-01-12]',
  '/2020',
  '2014/',
  '-0043-03-15',
  '0000',
  '2022-01-06T18:08',
  '2022-01-06T18:08Z',
  '2022-01-06T18:08:30Z',
  '2022-01-06T21:08+03:00',
  '2022-01-06T18:08Z~',
  '2022-01-06T18:01Z/2022-01-06T19:01Z',
];

const figure = fc.oneof(
  fc.integer({ min: -20, max: 200 }),
  fc.double({ min: 0, max: 1e6, noNaN: true }),
  fc.constantFrom(1000, 2000, 90_000),
  fc.tuple(fc.integer({ min: -50, max: 50 }), fc.integer({ min: 1, max: 12 })).map(([n, d]) => `${n}/${d}`),
);
const nearest = (written: number | string) => (typeof written === 'number' ? written : (parseRational(written)?.near ?? 0));
const ids = fc.array(fc.constantFrom('state:a', 'state:b', 'state:c', 'state:d'), { minLength: 1, maxLength: 4 });

/** Authored forms by value type. */
const AUTHORED: Readonly<Record<ValueTypeName, fc.Arbitrary<unknown>>> = {
  quantity: fc.oneof(
    fc.constant('tens'),
    fc.constantFrom(...ORDER_NAMES).map((order) => ({ order })),
    fc
      .tuple(
        fc.constantFrom(...QUANTITY_MODIFIERS.filter((m) => m !== 'order' && m !== 'between')),
        figure,
        fc.constantFrom('hour', 'day', 'month', 'year', 'person'),
      )
      .map(([modifier, n, unit]) => ({ [modifier]: n, unit })),
    fc.tuple(figure, figure).map((ends) => ({ between: ends.toSorted((a, b) => nearest(a) - nearest(b)) })),
  ),
  date: fc.constantFrom(...DATES),
  entities: fc.oneof(
    ids,
    ids.map((open) => ({ open })),
  ),
  category: fc.array(fc.constantFrom('a', 'b', 'c', 'd', 'e'), { minLength: 1, maxLength: 3 }),
  appraisal: fc.record({
    sign: fc.constantFrom('positive', 'negative', 'neutral', 'mixed'),
    strength: fc.constantFrom('weak', 'plain', 'strong'),
  }),
  truth: fc.constant(true),
  money: fc
    .tuple(fc.constantFrom('exact', 'about', 'at-least', 'less-than'), figure, fc.constantFrom('USD', 'EUR'))
    .map(([m, n, currency]) => ({ [m]: n, currency })),
  place: fc.constantFrom('place:market', 'place:capital', 'place:province', 'place:port'),
  text: fc.record({ en: fc.constantFrom('x', 'y'), ja: fc.constantFrom('x', 'y') }),
};

const answers = fc.constantFrom('one' as const, 'many' as const);
const anyOf = (type: ValueTypeName): fc.Arbitrary<Value> =>
  AUTHORED[type].map((authored) => {
    const value = VALUE_TYPES[type].read(authored, question('one'));
    if (isValueFault(value)) throw new Error(`${JSON.stringify(authored)}: ${value.fault}`);
    return value;
  });

describe.each(valueTypeNameSchema.options)('N1 the relation of two values: %s', (type) => {
  const pair = fc.tuple(anyOf(type), anyOf(type), answers);
  const relation = ([a, b, many]: [Value, Value, 'one' | 'many']) => relateValues(a, b, question(many), smallValueContext);

  it('read from the other side is its converse', () => {
    fc.assert(
      fc.property(pair, ([a, b, many]) => relation([b, a, many]) === converse(relation([a, b, many]))),
      lawRuns(280),
    );
  });
  it('is one of the relations, and equal to itself', () => {
    fc.assert(
      fc.property(pair, ([a, b, many]) => {
        expect(relationSchema.options).toContain(relation([a, b, many]));
        expect(relation([a, a, many])).toBe('equal');
      }),
      lawRuns(140),
    );
  });
  it('is transitive where one value says more than another, or the same', () => {
    const inside = (a: Value, b: Value) => ['equal', 'narrower'].includes(relation([a, b, 'one']));
    fc.assert(
      fc.property(anyOf(type), anyOf(type), anyOf(type), (a, b, c) => !inside(a, b) || !inside(b, c) || inside(a, c)),
      lawRuns(280),
    );
  });
  it('N2 is never disjoint if answers add up', () => {
    fc.assert(
      fc.property(pair, ([a, b]) => relation([a, b, 'many']) !== 'disjoint'),
      lawRuns(140),
    );
  });
});

it('reading never throws for any input', () => {
  fc.assert(
    fc.property(fc.constantFrom(...valueTypeNameSchema.options), fc.anything(), (type, authored) => {
      const value = VALUE_TYPES[type].read(authored, question('one'));
      expect(isValueFault(value) ? value.hint.length > 0 : value.type === type).toBe(true);
    }),
    lawRuns(1000),
  );
});

describe('N3 laws of quantities', () => {
  const time: ValueFacet = { unit: 'hour', answers: 'one' };
  const related = (a: unknown, b: unknown) => {
    const [x, y] = [a, b].map((authored) => VALUE_TYPES.quantity.read(authored, time) as Value);
    return x && y && relateValues(x, y, time, smallValueContext);
  };
  it('twelve times as many months as years are equal, however the years are printed', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 40_000 }), fc.constantFrom(1, 2, 10, 100), (n, parts) => {
        expect(related({ exact: n / parts, unit: 'year' }, { exact: `${n * 12}/${parts}`, unit: 'month' })).toBe('equal');
      }),
      lawRuns(200),
    );
  });
  it('a number is inside its own about, and so are both ends of it', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1e9 }), fc.integer({ min: 0, max: 9 }), (digits, decimals) => {
        const n = Number(`${digits}e-${decimals}`);
        const { near: slack } = lastDigit(n);
        for (const edge of [n, n - slack / 2, n + slack / 2])
          expect(related(Number(edge.toFixed(decimals + 1)), { about: n })).toBe('narrower');
      }),
      lawRuns(200),
    );
  });
  it('a run of months holds every run of days that the calendar has of it', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 30_000 }), fc.integer({ min: 1, max: 600 }), (start, n) => {
        const length = firstDayOfMonth(start + n) - firstDayOfMonth(start);
        expect(['narrower', 'equal']).toContain(related({ exact: length, unit: 'day' }, { exact: n, unit: 'month' }));
      }),
      lawRuns(200),
    );
  });
});

describe('N14 laws of rounding', () => {
  const people: ValueFacet = { unit: 'person', answers: 'one' };
  const related = (a: unknown, b: unknown) => {
    const [x, y] = [a, b].map((authored) => VALUE_TYPES.quantity.read(authored, people) as Value);
    return x && y && relateValues(x, y, people, smallValueContext);
  };
  const number = fc.oneof(
    fc.integer({ min: 0, max: 3000 }),
    fc.tuple(fc.integer({ min: 1, max: 99 }), fc.integer({ min: 1, max: 5 })).map(([n, e]) => n * 10 ** e),
  );
  it('two different bare figures exclude one another, unless the coarser is round, 100 or more, and within half of its last digit of the other', () => {
    fc.assert(
      fc.property(number, number, (a, b) => {
        fc.pre(a !== b);
        const [coarse, fine] = lastDigit(a).near > lastDigit(b).near ? [a, b] : [b, a];
        const digit = lastDigit(coarse).near;
        const rounded = lastDigit(fine).near < digit && coarse >= 100 && digit >= 10 && Math.abs(a - b) <= digit / 2;
        expect(related(coarse, fine)).toBe(rounded ? 'broader' : 'disjoint');
      }),
      lawRuns(400),
    );
  });
  it('a figure marked exact is never rounded, and never stands for a rounded one', () => {
    fc.assert(
      fc.property(number, number, (a, b) => {
        fc.pre(a !== b);
        expect([related({ exact: a }, b), related(a, { exact: b })]).toEqual(['disjoint', 'disjoint']);
      }),
      lawRuns(200),
    );
  });
});
