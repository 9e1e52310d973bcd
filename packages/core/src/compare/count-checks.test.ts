import { describe, expect, it } from 'vitest';
import type { PlainRecord, SmallClaim, SmallCorpus } from '../compile/small-corpus.fixture.ts';
import { compareFire } from './one-row.fixture.ts';

const both = (text: string) => ({ en: text, ja: text });
const facets: PlainRecord[] = [
  {
    ...{ id: 'how-many', label: both('n'), question: both('n?'), value: 'quantity', unit: 'person', nature: 'factual', answers: 'one' },
    ...{ counts: 'helpers', definition: both('d'), includes: both('i'), excludes: both('e'), example: both('x') },
  },
];

/** Count checks in a row with a number from A and a list from B; the question names both subjects. */
function checks(number: Partial<SmallClaim>, list: Partial<SmallClaim>, facet = 'how-many') {
  const small: SmallCorpus = {
    facets,
    documents: { A: { claims: [{ id: 'n', facet: 'how-many', ...number }] }, B: { claims: [{ id: 'l', facet: 'helpers', ...list }] } },
  };
  const { rows } = compareFire(small, { about: ['event:fire', 'event:rain'] });
  return rows.find((r) => r.facet === facet)?.explanation.checks;
}

const two = ['state:north', 'state:south'];

describe('R7 a stated count and a stated list of the same things check each other', () => {
  it('a closed list has as many members as the number says', () => {
    const check = { count: 'claim:a-n', list: 'claim:b-l', listed: 2, closed: true, is: 'fits' };
    expect(checks({ value: 2 }, { value: two })).toEqual([check]);
  });
  it('it is shown in the row of the list too', () => {
    expect(checks({ value: 2 }, { value: two }, 'helpers')).toEqual(checks({ value: 2 }, { value: two }));
  });
  it.each<[string, unknown, unknown, string]>([
    ['a closed list that is too short', 3, two, 'parts'],
    ['a closed list that is too long', 1, two, 'parts'],
    ['an open list leaves room for more', 6, { open: two }, 'fits'],
    ['an open list may name too many already', 1, { open: two }, 'parts'],
    ['a number that is itself open', { 'at-least': 2 }, two, 'fits'],
    ['a number that is open below the list', { 'at-most': 1 }, two, 'parts'],
    ['about six and six', { about: 6 }, { open: two }, 'fits'],
  ])('%s', (_what, value, list, is) => expect(checks({ value }, { value: list })?.map((c) => c.is)).toEqual([is]));

  it.each<[string, Partial<SmallClaim>, Partial<SmallClaim>]>([
    ['of another side', { value: 3, qualifiers: { of: 'state:north' } }, { value: two }],
    ['of another place', { value: 3, qualifiers: { where: 'state:north' } }, { value: two }],
    ['of another time', { value: 3, qualifiers: { asOf: '2021' } }, { value: two, qualifiers: { asOf: '2022' } }],
    ['of another force', { value: 3 }, { value: two, modality: 'prediction' }],
    ['hedged', { value: 3, certainty: 'possible' }, { value: two }],
    ['denied', { value: 3 }, { value: two, polarity: 'denied' }],
    ['denied, the number', { value: 3, polarity: 'denied' }, { value: two }],
    ['of another subject', { value: 3 }, { value: two, about: 'event:rain' }],
    ['a number of something else', { facet: 'deaths', value: 3 }, { value: two }],
    ['a list of something else', { value: 3 }, { facet: 'leader', value: two }],
  ])('nothing is checked if one of the two is %s', (_what, number, list) => expect(checks(number, list)).toBeUndefined());

  it('a number and a list of other things are not checked', () => {
    const small: SmallCorpus = {
      facets,
      documents: {
        A: { claims: [{ id: 'n', facet: 'how-many', value: 2 }, { value: 3 }] },
        B: {
          claims: [
            { id: 'l', facet: 'helpers', value: two },
            { facet: 'leader', value: two },
          ],
        },
      },
    };
    const { rows } = compareFire(small);
    expect(rows.map((r) => [r.facet, r.explanation.checks?.map((c) => [c.count, c.list])])).toEqual([
      ['deaths', undefined],
      ['helpers', [['claim:a-n', 'claim:b-l']]],
      ['how-many', [['claim:a-n', 'claim:b-l']]],
      ['leader', undefined],
    ]);
  });

  it('the check changes no verdict', () => {
    const { rows } = compareFire({
      facets,
      documents: {
        A: {
          claims: [
            { facet: 'how-many', value: 3 },
            { facet: 'helpers', value: two },
          ],
        },
      },
    });
    expect(rows.map((r) => r.verdict)).toEqual(['single', 'single']);
  });
  it('claims that the question excludes, or that were withdrawn, check nothing', () => {
    const small: SmallCorpus = {
      facets,
      documents: { A: { claims: [{ id: 'n', facet: 'how-many', value: 3 }] }, B: { claims: [{ id: 'l', facet: 'helpers', value: two }] } },
    };
    expect(compareFire(small, { accounts: ['A'] }).rows[0]?.explanation.checks).toBeUndefined();
    const asked = (...facets: string[]) => compareFire(small, { facets }).rows.map((r) => [r.facet, r.explanation.checks?.length]);
    expect([asked('how-many'), asked('helpers')]).toEqual([[['how-many', undefined]], [['helpers', undefined]]]);
    expect(asked('how-many', 'helpers')).toEqual([
      ['helpers', 1],
      ['how-many', 1],
    ]);
    const byB = { attribution: [{ agent: 'outlet:b', act: 'states' }] };
    const taken = { ...small.documents, C: { claims: [{ facet: 'helpers', value: ['state:north'], retracts: ['claim:b-l'], ...byB }] } };
    const [row] = compareFire({ facets, documents: taken }).rows.filter((r) => r.facet === 'how-many');
    expect(row?.explanation.checks?.map((c) => c.list)).toEqual(['claim:c-1']);
  });
});
