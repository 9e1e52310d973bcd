import { describe, expect, it } from 'vitest';
import { moved, orAll, toggled, withRest } from './order.ts';

const all = ['A', 'B1', 'B2', 'C'];

describe('what a reader hears, and in which order', () => {
  it('moves by one place and stays at the ends', () => {
    expect(moved(all, 'B2', -1)).toEqual(['A', 'B2', 'B1', 'C']);
    expect(moved(all, 'A', 1)).toEqual(['B1', 'A', 'B2', 'C']);
    expect(moved(all, 'A', -1)).toBe(all);
    expect(moved(all, 'C', 1)).toBe(all);
    expect(moved(all, 'Z', 1)).toBe(all);
  });
  it('leaves out, and takes in again at the end', () => {
    expect(toggled(all, 'B1')).toEqual(['A', 'B2', 'C']);
    expect(toggled(['A'], 'C')).toEqual(['A', 'C']);
  });
  it('is no choice where all are heard in their own order', () => {
    expect(orAll([...all], all)).toBeNull();
    expect(orAll(['B1', 'A', 'B2', 'C'], all)).not.toBeNull();
    expect(orAll(['A'], all)).toEqual(['A']);
  });
  it('lists what is left out after what is chosen, and nothing that is not there', () => {
    expect(withRest(['C', 'Z', 'A'], all)).toEqual(['C', 'A', 'B1', 'B2']);
    expect(withRest(null, all)).toBe(all);
  });
});
