import { describe, expect, it } from 'vitest';
import { drawableDate } from './drawable-date.ts';

const label = { en: '', ja: '' };
const span = (from: string | null, to: string | null, shape: 'moment' | 'extent' = 'moment', slack = 0) =>
  drawableDate('', { from, to, shape, slack, label });

describe('a date is drawn with its precision', () => {
  it('draws a day as a point, and an approximate one with its slack', () => {
    expect(span('2022-01-06', '2022-01-06')).toMatchObject({ shape: 'day', slack: 0 });
    expect(span('2022-01-06', '2022-01-06', 'moment', 3)).toMatchObject({ shape: 'day', slack: 3 });
  });
  it('draws a month or a year in which an event fell as an empty bar, one over which it lasted as a full bar', () => {
    expect(span('2022-01-01', '2022-01-31')?.shape).toBe('somewhere');
    expect(span('2022-01-01', '2022-01-31', 'extent')?.shape).toBe('lasting');
  });
  it('draws an open end as open', () => {
    expect(span('2022-01-06', null, 'extent')).toMatchObject({ shape: 'lasting', openStart: false, openEnd: true });
    expect(span(null, '2022-01-06')).toMatchObject({ shape: 'somewhere', openStart: true });
  });
  it('draws nothing without a day', () => {
    expect(span(null, null)).toBeNull();
    expect(drawableDate('', undefined)).toBeNull();
  });
});
