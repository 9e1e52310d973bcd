import { describe, expect, it } from 'vitest';
import { compiledWithoutErrors, type SmallCorpus, smallCompiled } from '../compile/small-corpus.fixture.ts';
import { openCorpus } from '../corpus/corpus.ts';
import { ARRANGEMENTS } from '../text/arrangements.ts';
import { compare } from './compare.ts';
import { attributedTo, compareFire, onlyRow } from './one-row.fixture.ts';

const SMALL: SmallCorpus = {
  documents: {
    A: {
      voices: { A1: { agent: 'outlet:a' }, A2: { agent: 'person:anna', act: 'states' } },
      claims: [{ value: 3 }, { voice: 'A2', value: 4 }, { value: 5, ...attributedTo('person:boris') }],
    },
    B: {
      claims: [
        { value: 3, ...attributedTo('person:boris') },
        { value: 1, about: 'event:rain' },
      ],
    },
    C: { claims: [{ value: 1, about: 'event:rain', ...attributedTo('person:boris') }] },
  },
};
const columns = (...args: Parameters<typeof compareFire>) => compareFire(...args).accounts.map((a) => a.siglum);

describe('C1 columns by default', () => {
  it('by document: every document', () => expect(columns(SMALL, { by: 'document' })).toEqual(['A', 'B', 'C']));
  it('by voice: the voices with claims here, and one column for each document that has none', () => {
    expect(columns(SMALL)).toEqual(['A1', 'A2', 'B1', 'C']);
  });
  it('by origin: the origins with claims here, under their own sigla, and the same for each document', () => {
    expect(columns(SMALL, { by: 'origin' })).toEqual(['A1', 'An', 'Bo', 'C']);
  });
  it('orders documents, then their voices, not by order of claims; an account that has no voice there comes last', () => {
    const voices = { B1: { agent: 'outlet:b' }, B2: { agent: 'outlet:carrier' } };
    const small: SmallCorpus = {
      documents: {
        A: {},
        B: {
          voices,
          claims: [
            { voice: 'B2', value: 3, ...attributedTo('person:anna') },
            { voice: 'B2', value: 3 },
            { voice: 'B1', value: 4 },
          ],
        },
        C: { claims: [{ about: 'state:north', value: 3 }, { value: 3 }] },
      },
    };
    expect(columns(small)).toEqual(['A', 'B1', 'B2', 'C1']);
    expect(columns(small, { by: 'origin' })).toEqual(['A', 'B1', 'B2', 'An', 'C1']);
  });
  it('of the chosen accounts only: a document without claims keeps its column if it, or one of its voices, is chosen', () => {
    expect(columns(SMALL, { accounts: ['A2', 'C'] })).toEqual(['A2', 'C']);
    expect(columns(SMALL, { accounts: ['A2', 'C1'] })).toEqual(['A2', 'C']);
    expect(columns(SMALL, { accounts: ['A', 'C'], by: 'document' })).toEqual(['A', 'C']);
    expect(columns(SMALL, { accounts: ['Bo'] })).toEqual(['A1', 'B1']);
  });
  it('an account lists what it speaks for and the latest day on which it spoke', () => {
    const said = (day: string) => ({ value: 3, attribution: [{ agent: 'person:anna', act: 'states', on: day }] });
    const small: SmallCorpus = {
      documents: {
        A: {
          date: '2022-02-01',
          voices: { A1: { agent: 'outlet:a' }, A2: { agent: 'outlet:c' } },
          passages: [{ on: '2022-03-01' }, { on: '2022-01-15' }, { voice: 'A2', on: '2022-05-01' }],
          claims: [said('2022-01-12'), said('2022-01-20')],
        },
        B: { date: '2022-04-01', issued: '2022-04-03', claims: [said('2022-01-18')] },
      },
    };
    const accounts = (arranged: (typeof ARRANGEMENTS)[number]) => compareFire(small, { by: arranged }).accounts;
    const label = (name: string) => ({ en: name, ja: name });
    expect(accounts('document')).toEqual([
      { siglum: 'A', kind: 'document', documents: ['document:a'], agent: null, label: label('A'), spoke: '2022-02-01' },
      { siglum: 'B', kind: 'document', documents: ['document:b'], agent: null, label: label('B'), spoke: '2022-04-03' },
    ]);
    expect(accounts('voice')).toEqual([
      { siglum: 'A1', kind: 'voice', documents: ['document:a'], agent: 'outlet:a', label: label('a'), spoke: '2022-03-01' },
      { siglum: 'B1', kind: 'voice', documents: ['document:b'], agent: 'outlet:b', label: label('b'), spoke: '2022-04-01' },
    ]);
    expect(accounts('origin')).toEqual([
      {
        ...{ siglum: 'An', kind: 'origin', documents: ['document:a', 'document:b'], agent: 'person:anna' },
        ...{ label: label('anna'), spoke: '2022-01-20' },
      },
    ]);
  });
  it('documents are ordered by id, in any order of the claims', () => {
    const compiled = compiledWithoutErrors(
      smallCompiled({
        documents: {
          A: { claims: [{ value: 3, ...attributedTo('person:anna') }] },
          B: { claims: [{ value: 3, ...attributedTo('person:anna') }] },
        },
      }),
    );
    const { accounts } = compare(openCorpus({ ...compiled, claims: compiled.claims.toReversed() }), {
      about: ['event:fire'],
      by: 'origin',
    });
    expect(accounts.map((a) => a.documents)).toEqual([['document:a', 'document:b']]);
  });
  it('a day with an open end is later than any other', () => {
    for (const days of [
      ['2022-01-05/..', '2022-03-01'],
      ['2022-03-01', '2022-01-05/..'],
    ]) {
      const claims = days.map((on) => ({ value: 3, attribution: [{ agent: 'person:anna', act: 'states', on }] }));
      expect(compareFire({ documents: { A: { claims } } }, { by: 'origin' }).accounts.map((a) => a.spoke)).toEqual(['2022-01-05/..']);
    }
  });
  it('of two spans that end on one day, the one that begins later counts, in either order of the claims', () => {
    for (const days of [
      ['[2022-01-10..2022-01-12]', '[2022-01-11..2022-01-12]'],
      ['[2022-01-11..2022-01-12]', '[2022-01-10..2022-01-12]'],
    ]) {
      const claims = days.map((on) => ({ value: 3, attribution: [{ agent: 'person:anna', act: 'states', on }] }));
      const [account] = compareFire({ documents: { A: { claims } } }, { by: 'origin' }).accounts;
      expect(account?.spoke).toBe('[2022-01-11..2022-01-12]');
    }
  });
  it('an origin with several sigla is headed by the first; one without siglum or voice, by its id', () => {
    const voices = (siglum: string) => ({ [siglum]: { agent: 'outlet:c' } });
    const small: SmallCorpus = {
      documents: {
        A: { voices: voices('A1'), claims: [{ value: 3 }] },
        B: { voices: voices('B1'), claims: [{ value: 3 }, { value: 4, ...attributedTo('state:north') }] },
      },
    };
    expect(columns(small, { by: 'origin' })).toEqual(['A1', 'state:north']);
  });
  it('a voice that answers for itself keeps its siglum unless the origin has its own; an unnamed origin is headed by its voice', () => {
    const unnamed: SmallCorpus = { documents: { A: { claims: [{ value: 3, attribution: [{ agent: 'unnamed', act: 'states' }] }] } } };
    const { accounts } = compareFire(unnamed, { by: 'origin' });
    expect(accounts.map((a) => [a.siglum, a.label['en']])).toEqual([['A1u', 'unnamed, via a']]);
  });
  it('the voice is named, not the page that pasted it', () => {
    const pasted: SmallCorpus = {
      documents: {
        A: { voices: { A1: { agent: 'outlet:b', through: [{ agent: 'outlet:carrier', act: 'reproduces' }] } }, claims: [{ value: 3 }] },
      },
    };
    expect(compareFire(pasted).accounts.map((a) => a.agent)).toEqual(['outlet:b']);
  });
  it('every claim is in exactly one cell for every arrangement and choice of accounts', () => {
    for (const arranged of ARRANGEMENTS)
      for (const accounts of [null, ['A'], ['A1'], ['A2', 'B'], ['Bo'], ['B', 'C']]) {
        const { rows, claims } = compareFire(SMALL, { by: arranged, accounts });
        const shown = rows.flatMap((r) => r.cells.flatMap((c) => c.claims));
        expect(shown.toSorted(), `${arranged} ${accounts}`).toEqual(Object.keys(claims).toSorted());
      }
  });
});

describe('C2 the question leaves out accounts and facets, and this changes verdicts', () => {
  const claims = (accounts: string[]) => Object.keys(compareFire(SMALL, { accounts }).claims).sort();
  it('a claim counts if its document, its voice or its origin is chosen', () => {
    expect(claims(['A'])).toEqual(['claim:a-1', 'claim:a-2', 'claim:a-3']);
    expect(claims(['A2'])).toEqual(['claim:a-2']);
    expect(claims(['Bo'])).toEqual(['claim:a-3', 'claim:b-1']);
  });
  it('without an account the verdict may flip', () => {
    const small: SmallCorpus = {
      documents: { A: { claims: [{ value: 3 }] }, B: { claims: [{ value: 5 }] }, C: { claims: [{ value: 3 }] } },
    };
    expect(onlyRow(small).verdict).toBe('conflict');
    expect(onlyRow(small, 'deaths', null, { accounts: ['A', 'C'] }).verdict).toBe('agree');
    expect(onlyRow(small, 'deaths', null, { accounts: ['A'] }).verdict).toBe('single');
  });
  it('facets leave rows out', () => {
    const small: SmallCorpus = { documents: { A: { claims: [{ value: 3 }, { facet: 'begin', value: '2022' }] } } };
    expect(compareFire(small, { facets: ['begin'] }).rows.map((r) => r.facet)).toEqual(['begin']);
  });
  it('an empty choice is ignored', () => expect(claims([])).toEqual(claims(['A', 'B', 'C'])));
});

describe('C1 columns arrange, they do not decide', () => {
  it('verdicts and counts are the same by document, by voice and by origin', () => {
    const [one, ...others] = ARRANGEMENTS.map((arranged) =>
      compareFire(SMALL, { by: arranged }).rows.map(({ cells: _cells, ...row }) => row),
    );
    for (const other of others) expect(other).toEqual(one);
  });
});
