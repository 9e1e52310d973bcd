import { expect, it } from 'vitest';
import { latestPer } from './latest-per.ts';

it('makes a value once for an object and its parts, and again for other parts or another object', () => {
  const latest = latestPer<object, number>();
  let made = 0;
  const make = () => ++made;
  const [row, other] = [{}, {}];
  expect([latest(row, ['en', 80], make), latest(row, ['en', 80], make)]).toEqual([1, 1]);
  expect([latest(row, ['en', 100], make), latest(row, ['en', 80], make)]).toEqual([2, 3]);
  expect([latest(other, ['en', 80], make), latest(row, ['en', 80], make)]).toEqual([4, 3]);
  expect(latest(row, ['en'], make)).toBe(5);
});
