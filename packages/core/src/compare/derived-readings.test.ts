import { describe, expect, it } from 'vitest';
import { type PlainRecord, type SmallClaim, type SmallCorpus, smallCorpus } from '../compile/small-corpus.fixture.ts';
import { rankRows } from '../questions/glance/rank-rows.ts';
import type { Comparison } from '../shapes/comparison.ts';
import type { Row } from '../shapes/row.ts';
import { compare } from './compare.ts';

const facets: PlainRecord[] = [
  { id: 'members', question: 'Which members does it have?', value: 'entities', inverse: 'member-of' },
  { id: 'member-of', question: 'What is it a member of?', value: 'entities', answers: 'many', inverse: 'members', about: ['state'] },
];
const belongs = (state: string, more: PlainRecord = {}): SmallClaim => ({
  ...{ about: state, facet: 'member-of', value: ['organization:league'] },
  ...more,
});
const lists = (value: PlainRecord | readonly string[], more: PlainRecord = {}): SmallClaim => ({
  ...{ about: 'organization:league', facet: 'members', value },
  ...more,
});
const small = (a: readonly SmallClaim[], b: readonly SmallClaim[] = []): SmallCorpus => ({
  facets,
  documents: {
    A: { date: '2022-01-10', claims: a },
    B: { passages: [{ mentions: ['organization:league'] }], claims: b },
  },
});
const ask = (corpus: SmallCorpus, about = 'organization:league'): Comparison => compare(smallCorpus(corpus), { about: [about] });
const members = (corpus: SmallCorpus): Row | undefined => ask(corpus).rows.find((r) => r.facet === 'members');

describe('R8 two facets that are inverse to each other ask one question', () => {
  const both = small([lists(['state:north', 'state:south'])], [belongs('state:north')]);
  it('a claim answers on the other side too, under its own id, and ends a silence there', () => {
    const cell = members(both)?.cells.find((c) => c.account === 'B1');
    expect(cell).toEqual({
      ...{ account: 'B1', silence: null, because: null, claims: [] },
      derived: [{ claim: 'claim:b-1', derived: { facet: 'member-of', about: 'state:north' } }],
    });
    expect(ask(both).claims['claim:b-1']?.facet).toBe('member-of');
  });
  it('it counts in that row, and never says more or less than another claim', () => {
    const row = members(both);
    expect([row?.corroboration.origins, row?.corroboration.attestations]).toEqual([2, 2]);
    expect(row?.verdict).toBe('complementary');
    const turned = members(small([belongs('state:north')], [lists(['state:north', 'state:south'])]));
    expect([turned?.verdict, turned?.explanation.pairs.map((p) => p.relation)]).toEqual(['complementary', ['overlaps']]);
  });
  it('it adds to a closed list without its member, where a question has many answers', () => {
    const many = facets.map((facet) => ({ ...facet, answers: 'many' }));
    const row = members({ ...small([lists(['state:south'])], [belongs('state:north')]), facets: many });
    expect([row?.verdict, row?.explanation.pairs.map((p) => p.relation)]).toEqual(['complementary', ['additional']]);
  });
  it('it is equal to a list with the same members', () => {
    expect(members(small([lists(['state:north'])], [belongs('state:north')]))?.verdict).toBe('agree');
  });
  it('it clashes with a closed list that lacks its member, or that denies it', () => {
    expect(members(small([lists(['state:south'])], [belongs('state:north')]))?.verdict).toBe('conflict');
    expect(members(small([belongs('state:north', { polarity: 'denied' })], [belongs('state:north')]))?.verdict).toBe('conflict');
  });
  it('a list is read from the side of each member; a denied list denies no single member', () => {
    const rows = (claim: SmallClaim) => ask(small([claim]), 'state:south').rows.map((r) => [r.facet, r.verdict, r.answers[0]?.value]);
    expect(rows(lists(['state:north', 'state:south']))).toEqual([
      ['member-of', 'single', { type: 'entities', entities: ['organization:league'], closed: false }],
    ]);
    expect(rows(lists(['state:north', 'state:south'], { polarity: 'denied' }))).toEqual([]);
  });
  it('a claim with a side, or about a kind that the facet does not fit, is not read from the other side', () => {
    expect(members(small([belongs('state:north', { qualifiers: { of: 'state:south' } })]))).toBeUndefined();
    expect(members(small([belongs('organ:north-ministry')]))).toBeUndefined();
  });
  it('a list is not read from the side of a member whose kind the inverse does not fit', () => {
    expect(ask(small([lists(['organ:north-ministry', 'state:south'])]), 'organ:north-ministry').rows).toEqual([]);
  });
  it('an event that a claim names is answered for too, where the inverse asks about events', () => {
    const fought: PlainRecord[] = [
      { id: 'fighters', question: 'Who fought in it?', value: 'entities', about: ['event'], inverse: 'fought-in' },
      { id: 'fought-in', question: 'What did it fight in?', value: 'entities', answers: 'many', about: ['state'], inverse: 'fighters' },
    ];
    const claim: SmallClaim = { about: 'state:north', facet: 'fought-in', value: ['event:fire'] };
    const { rows } = compare(smallCorpus({ facets: fought, documents: { A: { claims: [claim] } } }), { about: ['event:fire'] });
    expect(rows.map((row) => [row.facet, row.answers[0]?.value])).toEqual([
      ['fighters', { type: 'entities', entities: ['state:north'], closed: false }],
    ]);
  });
  it('claims on other facets are read from their own side alone', () => {
    const others: SmallClaim[] = [
      { about: 'organization:league', facet: 'leader', value: ['state:north'] },
      { about: 'organization:league', value: 3 },
    ];
    expect(ask(small([lists(['state:south']), ...others]), 'state:north').rows).toEqual([]);
  });
  it('a subject that a list about it names is not a reading of itself', () => {
    const allies = { id: 'allies', question: 'Who are its allies?', value: 'entities', answers: 'many', inverse: 'allies' };
    const claim: SmallClaim = { about: 'state:north', facet: 'allies', value: ['state:north', 'state:south'] };
    const [row] = compare(smallCorpus({ facets: [allies], documents: { A: { claims: [claim] } } }), { about: ['state:north'] }).rows;
    expect([row?.answers.length, row?.corroboration.attestations]).toEqual([1, 1]);
  });
  it('a derived reading changes no count of the row of its claim', () => {
    const source = small([lists(['state:north', 'state:south']), lists(['state:north'], { certainty: 'possible' })]);
    const apart = { ...source, facets: facets.map(({ inverse: _, ...facet }) => facet) };
    expect(members(source)?.corroboration).toEqual(members(apart)?.corroboration);
    expect(members(source)?.answers).toEqual(members(apart)?.answers);
  });
  it('rankings contain the fact once, in the row with most claims of its own', () => {
    const twice = [belongs('state:north', { anchors: [1] }), belongs('state:north', { anchors: [2] })];
    const ranked = rankRows(smallCorpus({ facets, documents: { A: { passages: [{}, {}], claims: twice } } }));
    expect([ranked.rows, ranked.oneOrigin.map((h) => h.about)]).toEqual([1, ['state:north']]);
  });
});
