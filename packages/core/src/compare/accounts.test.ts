import { describe, expect, it } from 'vitest';
import type { Small } from '../compile/small-corpus.conformance.ts';
import { ARRANGEMENTS } from './arrangement.ts';
import { by, compared, rowOf } from './one-row.conformance.ts';

const SMALL: Small = {
  documents: {
    A: {
      voices: { A1: { agent: 'outlet:a' }, A2: { agent: 'person:anna', act: 'states' } },
      claims: [{ value: 3 }, { voice: 'A2', value: 4 }, { value: 5, ...by('person:boris') }],
    },
    B: {
      claims: [
        { value: 3, ...by('person:boris') },
        { value: 1, about: 'event:rain' },
      ],
    },
    C: { claims: [{ value: 1, about: 'event:rain', ...by('person:boris') }] },
  },
};
const columns = (...args: Parameters<typeof compared>) => compared(...args).accounts.map((a) => a.siglum);

describe('C1 columns by default', () => {
  it('by document: every document', () => expect(columns(SMALL, { by: 'document' })).toEqual(['A', 'B', 'C']));
  it('by voice: the voices with claims here, and one column for each document that has none', () => {
    expect(columns(SMALL)).toEqual(['A1', 'A2', 'B1', 'C']);
  });
  it('by origin: the origins with claims here, under their own sigla, and the same for each document', () => {
    expect(columns(SMALL, { by: 'origin' })).toEqual(['A1', 'An', 'Bo', 'C']);
  });
  it('a voice that answers for itself keeps its siglum, unless the origin has one of its own; an unnamed origin is headed by its voice', () => {
    const unnamed: Small = { documents: { A: { claims: [{ value: 3, attribution: [{ agent: 'unnamed', act: 'states' }] }] } } };
    const { accounts } = compared(unnamed, { by: 'origin' });
    expect(accounts.map((a) => [a.siglum, a.label.en])).toEqual([['A1u', 'unnamed, via a']]);
  });
  it('the voice is named, not the page that pasted it', () => {
    const pasted: Small = {
      documents: {
        A: { voices: { A1: { agent: 'outlet:b', through: [{ agent: 'outlet:carrier', act: 'reproduces' }] } }, claims: [{ value: 3 }] },
      },
    };
    expect(compared(pasted).accounts.map((a) => a.agent)).toEqual(['outlet:b']);
  });
  it('every claim stands in exactly one cell, whatever is arranged and chosen', () => {
    for (const arranged of ARRANGEMENTS)
      for (const accounts of [null, ['A'], ['A1'], ['A2', 'B'], ['Bo'], ['B', 'C']]) {
        const { rows, claims } = compared(SMALL, { by: arranged, accounts });
        const shown = rows.flatMap((r) => r.cells.flatMap((c) => c.claims));
        expect(shown.toSorted(), `${arranged} ${accounts}`).toEqual(Object.keys(claims).toSorted());
      }
  });
});

describe('C2 the question leaves out accounts and facets, and this changes verdicts', () => {
  const claims = (accounts: string[]) => Object.keys(compared(SMALL, { accounts }).claims).sort();
  it('a claim is heard where its document, its voice or its origin is chosen', () => {
    expect(claims(['A'])).toEqual(['claim:a-1', 'claim:a-2', 'claim:a-3']);
    expect(claims(['A2'])).toEqual(['claim:a-2']);
    expect(claims(['Bo'])).toEqual(['claim:a-3', 'claim:b-1']);
  });
  it('without an account the verdict may flip', () => {
    const small: Small = { documents: { A: { claims: [{ value: 3 }] }, B: { claims: [{ value: 5 }] }, C: { claims: [{ value: 3 }] } } };
    expect(rowOf(small).verdict).toBe('conflict');
    expect(rowOf(small, 'deaths', null, { accounts: ['A', 'C'] }).verdict).toBe('agree');
    expect(rowOf(small, 'deaths', null, { accounts: ['A'] }).verdict).toBe('single');
  });
  it('facets leave rows out', () => {
    const small: Small = { documents: { A: { claims: [{ value: 3 }, { facet: 'begin', value: '2022' }] } } };
    expect(compared(small, { facets: ['begin'] }).rows.map((r) => r.facet)).toEqual(['begin']);
  });
  it('an empty choice is no choice', () => expect(claims([])).toEqual(claims(['A', 'B', 'C'])));
});

describe('C1 columns arrange, they do not decide', () => {
  it('verdicts and counts are the same by document, by voice and by origin', () => {
    const [one, ...others] = ARRANGEMENTS.map((arranged) => compared(SMALL, { by: arranged }).rows.map(({ cells: _cells, ...row }) => row));
    for (const other of others) expect(other).toEqual(one);
  });
});
