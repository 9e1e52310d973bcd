import { describe, expect, it } from 'vitest';
import { smallValueContext } from '../compile/small-corpus.fixture.ts';
import type { DateValue } from '../shapes/value.ts';
import { dateType, timeBasis } from './date.ts';
import type { ValueFacet } from './value-type.ts';

const question: ValueFacet = { answers: 'one' };
const relation = (a: string, b: string) =>
  dateType.relate(dateType.read(a, question) as DateValue, dateType.read(b, question) as DateValue, question, smallValueContext);

describe('N4 dates relate as their sets of possible days', () => {
  it('one day is equal to itself and excludes another', () => {
    expect(relation('2022-01-06', '2022-01-06')).toBe('equal');
    expect(relation('2022-01-06', '2022-01-07')).toBe('disjoint');
  });
  it('a day is narrower than its month, and the month than its year', () => {
    expect(relation('2022-01-06', '2022-01')).toBe('narrower');
    expect(relation('2022', '2022-01')).toBe('broader');
    expect(relation('2022-01', '2022-02')).toBe('disjoint');
  });
  it('an approximate date widens each end by half of the length of its period', () => {
    expect(relation('2015~', '2016')).toBe('overlaps');
    expect(relation('2015~', '2014-07-03')).toBe('broader');
    expect(relation('2015~', '2014-06-01')).toBe('disjoint');
    expect(relation('2021-11~', '2021-10-20')).toBe('broader');
    expect(relation('2022-01-06~', '2022-01-07')).toBe('broader');
    expect(relation('2022-01-06~', '2022-01-08')).toBe('disjoint');
  });
  it('an uncertain date is not wider: 2022? equals 2022', () => {
    expect(relation('2022?', '2022')).toBe('equal');
  });
  it('one of several days is broader than any of them, in any order', () => {
    expect(relation('[2022-01-06..2022-01-10]', '2022-01-08')).toBe('broader');
    expect(relation('[2016, 2015]', '2015-06')).toBe('broader');
    expect(relation('[..2022-01-06]', '2021')).toBe('broader');
    expect(relation('[2022-01-06..]', '2022-01-05')).toBe('disjoint');
  });
  it('an extent and a moment with the same bounds are not equal', () => {
    expect(relation('2022-01-13/2022-01-23', '[2022-01-13..2022-01-23]')).toBe('overlaps');
    expect(relation('2022-01-13/2022-01-23', '2022-01-13/2022-01-23')).toBe('equal');
  });
  it('an open end is unbounded', () => {
    expect(relation('2014/..', '2022')).toBe('broader');
    expect(relation('../2020', '2021')).toBe('disjoint');
    expect(relation('2014/..', '2010/2015')).toBe('overlaps');
  });
  it('a date outside the calendar is incomparable', () => {
    expect(relation('some day', '2022')).toBe('incomparable');
  });
});

describe('a date is read as a string', () => {
  it.each([2022, null, '', ['2022'], {}])('%j is a fault with a hint', (authored) => {
    expect(dateType.read(authored, question)).toMatchObject({ fault: 'not a date', hint: expect.stringContaining('EDTF') });
  });
});

describe('N4 a set is related by its members', () => {
  const relation = (a: string, b: string) =>
    dateType.relate({ type: 'date', edtf: a }, { type: 'date', edtf: b }, question, smallValueContext);
  it.each([
    ['[2031-04-01,2031-04-10]', '2031-04-05', 'disjoint'],
    ['[2031-04-01,2031-04-10]', '2031-04-10', 'broader'],
    ['[2031-04-01,2031-04-10]', '2031-04', 'narrower'],
    ['[2031-04-01,2031-04-10]', '[2031-04-10,2031-04-01]', 'equal'],
    ['[2031-04-01,2031-04-10]', '[2031-04-01,2031-04-05]', 'overlaps'],
    ['[2031-04-01,2031-04-10]', '[2031-04-02..2031-04-09]', 'disjoint'],
    ['[1667,1668,1670..1672]', '1669', 'disjoint'],
    ['[1667,1668,1670..1672]', '1667-05', 'broader'],
    ['[..1672,1680]', '1600', 'broader'],
    ['[2031-04-01~,2031-04-03]', '2031-04-02', 'broader'],
  ])('%s and %s: %s', (a, b, expected) => expect(relation(a, b)).toBe(expected));
  it('an unknown end and an open end are not equal', () => {
    expect(relation('/1985', '../1985')).toBe('overlaps');
    expect(relation('/1985', '/1985')).toBe('equal');
    expect(relation('1960/1985', '/1985')).toBe('narrower');
  });
  it('years before Christ are in their order', () => {
    expect(relation('-0043', '-0043-03-15')).toBe('broader');
    expect(relation('-0043', '-0042')).toBe('disjoint');
    expect(relation('../-0043', '-0050')).toBe('broader');
    expect(relation('0050', '1950')).toBe('disjoint');
  });
});

describe('N11 times of day', () => {
  const relation = (a: string | Omit<DateValue, 'type'>, b: string | Omit<DateValue, 'type'>) => {
    const [x, y] = [a, b].map((d): DateValue => ({ type: 'date', ...(typeof d === 'string' ? { edtf: d } : d) })) as [DateValue, DateValue];
    return [dateType.relate(x, y, question, smallValueContext), timeBasis(x, y, smallValueContext)];
  };
  it('with offsets are compared as instants', () => {
    expect(relation('2021-03-05T18:08+03:00', '2021-03-05T15:08Z')).toEqual(['equal', 'instant']);
    expect(relation('2021-03-05T12:01+03:00', '2021-03-05T18:01+03:00')).toEqual(['disjoint', 'instant']);
  });
  it('of one instant overlap if they are printed on two days, since each says more than its own day alone', () => {
    expect(relation('2021-03-05T23:30-05:00', '2021-03-06T04:30Z')).toEqual(['overlaps', 'instant']);
    expect(relation('2021-03-05T23:31:20-05:00', '2021-03-06T04:31Z')).toEqual(['overlaps', 'instant']);
    expect(relation('2021-03-05T24:00Z', '2021-03-06T00:00Z')).toEqual(['overlaps', 'instant']);
    expect(relation('2021-03-05T23:50Z', '2021-03-06T00:00Z')).toEqual(['overlaps', 'instant']);
    expect(relation('2021-03-05T23:30-05:00', '2021-03-05')).toEqual(['narrower', null]);
    expect(relation('2021-03-06T04:30Z', '2021-03-05')).toEqual(['disjoint', null]);
  });
  it('to the second say more than to the minute, and more than their day', () => {
    expect(relation('2021-03-05T18:08:30Z', '2021-03-05T18:08Z')).toEqual(['narrower', 'instant']);
    expect(relation('2021-03-05T18:08', '2021-03-05')).toEqual(['narrower', null]);
    expect(relation('2021-03', '2021-03-05T18:08Z')).toEqual(['broader', null]);
    expect(relation('2021-03-05T18:08', '2021-03-06')).toEqual(['disjoint', null]);
    expect(relation('2021-03-05T10:00/2021-03-05T12:00', '2021-03-05')).toEqual(['narrower', null]);
    expect(relation('2021-03-05T18:08', '[2021-03-04,2021-03-05]')).toEqual(['narrower', null]);
    expect(relation('2021-03-05T18:08', '[2021-03-04,2021-03-06]')).toEqual(['disjoint', null]);
  });
  it('never say less than a day: a time to the minute may begin and end outside of a day in between', () => {
    expect(relation('2021-03-04T10:00Z/2021-03-06T12:00Z', '2021-03-05')).toEqual(['overlaps', null]);
    expect(relation('2021-03-04T10:00Z/2021-03-06T12:00Z', '2021-03-04/2021-03-06')).toEqual(['narrower', null]);
  });
  it('local to one place are compared on its clock', () => {
    const at = (edtf: string, clockOf = 'place:capital') => ({ edtf, clockOf });
    expect(relation(at('2021-03-05T18:08'), at('2021-03-05T18:08'))).toEqual(['equal', 'clock']);
    expect(relation(at('2021-03-05T12:01'), at('2021-03-05T18:01'))).toEqual(['disjoint', 'clock']);
    expect(relation(at('2021-03-05T12:01'), at('2021-03-05T18:01', 'place:port'))).toEqual(['overlaps', 'day']);
  });
  it('that have the offset of their place are compared with instants', () => {
    const zoned = { edtf: '2021-03-05T18:08', zoned: '2021-03-05T18:08+03:00', clockOf: 'place:capital' };
    expect(relation(zoned, '2021-03-05T15:08Z')).toEqual(['equal', 'instant']);
  });
  it('without a common clock are compared by day, and are equal only if no clock is known and they are printed alike', () => {
    expect(relation('2021-03-05T12:00', '2021-03-05T18:00+03:00')).toEqual(['overlaps', 'day']);
    expect(relation('2021-03-05T18:08', '2021-03-05T18:08')).toEqual(['equal', 'day']);
    expect(relation('2021-03-05T18:08', '2021-03-05T18:09')).toEqual(['overlaps', 'day']);
    expect(relation('2021-03-05T18:08', '2021-03-05T18:08~')).toEqual(['overlaps', 'day']);
    expect(relation('2021-03-05T18:08', '2021-03-05T18:08/2021-03-05T18:08')).toEqual(['overlaps', 'day']);
    expect(relation('2021-03-05T18:08', '2021-03-07T18:08Z')).toEqual(['disjoint', 'day']);
  });
  it('of no known clock are equal only at the same precision', () => {
    expect(relation('2021-03-05T18:08', '2021-03-05T18:08:00')).toEqual(['overlaps', 'day']);
    expect(relation('2021-03-05T18:08', '2021-03-05T18:08:59')).toEqual(['overlaps', 'day']);
  });
  it('compared by day have that as their reason; others have none', () => {
    const reason = (a: string, b: string) =>
      dateType.basis?.({ type: 'date', edtf: a }, { type: 'date', edtf: b }, question, smallValueContext);
    expect(reason('2021-03-05T18:08', '2021-03-05T18:08Z')).toBe('by-day');
    expect(reason('2021-03-05T18:08+03:00', '2021-03-05T18:08Z')).toBeNull();
    expect(reason('2021-03-05T18:08', '2021-03-05')).toBeNull();
  });
  it('of one place, of which only one has its offset, are compared by day', () => {
    const local = { edtf: '2021-03-05T18:08', clockOf: 'place:capital' };
    expect(relation({ ...local, zoned: '2021-03-05T18:08+09:00' }, local)).toEqual(['overlaps', 'day']);
    expect(relation(local, { ...local, zoned: '2021-03-05T18:08+09:00' })).toEqual(['overlaps', 'day']);
  });
  it('of a known and an unknown clock are never equal, although they are printed alike', () => {
    const at = (clockOf: string) => ({ edtf: '2021-03-05T18:08', clockOf });
    expect(relation('2021-03-05T18:08', '2021-03-05T18:08Z')).toEqual(['overlaps', 'day']);
    expect(relation('2021-03-05T18:08', '2021-03-05T18:08+03:00')).toEqual(['overlaps', 'day']);
    expect(relation('2021-03-05T18:08', at('place:port'))).toEqual(['overlaps', 'day']);
    expect(relation(at('place:capital'), at('place:port'))).toEqual(['overlaps', 'day']);
  });
  it('a full or half hour holds a time within a quarter of an hour', () => {
    expect(relation('2021-03-05T18:00Z', '2021-03-05T18:08Z')[0]).toBe('broader');
    expect(relation('2021-03-05T18:15Z', '2021-03-05T18:30Z')[0]).toBe('narrower');
    expect(relation('2021-03-05T18:16Z', '2021-03-05T18:00Z')[0]).toBe('disjoint');
    expect(relation('2021-03-05T18:00Z', '2021-03-05T18:30Z')[0]).toBe('disjoint');
    expect(relation('2021-03-05T18:00+05:45', '2021-03-05T18:08+05:45')[0]).toBe('broader');
    expect(relation('2021-03-05T18:00:00Z', '2021-03-05T18:08Z')[0]).toBe('disjoint');
    expect(relation('2021-03-05T18:15:30Z', '2021-03-05T18:00Z')[0]).toBe('narrower');
  });
  it('a full or half hour holds every time within that quarter, and is inside no time that cuts it', () => {
    expect(relation('2021-03-05T18:00Z', '2021-03-05T17:55Z/2021-03-05T18:05Z')[0]).toBe('broader');
    expect(relation('2021-03-05T18:00Z', '2021-03-05T18:00Z/2021-03-05T19:00Z')[0]).toBe('overlaps');
    expect(relation('2021-03-05T18:00Z', '2021-03-05T17:45Z/2021-03-05T18:15Z')[0]).toBe('overlaps');
    expect(relation('2021-03-05T18:00Z', '2021-03-05T17:00Z/2021-03-05T19:00Z')[0]).toBe('narrower');
    expect(relation('2021-03-05T18:00Z', '2021-03-05T18:08Z~')[0]).toBe('narrower');
    expect(relation('2021-03-05T18:00Z', '2021-03-05T18:20Z~')[0]).toBe('overlaps');
    expect(relation('2021-03-05T18:00Z', '2021-03-05T18:00Z~')[0]).toBe('narrower');
  });
  it('about opens a time by half an hour', () => {
    expect(relation('2021-03-05T18:08Z~', '2021-03-05T18:38Z')[0]).toBe('broader');
    expect(relation('2021-03-05T18:08Z~', '2021-03-05T18:39Z')[0]).toBe('disjoint');
  });
});
