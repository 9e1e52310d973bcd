import { expect, it } from 'vitest';
import { type SmallClaim, smallCorpus } from '../compile/small-corpus.fixture.ts';
import { affirmedDates, affirmedEntities, assertedInLedgerPart, claimsInLedgerPart } from './ledger-parts.ts';

const claims: SmallClaim[] = [
  { facet: 'asked-of', value: ['state:south', 'state:north'] },
  { facet: 'asked-of', value: ['state:south'], modality: 'prediction' },
  { facet: 'asked-of', value: ['organization:league'], certainty: 'possible' },
  { facet: 'asked-of', value: ['outlet:a'], polarity: 'denied' },
  { facet: 'deaths', value: 3 },
  { facet: 'asked-on', value: '2022-02' },
  { facet: 'asked-on', value: '2022-01-01' },
  { facet: 'asked-on', value: '2022-01' },
  { facet: 'asked-on', value: '2022-01' },
  { facet: 'asked-on', value: '2021', polarity: 'denied' },
];
const corpus = smallCorpus({ documents: { A: { claims } } });
const all = corpus.compiled.claims;
const ids = (some: readonly { readonly id: string }[]) => some.map((c) => c.id);

it('L2 a part of the ledger is read from the claims of its facets that are at least probable', () => {
  expect(ids(claimsInLedgerPart('asked-of', all, corpus))).toEqual(['claim:a-1', 'claim:a-2', 'claim:a-4']);
  expect(ids(assertedInLedgerPart('asked-of', all, corpus))).toEqual(['claim:a-1', 'claim:a-4']);
});

it('L2 only affirmed claims name entities: each once, in the order of their ids', () => {
  expect(affirmedEntities(all.slice(0, 5))).toEqual(['organization:league', 'state:north', 'state:south']);
});

it('L2 only affirmed claims give dates: each once, by first day', () => {
  expect(affirmedDates(all, corpus)).toEqual(['2022-01', '2022-01-01', '2022-02']);
});

it('L2 years before Christ come in the order of their days', () => {
  const years = ['-0043', '-0044'].map((value) => ({ facet: 'asked-on', value }));
  const early = smallCorpus({ documents: { A: { claims: years } } });
  expect(affirmedDates(early.compiled.claims, early)).toEqual(['-0044', '-0043']);
});
