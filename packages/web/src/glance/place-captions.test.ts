import { describe, expect, it } from 'vitest';
import { placeCaptions, truncateCaption } from './place-captions.ts';

describe('placeCaptions', () => {
  it('writes the weightiest caption if there is room for one', () => {
    const placed = placeCaptions(
      [
        { text: 'a light one', x: 100, weight: 1 },
        { text: 'a weighty one', x: 110, weight: 5 },
      ],
      1,
      1000,
    );
    expect(placed.map((c) => c.text)).toEqual(['a weighty one']);
  });

  it('uses another row before it omits one', () => {
    const requests = [1, 2].map((weight) => ({ text: 'here', x: 100, weight }));
    expect(placeCaptions(requests, 2, 1000).map((c) => c.row)).toEqual([0, 1]);
  });

  it('ends at its mark near the right margin', () => {
    expect(placeCaptions([{ text: 'near the margin', x: 950, weight: 1 }], 1, 1000)[0]?.anchor).toBe('end');
  });
});

describe('truncateCaption', () => {
  it('keeps what fits, and counts Japanese characters as wide', () => {
    expect(truncateCaption('Round table', 200)).toBe('Round table');
    expect(truncateCaption('円卓会議の報告', 60)).toBe('円卓会…');
  });
});
