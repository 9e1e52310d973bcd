import { describe, expect, it } from 'vitest';
import { smallValueContext } from '../compile/small-corpus.fixture.ts';
import type { QuantityValue } from '../shapes/value.ts';
import { QUANTITY_MODIFIERS } from '../text/quantity-modifiers.ts';
import { lastDigit, quantityType } from './quantity.ts';
import { isValueFault, type ValueFacet } from './value-type.ts';

const people: ValueFacet = { unit: 'person', answers: 'one' };

function read(authored: unknown, question = people): QuantityValue {
  const value = quantityType.read(authored, question);
  if (isValueFault(value)) throw new Error(value.fault);
  return value;
}

const relation = (a: unknown, b: unknown, question = people) =>
  quantityType.relate(read(a, question), read(b, question), question, smallValueContext);

describe('N3 bounds hold the number as printed', () => {
  it.each([
    [59, 59, 59, 'exact'],
    [{ exact: 59 }, 59, 59, 'exact'],
    [{ about: 100_000 }, 100_000, 100_000, 'about'],
    [{ 'at-least': 164 }, 164, null, 'at-least'],
    [{ 'more-than': 2000 }, 2000, null, 'more-than'],
    [{ 'at-most': 175_000 }, null, 175_000, 'at-most'],
    [{ 'less-than': 1 }, null, 1, 'less-than'],
    [{ nearly: 8 }, null, 8, 'nearly'],
    [{ between: [1, 3] }, 1, 3, 'between'],
    ['tens', 20, 99, 'tens'],
    [0, 0, 0, 'exact'],
    [-3, -3, -3, 'exact'],
  ])('%j', (authored, lower, upper, modifier) => {
    expect(read(authored)).toEqual({ type: 'quantity', lower, upper, unit: 'person', modifier });
  });

  it('uses the unit of the facet unless the claim has one', () => {
    expect(read({ 'at-most': 10, unit: 'day' }).unit).toBe('day');
  });

  it.each([
    'ten',
    '59',
    null,
    undefined,
    true,
    [1, 3],
    {},
    { about: '8' },
    { roughly: 8 },
    { about: 8, nearly: 9 },
    { between: [3, 1] },
    { between: [1] },
    { between: 3 },
    Number.NaN,
    Number.POSITIVE_INFINITY,
    2 ** 60,
  ])('%j is a fault with a hint that lists the modifiers', (authored) => {
    const fault = quantityType.read(authored, people);
    expect(fault).toMatchObject({ fault: 'not a quantity' });
    for (const modifier of QUANTITY_MODIFIERS) expect(isValueFault(fault) && fault.hint).toContain(modifier);
  });

  it('a quantity without a unit is a fault', () => {
    expect(quantityType.read(3, { answers: 'one' })).toMatchObject({ fault: 'a quantity without a unit' });
  });
});

describe('N3 the modifier opens the bounds when they are compared', () => {
  it('exact figures are equal or exclude one another', () => {
    expect(relation(59, 59)).toBe('equal');
    expect(relation(59, 60)).toBe('disjoint');
  });

  it('about opens by half of the last significant digit: about 100,000 is 50,000 to 150,000', () => {
    expect(relation({ about: 100_000 }, { between: [50_000, 150_000] })).toBe('equal');
    expect(relation(100_000, { about: 100_000 })).toBe('narrower');
    expect(relation({ about: 100_000 }, 150_001)).toBe('disjoint');
    expect(relation({ about: 120_000 }, { between: [115_000, 125_000] })).toBe('equal');
    expect(relation({ about: 2.5 }, { between: [2.45, 2.55] })).toBe('equal');
  });

  it('more than and at least have no upper bound; only at least includes its figure', () => {
    expect(relation({ 'at-least': 164 }, 164)).toBe('broader');
    expect(relation({ 'more-than': 2000 }, 2000)).toBe('disjoint');
    expect(relation({ 'more-than': 2000 }, 2001)).toBe('broader');
    expect(relation({ 'more-than': 2000 }, { 'at-least': 2000 })).toBe('narrower');
    expect(relation({ 'at-least': 164 }, 163)).toBe('disjoint');
  });

  it('up to, less than and nearly have no lower bound; only up to includes its figure', () => {
    expect(relation({ 'at-most': 10 }, 10)).toBe('broader');
    expect(relation({ 'less-than': 10 }, 10)).toBe('disjoint');
    expect(relation({ nearly: 8 }, 8)).toBe('disjoint');
    expect(relation({ nearly: 8 }, 7.5)).toBe('broader');
    expect(relation({ nearly: 8 }, { 'less-than': 8 })).toBe('equal');
  });

  it('opposite half-lines overlap, or exclude one another if they only touch', () => {
    expect(relation({ 'at-least': 5 }, { 'at-most': 9 })).toBe('overlaps');
    expect(relation({ 'more-than': 5 }, { 'at-most': 5 })).toBe('disjoint');
    expect(relation({ 'at-least': 5 }, { 'at-most': 5 })).toBe('overlaps');
  });

  it('tens are 20 to 99', () => {
    expect(relation('tens', { between: [20, 99] })).toBe('equal');
    expect(relation('tens', 19)).toBe('disjoint');
    expect(relation('tens', 20)).toBe('broader');
    expect(relation('tens', 100)).toBe('disjoint');
    expect(relation('tens', { between: [90, 120] })).toBe('overlaps');
  });
});

describe('N3 units of one measure are converted', () => {
  const time: ValueFacet = { unit: 'hour', answers: 'one' };
  it('two days are 48 hours', () => {
    expect(relation({ exact: 2, unit: 'day' }, 48, time)).toBe('equal');
    expect(relation({ nearly: 2, unit: 'day' }, 47, time)).toBe('broader');
  });
  it('about opens in the unit that was printed: about 2 days is 36 to 60 hours', () => {
    expect(relation({ about: 2, unit: 'day' }, { between: [36, 60] }, time)).toBe('equal');
  });
  it('units of another dimension and unknown units are incomparable', () => {
    expect(relation({ exact: 2, unit: 'day' }, { exact: 2, unit: 'person' }, time)).toBe('incomparable');
    expect(relation({ exact: 2, unit: 'furlong' }, 2, time)).toBe('incomparable');
  });
});

describe('the last significant digit', () => {
  it.each([
    [90_000, 10_000],
    [100_000, 100_000],
    [120_000, 10_000],
    [2000, 1000],
    [164, 1],
    [10, 10],
    [2.5, 0.1],
    [0.75, 0.01],
    [0, 1],
    [-30, 10],
  ])('of %d has the place value %d', (n, place) => expect(lastDigit(n)).toBeCloseTo(place, 12));
});
