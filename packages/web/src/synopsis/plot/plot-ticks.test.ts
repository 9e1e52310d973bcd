import { dayNumber } from '@synoptic/core/values/days';
import { describe, expect, it } from 'vitest';
import { dateTicks, figureTicks } from './plot-ticks.ts';

const labels = (from: string, to: string) => dateTicks(dayNumber(from), dayNumber(to), 600, 'en').map((t) => t.label);

describe('figureTicks', () => {
  it('are round numbers', () => {
    expect(figureTicks(0, 2160, 400, 'en').map((t) => t.label)).toEqual(['0', '500', '1,000', '1,500', '2,000']);
  });
  it('are never crowded', () => {
    expect(figureTicks(0, 190_000, 300, 'en').length).toBeLessThanOrEqual(5);
  });
});

describe('dateTicks', () => {
  it('are days, months or years, depending on the length of the line', () => {
    expect(labels('2022-01-01', '2022-01-31')).toContain('Jan 6');
    expect(labels('2021-11-01', '2023-03-01')).toContain('Jan 2022');
    expect(labels('1992-01-01', '2022-11-24')).toContain('2000');
  });
});
