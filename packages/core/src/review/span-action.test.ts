import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { changeSpan, linesOfSpan, type SpanAction, trimSpan } from './span-action.ts';

const TEXT =
  'The ferry ran aground.\n\nAt least 12 people died, the coast guard said. 😀 Later 15.\n渡し船が座礁し、少なくとも12人が死亡した。\n';
const at = (words: string) => ({ start: TEXT.indexOf(words), end: TEXT.indexOf(words) + words.length });
const words = ({ start, end }: { readonly start: number; readonly end: number }) => TEXT.slice(start, end);

describe('the words of a claim', () => {
  it.each<[SpanAction, string, string]>([
    ['widen-start', '12 people died', 'least 12 people died'],
    ['widen-end', '12 people died', '12 people died, the'],
    ['narrow-start', '12 people died', 'people died'],
    ['narrow-end', '12 people died', '12 people'],
    ['widen-start', '12人', 'とも12人'],
    ['widen-end', 'said', 'said. 😀 Later'],
  ])('%s: “%s” becomes “%s”', (action, before, after) => {
    expect(words(changeSpan(TEXT, at(before), action)).endsWith(after) || words(changeSpan(TEXT, at(before), action)) === after).toBe(true);
  });

  it('keep at least one word, and stay in the text', () => {
    expect(words(changeSpan(TEXT, at('12'), 'narrow-end'))).toBe('12');
    expect(changeSpan(TEXT, { start: 0, end: 3 }, 'widen-start')).toEqual({ start: 0, end: 3 });
    const span = fc
      .tuple(fc.nat(TEXT.length - 1), fc.nat(TEXT.length - 1))
      .map(([a, b]) => ({ start: Math.min(a, b), end: Math.max(a, b) + 1 }));
    const action = fc.constantFrom<SpanAction>('widen-start', 'widen-end', 'narrow-start', 'narrow-end');
    fc.assert(
      fc.property(span, action, (before, how) => {
        const after = changeSpan(TEXT, before, how);
        expect(after.start).toBeGreaterThanOrEqual(0);
        expect(after.end).toBeLessThanOrEqual(TEXT.length);
        expect(after.end).toBeGreaterThan(after.start);
      }),
      { numRuns: 60 },
    );
  });

  it('may be any part of a Japanese word, to the character', () => {
    const word = '少なくとも12人';
    for (let from = 0; from < word.length; from++)
      for (let to = from + 1; to <= word.length; to++) {
        const part = { start: TEXT.indexOf(word) + from, end: TEXT.indexOf(word) + to };
        expect(trimSpan(TEXT, part)).toEqual(part);
        expect([words(part), linesOfSpan(TEXT, part)]).toEqual([word.slice(from, to), [3, 3]]);
      }
  });

  it('are counted by lines that are not blank, and have no space at their ends', () => {
    expect(linesOfSpan(TEXT, at('12 people'))).toEqual([2, 2]);
    expect(linesOfSpan(TEXT, { start: 0, end: TEXT.indexOf('渡') + 2 })).toEqual([1, 3]);
    expect(trimSpan(TEXT, { start: 3, end: 10 })).toEqual(at('ferry'));
    expect(trimSpan(TEXT, { start: 22, end: 24 })).toBeNull();
    expect(trimSpan(TEXT, { start: 0, end: TEXT.length + 1 })).toBeNull();
  });
});
