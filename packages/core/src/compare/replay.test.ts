import { describe, expect, it } from 'vitest';
import { type Small, smallCompiled, smallCorpus, sound } from '../compile/small-corpus.conformance.ts';
import { compare } from './compare.ts';
import { diff } from './diff.ts';
import { addOne, leaveOneOut } from './flips.ts';
import { by, compared, told } from './one-row.conformance.ts';
import { overTime } from './over-time.ts';
import { settle } from './settle.ts';
import { compareWholes } from './wholes.ts';

const ABOUT = { about: ['event:fire'] };

describe('P2 leave-one-out and add-one say which verdicts flip', () => {
  const small: Small = {
    documents: {
      A: { claims: [{ value: 3 }] },
      B: { claims: [{ value: 5 }] },
      C: { claims: [{ value: 3 }, { facet: 'begin', value: '2022' }] },
    },
  };
  const corpus = smallCorpus(small);
  const flips = (weights: ReturnType<typeof leaveOneOut>) =>
    Object.fromEntries(weights.map((w) => [w.account, w.flips.map((f) => `${f.facet}: ${f.from} → ${f.to}`)]));

  it('without an account', () => {
    expect(flips(leaveOneOut(corpus, ABOUT))).toEqual({
      A1: [],
      B1: ['deaths: conflict → agree'],
      C1: ['begin: single → unattested'],
    });
  });
  it('with one more', () => {
    expect(flips(addOne(corpus, { ...ABOUT, accounts: ['A', 'C'] }))).toEqual({ B1: ['deaths: agree → conflict'] });
    expect(addOne(corpus, ABOUT)).toEqual([]);
  });
  it('an origin is left out alone, though the voice that reports it stays', () => {
    const quoting = smallCorpus(told([{ value: 3 }, { value: 5, ...by('person:anna') }]));
    expect(flips(leaveOneOut(quoting, { ...ABOUT, by: 'origin' }))).toEqual({
      A1: ['deaths: conflict → single'],
      An: ['deaths: conflict → single'],
    });
  });
});

describe('P3 what would settle a row', () => {
  const needs = (small: Small, facet = 'deaths') => {
    const { rows, claims } = compared(small);
    const row = rows.find((r) => r.facet === facet);
    return row ? (settle(row, claims)?.needs ?? null) : 'no row';
  };
  const asOf = (time: string) => ({ qualifiers: { asOf: time } });
  const under = (sense: string) => ({ qualifiers: { under: { en: sense, ja: sense } } });
  it.each([
    ['an assertion, where there are only forecasts or hedges', told([{ value: 3, certainty: 'possible' }]), 'assertion'],
    ['a second origin, where there is one', told([{ value: 3 }]), 'second-origin'],
    ['an origin from outside, where two clash', told([{ value: 3 }], [{ value: 5 }]), 'outside-origin'],
    ['a time, where one of two that clash names none', told([{ value: 3, ...asOf('2022') }], [{ value: 5 }]), 'time'],
    ['a sense, where one of two that clash names none', told([{ value: 3, ...under('x') }], [{ value: 5 }]), 'sense'],
    ['a measure, where there is none', told([{ value: 3 }], [{ value: { exact: 3, unit: 'day' } }]), 'measure'],
    ['more detail, where one says less', told([{ value: 3 }], [{ value: { 'at-least': 2 } }]), 'detail'],
    ['nothing, where all agree', told([{ value: 3 }], [{ value: 3 }]), null],
    ['nothing, where the values follow one another', told([{ value: 3, ...asOf('2021') }], [{ value: 5, ...asOf('2022') }]), null],
  ])('%s', (_what, small, missing) => expect(needs(small)).toBe(missing));

  it('it names the houses that are heard already and the accounts that could tell', () => {
    const { rows, claims } = compared({
      documents: { A: { claims: [{ value: 3, ...by('person:anna') }] }, B: { passages: [{ mentions: ['event:fire'] }] }, C: {} },
    });
    expect(rows[0] && settle(rows[0], claims)).toMatchObject({ heard: ['state:north'], could: ['B'] });
  });
  it('the side without figures needs a claim', () => {
    const { rows, claims } = compared(told([{ value: 3, qualifiers: { of: 'state:north' } }]));
    expect(rows.map((r) => settle(r, claims)?.needs)).toEqual(['second-origin', 'claim']);
  });
});

describe('P4 what changed from one corpus to another', () => {
  it('claims added, removed, changed and taken back, and the verdicts that flip', () => {
    const before = sound(
      smallCompiled(
        told(
          [
            { id: 'x', value: 3 },
            { id: 'y', facet: 'begin', value: '2022' },
          ],
          [{ id: 'z', value: 3 }],
        ),
      ),
    );
    const after = sound(
      smallCompiled(
        told(
          [
            { id: 'x', value: 5 },
            { id: 'w', value: 5, corrects: ['claim:b-z'] },
          ],
          [{ id: 'z', value: 3 }],
        ),
      ),
    );
    expect(diff(before, after)).toMatchObject({
      from: before.digest,
      to: after.digest,
      added: ['claim:a-w'],
      removed: ['claim:a-y'],
      changed: [{ claim: 'claim:a-x', parts: ['value'] }],
      corrected: ['claim:b-z'],
      retracted: [],
      flips: [
        { facet: 'begin', from: 'single', to: 'unattested' },
        { facet: 'deaths', from: 'agree', to: 'single' },
      ],
    });
  });
  it('a corpus and itself differ in nothing', () => {
    const same = sound(smallCompiled(told([{ value: 3 }])));
    expect(diff(same, same)).toMatchObject({ added: [], removed: [], changed: [], flips: [] });
  });
});

describe('Q2 two documents as wholes', () => {
  it('what both speak of, what only one does, and where they meet', () => {
    const corpus = smallCorpus({
      documents: {
        A: { passages: [{ mentions: ['state:north', 'outlet:c'] }], claims: [{ value: 3 }, { facet: 'begin', value: '2022' }] },
        B: {
          passages: [{ mentions: ['state:north', 'event:rain'] }, { role: 'boilerplate', mentions: ['outlet:b'] }],
          claims: [{ value: 5 }],
        },
      },
    });
    expect(compareWholes(corpus, ['document:b', 'document:a'])).toEqual({
      documents: ['document:a', 'document:b'],
      shared: { entities: ['state:north'], events: ['event:fire'], rows: 1 },
      only: {
        'document:a': { entities: ['outlet:c'], events: [], rows: 1 },
        'document:b': { entities: [], events: ['event:rain'], rows: 0 },
      },
      meeting: [{ about: 'event:fire', facet: 'deaths', documents: ['document:a', 'document:b'] }],
    });
  });
});

describe('Q3 one agent over time', () => {
  it('the questions that it answered on more than one day, and how each word stands to the one before', () => {
    const said = (value: unknown, on: string, more: object = {}) => ({
      value,
      attribution: [{ agent: 'person:anna', act: 'states', on }],
      ...more,
    });
    const corpus = smallCorpus(
      told([said(5, '2022-03-01'), said(3, '2022-01-01')], [said(5, '2022-03-01'), said(3, '2022-01-01', { about: 'event:rain' })]),
    );
    expect(overTime(corpus, 'person:anna')).toEqual([
      {
        about: 'event:fire',
        facet: 'deaths',
        of: null,
        steps: [
          { claim: 'claim:a-2', on: '2022-01-01', relation: null, clash: false },
          { claim: 'claim:a-1', on: '2022-03-01', relation: 'disjoint', clash: true },
          { claim: 'claim:b-1', on: '2022-03-01', relation: 'equal', clash: false },
        ],
      },
    ]);
  });
});

it('comparing never depends on what was asked before', () => {
  const corpus = smallCorpus(told([{ value: 3 }], [{ value: 5 }]));
  const fresh = JSON.stringify(compare(smallCorpus(told([{ value: 3 }], [{ value: 5 }])), ABOUT));
  leaveOneOut(corpus, ABOUT);
  expect(JSON.stringify(compare(corpus, ABOUT))).toBe(fresh);
});
