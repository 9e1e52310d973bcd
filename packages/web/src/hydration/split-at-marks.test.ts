import { describe, expect, it } from 'vitest';
import { splitAtMarks } from './split-at-marks.ts';

const splitPassage = (marks: [number | null, number | null][]) =>
  splitAtMarks(
    { start: 10, end: 20 },
    marks.map(([start, end]) => ({ start, end })),
  ).map((p) => `${p.marked ? '*' : ''}${p.start}-${p.end}`);

describe('a passage with marks', () => {
  it('is one piece without any', () => expect(splitPassage([])).toEqual(['10-20']));
  it('is cut where a mark begins and ends', () => expect(splitPassage([[12, 15]])).toEqual(['10-12', '*12-15', '15-20']));
  it('takes marks that touch or overlap', () =>
    expect(
      splitPassage([
        [10, 14],
        [13, 20],
      ]),
    ).toEqual(['*10-13', '*13-14', '*14-20']));
  it('leaves out what stands elsewhere or nowhere', () =>
    expect(
      splitPassage([
        [2, 10],
        [20, 30],
        [null, null],
      ]),
    ).toEqual(['10-20']));
  it('holds a mark that reaches beyond to its own part', () => expect(splitPassage([[5, 12]])).toEqual(['*10-12', '12-20']));
});
