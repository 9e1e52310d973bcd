import { describe, expect, it } from 'vitest';
import { rowOffsets, sliceByOffsets, sliceOfEqualRows } from './slice.ts';

describe('the visible slice of a long list', () => {
  it('contains the visible rows and a margin, and reserves space for the rest', () => {
    const { first, last, before, after } = sliceOfEqualRows(10_000, 30, 3000, 600);
    expect([first, last]).toEqual([92, 128]);
    expect(before + (last - first) * 30 + after).toBe(300_000);
  });
  it('is the whole of a short list', () => {
    expect(sliceOfEqualRows(5, 30, 0, 600)).toEqual({ first: 0, last: 5, before: 0, after: 0 });
    expect(sliceOfEqualRows(0, 30, 0, 600)).toEqual({ first: 0, last: 0, before: 0, after: 0 });
  });
  it('supports rows of different heights', () => {
    const offsets = rowOffsets([100, 300, 100, 100, 500, 100]);
    expect([...offsets]).toEqual([0, 100, 400, 500, 600, 1100, 1200]);
    expect(sliceByOffsets(offsets, 0, 350, 0)).toEqual({ first: 0, last: 2, before: 0, after: 800 });
    expect(sliceByOffsets(offsets, 450, 200, 1)).toEqual({ first: 1, last: 6, before: 100, after: 0 });
    expect(sliceByOffsets(offsets, 5000, 200, 0)).toEqual({ first: 5, last: 6, before: 1100, after: 0 });
    expect(sliceByOffsets(rowOffsets([]), 0, 200)).toEqual({ first: 0, last: 0, before: 0, after: 0 });
  });
  it('is the same by offsets as by equal heights', () => {
    const offsets = rowOffsets(Array.from({ length: 1000 }, () => 30));
    for (const top of [0, 15, 3000, 12_345, 29_400]) {
      const [one, other] = [sliceOfEqualRows(1000, 30, top, 600), sliceByOffsets(offsets, top, 600)];
      expect(Math.abs(one.first - other.first)).toBeLessThanOrEqual(1);
      expect(Math.abs(one.last - other.last)).toBeLessThanOrEqual(1);
    }
  });
  it('contains rows even if the list became shorter than the scroll position', () => {
    const { first, last } = sliceOfEqualRows(10, 30, 9000, 600);
    expect(first).toBeLessThan(last);
  });
});
