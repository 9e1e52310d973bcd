import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { LineRange } from '../text/locator.ts';
import { followPassages, followWithin, pairLines } from './follow-lines.ts';
import { sealText } from './seal-text.ts';

/** Few words, so that lines repeat. */
const WORDS = ['ferry', 'bridge', 'orchard', 'mill', 'river', 'smoke', 'pump', 'harbour'];
const line = fc.constantFrom(...WORDS);
const lines = fc.array(line, { minLength: 1, maxLength: 8 });

const seal = (text: readonly string[]) => sealText(text.join('\n')).lines;
const cut = (text: readonly string[], [first, last]: LineRange) => text.slice(first - 1, last);

/** Passages of one or two lines that cover a text. */
function passagesOf(count: number, pairs: readonly boolean[]): LineRange[] {
  const ranges: LineRange[] = [];
  for (let first = 1; first <= count; ) {
    const last = pairs[first - 1] && first < count ? first + 1 : first;
    ranges.push([first, last]);
    first = last + 1;
  }
  return ranges;
}

describe('followed passages', () => {
  it('have their own text if they are same or moved, and neither overlap nor change their order', () => {
    fc.assert(
      fc.property(lines, lines, fc.array(fc.boolean(), { minLength: 8, maxLength: 8 }), (before, after, pairs) => {
        const pair = pairLines(seal(before), seal(after));
        const followed = followPassages(pair, passagesOf(before.length, pairs));
        let end = 0;
        for (const one of followed) {
          if (!one.to) continue;
          expect(one.to[0]).toBeGreaterThan(end);
          end = one.to[1];
          if (one.state !== 'changed') expect(cut(after, one.to)).toEqual(cut(before, one.from));
          for (let n = one.from[0]; n <= one.from[1]; n++) {
            const { state, to } = followWithin(pair, [n, n], one);
            if (to && state !== 'changed') expect(cut(after, to)).toEqual(cut(before, [n, n]));
          }
        }
        expect(end).toBeLessThanOrEqual(after.length);
      }),
      { numRuns: 500 },
    );
  });

  it('move by the lines inserted before them if no line occurs twice', () => {
    const text = fc.uniqueArray(line, { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(text, fc.nat(8), fc.integer({ min: 1, max: 3 }), (before, at, count) => {
        const place = Math.min(at, before.length);
        const after = before.toSpliced(place, 0, ...Array.from({ length: count }, (_, i) => `new line ${i}`));
        const followed = followPassages(pairLines(seal(before), seal(after)), passagesOf(before.length, []));
        expect(followed.map(({ to }) => to?.[0])).toEqual(before.map((_, i) => i + 1 + (i >= place ? count : 0)));
      }),
      { numRuns: 200 },
    );
  });
});
