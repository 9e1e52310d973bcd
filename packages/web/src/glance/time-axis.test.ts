import { dayNumber } from '@synoptic/core/values/days';
import { describe, expect, it } from 'vitest';
import { formatTick, timeAxis } from './time-axis.ts';

const day = dayNumber;
const oneDay = (from: number) => ({ from, end: from + 1 });
const days = ['1941-06-22', '2020-10-07', '2022-01-06', '2022-01-10', '2022-01-11', '2022-02-24'].map(day);

describe('timeAxis', () => {
  const axis = timeAxis(days.map(oneDay), 100, 1100);
  const width = (from: string, to: string) => axis.x(day(to)) - axis.x(day(from));

  it('keeps the order of days and stays between its ends', () => {
    const places = days.map(axis.x);
    expect(places).toEqual([...places].sort((a, b) => a - b));
    expect(Math.min(...places)).toBeGreaterThanOrEqual(100);
    expect(Math.max(...places)).toBeLessThanOrEqual(1100);
  });

  it('gives more room to a month with more events', () => {
    expect(width('2022-01-01', '2022-02-01')).toBeGreaterThan(width('2022-02-01', '2022-03-01'));
  });

  it('runs evenly within a month', () => {
    expect(width('2022-01-01', '2022-01-11')).toBeCloseTo(width('2022-01-11', '2022-01-21'));
  });

  it('folds years without a mark, and names the year after the fold', () => {
    expect(width('1950-01-01', '2010-01-01')).toBeLessThan(width('2022-01-01', '2022-02-01'));
    expect(axis.pieces.filter((p) => p.gap)).toHaveLength(2);
    expect(axis.ticks.filter((t) => t.detail !== 'short').map((t) => formatTick(t, 'en'))).toEqual(['1941', '2020', '2022']);
  });
});

describe('the axis of a short time', () => {
  const labels = (marks: { from: number; end: number }[]) => timeAxis(marks, 0, 900).ticks.map((tick) => formatTick(tick, 'en'));

  it('has days around an event of one day', () => {
    expect(labels([oneDay(day('2029-09-03'))])).toEqual(['2 Sept 2029', '3', '4', '5']);
  });

  it('has hours for times of day', () => {
    const at = (hour: number) => ({ from: day('2029-09-03') + hour / 24, end: day('2029-09-03') + hour / 24 + 1 / 1440 });
    expect(labels([at(5), at(7)])).toEqual(['3 Sept 2029', '06:00', '07:00', '08:00']);
    const axis = timeAxis([at(5), at(7)], 0, 900);
    expect(axis.x(at(5).from)).toBeLessThan(axis.x(at(7).from));
  });

  it('names a new month', () => {
    expect(labels(['2029-08-30', '2029-08-31', '2029-09-01', '2029-09-02'].map((iso) => oneDay(day(iso))))).toContain('1 Sept');
  });
});
