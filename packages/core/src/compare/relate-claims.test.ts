import { describe, expect, it } from 'vitest';
import type { SmallClaim } from '../compile/small-corpus.fixture.ts';
import { attributedTo, compareFire, onlyRow, twoOutlets } from './one-row.fixture.ts';

const aim = (en: string, more: SmallClaim = {}): SmallClaim => ({ facet: 'aim', value: { en, ja: en }, ...more });
const shown = (a: readonly SmallClaim[], b: readonly SmallClaim[], facet = 'aim') => {
  const { verdict, explanation } = onlyRow(twoOutlets(a, b), facet);
  return [verdict, explanation.pairs.map(({ relation, basis }) => [relation, basis])];
};

describe('N9 two texts are related as the data marks them', () => {
  const retells = (how: string, claim = 'claim:a-1') => ({ paraphrases: [{ claim, how }] });
  it.each([
    ['equal', 'single', 'equal'],
    ['narrows', 'refines', 'broader'],
    ['widens', 'refines', 'narrower'],
    ['shifts', 'single', 'overlaps'],
  ])('a paraphrase that is marked %s', (how, verdict, relation) => {
    expect(shown([aim('x')], [aim('y', retells(how))])).toEqual([verdict, [[relation, 'paraphrase']]]);
  });
  it('equal texts need no mark; other texts without a mark are incomparable', () => {
    expect(shown([aim('x')], [aim('x')])).toEqual(['agree', [['equal', undefined]]]);
    expect(shown([aim('x')], [aim('y')])[0]).toBe('incomparable');
  });
  it('the relation follows a chain of paraphrases, also between two paraphrases of one claim, if the steps decide it', () => {
    const chain = (first: string, second: string) => shown([aim('x'), aim('y', retells(first))], [aim('z', retells(second, 'claim:a-2'))]);
    expect(chain('narrows', 'equal')[1]).toContainEqual(['broader', 'paraphrase']);
    expect(chain('narrows', 'widens')[1]).toHaveLength(2);
    const both = shown([aim('x'), aim('y', retells('equal'))], [aim('z', retells('equal'))]);
    expect(both).toEqual([
      'single',
      [
        ['equal', 'paraphrase'],
        ['equal', 'paraphrase'],
        ['equal', 'paraphrase'],
      ],
    ]);
  });
  it('a curator may relate two texts of different speakers, also as a clash', () => {
    const relates = (how: string) => ({ relates: [{ claim: 'claim:a-1', how }], ...attributedTo('person:anna') });
    expect(shown([aim('x')], [aim('y', relates('equal'))])).toEqual(['agree', [['equal', 'curated']]]);
    expect(shown([aim('x')], [aim('y', relates('shifts'))])).toEqual(['complementary', [['overlaps', 'curated']]]);
    expect(shown([aim('x')], [aim('y', relates('clashes'))])).toEqual(['contrast', [['disjoint', 'curated']]]);
  });
  it('equal texts count together', () => {
    const row = onlyRow(twoOutlets([aim('x')], [aim('y', retells('equal'))]), 'aim');
    expect(row.corroboration.values).toHaveLength(1);
  });
});

describe('N16 a further figure adds to one that is not', () => {
  const further = (value: unknown): SmallClaim => ({ value, qualifiers: { further: true } });
  it('for any two figures', () => {
    expect(shown([{ value: 5 }], [further(2)], 'deaths')).toEqual(['complementary', [['additional', 'further']]]);
    expect(shown([{ value: 2 }], [further(2)], 'deaths')[0]).toBe('complementary');
  });
  it('two further figures are compared as usual, and equal ones are not counted with one that is not', () => {
    expect(shown([further(2)], [further(3)], 'deaths')[0]).toBe('conflict');
    expect(onlyRow(twoOutlets([{ value: 2 }], [further(2)])).corroboration.values).toHaveLength(2);
  });
  it('a denial of the sum does not deny what is added', () => {
    expect(shown([{ value: 2, polarity: 'denied' }], [further(2)], 'deaths')[1]).toEqual([['additional', 'further']]);
  });
});

describe('C5 an origin on both sides of a clash is listed first', () => {
  it('in two reports or in its own voice', () => {
    const anna = (value: number) => ({ value, ...attributedTo('person:anna') });
    expect(onlyRow(twoOutlets([anna(3)], [anna(5)])).explanation.bothSides).toEqual(['person:anna']);
    expect(onlyRow(twoOutlets([{ value: 3 }, { value: 5 }])).explanation.bothSides).toEqual(['outlet:a']);
    expect(onlyRow(twoOutlets([anna(3)], [anna(5), { value: 5 }])).explanation).toMatchObject({
      bothSides: ['person:anna'],
      between: 'origins',
    });
  });
  it('does not list an origin if two origins clash or nothing does', () => {
    expect('bothSides' in onlyRow(twoOutlets([{ value: 3 }], [{ value: 5 }])).explanation).toBe(false);
    expect('bothSides' in onlyRow(twoOutlets([{ value: 3 }, { value: { about: 3 } }])).explanation).toBe(false);
  });
});

it('C4 a further figure is additional to a base', () => {
  const { rows } = compareFire(twoOutlets([{ value: 5 }], [{ value: 2, qualifiers: { further: true } }]), { base: 'A1' });
  expect(rows[0]?.cells[1]?.against?.is).toBe('additional');
});
