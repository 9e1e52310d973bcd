import { describe, expect, it } from 'vitest';
import { type SmallClaim, sized, smallCorpus } from '../compile/small-corpus.fixture.ts';
import { attributedTo, compareFire, onlyRow, twoOutlets } from './one-row.fixture.ts';
import { claimRelationBasis, relateClaims } from './relate-claims.ts';

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

/** A text, or another value, with what it retells: `text('x', 'narrows', 'y')`. */
const text = (id: string, how?: string, of?: string, more: SmallClaim = aim(id)): SmallClaim => ({
  ...more,
  ...{ id, paraphrases: how ? [{ claim: `claim:a-${of}`, how }] : [] },
});
/** Relation of claim x to claim y, and its reason. */
function related(...claims: readonly SmallClaim[]) {
  const corpus = smallCorpus(twoOutlets(claims));
  const [x, y] = ['claim:a-x', 'claim:a-y'].map((id) => corpus.claims.get(id));
  const facet = x && corpus.facets.get(x.facet);
  if (!x || !y || !facet) throw new Error('no two claims');
  return [relateClaims(x, y, facet, corpus), claimRelationBasis(x, y, facet, corpus)];
}
const undecided = ['incomparable', null];

describe('N9 the steps of paraphrases decide a relation', () => {
  const chain = (first: string, second: string) => related(text('x', first, 'z'), text('z', second, 'y'), text('y'));
  const siblings = (x: string, y: string) => related(text('x', x, 'z'), text('y', y, 'z'), text('z'));
  it('over equal steps, and over two in one direction', () => {
    expect(chain('equal', 'narrows')).toEqual(['narrower', 'paraphrase']);
    expect(chain('narrows', 'equal')).toEqual(['narrower', 'paraphrase']);
    expect(chain('narrows', 'narrows')).toEqual(['narrower', 'paraphrase']);
    expect(chain('widens', 'widens')).toEqual(['broader', 'paraphrase']);
    expect(chain('shifts', 'equal')).toEqual(['overlaps', 'paraphrase']);
  });
  it('between two that retell one text', () => {
    expect(siblings('narrows', 'equal')).toEqual(['narrower', 'paraphrase']);
    expect(siblings('equal', 'narrows')).toEqual(['broader', 'paraphrase']);
    expect(siblings('narrows', 'widens')).toEqual(['narrower', 'paraphrase']);
  });
  it('no other steps do, and nothing after them', () => {
    expect([chain('narrows', 'widens'), chain('shifts', 'shifts'), chain('narrows', 'shifts')]).toEqual([undecided, undecided, undecided]);
    expect([siblings('narrows', 'narrows'), siblings('shifts', 'shifts')]).toEqual([undecided, undecided]);
    expect(related(text('x', 'narrows', 'v'), text('v', 'widens', 'w'), text('w', 'equal', 'y'), text('y'))).toEqual(undecided);
    expect(
      related(text('x', 'equal', 'w'), text('w', 'narrows', 'v'), text('v', 'widens', 'z'), text('y', 'equal', 'z'), text('z')),
    ).toEqual(undecided);
  });
  it('a mark is read from either text, and says nothing of a third', () => {
    expect([related(text('x', 'narrows', 'y'), text('y')), related(text('x'), text('y', 'narrows', 'x'))]).toEqual([
      ['narrower', 'paraphrase'],
      ['broader', 'paraphrase'],
    ]);
    expect(related(text('x'), text('y', 'equal', 'z'), text('z', 'narrows', 'x'))).toEqual(['broader', 'paraphrase']);
    const both = ['equal', 'narrows'].map((how, i) => ({ claim: ['claim:a-z', 'claim:a-y'][i], how }));
    expect(related({ ...text('x'), paraphrases: both }, text('y'), text('z'))).toEqual(['narrower', 'paraphrase']);
    const relates = { relates: [{ claim: 'claim:a-z', how: 'clashes' }] };
    expect(related({ ...text('x'), ...relates }, text('y'), text('z'))).toEqual(undecided);
    expect(related(text('x', 'equal', 'z'), text('y'), text('z'))).toEqual(undecided);
  });
  it('equal texts are equal with any mark; values of other types are related by themselves', () => {
    expect(related(text('x', 'shifts', 'y', aim('same')), text('y', undefined, undefined, aim('same')))).toEqual(['equal', null]);
    const sizes = [text('x', 'equal', 'y', sized(3, 'person')), text('y', undefined, undefined, sized(3, 'hour'))];
    expect(related(...sizes)).toEqual(undecided);
    const rounded = [text('x', undefined, undefined, { value: 1250 }), text('y', undefined, undefined, { value: 1254 })];
    expect(related(...rounded)).toEqual(['broader', 'rounding']);
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
