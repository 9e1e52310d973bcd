import { loadCorpus } from '@synoptic/core/node/load';
import { describe, expect, it } from 'vitest';
import { pathTree } from './path-tree.ts';

const { corpus } = await loadCorpus(new URL('../../../../data', import.meta.url).pathname);
const claims = (corpus?.claims ?? []).filter((c) => c.about === 'event:kazakhstan-unrest-2022' && c.facet === 'nature');

describe('pathTree', () => {
  it('begins at the origins: one that two agencies quote is drawn once, with both', () => {
    const putin = pathTree(claims).find((o) => o.agent === 'person:vladimir-putin');
    expect(putin?.further.map((v) => v.agent).sort()).toEqual(['outlet:nhk', 'outlet:reuters']);
    expect(putin?.told).toEqual([]);
  });

  it('ends at the voices with what they tell, and loses no claim', () => {
    const told = (branches: ReturnType<typeof pathTree>): number => branches.reduce((n, b) => n + b.told.length + told(b.further), 0);
    expect(told(pathTree(claims))).toBe(claims.length);
  });
});
