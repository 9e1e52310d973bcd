import { describe, expect, it } from 'vitest';
import { type PlainRecord, type SmallClaim, smallCorpus } from '../compile/small-corpus.fixture.ts';
import { compare } from './compare.ts';
import { attributedTo, compareFire } from './one-row.fixture.ts';

const facets: PlainRecord[] = [
  { id: 'happened', question: 'Did it happen?', value: 'truth', occurrence: true },
  {
    ...{ id: 'sort', question: 'What was it?', value: 'category', nature: 'framing' },
    categories: [
      { id: 'blaze', label: 'Blaze' },
      { id: 'hoax', label: 'Hoax', denies: true },
    ],
  },
];
const says: SmallClaim = { facet: 'happened', value: true };
const denies: SmallClaim = { ...says, polarity: 'denied' };

/** Row of the occurrence of the fire: A speaks on it, B of another facet of the fire. */
function occurrence(a: SmallClaim, ...b: SmallClaim[]) {
  return occurrenceAmong([], a, ...b);
}

function occurrenceAmong(events: readonly PlainRecord[], a: SmallClaim, ...b: SmallClaim[]) {
  const row = compareFire({ facets, events, documents: { A: { date: '2022-01-10', claims: [a] }, B: { claims: b } } }).rows.find(
    (r) => r.facet === 'happened',
  );
  const cell = row?.cells.find((c) => c.account === 'B1');
  return { row, cell };
}

describe('R9 an account that states a fact of an event grants that it happened', () => {
  it('it ends the silence of the account and is counted separately', () => {
    const { row, cell } = occurrence(says, { value: 3 });
    expect(cell).toEqual({ account: 'B1', silence: null, because: null, claims: [], grants: ['claim:b-1'] });
    expect([row?.verdict, row?.corroboration.origins, row?.granted?.origins]).toEqual(['single', 1, 1]);
    expect(row?.answers.map((a) => a.claims)).toEqual([['claim:a-1']]);
  });
  it('it clashes with a denial, by one fact of each origin', () => {
    const { row } = occurrence(denies, { value: 3 }, { facet: 'begin', value: '2022-01-10' });
    expect([row?.verdict, row?.rule, row?.corroboration.origins]).toEqual(['conflict', 'V3', 1]);
    expect(row?.explanation.pairs).toEqual([{ claims: ['claim:b-1', 'claim:a-1'], relation: 'disjoint', between: 'origins' }]);
  });
  it('applies if only the occurrence is asked for: its facts are on other facets', () => {
    const corpus = smallCorpus({ facets, documents: { A: { date: '2022-01-10', claims: [says] }, B: { claims: [{ value: 3 }] } } });
    const { rows } = compare(corpus, { about: ['event:fire'], facets: ['happened'] });
    expect(rows.map((row) => [row.facet, row.granted?.claims, row.cells.find((c) => c.account === 'B1')?.grants])).toEqual([
      ['happened', ['claim:b-1'], ['claim:b-1']],
    ]);
  });
  it('an evaluation only ends the silence', () => {
    const { row, cell } = occurrence(denies, { facet: 'stance', value: 'negative', modality: 'evaluation' });
    expect([row?.verdict, row?.granted, cell?.grants]).toEqual(['single', undefined, ['claim:b-1']]);
  });
  it.each<[string, SmallClaim]>([
    ['a denial', { value: 3, polarity: 'denied' }],
    ['a forecast', { value: 3, modality: 'prediction' }],
    ['a hedge', { value: 3, certainty: 'possible' }],
    ['a value that says that it did not happen', { facet: 'sort', value: 'hoax' }],
    ['a value that says so beside another', { facet: 'sort', value: ['blaze', 'hoax'] }],
  ])('%s grants nothing', (_what, claim) => {
    const { cell } = occurrence(says, claim, { facet: 'leader', value: ['state:south'], modality: 'prediction' });
    expect(cell).toMatchObject({ silence: 'silent' });
  });
  it('an event is granted by an origin that affirms and denies it, or affirms it after a forecast that it would not happen', () => {
    expect(occurrence(says, says, { value: 3 }).row?.granted?.claims).toEqual(['claim:b-2']);
    const doubted = { ...denies, modality: 'prediction' };
    expect(occurrence(says, doubted, { value: 3 }).row?.granted?.claims).toEqual(['claim:b-2']);
  });
  it('an event of the future is granted by no claim', () => {
    const foretold = [{ id: 'event:fire', date: '2022-01-10', foretold: true }];
    expect(occurrenceAmong(foretold, { ...says, modality: 'prediction' }, { value: 3 }).row?.granted).toBeUndefined();
  });
  it('a claim on another subject that answers on the event from the other side does not grant it', () => {
    const fought: PlainRecord[] = [
      { id: 'fighters', question: 'Who fought in it?', value: 'entities', about: ['event'], inverse: 'fought-in' },
      { id: 'fought-in', question: 'What did it fight in?', value: 'entities', answers: 'many', about: ['state'], inverse: 'fighters' },
    ];
    const claim: SmallClaim = { about: 'state:north', facet: 'fought-in', value: ['event:fire'] };
    const documents = { A: { date: '2022-01-10', claims: [says] }, B: { claims: [claim] } };
    const { rows } = compareFire({ facets: [...facets, ...fought], documents });
    expect(rows.map((r) => [r.facet, r.granted])).toContainEqual(['happened', undefined]);
    expect(rows.map((r) => r.facet)).toContain('fighters');
  });
  it('a row that clashes already shows its own claims', () => {
    const { row } = occurrence(says, { ...denies, ...attributedTo('person:anna') }, { value: 3, ...attributedTo('person:boris') });
    expect(row?.verdict).toBe('conflict');
    expect(row?.explanation.pairs.map((p) => p.claims)).toEqual([['claim:a-1', 'claim:b-1']]);
  });
  it('an origin that denies the event grants nothing, and nothing is granted in a row without claims on the occurrence', () => {
    const { row } = occurrence(says, denies, { value: 3 });
    expect(row?.granted).toBeUndefined();
    expect(occurrence({ value: 5 }, { value: 3 }).row).toBeUndefined();
  });
});

describe('F1 a forecast of an event reads the facts that grant it', () => {
  const foretells = (more: PlainRecord = {}): SmallClaim => ({
    ...says,
    modality: 'prediction',
    attribution: [{ agent: 'person:anna', act: 'states', on: '2022-01-01' }],
    ...more,
  });
  const by = (agent: string, on: string, more: SmallClaim = { value: 3 }): SmallClaim => ({
    attribution: [{ agent, act: 'states', on }],
    ...more,
  });
  const outcome = (forecast: SmallClaim, ...words: SmallClaim[]) =>
    compareFire({ facets, documents: { A: { date: '2022-01-01', claims: [forecast] }, B: { date: '2022-03-01', claims: words } } }).claims[
      'claim:a-1'
    ]?.outcome;
  const denied = foretells({ polarity: 'denied' });

  it('is borne out, or refuted if the forecast denied the event', () => {
    const later = by('person:clara', '2022-01-20');
    expect(outcome(foretells(), later)).toMatchObject({ is: 'borne-out', by: ['claim:b-1'], days: { min: 9, max: 9 } });
    expect(outcome(denied, later)).toMatchObject({ is: 'not-borne-out', by: ['claim:b-1'], later: [{ is: 'against' }] });
  });
  it('counts the first fact of each origin, and none of an origin with its own claim on the occurrence', () => {
    const words = [by('person:clara', '2022-01-25'), by('person:clara', '2022-01-20'), by('person:boris', '2022-01-22')];
    expect(outcome(foretells(), ...words)?.later.map((w) => w.claim)).toEqual(['claim:b-2', 'claim:b-3']);
    const again = [by('person:clara', '2022-01-20'), by('person:clara', '2022-01-25'), by('person:clara', '2022-01-20')];
    expect(outcome(foretells(), ...again)?.later.map((w) => w.claim)).toEqual(['claim:b-1']);
    const spoken = [by('person:clara', '2022-01-25', says), by('person:clara', '2022-01-20')];
    expect(outcome(foretells(), ...spoken)?.later.map((w) => w.claim)).toEqual(['claim:b-1']);
  });
  it('ignores an evaluation, an earlier claim and a claim of the forecaster', () => {
    expect(outcome(denied, by('person:clara', '2022-01-20', { facet: 'stance', value: 'negative', modality: 'evaluation' }))?.is).toBe(
      'open',
    );
    expect(outcome(denied, by('person:clara', '2022-01-01'))?.is).toBe('open');
    expect(outcome(denied, by('person:anna', '2022-01-20'))?.is).toBe('open');
  });
  it('is open if another origin denies the event', () => {
    expect(outcome(foretells(), by('person:clara', '2022-01-20'), by('person:boris', '2022-01-20', denies))?.is).toBe('open');
  });
});
