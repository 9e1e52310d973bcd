import { describe, expect, it } from 'vitest';
import type { SmallClaim } from '../compile/small-corpus.fixture.ts';
import { compareFire, onlyRow } from './one-row.fixture.ts';

const FACETS = ['true', 'grows'].map((kind) => ({
  id: kind === 'grows' ? 'toll' : 'strength',
  label: { en: kind, ja: kind },
  question: { en: `${kind}?`, ja: `${kind}?` },
  value: 'quantity',
  unit: 'person',
  running: kind === 'grows' ? 'grows' : true,
}));

/** Row of the figures of outlets, each with the day of its document. */
function rowOf(facet: string, ...told: readonly (readonly [day: string, ...SmallClaim[]])[]) {
  const documents = Object.fromEntries(
    told.map(([date, ...claims], i) => [String.fromCharCode(65 + i), { date, claims: claims.map((claim) => ({ facet, ...claim })) }]),
  );
  return onlyRow({ documents, facets: FACETS }, facet);
}
const verdictOf = (...args: Parameters<typeof rowOf>) => rowOf(...args).verdict;
const anna = (on: string) => ({ attribution: [{ agent: 'person:anna', act: 'states', on }] });

describe('R11 figures of a facet that changes hold of the moment at which they were spoken', () => {
  it('at one moment they clash, at two they are steps of a series', () => {
    expect(verdictOf('strength', ['2022-01-12', { value: 3 }], ['2022-01-12', { value: 5 }])).toBe('conflict');
    const row = rowOf('strength', ['2022-01-12', { value: 3 }], ['2022-01-13', { value: 5 }]);
    expect([row.rule, row.verdict, row.explanation.reason]).toEqual(['V5', 'series', 'times-differ']);
    expect(row.explanation.pairs).toMatchObject([{ relation: 'disjoint', basis: 'moments' }]);
  });
  it('every other relation ignores the moment: equal figures agree and count together', () => {
    const row = rowOf('strength', ['2022-01-12', { value: 3 }], ['2022-01-13', { value: 3 }]);
    expect([row.verdict, row.corroboration.origins, row.corroboration.values.length]).toEqual(['agree', 2, 1]);
    expect(verdictOf('strength', ['2022-01-12', { value: 3 }], ['2022-01-13', { value: { 'at-least': 2 } }])).toBe('refines');
  });
  it('the moment is that of the innermost dated hop, for a paraphrase that of its original; a stated time comes first', () => {
    expect(verdictOf('strength', ['2022-02-01', { value: 3, ...anna('2022-01-12') }], ['2022-01-12', { value: 5 }])).toBe('conflict');
    const undated = { attribution: [{ agent: 'person:anna', act: 'states' }] };
    expect(verdictOf('strength', ['2022-01-13', { value: 3, ...undated }], ['2022-01-12', { value: 5 }])).toBe('series');
    const retold = { value: 4, paraphrases: [{ claim: 'claim:a-1', how: 'shifts' }] };
    expect(verdictOf('strength', ['2022-01-12', { value: 3 }], ['2022-01-20', retold])).toBe('conflict');
    const stated = { value: 3, qualifiers: { asOf: '2022-01-12' } };
    expect(verdictOf('strength', ['2022-02-01', stated], ['2022-01-12', { value: 5 }])).toBe('conflict');
    expect(verdictOf('strength', ['2022-01-12', stated], ['2022-02-01', { value: 5 }])).toBe('series');
  });
  it('times with offsets are one moment within an hour, also over midnight; without an offset the day counts', () => {
    const at = (on: string, value: number) => ({ value, ...anna(on) });
    const two = (a: string, b: string) => verdictOf('strength', ['2022-02-01', at(a, 3)], ['2022-02-01', at(b, 5)]);
    expect(two('2022-01-12T10:00Z', '2022-01-12T11:00Z')).toBe('conflict');
    expect(two('2022-01-12T10:00Z', '2022-01-12T11:01Z')).toBe('series');
    expect(two('2022-01-12T23:40Z', '2022-01-13T00:10Z')).toBe('conflict');
    expect(two('2022-01-12T10:00Z', '2022-01-12T19:30+09:00')).toBe('conflict');
    expect(two('2022-01-12T10:00', '2022-01-12T18:00')).toBe('conflict');
    expect(two('2022-01-12T10:00Z', '2022-01-12')).toBe('conflict');
  });
  it('a forecast is compared with a later figure of another moment', () => {
    const foretold = { value: 3, modality: 'prediction', ...anna('2022-01-05') };
    const documents = {
      A: { date: '2022-01-06', claims: [{ facet: 'strength', ...foretold }] },
      B: { date: '2022-01-20', claims: [{ facet: 'strength', value: 5 }] },
    };
    expect(compareFire({ documents, facets: FACETS }).claims['claim:a-1']?.outcome?.is).toBe('not-borne-out');
  });
  it('forecasts and demands have no moment, nor do answers that do not change', () => {
    const asked = (value: number) => ({ value, modality: 'demand' });
    expect(verdictOf('strength', ['2022-01-12', asked(3)], ['2022-01-20', asked(5)])).toBe('contrast');
    expect(verdictOf('deaths', ['2022-01-12', { value: 3 }], ['2022-01-20', { value: 5 }])).toBe('conflict');
  });
  it('a superseded figure stays in the series, on any day; a corrected or retracted one does not', () => {
    const by = (how: string) => rowOf('strength', ['2022-01-12', { value: 3 }, { value: 5, [how]: ['claim:a-1'] }]);
    expect(by('supersedes').verdict).toBe('series');
    expect([by('corrects').verdict, by('retracts').verdict]).toEqual(['single', 'single']);
    const more = { value: 7, supersedes: ['claim:a-2'] };
    expect(verdictOf('strength', ['2022-01-12', { value: 3 }, { value: 5, supersedes: ['claim:a-1'] }, more])).toBe('series');
  });
  it('a figure that supersedes one has the same moment as all others of its day', () => {
    const revised = [{ value: 7 }, { value: 5, supersedes: ['claim:a-1'] }];
    expect(verdictOf('strength', ['2022-01-12', ...revised], ['2022-01-12', { value: 7 }])).toBe('conflict');
  });
  it('C4 against a base, figures of two moments are not compared', () => {
    const documents = {
      A: { date: '2022-01-12', claims: [{ facet: 'strength', value: 3 }] },
      B: { date: '2022-01-13', claims: [{ facet: 'strength', value: 5 }] },
    };
    const { rows } = compareFire({ documents, facets: FACETS }, { base: 'A1' });
    expect(rows[0]?.cells[1]?.against).toEqual({ is: 'apart', pairs: [] });
  });
});

describe('R12 a figure that can only grow', () => {
  it('clashes with an earlier, higher one of another origin', () => {
    const row = rowOf('toll', ['2022-01-12', { value: 5 }], ['2022-01-13', { value: 3 }]);
    expect([row.verdict, row.explanation.pairs.map((p) => p.basis)]).toEqual(['conflict', ['grows']]);
    expect(verdictOf('toll', ['2022-01-12', { value: 3 }], ['2022-01-13', { value: 5 }])).toBe('series');
  });
  it('in either order, but not within one origin, which revised its figure', () => {
    expect(verdictOf('toll', ['2022-01-13', { value: 3 }], ['2022-01-12', { value: 5 }])).toBe('conflict');
    const revised = [
      { value: 5, ...anna('2022-01-12') },
      { value: 3, ...anna('2022-01-13') },
    ];
    expect(verdictOf('toll', ['2022-02-01', ...revised])).toBe('series');
  });
  it('the hour decides within one day', () => {
    const at = (agent: string, on: string, value: number) => ({ value, attribution: [{ agent, act: 'states', on }] });
    const two = (first: number, second: number) =>
      verdictOf(
        'toll',
        ['2022-02-01', at('person:anna', '2022-01-12T10:00Z', first)],
        ['2022-02-01', at('person:clara', '2022-01-12T18:00+01:00', second)],
      );
    expect([two(3, 5), two(5, 3)]).toEqual(['series', 'conflict']);
    const reversed = (first: number, second: number) =>
      verdictOf(
        'toll',
        ['2022-02-01', at('person:anna', '2022-01-12T18:00+01:00', first)],
        ['2022-02-01', at('person:clara', '2022-01-12T10:00Z', second)],
      );
    expect([reversed(3, 5), reversed(5, 3)]).toEqual(['conflict', 'series']);
    const local = ['2022-02-01', at('person:clara', '2022-01-13T09:00', 3)] as const;
    expect(verdictOf('toll', ['2022-02-01', at('person:anna', '2022-01-12T10:00Z', 5)], local)).toBe('conflict');
    expect(verdictOf('toll', local, ['2022-02-01', at('person:anna', '2022-01-12T10:00Z', 2)])).toBe('series');
  });
  it('a figure that supersedes another is the later one, on any days and in either order', () => {
    // Of two colleagues: only the house that gave a figure can supersede it.
    const first = (id: string) => ({ id, value: 5, attribution: [{ agent: 'person:boris', act: 'states', on: '2022-01-12' }] });
    const second = (value: number, of: string) => ({ value, supersedes: [of], ...anna('2022-01-11') });
    const listedLast = (value: number) => verdictOf('toll', ['2022-02-01', first('five')], ['2022-02-01', second(value, 'claim:a-five')]);
    const listedFirst = (value: number) => verdictOf('toll', ['2022-02-01', second(value, 'claim:b-five')], ['2022-02-01', first('five')]);
    for (const verdict of [listedFirst, listedLast]) expect([verdict(3), verdict(7)]).toEqual(['conflict', 'series']);
  });
  it('a denial of a rounded figure does not count as a lower figure', () => {
    const denied = { value: 1250, polarity: 'denied' };
    expect(verdictOf('toll', ['2022-01-12', { value: 1254 }], ['2022-01-13', denied])).toBe('series');
    expect(verdictOf('toll', ['2022-01-12', denied], ['2022-01-13', { value: 1246 }])).toBe('series');
  });
  it('holds for amounts of money too', () => {
    const losses = [{ id: 'losses', question: { en: 'q?', ja: 'q?' }, value: 'money', currency: 'USD', running: 'grows' }];
    const two = (first: number, second: number) => {
      const documents = {
        A: { date: '2022-01-12', claims: [{ facet: 'losses', value: first }] },
        B: { date: '2022-01-13', claims: [{ facet: 'losses', value: second }] },
      };
      return onlyRow({ documents, facets: losses }, 'losses').verdict;
    };
    expect([two(50, 30), two(30, 50)]).toEqual(['conflict', 'series']);
  });
});
