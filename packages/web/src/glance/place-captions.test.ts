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
    const requests = [
      { text: 'the later of the two', x: 100, weight: 2 },
      { text: 'here', x: 58, weight: 1 },
    ];
    expect(placeCaptions(requests, 2, 1000).map((c) => c.row)).toEqual([0, 1]);
  });

  it('omits captions that a line from above would cross, and captions whose line would cross one below', () => {
    const crossed = [
      { text: 'above', x: 100, weight: 2 },
      { text: 'a long one below', x: 90, weight: 1 },
    ];
    expect(placeCaptions(crossed, 2, 1000).map((c) => c.text)).toEqual(['above']);
    for (const seed of [3, 5, 7, 11]) {
      const many = Array.from({ length: 40 }, (_, i) => ({
        text: 'a caption '.repeat(1 + (i % 3)),
        x: (i * seed * 97) % 1000,
        weight: i % 5,
      }));
      const placed = placeCaptions(many, 4, 1000);
      expect(placed.length).toBeGreaterThan(4);
      const span = (c: (typeof placed)[number]) => (c.anchor === 'start' ? [c.x, c.x + c.text.length * 7] : [c.x - c.text.length * 7, c.x]);
      for (const upper of placed)
        for (const lower of placed.filter((c) => c.row > upper.row)) {
          const [from = 0, to = 0] = span(lower);
          expect(upper.x < from || upper.x > to).toBe(true);
        }
    }
  });

  it('shortens a caption only where the whole one has no room', () => {
    const long = { text: 'a caption with many words', short: 'a caption…', x: 100, weight: 1 };
    expect(placeCaptions([long], 1, 1000)[0]?.text).toBe(long.text);
    expect(placeCaptions([long, { text: 'weighty', x: 200, weight: 5 }], 1, 1000).map((c) => c.text)).toEqual(['weighty', long.short]);
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
