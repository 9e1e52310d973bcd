import { describe, expect, it } from 'vitest';
import { dayLength, daysOfMonths } from './calendar-units.ts';
import { compareRationals, MINUS_INFINITY, PLUS_INFINITY, parseRational, type Rational, rational } from './rational.ts';

const exact = (written: number | string) => parseRational(written) ?? rational(0n);
const days = (lower: Rational, upper = lower) => {
  const interval = daysOfMonths({ lower, upper });
  return [interval.lower.near, interval.upper.near];
};

describe('N3 a run of months is as many days as such a run can have', () => {
  it.each<[number | string, number, number]>([
    // First, so that it is the test that computes the cycle of 400 years, which is kept.
    [1, 28, 31],
    [0, 0, 0],
    [2, 59, 62],
    [12, 365, 366],
    [13, 393, 397],
    [4800, 146_097, 146_097],
    [4801, 146_125, 146_128],
  ])('%s months are %i to %i days', (months, shortest, longest) => expect(days(exact(months))).toEqual([shortest, longest]));
  it('a part of a month is the same part of its days', () => {
    expect(days(exact('1/2'))).toEqual([14, 15.5]);
    expect(days(exact('3/2'))).toEqual([43.5, 46.5]);
  });
  it('a negative run is as long backwards', () => {
    expect(days(exact(-1))).toEqual([-31, -28]);
    expect(days(exact('-1/2'))).toEqual([-15.5, -14]);
    expect(days(exact(-2), exact(3))).toEqual([-62, 92]);
  });
  it('an open end stays open', () => {
    expect(days(MINUS_INFINITY, PLUS_INFINITY)).toEqual([Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY]);
    const open = daysOfMonths({ lower: exact(1), upper: PLUS_INFINITY, lowerOpen: true });
    expect(open).toMatchObject({ lowerOpen: true, lower: { near: 28 } });
  });
});

it('a day is as long as the factor of either unit says', () => {
  for (const [factor, unit] of [
    ['730.485', 'month'],
    ['8765.82', 'year'],
  ] as const)
    expect(compareRationals(dayLength(exact(factor), unit), exact(24))).toBe(0);
});
