import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LIMIT, pageOf } from './paging.ts';
import { fold, wordsOf } from './words.ts';

describe('a page of a list', () => {
  const list = Array.from({ length: 120 }, (_, i) => i);
  it('holds 50 by default, and the way to the rest', () => {
    const { items, total, next } = pageOf(list);
    expect([items.length, total, next === null]).toEqual([LIMIT.default, 120, false]);
  });
  it('followed by next, gives every item once and in order, whatever the limit', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 200 }), fc.integer({ min: 1, max: 500 }), (length, limit) => {
        const all = Array.from({ length }, (_, i) => i);
        const seen: number[] = [];
        let next: string | null | undefined;
        do {
          const page = pageOf(all, next === undefined || next === null ? { limit } : { limit, next });
          seen.push(...page.items);
          next = page.next;
        } while (next !== null);
        expect(seen).toEqual(all);
      }),
      { numRuns: 300 },
    );
  });
  it.each([0, -1, 501, 1.5, Number.NaN])('a limit of %d is refused', (limit) => {
    expect(() => pageOf(list, { limit })).toThrow(expect.objectContaining({ code: 'bad-question', parameter: 'limit' }));
  });
  it.each(['', 'p', 'x1', 'p-1', 'pzzzzzz', 'p 1', '50'])('next=%j is refused', (next) => {
    expect(() => pageOf(list, { next })).toThrow(expect.objectContaining({ code: 'bad-question', parameter: 'next' }));
  });
});

describe('words for search', () => {
  it('one spelling for many: width, case, kana', () => {
    expect(fold('ＣＳＴＯ')).toBe(fold('csto'));
    expect(fold('トカエフ')).toBe(fold('とかえふ'));
    expect(fold('ヴァシリー')).toBe(fold('バシリー'));
    expect(fold('イラン・イラク')).toBe(fold('イランイラク'));
  });
  it('an empty text has none', () => expect(wordsOf(' 。')).toEqual([]));
});
