import { dayNumber } from '@synoptic/core/values/days';
import { describe, expect, it } from 'vitest';
import { timeAxis } from './time-axis.ts';

const day = dayNumber;
const days = ['1941-06-22', '2020-10-07', '2022-01-06', '2022-01-10', '2022-01-11', '2022-02-24'].map(day);

describe('timeAxis', () => {
  const axis = timeAxis(days, 100, 1100);
  const width = (from: string, to: string) => axis.x(day(to)) - axis.x(day(from));

  it('keeps the order of days and stays between its ends', () => {
    const places = days.map(axis.x);
    expect(places).toEqual([...places].sort((a, b) => a - b));
    expect(Math.min(...places)).toBeGreaterThanOrEqual(100);
    expect(Math.max(...places)).toBeLessThanOrEqual(1100);
  });

  it('gives more room to a month in which more is told', () => {
    expect(width('2022-01-01', '2022-02-01')).toBeGreaterThan(width('2022-02-01', '2022-03-01'));
  });

  it('runs evenly within a month', () => {
    expect(width('2022-01-01', '2022-01-11')).toBeCloseTo(width('2022-01-11', '2022-01-21'));
  });

  it('folds years without a mark, and names the year after the fold', () => {
    expect(width('1950-01-01', '2010-01-01')).toBeLessThan(width('2022-01-01', '2022-02-01'));
    expect(axis.pieces.filter((p) => p.gap)).toHaveLength(2);
    expect(axis.ticks.filter((t) => t.month === null).map((t) => t.year)).toEqual([1941, 2020, 2022]);
  });
});
