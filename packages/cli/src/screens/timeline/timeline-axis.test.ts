import type { DaySpan } from '@synoptic/core/shapes/day-span';
import { expect, it } from 'vitest';
import { createTimelineAxis } from './timeline-axis.ts';

const label = { en: '', ja: '' };
const day = (from: string | null, to = from, more: Partial<DaySpan> = {}) => ({
  edtf: '',
  span: { from, to, slack: 0, shape: 'moment', label, ...more } satisfies DaySpan,
});

it('gives a crowded year more room than an empty age, in order and within the width', () => {
  const axis = createTimelineAxis(
    [day('1941-06-22'), day('2022-01-05'), day('2022-01-06'), day('2022-01-10'), day('2022-09-13')],
    40,
    'en',
  );
  expect(axis.parts.map((part) => part.label)).toEqual(['1941', '2022']);
  const [old, crowded] = axis.parts;
  expect(crowded?.width).toBeGreaterThan(old?.width ?? 40);
  expect((crowded?.at ?? 0) + (crowded?.width ?? 0)).toBe(40);
});
it('sets days in order, and open ends at the edge', () => {
  const axis = createTimelineAxis([day('2021-01-01', '2021-12-31'), day('2024-06-01', '2024-06-30')], 30, 'en');
  const [whole, june] = [axis.place(day('2021-01-01', '2021-12-31')), axis.place(day('2024-06-01'))];
  expect(whole.from).toBe(0);
  expect(whole.to).toBeLessThan(june.from);
  expect(axis.place(day('2024-06-01', null))).toMatchObject({ to: 29, openTo: true });
  expect(axis.place(day(null, '2021-12-31'))).toMatchObject({ from: 0, openFrom: true });
});

it('has days or hours for events that are as close', () => {
  const labels = (...dates: ReturnType<typeof day>[]) => createTimelineAxis(dates, 40, 'en').parts.map((part) => part.label);
  expect(labels(day('2029-09-03'))).toEqual(['3 Sept 2029']);
  expect(labels(day('2029-08-30'), day('2029-09-01'), day('2029-09-04'))).toEqual(['30 Aug 2029', '1 Sept', '4']);
  const at = (hour: number) => ({
    ...day('2029-09-03', '2029-09-03', { clock: { from: hour * 3_600_000, to: hour * 3_600_000 + 59_999, zoned: false } }),
    edtf: `2029-09-03T${String(hour).padStart(2, '0')}:00`,
  });
  expect(labels(at(5), at(18))).toEqual(['3 Sept 2029', '18:00']);
  const axis = createTimelineAxis([at(5), at(18)], 40, 'en');
  expect(axis.place(at(5)).to).toBeLessThan(axis.place(at(18)).from);
});
