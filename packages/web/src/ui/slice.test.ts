import { describe, expect, it } from 'vitest';
import { sliceOf } from './slice.ts';

describe('the part of a long list that is drawn', () => {
  it('holds what can be seen and a margin, and leaves room for the rest', () => {
    const { first, last, before, after } = sliceOf(10_000, 30, 3000, 600);
    expect([first, last]).toEqual([92, 128]);
    expect(before + (last - first) * 30 + after).toBe(300_000);
  });
  it('is a short list whole', () => {
    expect(sliceOf(5, 30, 0, 600)).toEqual({ first: 0, last: 5, before: 0, after: 0 });
    expect(sliceOf(0, 30, 0, 600)).toEqual({ first: 0, last: 0, before: 0, after: 0 });
  });
  it('holds rows also where the list grew shorter than the scroll', () => {
    const { first, last } = sliceOf(10, 30, 9000, 600);
    expect(first).toBeLessThan(last);
  });
});
