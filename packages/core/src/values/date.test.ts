import { describe, expect, it } from 'vitest';
import { smallValueContext } from '../compile/small-corpus.fixture.ts';
import type { DateValue } from '../shapes/value.ts';
import { dateType } from './date.ts';
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
