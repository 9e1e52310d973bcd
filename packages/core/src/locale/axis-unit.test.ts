import { describe, expect, it } from 'vitest';
import { readEdtf } from '../compile/read-edtf.ts';
import type { DaySpan } from '../shapes/day-span.ts';
import { type AxisUnit, axisSpan, axisUnit, formatPiece, pieceAt, pieceStart } from './axis-unit.ts';

const span = (edtf: string) => {
  const drawn = axisSpan(edtf, readEdtf(edtf) as DaySpan);
  if (!drawn) throw new Error(`no day in ${edtf}`);
  return drawn;
};
const unitOf = (...dates: string[]) => axisUnit(dates.map(span));

describe('an axis', () => {
  it.each<[AxisUnit, string[]]>([
    ['hour', ['2029-09-03T05:40', '2029-09-03T18:00']],
    ['hour', ['2029-09-03', '2029-09-03T18:00']],
    ['day', ['2029-09-03']],
    ['day', ['2029-09-03', '2029-09-28']],
    ['day', ['2029-09-03T05:40', '2029-09-20T18:00']],
    ['month', ['2029-09', '2030-02-01']],
    ['year', ['1941-06-22', '2022-01-05']],
  ])('has one unit a %s for %j', (unit, dates) => expect(unitOf(...dates)).toBe(unit));

  it('has the time of day that the clock shows, in any offset', () => {
    expect(span('2029-09-03T18:00').from % 1).toBe(0.75);
    expect(span('2029-09-03T18:00+09:00')).toEqual(span('2029-09-03T18:00'));
    expect(span('2029-09-03')).toEqual({ from: span('2029-09-03T00:00').from, end: span('2029-09-04').from });
  });

  it.each<AxisUnit>(['hour', 'day', 'month', 'year'])('finds the %s that begins at a moment', (unit) => {
    for (let piece = -900; piece < 900; piece++) expect(pieceAt(unit, pieceStart(unit, piece))).toBe(piece);
  });

  it('labels its units in the language of the reader', () => {
    const [hour, day] = [pieceAt('hour', span('2029-09-03T18:00').from), pieceAt('day', span('2029-09-03').from)];
    expect(['short', 'larger', 'full'].map((detail) => formatPiece('day', day, detail as 'short', 'en'))).toEqual([
      '3',
      '3 Sept',
      '3 Sept 2029',
    ]);
    expect(['short', 'larger', 'full'].map((detail) => formatPiece('hour', hour, detail as 'short', 'ja'))).toEqual([
      '18:00',
      '9月3日',
      '2029年9月3日',
    ]);
    expect(formatPiece('month', pieceAt('month', day), 'short', 'ja')).toBe('9月');
    expect(formatPiece('day', pieceAt('day', span('-0043-03-15').from), 'full', 'en')).toMatch(/44 B/);
  });
});
