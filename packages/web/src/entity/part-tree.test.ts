import { describe, expect, it } from 'vitest';
import { partTree, wholesOf } from './part-tree.ts';

const part = (id: string, partOf: string | null) => ({ id, partOf });
const things = [part('a', null), part('b', 'a'), part('c', 'b'), part('d', 'b'), part('e', 'd'), part('x', 'y'), part('y', 'x')];

describe('what is part of what', () => {
  it('leads outward to the whole', () => {
    expect(wholesOf('e', things)).toEqual(['a', 'b', 'd']);
    expect(wholesOf('a', things)).toEqual([]);
  });
  it('leads inward to the parts of parts', () => {
    const leaf = (id: string) => ({ id, parts: [] });
    expect(partTree('b', things)).toEqual({ id: 'b', parts: [leaf('c'), { id: 'd', parts: [leaf('e')] }] });
  });
  it('ends where a circle closes', () => {
    expect(wholesOf('x', things)).toEqual(['y']);
    expect(partTree('x', things)).toEqual({ id: 'x', parts: [{ id: 'y', parts: [] }] });
  });
});
