import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lawRuns } from '../compile/law-runs.fixture.ts';
import { smallValueContext } from '../compile/small-corpus.fixture.ts';
import type { DaySpan } from '../shapes/day-span.ts';
import {
  calendarDayOf,
  dateSpan,
  dayNumber,
  dayNumberOf,
  daysInMonth,
  daysMeet,
  firstDayOfMonth,
  formatIsoDay,
  isBefore,
  isWithinPeriod,
  knownDays,
  MS_PER_DAY,
  monthNumber,
  parseIsoDay,
  possibleDays,
  possibleRuns,
  statedDays,
  statedRuns,
} from './days.ts';

const spanOf = (edtf: string) => {
  const span = dateSpan(edtf, smallValueContext);
  if (!span) throw new Error('no date');
  return span;
};
const meet = (a: string, b: string) => daysMeet(spanOf(a), spanOf(b));
const before = (a: string, b: string) => isBefore(spanOf(a), spanOf(b));
const days = (from: string, to: string) => ({ lower: dayNumber(from), upper: dayNumber(to) });

describe('the calendar is proleptic Gregorian, with a year 0', () => {
  it.each([
    ['0000-02-29', { year: 0, month: 2, day: 29 }],
    ['-0043-03-15', { year: -43, month: 3, day: 15 }],
    ['0050-01-02', { year: 50, month: 1, day: 2 }],
    ['+012345-12-31', { year: 12_345, month: 12, day: 31 }],
    ['9999-12-31', { year: 9999, month: 12, day: 31 }],
    ['+010000-01-01', { year: 10_000, month: 1, day: 1 }],
    ['-010000-04-30', { year: -10_000, month: 4, day: 30 }],
    ['2000-02-29', { year: 2000, month: 2, day: 29 }],
    ['2022-00-10', null],
    ['2022-01-00', null],
    ['2022-04-31', null],
    ['2022-12-32', null],
    ['2031-02-29', null],
    ['1900-02-29', null],
    ['2022-13-01', null],
    ['2022-1-1', null],
    ['12345-01-01', null],
  ])('%s', (iso, day) => {
    expect(parseIsoDay(iso)).toEqual(day);
    if (day) expect(formatIsoDay(day)).toBe(iso);
  });
  it('a day and its number convert to each other, and the next day follows', () => {
    fc.assert(
      fc.property(fc.integer({ min: -100_000_000, max: 100_000_000 }), (n) => {
        const { year, month, day } = calendarDayOf(n);
        expect(dayNumberOf(year, month, day)).toBe(n);
        expect(dayNumber(formatIsoDay({ year, month, day }))).toBe(n);
        const next = calendarDayOf(n + 1);
        expect(next.day).toBe(day === daysInMonth(year, month) ? 1 : day + 1);
      }),
      lawRuns(300),
    );
  });
  it.each([
    ['1599-12-31', '1600-01-01'],
    ['1600-02-28', '1600-02-29'],
    ['1600-02-29', '1600-03-01'],
    ['1700-02-28', '1700-03-01'],
    ['2000-02-29', '2000-03-01'],
    ['2023-02-28', '2023-03-01'],
    ['2024-02-29', '2024-03-01'],
  ])('after %s comes %s', (day, next) => expect(formatIsoDay(calendarDayOf(dayNumber(day) + 1))).toBe(next));
  it('numbers equal those of the platform where it has them', () => {
    fc.assert(
      fc.property(fc.date({ min: new Date('0100-01-01'), max: new Date('9999-12-31'), noInvalidDate: true }), (date) => {
        const iso = date.toISOString().slice(0, 10);
        expect(dayNumber(iso)).toBe(Math.floor(date.getTime() / MS_PER_DAY));
      }),
      lawRuns(200),
    );
  });
});

it('day numbers count from 1970-01-01', () => {
  expect([dayNumber('1970-01-01'), dayNumber('2022-02-24') - dayNumber('2022-01-10'), dayNumber('1969-12-31')]).toEqual([0, 45, -1]);
});

it.each([
  ['1970-01-01', 1970 * 12, '1970-01-01'],
  ['2022-12-31', 2022 * 12 + 11, '2022-12-01'],
  ['1969-12-31', 1969 * 12 + 11, '1969-12-01'],
])('%s is in month %i, which begins on %s', (day, month, first) => {
  expect([monthNumber(dayNumber(day)), firstDayOfMonth(month)]).toEqual([month, dayNumber(first)]);
});

describe('the days of a date', () => {
  it('are undefined without a date', () => {
    expect([dateSpan(null, smallValueContext), dateSpan(undefined, smallValueContext), dateSpan('some day', smallValueContext)]).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
  });
  it('as stated leave out the slack of an “about”; as possible include it', () => {
    expect(statedDays(spanOf('2021-11~'))).toEqual(days('2021-11-01', '2021-11-30'));
    expect(possibleDays(spanOf('2021-11~'))).toEqual(days('2021-10-17', '2021-12-15'));
    expect(possibleDays(spanOf('2022-01'))).toEqual(statedDays(spanOf('2022-01')));
  });
  it('are infinite at an open end, and known at the other', () => {
    expect(statedDays(spanOf('2014/..'))).toEqual({ lower: dayNumber('2014-01-01'), upper: Number.POSITIVE_INFINITY });
    expect(possibleDays(spanOf('../2020'))).toEqual({ lower: Number.NEGATIVE_INFINITY, upper: dayNumber('2020-12-31') });
    expect(knownDays(spanOf('2014/..'))).toEqual(days('2014-01-01', '2014-01-01'));
    expect(knownDays(spanOf('../2020'))).toEqual(days('2020-12-31', '2020-12-31'));
    expect(knownDays(spanOf('2022-01'))).toEqual(days('2022-01-01', '2022-01-31'));
    expect([knownDays(undefined), knownDays({ ...spanOf('2022'), from: null, to: null })]).toEqual([null, null]);
  });
});

describe('the days of a set', () => {
  const [near, far] = ['[2031-04-01~,2031-04-04]', '[2031-04-01~,2031-04-05]'].map(spanOf) as [DaySpan, DaySpan];
  it('are one run for each member, or for those that an “about” makes meet', () => {
    expect(possibleRuns(spanOf('2031-04'))).toEqual([days('2031-04-01', '2031-04-30')]);
    expect(possibleRuns(near)).toEqual([days('2031-03-31', '2031-04-05')]);
    expect(possibleRuns(far)).toEqual([days('2031-03-31', '2031-04-02'), days('2031-04-04', '2031-04-06')]);
  });
  it('as stated leave out the slack', () => {
    expect(statedRuns(near)).toEqual([days('2031-04-01', '2031-04-01'), days('2031-04-04', '2031-04-04')]);
    expect(statedRuns(spanOf('2031-04'))).toEqual([days('2031-04-01', '2031-04-30')]);
  });
});

describe('two times meet', () => {
  it('in a set only on the days of a member', () => {
    const set = '[2031-04-01,2031-04-10]';
    expect([meet(set, '2031-04-05'), meet('2031-04-05', set), meet(set, '[2031-04-02,2031-04-09]')]).toEqual([false, false, false]);
    expect([meet(set, '2031-04-10'), meet('2031-04-01', set), meet(set, '[2031-04-02,2031-04-10]')]).toEqual([true, true, true]);
  });
  it('if they have a day in common', () => {
    expect(meet('2022-01', '2022-01-31/2022-02-03')).toBe(true);
    expect(meet('2022-01', '2022-02')).toBe(false);
    expect(meet('2022-01~', '2022-02')).toBe(true);
    expect(meet('2014/..', '2050')).toBe(true);
  });
});

describe('one date is before another', () => {
  it('if none of its days may be on or after a day of the other', () => {
    expect(before('2022-01', '2022-02')).toBe(true);
    expect(before('2022-01', '2022-01-31')).toBe(false);
    expect(before('2022-01~', '2022-02')).toBe(false);
    expect([before('2014/..', '2050'), before('2010', '../2020')]).toEqual([false, false]);
  });
});

describe('days are within a period', () => {
  const january = statedDays(spanOf('2022-01'));
  it.each([
    [{}, true],
    [{ since: '2022-01-31' }, true],
    [{ since: '2022-02-01' }, false],
    [{ until: '2022-01-01' }, true],
    [{ until: '2021-12-31' }, false],
    [{ since: '2022-01-10', until: '2022-01-11' }, true],
  ])('%j: %s', (period, expected) => expect(isWithinPeriod(january, period)).toBe(expected));
});
