import { describe, expect, it } from 'vitest';
import { drawableDate } from './drawable-date.ts';

const label = { en: '', ja: '' };
const span = (from: string | null, to: string | null, shape: 'moment' | 'extent' = 'moment', slack = 0) =>
  drawableDate('', { from, to, shape, slack, label });

describe('a date is drawn as what it is', () => {
  it('a day as a point, and what is about it with its slack', () => {
    expect(span('2022-01-06', '2022-01-06')).toMatchObject({ shape: 'day', slack: 0 });
    expect(span('2022-01-06', '2022-01-06', 'moment', 3)).toMatchObject({ shape: 'day', slack: 3 });
  });
  it('a month or a year in which it fell as an empty bar, one over which it lasted as a full one', () => {
    expect(span('2022-01-01', '2022-01-31')?.shape).toBe('somewhere');
    expect(span('2022-01-01', '2022-01-31', 'extent')?.shape).toBe('lasting');
  });
  it('an open end as open', () => {
    expect(span('2022-01-06', null, 'extent')).toMatchObject({ shape: 'lasting', openStart: false, openEnd: true });
    expect(span(null, '2022-01-06')).toMatchObject({ shape: 'somewhere', openStart: true });
  });
  it('nothing where there is no day', () => {
    expect(span(null, null)).toBeNull();
    expect(drawableDate('', undefined)).toBeNull();
  });
});
