import { describe, expect, it } from 'vitest';
import { type SmallClaim, sized } from '../compile/small-corpus.fixture.ts';
import type { AgainstBase } from '../shapes/row.ts';
import { compareFire, twoOutlets } from './one-row.fixture.ts';

/** Comparison of B1 with the base A1 on a facet of the fire. */
function read(a: readonly SmallClaim[], b: readonly SmallClaim[], facet = 'deaths'): AgainstBase | undefined {
  const { rows } = compareFire(twoOutlets(a, b), { base: 'A1' });
  return rows.find((r) => r.facet === facet)?.cells.find((c) => c.account === 'B1')?.against;
}

const asOf = (time: string) => ({ qualifiers: { asOf: time } });

describe('C4 the other accounts are read against a base', () => {
  it.each<[string, SmallClaim[], SmallClaim[], AgainstBase['is']]>([
    ['the same', [{ value: 3 }], [{ value: 3 }], 'equal'],
    ['more', [{ value: { 'at-least': 2 } }], [{ value: 3 }], 'narrower'],
    ['less', [{ value: 3 }], [{ value: { 'at-least': 2 } }], 'broader'],
    ['something beside it', [{ value: { between: [1, 3] } }], [{ value: { between: [2, 5] } }], 'overlaps'],
    ['what excludes it', [{ value: 3 }], [{ value: 5 }], 'disjoint'],
    ['what it denies', [{ value: 3, polarity: 'denied' }], [{ value: 3 }], 'disjoint'],
    ['what cannot be measured', [sized(3, 'person')], [sized(3, 'day')], 'incomparable'],
    ['something of another time', [{ value: 3, ...asOf('2021') }], [{ value: 5, ...asOf('2022') }], 'apart'],
    ['something of another force', [{ value: 3 }], [{ value: 5, modality: 'prediction' }], 'apart'],
    ['what is only hedged', [{ value: 3 }], [{ value: 5, certainty: 'possible' }], 'apart'],
  ])('it says %s', (_what, base, other, is) => expect(read(base, other, String(base[0]?.['facet'] ?? 'deaths'))?.is).toBe(is));

  it('claims that are not compared have no pairs', () => {
    expect(read([{ value: 3 }], [{ value: 5, modality: 'demand' }])).toEqual({ is: 'apart', pairs: [] });
  });
  it('only the claims that are rivals are read', () => {
    expect(read([{ value: 3 }, { value: 9, certainty: 'possible' }], [{ value: 3 }, { value: 9, modality: 'prediction' }])).toEqual({
      ...{ is: 'equal', pairs: [['claim:b-1', 'claim:a-1']] },
    });
  });
  it('a clash is read before any other relation, with the claims that clash', () => {
    expect(read([{ value: 3 }], [{ value: 3 }, { value: 5 }])).toEqual({ is: 'disjoint', pairs: [['claim:b-2', 'claim:a-1']] });
  });
  it('equality is read before more and less', () => {
    expect(read([{ value: 3 }, { value: { 'at-least': 2 } }], [{ value: 3 }])).toEqual({
      is: 'equal',
      pairs: [['claim:b-1', 'claim:a-1']],
    });
  });
  it('the relation that comes first in the order is read, in any order of the claims', () => {
    const people = (figure: object): SmallClaim => ({ facet: 'size', value: { ...figure, unit: 'person' } });
    const base: SmallClaim[] = [
      sized(3, 'day'),
      people({ between: [3, 6] }),
      people({ exact: 3 }),
      people({ between: [1, 5] }),
      people({ between: [2, 4] }),
      people({ exact: 9 }),
    ];
    const relations = base.map((_, i) => read(base.slice(0, i + 1), [people({ between: [2, 4] })], 'size')?.is);
    expect(relations).toEqual(['incomparable', 'overlaps', 'broader', 'narrower', 'equal', 'disjoint']);
  });
  it('marks rows that only one of the two accounts answers, and those that the base leaves empty', () => {
    expect(read([{ facet: 'begin', value: '2022' }], [{ value: 3 }])).toEqual({ is: 'only-here', pairs: [] });
    expect(read([{ value: 3 }], [{ facet: 'begin', value: '2022' }])).toEqual({ is: 'only-base', pairs: [] });
    const { rows } = compareFire(
      {
        documents: {
          A: { claims: [{ facet: 'begin', value: '2022' }] },
          B: { claims: [{ facet: 'begin', value: '2022' }] },
          C: { claims: [{ value: 3 }] },
        },
      },
      { base: 'A1' },
    );
    const of = (facet: string) => rows.find((r) => r.facet === facet)?.cells.map((c) => [c.account, c.against?.is]);
    expect(of('deaths')).toEqual([
      ['A1', undefined],
      ['B1', 'neither'],
      ['C1', 'only-here'],
    ]);
  });
  it('a base changes neither verdicts nor counts; the answer has its own id', () => {
    const small = twoOutlets([{ value: 3 }], [{ value: 5 }]);
    const [plain, based] = [compareFire(small), compareFire(small, { base: 'B1' })];
    expect(based.rows.map((r) => [r.verdict, r.corroboration])).toEqual(plain.rows.map((r) => [r.verdict, r.corroboration]));
    expect(based.id).not.toBe(plain.id);
    expect([based.base, 'base' in plain]).toEqual(['B1', false]);
  });
  it('a base that has no column here leaves the cells as they are', () => {
    const cells = compareFire(twoOutlets([{ value: 3 }]), { base: 'Cl' }).rows.flatMap((r) => r.cells);
    expect(cells.filter((c) => 'against' in c)).toEqual([]);
  });
});
