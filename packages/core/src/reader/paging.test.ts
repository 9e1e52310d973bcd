import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PAGE_LIMITS, paginate, readAllItems } from './paging.ts';
import { foldForSearch, indexWords } from './search-words.ts';

describe('a page of a list', () => {
  const list = Array.from({ length: 120 }, (_, i) => i);
  it('has 50 items by default, and the cursor of the next page', () => {
    const { items, total, next } = paginate(list);
    expect([items.length, total, next === null]).toEqual([PAGE_LIMITS.default, 120, false]);
  });
  it('followed by next, gives every item once and in order, for any limit', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 200 }), fc.integer({ min: 1, max: 500 }), (length, limit) => {
        const all = Array.from({ length }, (_, i) => i);
        const seen: number[] = [];
        let next: string | null | undefined;
        do {
          const page = paginate(all, next === undefined || next === null ? { limit } : { limit, next });
          seen.push(...page.items);
          next = page.next;
        } while (next !== null);
        expect(seen).toEqual(all);
      }),
      { numRuns: 300 },
    );
  });
  it('is one page for lists that are complete', async () => {
    for (const length of [0, 1, 500, 501, 1200]) {
      const all = Array.from({ length }, (_, i) => i);
      expect(await readAllItems(async (paging) => paginate(all, paging))).toEqual(all);
    }
  });
  it.each([0, -1, 501, 1.5, Number.NaN])('a limit of %d is refused', (limit) => {
    expect(() => paginate(list, { limit })).toThrow(
      expect.objectContaining({ type: 'bad-question', code: 'out-of-range', parameter: 'limit' }),
    );
  });
  it.each(['', 'p', 'x1', 'p-1', 'pzzzzzz', 'p 1', '50'])('next=%j is refused', (next) => {
    expect(() => paginate(list, { next })).toThrow(
      expect.objectContaining({ type: 'bad-question', code: 'unknown-page', parameter: 'next' }),
    );
  });
});

describe('words for search', () => {
  it('are normalized in width, case and kana', () => {
    expect(foldForSearch('ＣＳＴＯ')).toBe(foldForSearch('csto'));
    expect(foldForSearch('トカエフ')).toBe(foldForSearch('とかえふ'));
    expect(foldForSearch('ヴァシリー')).toBe(foldForSearch('バシリー'));
    expect(foldForSearch('イラン・イラク')).toBe(foldForSearch('イランイラク'));
  });
  it('are empty for an empty text', () => expect(indexWords(' 。')).toEqual([]));
});
