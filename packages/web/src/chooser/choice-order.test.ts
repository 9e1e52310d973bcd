import { describe, expect, it } from 'vitest';
import { inChoiceOrder, moveChoice, nullIfDefaultOrder, toggleChoice } from './choice-order.ts';

const all = ['A', 'B1', 'B2', 'C'];

describe('chosen accounts and facets and their order', () => {
  it('moves by one place and stops at the ends', () => {
    expect(moveChoice(all, 'B2', -1)).toEqual(['A', 'B2', 'B1', 'C']);
    expect(moveChoice(all, 'A', 1)).toEqual(['B1', 'A', 'B2', 'C']);
    expect(moveChoice(all, 'A', -1)).toBe(all);
    expect(moveChoice(all, 'C', 1)).toBe(all);
    expect(moveChoice(all, 'Z', 1)).toBe(all);
  });
  it('removes an item, and adds it again at the end', () => {
    expect(toggleChoice(all, 'B1')).toEqual(['A', 'B2', 'C']);
    expect(toggleChoice(['A'], 'C')).toEqual(['A', 'C']);
  });
  it('is null if all are chosen in their default order', () => {
    expect(nullIfDefaultOrder([...all], all)).toBeNull();
    expect(nullIfDefaultOrder(['B1', 'A', 'B2', 'C'], all)).not.toBeNull();
    expect(nullIfDefaultOrder(['A'], all)).toEqual(['A']);
  });
  it('lists unchosen items after chosen ones, and no unknown ones', () => {
    expect(inChoiceOrder(['C', 'Z', 'A'], all)).toEqual(['C', 'A', 'B1', 'B2']);
    expect(inChoiceOrder(null, all)).toBe(all);
  });
});
