import type { DaySpan } from '@synoptic/core/shapes/day-span';
import { describe, expect, it } from 'vitest';
import { datedMark, laneLayout } from './lane-layout.ts';

const mark = (event: string) => ({ event, edtf: '', accounts: ['A'] });
const span = (from: string | null, to: string | null, shape: DaySpan['shape'] = 'moment'): DaySpan => ({
  from,
  to,
  shape,
  slack: 0,
  label: { en: '', ja: '' },
});
const shapeOf = (s: DaySpan) => datedMark(mark('event:x'), s)?.shape;

describe('datedMark', () => {
  it('draws a day or a month as a point, a year as somewhere in it, and an extent as a span', () => {
    expect(shapeOf(span('2022-01-06', '2022-01-06'))).toBe('point');
    expect(shapeOf(span('2022-01-01', '2022-01-31'))).toBe('point');
    expect(shapeOf(span('2020-01-01', '2020-12-31'))).toBe('somewhere');
    expect(shapeOf(span('2022-01-13', '2022-01-23', 'extent'))).toBe('span');
  });

  it('marks an open end', () => {
    expect(datedMark(mark('event:x'), span('2014-01-01', null, 'extent'))).toMatchObject({
      shape: 'span',
      openEnd: true,
      openStart: false,
    });
  });

  it('draws nothing without a known day', () => {
    expect(datedMark(mark('event:x'), span(null, null))).toBeNull();
    expect(datedMark(mark('event:x'), undefined)).toBeNull();
  });
});

describe('laneLayout', () => {
  const layOut = (spans: DaySpan[]) =>
    laneLayout(
      spans.flatMap((s, i) => datedMark(mark(`event:${i}`), s) ?? []),
      (day) => day,
      4,
    );

  it('puts marks that would touch on separate rows', () => {
    expect(layOut([span('2022-01-06', '2022-01-06'), span('2022-01-07', '2022-01-07')]).rows).toBe(2);
    expect(layOut([span('2022-01-06', '2022-01-06'), span('2022-03-07', '2022-03-07')]).rows).toBe(1);
  });

  it('spreads those of one year over it', () => {
    const { laid } = layOut([span('2020-01-01', '2020-12-31'), span('2020-01-01', '2020-12-31')]);
    expect(laid[0]?.x0).not.toBe(laid[1]?.x0);
  });
});
