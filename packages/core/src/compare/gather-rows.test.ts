import { describe, expect, it } from 'vitest';
import { compareFire, twoOutlets } from './one-row.fixture.ts';

const keys = (...args: Parameters<typeof compareFire>) => compareFire(...args).rows.map((r) => [r.about, r.facet, r.of, r.where]);

describe('R0 a row is one subject, one facet, and one side', () => {
  it('claims on two facets are two rows, in the order of the facets', () => {
    expect(keys(twoOutlets([{ facet: 'leader', value: ['state:south'] }, { value: 3 }]))).toEqual([
      ['event:fire', 'deaths', null, null],
      ['event:fire', 'leader', null, null],
    ]);
  });
  it('a value of a side (`of`) and one of a place (`where`) have their own rows', () => {
    const claims = [
      { value: 3 },
      { value: 4, qualifiers: { of: 'organization:league' } },
      { value: 5, qualifiers: { where: 'state:south' } },
      { value: 5, qualifiers: { where: 'state:north' } },
    ];
    expect(keys(twoOutlets(claims))).toEqual([
      ['event:fire', 'deaths', null, null],
      ['event:fire', 'deaths', null, 'state:north'],
      ['event:fire', 'deaths', null, 'state:south'],
      ['event:fire', 'deaths', 'organization:league', null],
    ]);
  });
  it('a facet with a claim for one participant gets a row for each in the same role, so that a side without figures is visible', () => {
    const { rows } = compareFire(twoOutlets([{ value: 3, qualifiers: { of: 'state:north' } }]));
    expect(rows.map((r) => [r.of, r.verdict])).toEqual([
      ['state:north', 'single'],
      ['state:south', 'unattested'],
    ]);
  });
  it('only facets that are marked so get such rows', () => {
    const rows = keys(twoOutlets([{ facet: 'duration', value: 3, qualifiers: { of: 'state:north' } }]));
    expect(rows).toEqual([['event:fire', 'duration', 'state:north', null]]);
  });
  it('claims about an entity have no rows for other sides', () => {
    const small = twoOutlets([{ about: 'state:north', value: 3, qualifiers: { of: 'state:south' } }]);
    expect(keys(small, { about: ['state:north'] })).toEqual([['state:north', 'deaths', 'state:south', null]]);
  });
  it('the time, the sense and the force of a claim do not split a row', () => {
    const claims = [
      { value: 3, qualifiers: { asOf: '2022-01' } },
      { value: 3, qualifiers: { under: { en: 's', ja: 's' } } },
      { value: 4, modality: 'demand' },
    ];
    expect(keys(twoOutlets(claims)).length).toBe(1);
  });
});

describe('Q1 a comparison gathers the claims about the ids given', () => {
  const small = twoOutlets(
    [{ value: 3 }, { value: 1, about: 'event:spark' }],
    [{ facet: 'leader', value: ['state:north'], about: 'state:south' }],
  );
  it('links the parts of an event without gathering their claims', () => {
    const { rows, parts } = compareFire(small);
    expect([rows.map((r) => r.about), parts]).toEqual([['event:fire'], ['event:spark']]);
  });
  it('several subjects set their rows side by side', () => {
    const { rows, parts } = compareFire(small, { about: ['state:south', 'event:spark', 'event:fire'] });
    expect([rows.map((r) => r.about), parts]).toEqual([['event:fire', 'event:spark', 'state:south'], []]);
  });
  it('a subject without claims has no rows and is not an error', () => {
    expect(compareFire(small, { about: ['event:rain'] }).rows).toEqual([]);
  });
});
