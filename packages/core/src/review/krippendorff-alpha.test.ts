import { describe, expect, it } from 'vitest';
import { krippendorffAlpha } from './krippendorff-alpha.ts';

const nominal = (a: unknown, b: unknown) => (a === b ? 0 : 1);

describe('Krippendorff’s α', () => {
  it('is that of the reliability data of Krippendorff (2011), with four observers and missing answers', () => {
    const observers = [
      [1, 2, 3, 3, 2, 1, 4, 1, 2, null, null, null],
      [1, 2, 3, 3, 2, 2, 4, 1, 2, 5, null, 3],
      [null, 3, 3, 3, 2, 3, 4, 2, 2, 5, 1, null],
      [1, 2, 3, 3, 2, 4, 4, 1, 2, 5, 1, null],
    ];
    const units = Array.from({ length: 12 }, (_, i) => observers.flatMap((row) => row[i] ?? []));
    expect(krippendorffAlpha(units, nominal)).toBeCloseTo(0.743, 3);
    expect(krippendorffAlpha(units, (a, b) => (a - b) ** 2)).toBeCloseTo(0.849, 3);
  });

  it('is 1 if all agree, null without two answers to compare', () => {
    expect(
      krippendorffAlpha(
        [
          ['a', 'a'],
          ['b', 'b'],
        ],
        nominal,
      ),
    ).toBe(1);
    expect(krippendorffAlpha([['a', 'a']], nominal)).toBe(1);
    expect(krippendorffAlpha([['a'], []], nominal)).toBeNull();
  });
});
