import { describe, expect, it } from 'vitest';
import { smallValueContext } from '../compile/small-corpus.fixture.ts';
import type { Unit } from '../shapes/facet.ts';
import type { QuantityValue } from '../shapes/value.ts';
import { ORDER_NAMES, QUANTITY_MODIFIERS } from '../text/quantity-modifiers.ts';
import { lastDigit } from './bounded-figure.ts';
import { convertFigure, quantityType } from './quantity.ts';
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
    [{ figure: 59 }, 59, 59, 'exact'],
    [{ about: 100_000 }, 100_000, 100_000, 'about'],
    [{ 'at-least': 164 }, 164, null, 'at-least'],
    [{ 'more-than': 2000 }, 2000, null, 'more-than'],
    [{ 'at-most': 175_000 }, null, 175_000, 'at-most'],
    [{ 'less-than': 1 }, null, 1, 'less-than'],
    [{ nearly: 8 }, null, 8, 'nearly'],
    [{ between: [1, 3] }, 1, 3, 'between'],
    [0, 0, 0, 'exact'],
    [-3, -3, -3, 'exact'],
  ])('%j', (authored, lower, upper, modifier) => {
    expect(read(authored)).toEqual({ type: 'quantity', lower, upper, unit: 'person', modifier });
  });

  it('a figure marked exact is kept as such', () => {
    expect(read({ exact: 59 })).toEqual({ ...read(59), unrounded: true });
    expect(read({ figure: 2, unit: 'day' })).toEqual({ ...read(2), unit: 'day' });
  });

  it('uses the unit of the facet unless the claim has one', () => {
    expect(read({ 'at-most': 10, unit: 'day' }).unit).toBe('day');
  });

  it('a fraction is kept as printed, beside its nearest decimal', () => {
    expect(read('1/3')).toMatchObject({ lower: 1 / 3, upper: 1 / 3, modifier: 'exact', fractions: { lower: '1/3', upper: '1/3' } });
    expect(read({ between: ['1/3', 0.5] })).toMatchObject({ lower: 1 / 3, upper: 0.5, fractions: { lower: '1/3', upper: null } });
    expect(read({ 'at-least': ' 2 / 3 ' })).toMatchObject({ upper: null, fractions: { lower: '2/3', upper: null } });
  });
  it('a fraction has up to 15 digits', () => {
    expect(read('-1/12345678901234')).toMatchObject({ fractions: { lower: '-1/12345678901234' } });
    expect(quantityType.read('1/123456789012345', people)).toMatchObject({ hint: expect.stringContaining('at most 15 digits') });
  });
  it('minus zero is zero, as JSON writes it', () => expect(read(-0).lower).toBe(0));

  it.each([
    ['tens', 20, 99],
    ['dozens', 20, 99],
    ['hundreds', 200, 999],
    ['thousands', 2000, 9999],
    ['tens-of-thousands', 20_000, 99_999],
    ['hundreds-of-thousands', 200_000, 999_999],
    ['millions', 2_000_000, 9_999_999],
    ['billions', 2_000_000_000, 9_999_999_999],
  ])('an order of magnitude: %s are %d to %d', (order, lower, upper) => {
    expect(read({ order })).toEqual({ type: 'quantity', lower, upper, unit: 'person', modifier: 'order', order });
  });
  it('tens is short for the order of that name', () => expect(read('tens')).toEqual(read({ order: 'tens' })));

  it.each<[unknown, string, string]>([
    ['ten', 'not a number ("ten")', 'MODIFIER'],
    ['59', "a number in quotes ('59')", 'write 59 without quotes'],
    ['5.5', "a number in quotes ('5.5')", 'write 5.5 without quotes'],
    [' 5.55 ', "a number in quotes (' 5.55 ')", 'write 5.55 without quotes'],
    ['59 dead', 'not a number ("59 dead")', 'MODIFIER'],
    ['over 59', 'not a number ("over 59")', 'MODIFIER'],
    ['1/3rd', 'not a number ("1/3rd")', 'MODIFIER'],
    ['half or 1/2', 'not a number ("half or 1/2")', 'MODIFIER'],
    ['3,000', 'a number with a comma in it ("3,000")', 'write 3000'],
    ['3_000', 'a number with an underscore in it ("3_000")', 'write 3000'],
    ['1 250 000', 'a number with a space in it ("1 250 000")', 'write 1250000'],
    ["3'000", 'a number with an apostrophe in it ("3\'000")', 'write 3000'],
    ['3’000', 'a number with an apostrophe in it ("3’000")', 'write 3000'],
    ['3\u00A0000.5', 'a number with a space in it ("3\u00A0000.5")', 'write 3000.5'],
    ['-3,000', 'a number with a comma in it ("-3,000")', 'write -3000'],
    ['３０００', 'a number in other digits ("３０００")', 'write 3000 without quotes'],
    ['1/0', 'not a fraction ("1/0")', 'denominator'],
    [null, 'not a number', 'MODIFIER'],
    [undefined, 'not a number', 'MODIFIER'],
    [true, 'not a number', 'MODIFIER'],
    [[2, 5], 'a list', '{between: [1, 3]} for a range; this is [2, 5]'],
    [['thousands'], 'a list', 'one claim for each figure'],
    [{}, 'without a figure', 'MODIFIER'],
    [{ about: '8' }, "a number in quotes ('8')", 'write 8'],
    [{ roughly: 8 }, 'an unknown modifier ("roughly")', 'MODIFIER'],
    [{ abuot: 8 }, 'an unknown modifier ("abuot")', 'did you mean about?'],
    [{ tens: 3 }, 'tens with a number', 'write tens'],
    ['thousands', 'an order of magnitude without its key ("thousands")', 'write {order: thousands}'],
    [{ order: 'thousand' }, 'an unknown order of magnitude ("thousand")', 'did you mean thousands?'],
    [{ order: 3 }, 'an unknown order of magnitude (3)', 'one of dozens, hundreds, thousands'],
    [{ order: ['dozens'] }, 'an unknown order of magnitude (["dozens"])', 'one of dozens'],
    [{ about: 8, nearly: 9 }, 'two figures (about and nearly)', 'keep one'],
    [{ between: [3, 1] }, 'a range that ends below its beginning', 'write {between: [1, 3]}'],
    [{ between: [1] }, 'a range with 1 numbers', '{between: [1, 3]}'],
    [{ between: [1, 3, 5] }, 'a range with 3 numbers', '{between: [1, 3]}'],
    [{ between: 3 }, 'a range without its two numbers', '{between: [1, 3]}'],
    [{ between: [1, 'x'] }, 'not a number ("x")', 'between'],
    [{ between: ['x', 3] }, 'not a number ("x")', 'between'],
    [Number.NaN, 'not a finite number', 'as printed'],
    [Number.POSITIVE_INFINITY, 'not a finite number', 'as printed'],
    [2 ** 60, 'a number that cannot be kept exactly', 'larger unit'],
  ])('%j has its own fault: %s', (authored, fault, hint) => {
    expect(quantityType.read(authored, people)).toEqual({ fault, hint: expect.stringContaining(hint) });
  });
  it('the general hint lists the modifiers and the orders', () => {
    const fault = quantityType.read('ten', people);
    for (const word of [...QUANTITY_MODIFIERS, ...ORDER_NAMES.slice(1)]) expect(isValueFault(fault) && fault.hint).toContain(word);
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
    expect(relation({ about: 120_000 }, { about: 124_600 })).toBe('broader');
  });

  it('more than and at least have no upper bound; only at least includes its figure', () => {
    expect(relation({ 'at-least': 164 }, 164)).toBe('broader');
    expect(relation({ 'more-than': 2000 }, { exact: 2000 })).toBe('disjoint');
    expect(relation({ 'more-than': 2000 }, 2001)).toBe('broader');
    expect(relation({ 'more-than': 2000 }, { 'at-least': 2000 })).toBe('narrower');
    expect(relation({ 'at-least': 164 }, 163)).toBe('disjoint');
  });

  it('up to and less than have no lower bound; only up to includes its figure', () => {
    expect(relation({ 'at-most': 10 }, 10)).toBe('broader');
    expect(relation({ 'less-than': 10 }, 10)).toBe('disjoint');
  });
  it('nearly reaches down by one last significant digit, a fraction by a tenth of itself, and excludes its own figure', () => {
    expect(relation({ nearly: 8 }, 8)).toBe('disjoint');
    expect(relation({ nearly: 8 }, 7.5)).toBe('broader');
    expect(relation({ nearly: 8 }, 6)).toBe('disjoint');
    expect(relation({ nearly: 3000 }, 2001)).toBe('broader');
    expect(relation({ nearly: 3000 }, 1999)).toBe('disjoint');
    expect(relation({ nearly: 8 }, { 'less-than': 8 })).toBe('narrower');
    expect(relation({ nearly: 95 }, { nearly: 97 })).toBe('disjoint');
    expect(relation({ nearly: '1/2' }, 0.45)).toBe('broader');
    expect(relation({ nearly: '1/2' }, 0.44)).toBe('disjoint');
    expect(relation('1/3', 0.3333333333333333)).toBe('disjoint');
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
    expect(relation('tens', { exact: 100 })).toBe('disjoint');
    expect(relation('tens', { between: [90, 120] })).toBe('overlaps');
  });
});

describe('N14 a round figure may be rounded', () => {
  it('it is broader than a finer one within half of its last significant digit', () => {
    expect(relation(1250, 1254)).toBe('broader');
    expect(relation(1254, 1250)).toBe('narrower');
    expect(relation(1250, 1256)).toBe('disjoint');
    expect(relation(90_000, 94_321)).toBe('broader');
    expect(relation(100, 132)).toBe('broader');
  });
  it('it overlaps a bounded figure with a number in that range', () => {
    expect(relation(2000, { 'more-than': 2000 })).toBe('overlaps');
    expect(relation(1200, { between: [1210, 1220] })).toBe('overlaps');
    expect(relation({ 'at-most': 1100 }, 1200)).toBe('disjoint');
  });
  it('rounding is pair by pair, never in chains', () => {
    expect([relation(1200, 1240), relation(1200, 1160), relation(1240, 1160)]).toEqual(['broader', 'broader', 'disjoint']);
  });
  it('does not apply below 100, to another figure of the same last digit, or to one marked exact or printed as a fraction', () => {
    expect(relation(90, 92)).toBe('disjoint');
    expect(relation(1200, 1300)).toBe('disjoint');
    expect(relation({ exact: 1250 }, 1254)).toBe('disjoint');
    expect(relation(1250, { exact: 1254 })).toBe('disjoint');
    expect(relation(1250, '2501/2')).toBe('disjoint');
    expect(relation('2400/2', 1190)).toBe('disjoint');
  });
  it('does not apply to a figure that does not end in zeros, or that has a modifier', () => {
    expect([relation(1255, 1254.6), relation(1254.6, 1255)]).toEqual(['disjoint', 'disjoint']);
    expect([relation({ 'at-least': 1200 }, 1190), relation({ 'less-than': 1200 }, 1210)]).toEqual(['disjoint', 'disjoint']);
  });
  it('does not apply if the figure counts things that another facet lists', () => {
    expect(relation(100, 101, { ...people, counts: 'members' })).toBe('disjoint');
  });
  it('the size counts in base units', () => {
    const time: ValueFacet = { unit: 'day', answers: 'one' };
    expect(relation(10, 11, { ...time, unit: 'hour' })).toBe('disjoint');
    expect(relation(10, 11, time)).toBe('broader');
  });
  it('rounding is the reason of that relation alone', () => {
    const basis = (a: unknown, b: unknown) => quantityType.basis?.(read(a), read(b), people, smallValueContext);
    expect([basis(1250, 1254), basis(1250, 1250), basis(1250, 1400)]).toEqual(['rounding', null, null]);
  });
});

describe('N15 figures in two units', () => {
  const time: ValueFacet = { unit: 'hour', answers: 'one' };
  const days = (n: number) => ({ figure: n, unit: 'day' });
  it('are equal within half of the coarser last printed digit', () => {
    expect(relation(days(4), 100, time)).toBe('equal');
    expect(relation(100, days(4), time)).toBe('equal');
    expect(relation(days(4), 109, time)).toBe('disjoint');
    expect(relation(days(4), 84, time)).toBe('equal');
    expect(relation(84, days(4), time)).toBe('equal');
    expect(relation(101, days(4), time)).toBe('equal');
    expect(relation(109, days(4), time)).toBe('disjoint');
  });
  it('differ if one is marked exact, bounded, or a fraction', () => {
    expect(relation({ exact: 4, unit: 'day' }, 101, time)).toBe('disjoint');
    expect(relation({ 'at-least': 4, unit: 'day' }, { 'at-least': 100 }, time)).toBe('broader');
    expect(relation({ 'at-least': 101 }, days(4), time)).toBe('disjoint');
    expect(relation({ figure: '1/2', unit: 'day' }, 13, time)).toBe('disjoint');
    expect(relation({ figure: '1/2', unit: 'day' }, 11, time)).toBe('disjoint');
    expect(relation(11, { figure: '1/2', unit: 'day' }, time)).toBe('disjoint');
  });
  it('differ in units of the calendar, which have no fixed size and are not rounded', () => {
    const months = (n: number) => ({ figure: n, unit: 'month' });
    expect(relation(months(100), months(104), time)).toBe('disjoint');
    expect([relation(days(300), months(11), time), relation(months(11), days(300), time)]).toEqual(['disjoint', 'disjoint']);
  });
  it('have the unit as the reason of that relation', () => {
    expect(quantityType.basis?.(read(days(4), time), read(100, time), time, smallValueContext)).toBe('units');
  });
});

describe('N3 figures are compared exactly', () => {
  const time: ValueFacet = { unit: 'hour', answers: 'one' };
  it('decimals are the numbers that are printed, not the nearest floats', () => {
    expect(relation({ about: 2.3 }, 2.35)).toBe('broader');
    expect(relation({ about: 0.3 }, { between: [0.25, 0.35] })).toBe('equal');
    expect(relation({ exact: 0.1, unit: 'day' }, 2.4, time)).toBe('equal');
  });
  it('a fraction is exact, and about opens it by a tenth', () => {
    expect(relation('1/3', '2/6')).toBe('equal');
    expect(relation('1/3', 0.333)).toBe('disjoint');
    expect(relation({ exact: '1/3', unit: 'day' }, 8, time)).toBe('equal');
    expect(relation({ about: '1/3' }, { between: [0.3, '11/30'] })).toBe('equal');
    expect(relation({ about: '-1/2' }, { between: [-0.55, -0.45] })).toBe('equal');
  });
});

describe('N3 units of the calendar have no fixed length', () => {
  const time: ValueFacet = { unit: 'hour', answers: 'one' };
  const [years, months, days] = (['year', 'month', 'day'] as const).map((unit) => (n: number | string) => ({ exact: n, unit }));
  const related = (a: unknown, b: unknown) => relation(a, b, time);
  it('twelve months are exactly a year', () => {
    expect(related(years?.(11), months?.(132))).toBe('equal');
    expect(related(years?.(5.5), months?.(66))).toBe('equal');
    expect(related(years?.('1/3'), months?.(4))).toBe('equal');
    expect(related(years?.(1), months?.(11))).toBe('disjoint');
    expect(related(years?.(1), months?.('1201/100'))).toBe('disjoint');
  });
  it('a month is 28 to 31 days, a year 365 or 366', () => {
    expect(related(months?.(1), days?.(30))).toBe('broader');
    expect(related(months?.(1), { between: [28, 31], unit: 'day' })).toBe('equal');
    expect(related(months?.(1), days?.(27))).toBe('disjoint');
    expect(related(months?.(1), days?.(32))).toBe('disjoint');
    expect(related(years?.(1), { between: [365, 366], unit: 'day' })).toBe('equal');
    expect(related(months?.(2), { between: [59, 62], unit: 'day' })).toBe('equal');
    expect(related(years?.(400), days?.(146_097))).toBe('equal');
    expect(related(months?.(1), 720)).toBe('broader');
  });
  it('about opens in the unit that was printed', () => {
    expect(related({ about: 3, unit: 'month' }, days?.(80))).toBe('broader');
    expect(related({ about: 1, unit: 'year' }, months?.(18))).toBe('broader');
    expect(related({ 'more-than': 1, unit: 'month' }, days?.(60))).toBe('broader');
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
    expect(relation({ exact: 2, unit: 'furlong' }, { exact: 3, unit: 'furlong' }, time)).toBe('incomparable');
  });
  it('open ends stay open', () => {
    expect(relation({ 'at-least': 2, unit: 'day' }, { 'more-than': 50 }, time)).toBe('broader');
    expect(relation({ 'at-most': 2, unit: 'day' }, { 'less-than': 40 }, time)).toBe('broader');
    expect(relation({ 'more-than': 1, unit: 'day' }, 24, time)).toBe('disjoint');
  });
});

describe('R12 a figure is lower than another', () => {
  const isLower = (a: unknown, b: unknown) => quantityType.isLower?.(read(a), read(b), smallValueContext);
  it('if all numbers that it allows are', () => {
    expect([isLower(2, 3), isLower(3, 2), isLower(3, 3)]).toEqual([true, false, false]);
    expect([isLower({ 'less-than': 3 }, 3), isLower({ 'at-most': 3 }, 3), isLower(2, { 'at-least': 3 })]).toEqual([true, false, true]);
  });
  it('in any unit of one measure, and in no unit of another', () => {
    expect([isLower({ exact: 40, unit: 'hour' }, { exact: 2, unit: 'day' }), isLower({ exact: 2, unit: 'day' }, 9)]).toEqual([true, false]);
    expect([isLower({ exact: 2, unit: 'furlong' }, 3), isLower(2, { exact: 3, unit: 'furlong' })]).toEqual([false, false]);
    expect(isLower({ exact: 2, unit: 'day' }, 200)).toBe(false);
  });
});

describe('a figure is shown in another unit of its measure', () => {
  const unit = (id: string): Unit => {
    const found = smallValueContext.unit(id);
    if (!found) throw new Error(id);
    return found;
  };
  const shown = (authored: unknown, from: string, to: string) => convertFigure(read(authored), unit(from), unit(to));
  it('to four digits, bound by bound', () => {
    expect(shown(36, 'hour', 'day')).toEqual({ lower: 1.5, upper: 1.5, unit: 'day' });
    expect(shown(100, 'hour', 'day')).toMatchObject({ lower: 4.167 });
    expect(shown({ 'at-least': 2 }, 'day', 'hour')).toEqual({ lower: 48, upper: null, unit: 'hour' });
    expect(shown({ 'at-most': 0 }, 'day', 'hour')).toEqual({ lower: null, upper: 0, unit: 'hour' });
    expect(shown({ between: ['1/3', '1/2'] }, 'day', 'hour')).toMatchObject({ lower: 8, upper: 12 });
  });
  it('not in its own, in one of another measure, or where either varies in length or has no size', () => {
    for (const [from, to] of [
      ['day', 'day'],
      ['day', 'person'],
      ['month', 'day'],
      ['day', 'month'],
    ] as const)
      expect(shown(2, from, to)).toBeUndefined();
    const sizeless: Unit = { ...unit('day'), id: 'while', factor: 'long' };
    expect([convertFigure(read(2), sizeless, unit('hour')), convertFigure(read(2), unit('hour'), sizeless)]).toEqual([
      undefined,
      undefined,
    ]);
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
  ])('of %d has the place value %d', (n, place) => expect(lastDigit(n).near).toBe(place));
});
