import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { reuseUnchangedParts } from './reuse-unchanged-parts.ts';

const data = () => fc.jsonValue({ maxDepth: 4 });

describe('a new answer that reuses the last one', () => {
  it('equals the new answer for any previous answer', () => {
    fc.assert(
      fc.property(data(), data(), (before, now) => {
        expect(reuseUnchangedParts(before, now)).toEqual(now);
      }),
    );
  });
  it('is the previous object if it is equal', () => {
    fc.assert(
      fc.property(data(), (said) => {
        const again = structuredClone(said);
        expect(reuseUnchangedParts(said, again)).toBe(said !== null && typeof said === 'object' ? said : again);
      }),
    );
  });
  it('keeps the parts that are equal', () => {
    const before = {
      rows: [
        { id: 1, cells: ['a'] },
        { id: 2, cells: ['b'] },
      ],
      claims: { x: { value: 3 } },
    };
    const now = reuseUnchangedParts(before, {
      rows: [
        { id: 1, cells: ['a'] },
        { id: 2, cells: ['c'] },
      ],
      claims: { x: { value: 3 } },
    });
    expect([now.rows[0] === before.rows[0], now.rows[1] === before.rows[1], now.claims === before.claims]).toEqual([true, false, true]);
  });
});
