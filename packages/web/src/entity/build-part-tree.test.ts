import { describe, expect, it } from 'vitest';
import { buildPartTree, enclosingThings } from './build-part-tree.ts';

const part = (id: string, partOf: string | null) => ({ id, partOf });
const things = [part('a', null), part('b', 'a'), part('c', 'b'), part('d', 'b'), part('e', 'd'), part('x', 'y'), part('y', 'x')];

describe('the tree of parts', () => {
  it('leads outward to the whole', () => {
    expect(enclosingThings('e', things)).toEqual(['a', 'b', 'd']);
    expect(enclosingThings('a', things)).toEqual([]);
  });
  it('leads inward to the parts of parts', () => {
    const leaf = (id: string) => ({ id, parts: [] });
    expect(buildPartTree('b', things)).toEqual({ id: 'b', parts: [leaf('c'), { id: 'd', parts: [leaf('e')] }] });
  });
  it('ends at a circle', () => {
    expect(enclosingThings('x', things)).toEqual(['y']);
    expect(buildPartTree('x', things)).toEqual({ id: 'x', parts: [{ id: 'y', parts: [] }] });
  });
});
