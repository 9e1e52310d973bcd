import { describe, expect, it } from 'vitest';
import { splitAtMarks } from './split-at-marks.ts';

const splitPassage = (marks: [number | null, number | null][]) =>
  splitAtMarks(
    { start: 10, end: 20 },
    marks.map(([start, end]) => ({ start, end })),
  ).map((p) => `${p.marked ? '*' : ''}${p.start}-${p.end}`);

describe('a passage with marks', () => {
  it('is one segment without marks', () => expect(splitPassage([])).toEqual(['10-20']));
  it('is split where a mark begins and ends', () => expect(splitPassage([[12, 15]])).toEqual(['10-12', '*12-15', '15-20']));
  it('accepts marks that touch or overlap', () =>
    expect(
      splitPassage([
        [10, 14],
        [13, 20],
      ]),
    ).toEqual(['*10-13', '*13-14', '*14-20']));
  it('ignores marks outside the passage or without a position', () =>
    expect(
      splitPassage([
        [2, 10],
        [20, 30],
        [null, null],
      ]),
    ).toEqual(['10-20']));
  it('clips a mark that extends beyond the passage', () => expect(splitPassage([[5, 12]])).toEqual(['*10-12', '12-20']));
});
