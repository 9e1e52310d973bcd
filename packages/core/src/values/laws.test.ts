import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lawRuns } from '../compile/law-runs.fixture.ts';
import { smallValueContext } from '../compile/small-corpus.fixture.ts';
import type { DateValue, Value, ValueTypeName } from '../shapes/value.ts';
import { relationSchema, valueTypeNameSchema } from '../shapes/value.ts';
import { ORDER_NAMES, QUANTITY_MODIFIERS } from '../text/quantity-modifiers.ts';
import { lastDigit } from './bounded-figure.ts';
import { firstDayOfMonth } from './days.ts';
import { parseRational } from './rational.ts';
import { relateValues, relationBasis, VALUE_TYPES } from './registry.ts';
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
const two = (n: number) => String(n).padStart(2, '0');
/** Few years, months and days, so that dates meet and lie within one another; years before Christ among them. */
const year = fc.constantFrom('2021', '2022', '0000', '-0043');
const month = fc.tuple(year, fc.constantFrom(1, 2, 12)).map(([y, m]) => `${y}-${two(m)}`);
const day = fc.tuple(fc.constantFrom('2022-01', '2021-12', '-0043-03'), fc.integer({ min: 4, max: 8 })).map(([m, d]) => `${m}-${two(d)}`);
const clock = fc
  .tuple(
    fc.constantFrom(0, 1, 17, 18, 23),
    fc.constantFrom(0, 1, 8, 14, 15, 16, 29, 30, 45, 46, 59),
    fc.constantFrom('', '', '', ':00', ':30', ':59.5'),
  )
  .map(([h, m, s]) => `${two(h)}:${two(m)}${s}`);
const offset = fc.constantFrom('', 'Z', '+03:00', '-05:00', '+05:45', '+14:00', '-12:00');
const nearDay = fc.constantFrom('2022-01-05', '2022-01-06', '2022-01-07');
const timeOfDay = fc.tuple(nearDay, fc.oneof(clock, fc.constant('24:00'))).map(([d, t]) => `${d}T${t}`);
const DATES = fc
  .oneof(
    { arbitrary: fc.tuple(timeOfDay, offset, fc.constantFrom('', '', '~')).map((parts) => parts.join('')), weight: 5 },
    {
      arbitrary: fc.tuple(timeOfDay, timeOfDay, offset, offset).map(([a, b, o, p]) => `${a}${o}/${b}${o === '' ? '' : p || o}`),
      weight: 2,
    },
    {
      arbitrary: fc.tuple(fc.oneof(year, month, day, nearDay), fc.constantFrom('', '', '~', '?', '%')).map((parts) => parts.join('')),
      weight: 4,
    },
    fc.tuple(year, fc.integer({ min: 21, max: 24 }), fc.constantFrom('', '~')).map(([y, season, doubt]) => `${y}-${season}${doubt}`),
    fc.constantFrom('201X', '20XX', '202X', '2022-XX', '2022-01-XX', 'Y-12000', 'Y12000', '-004X'),
    fc
      .tuple(fc.oneof(year, month, day, fc.constantFrom('', '..')), fc.oneof(year, month, day, fc.constantFrom('', '..')))
      .map((ends) => ends.join('/')),
    fc
      .array(
        fc.oneof(
          year,
          month,
          nearDay,
          fc.tuple(nearDay, day).map((ends) => ends.join('..')),
        ),
        { minLength: 1, maxLength: 3 },
      )
      .map((members) => `[${members.join(',')}]`),
    fc.tuple(fc.constantFrom('..', ''), nearDay, fc.constantFrom('..', '')).map((parts) => `[${parts.join('')}]`),
  )
  .filter((edtf) => smallValueContext.day(edtf) !== undefined);
/** A date as the compiler leaves it: a time without an offset may be local to a place, and that place may have a time zone. */
const dateValues: fc.Arbitrary<DateValue> = fc
  .tuple(DATES, fc.constantFrom(null, 'place:capital', 'place:port', 'event:fire'), fc.boolean())
  .map(([edtf, clockOf, hasZone]): DateValue => {
    const local = clockOf !== null && smallValueContext.day(edtf)?.clock?.zoned === false;
    if (!local) return { type: 'date', edtf };
    const zone = clockOf === 'place:port' ? '+03:00' : '+09:00';
    const zoned = edtf.replaceAll(/(?<=\d)(?=~?(?:\/|$))/g, zone);
    return { type: 'date', edtf, clockOf, ...(hasZone && clockOf !== 'event:fire' && { zoned }) };
  });

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
    // Bare figures in one unit and in two, round ones among them.
    fc
      .tuple(
        fc.oneof(
          figure,
          fc.integer({ min: 9, max: 21 }).map((n) => n * 10),
        ),
        fc.constantFrom('hour', 'day', 'person'),
      )
      .map(([n, unit]) => ({ figure: n, unit })),
    fc.tuple(figure, figure).map((ends) => ({ between: ends.toSorted((a, b) => nearest(a) - nearest(b)) })),
  ),
  date: DATES,
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
const anyOf = (type: ValueTypeName): fc.Arbitrary<Value> => {
  if (type === 'date') return dateValues;
  return AUTHORED[type].map((authored) => {
    const value = VALUE_TYPES[type].read(authored, question('one'));
    if (isValueFault(value)) throw new Error(`${JSON.stringify(authored)}: ${value.fault}`);
    return value;
  });
};

describe.each(valueTypeNameSchema.options)('N1 the relation of two values: %s', (type) => {
  const pair = fc.tuple(anyOf(type), anyOf(type), answers);
  const triple = fc.tuple(anyOf(type), anyOf(type), anyOf(type));
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
  // Rounding (N14) and printed units (N15) hold for two figures alone, never in chains.
  it('is transitive where one value says more than another, or the same', () => {
    const inside = (a: Value, b: Value) => ['equal', 'narrower'].includes(relation([a, b, 'one']));
    const byDigits = (a: Value, b: Value) => type === 'quantity' && relationBasis(a, b, question('one'), smallValueContext) !== null;
    fc.assert(
      fc.property(triple, ([a, b, c]) => !inside(a, b) || !inside(b, c) || byDigits(a, b) || byDigits(b, c) || inside(a, c)),
      lawRuns(560),
    );
  });
  it('is the same for equal values', () => {
    const byDigits = (a: Value, b: Value) => type === 'quantity' && relationBasis(a, b, question('one'), smallValueContext) !== null;
    fc.assert(
      fc.property(triple, ([a, b, c]) => {
        if (relation([a, b, 'one']) !== 'equal' || byDigits(a, b) || byDigits(a, c) || byDigits(b, c)) return;
        expect(relation([a, c, 'one'])).toBe(relation([b, c, 'one']));
      }),
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
  it('a figure marked exact is never rounded, and never represents a rounded one', () => {
    fc.assert(
      fc.property(number, number, (a, b) => {
        fc.pre(a !== b);
        expect([related({ exact: a }, b), related(a, { exact: b })]).toEqual(['disjoint', 'disjoint']);
      }),
      lawRuns(200),
    );
  });
});
