import { describe, expect, it } from 'vitest';
import type { PlainRecord, SmallCorpus } from '../small-corpus.fixture.ts';
import { issuesOfCode } from './issues-of.fixture.ts';

const claims = (...list: PlainRecord[]): SmallCorpus => ({ documents: { A: { claims: list.map((c) => ({ value: 3, ...c })) } } });
const said = (on: string): PlainRecord => ({ attribution: [{ agent: 'person:anna', act: 'states', on }] });
const places = (code: string, small: SmallCorpus) => issuesOfCode(code, small).map((i) => `${i.severity} ${i.file}:${i.line} ${i.message}`);

describe('a document reports only what was said before it', () => {
  it('warns of a hop of a later day', () => {
    expect(places('late-hop', claims(said('2031-01-01')))).toEqual([
      'warning documents/a/claims.yaml:18 speech of 2031-01-01 is in a document of 2022-02-01',
    ]);
  });
  it('warns of a voice, a carrier and a passage of a later day', () => {
    const voice = { agent: 'outlet:a', on: '2022-03-01', through: [{ agent: 'outlet:b', act: 'reproduces', on: '2022-04-01' }] };
    const small = { documents: { A: { voices: { A1: voice }, passages: [{ on: '2022-05' }] } } };
    expect(places('late-hop', small).map((at) => at.split(' ')[1])).toEqual([
      'documents/a/document.yaml:20',
      'documents/a/document.yaml:25',
      'documents/a/passages.yaml:10',
    ]);
  });
  it('accepts a day that may be that of the document, and one before its publication', () => {
    expect(places('late-hop', claims(said('2022-02'), said('2022-01-31')))).toEqual([]);
    expect(places('late-hop', { documents: { A: { issued: '2022-03-01', claims: [{ value: 3, ...said('2022-02-15') }] } } })).toEqual([]);
  });
});

describe('a fact is stated after its event began', () => {
  const early = (claim: PlainRecord, more: PlainRecord = {}): SmallCorpus => ({
    documents: { A: { date: '2022-01-01', claims: [{ value: 3, ...claim }] } },
    events: [{ id: 'event:fire', date: '2022-01-10', ...more }],
  });
  it('warns of a document of an earlier day, once for all its claims on the event', () => {
    const small = { documents: { A: { date: '2022-01-01', claims: [{ value: 3 }, { value: 4 }, { value: 5 }] } } };
    expect(places('early-fact', small)).toEqual([
      'warning documents/a/claims.yaml:2 2022-01-01 is before "event:fire", dated 2022-01-10, of which the claim states a fact (and 2 more of the document)',
    ]);
  });
  it('a speaker of an earlier day in a later document', () => {
    expect(places('early-fact', claims(said('2021-12-31')))).toHaveLength(1);
  });
  it('accepts a forecast, an intention or a demand, and an event that was forecast', () => {
    for (const modality of ['prediction', 'intention', 'demand']) expect(places('early-fact', early({ modality }))).toEqual([]);
    expect(places('early-fact', early({}, { foretold: true }))).toEqual([]);
    expect(places('early-fact', early({}, { date: '2022-01' }))).toEqual([]);
  });
});

describe('a facet may name the kind of its subjects', () => {
  const deaths = (about: readonly string[]): PlainRecord => ({
    id: 'deaths',
    question: { en: 'How many died?', ja: '何人が死亡したか。' },
    value: 'quantity',
    unit: 'person',
    about,
  });
  it('warns of a claim about another kind of subject', () => {
    const small = { facets: [deaths(['event', 'state'])], ...claims({ about: 'person:anna' }, { about: 'state:north' }, {}) };
    expect(places('about-kind', small)).toEqual([
      'warning documents/a/claims.yaml:4 facet "deaths" asks about event or state, but "person:anna" is of kind person',
    ]);
  });
  it('refuses a kind that does not exist', () => {
    expect(issuesOfCode('unknown-id', { facets: [deaths(['evnt'])] })).toEqual([
      expect.objectContaining({ severity: 'error', file: 'vocabulary/facets/deaths.yaml', hint: 'did you mean event?' }),
    ]);
  });
});

describe('a gloss belongs to one statement', () => {
  const gloss = { en: 'Three died.', ja: '三人が死亡した。' };
  it('warns of one copied to a claim with another value', () => {
    expect(places('copied-gloss', claims({ gloss }, { gloss, value: 4 }))).toEqual([
      'warning documents/a/claims.yaml:22 the gloss is that of "claim:a-1" word for word, but the two claims say different things',
    ]);
  });
  it('accepts one shared by two accounts that say the same', () => {
    expect(places('copied-gloss', { documents: { A: { claims: [{ value: 3, gloss }] }, B: { claims: [{ value: 3, gloss }] } } })).toEqual(
      [],
    );
  });
});

describe('a figure from the source of another account', () => {
  const two = (first: PlainRecord, second: PlainRecord, date = '2022-02-01'): SmallCorpus => ({
    documents: {
      A: { claims: [{ value: 59, attribution: [{ agent: 'person:anna', act: 'states' }], ...first }] },
      B: { date, claims: [{ value: 59, ...second }] },
    },
  });
  it('is queried on the same day, with the line that would link the two', () => {
    expect(issuesOfCode('same-source', two({}, {}))).toEqual([
      expect.objectContaining({
        severity: 'warning',
        file: 'documents/b/claims.yaml',
        line: 13,
        message: 'the figure is that of "claim:a-1" of the same day, which attributes it to person:anna; is it from the same source?',
        hint: "if so, add  paraphrases: [{claim: 'claim:a-1', how: equal}]",
      }),
    ]);
  });
  it.each([
    ['another figure', two({}, { value: 60 })],
    ['a figure of another side', two({}, { qualifiers: { of: 'state:north' } })],
    ['another day', two({}, {}, '2022-02-02')],
    ['a source that is named', two({}, { attribution: [{ agent: 'person:boris', act: 'states' }] })],
    ['a link that is there', two({}, { paraphrases: [{ claim: 'claim:a-1', how: 'equal' }] })],
    ['a link from the other side', two({ paraphrases: [{ claim: 'claim:b-1', how: 'equal' }] }, {})],
    ['two accounts that name nobody', two({ attribution: [] }, {})],
  ])('is not queried for %s', (_, small) => expect(issuesOfCode('same-source', small)).toEqual([]));
});
