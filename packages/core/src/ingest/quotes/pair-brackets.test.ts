import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pairBrackets } from './pair-brackets.ts';

const pairs = (text: string) => pairBrackets(text).map(({ start, end, depth }) => [text.slice(start, end), depth]);

describe('brackets', () => {
  it('nest', () =>
    expect(pairs('「船は『出ない』と言った」')).toEqual([
      ['「船は『出ない』と言った」', 0],
      ['『出ない』', 1],
    ]));

  it('of straight quotation marks open before a word and close after one', () =>
    expect(pairs('"Go," he said, "and don\'t look back."')).toEqual([
      ['"Go,"', 0],
      ['"and don\'t look back."', 0],
    ]));

  it('are not made of apostrophes', () => expect(pairs('The company’s ferry, the ’Gull’s Island’')).toEqual([]));

  it('continue over paragraphs that the quotation fills', () =>
    expect(pairs('“They said no.\nThat is all,” she said.')).toEqual([['“They said no.\nThat is all,”', 0]]));

  it('end with their paragraph if they are never closed', () =>
    expect(pairBrackets('"It is over\nThe ferry sails.').map(({ end, closed }) => [end, closed])).toEqual([[11, false]]));

  it('lie inside any text', () =>
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'「」『』“”"\'’‘()（）[]\n a。') }), (text) => {
        for (const { start, end } of pairBrackets(text)) {
          expect(start).toBeLessThan(end);
          expect(end).toBeLessThanOrEqual(text.length);
        }
      }),
      { numRuns: 300 },
    ));
});
