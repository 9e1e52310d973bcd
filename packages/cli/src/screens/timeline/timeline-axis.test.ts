import type { DaySpan } from '@synoptic/core/shapes/day-span';
import { expect, it } from 'vitest';
import { createTimelineAxis } from './timeline-axis.ts';

const label = { en: '', ja: '' };
const day = (from: string | null, to = from) => ({ from, to, slack: 0, shape: 'moment', label }) satisfies DaySpan;

it('gives a crowded year more room than an empty age, in order and within the width', () => {
  const axis = createTimelineAxis([day('1941-06-22'), day('2022-01-05'), day('2022-01-06'), day('2022-01-10'), day('2022-09-13')], 40);
  expect(axis.years.map((y) => y.year)).toEqual([1941, 2022]);
  const [old, crowded] = axis.years;
  expect(crowded?.width).toBeGreaterThan(old?.width ?? 40);
  expect((crowded?.at ?? 0) + (crowded?.width ?? 0)).toBe(40);
});
it('sets days in order, and open ends at the edge', () => {
  const axis = createTimelineAxis([day('2021-01-01', '2021-12-31'), day('2022-06-01', '2022-06-30')], 30);
  const [whole, june] = [axis.place(day('2021-01-01', '2021-12-31')), axis.place(day('2022-06-01'))];
  expect(whole.from).toBe(0);
  expect(whole.to).toBeLessThan(june.from);
  expect(axis.place(day('2022-06-01', null))).toMatchObject({ to: 29, openTo: true });
  expect(axis.place(day(null, '2021-12-31'))).toMatchObject({ from: 0, openFrom: true });
});
