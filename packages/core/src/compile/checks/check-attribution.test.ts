import { describe, expect, it } from 'vitest';
import type { PlainRecord, SmallCorpus } from '../small-corpus.fixture.ts';
import { issuesOfCode } from './issues-of.fixture.ts';

const attributed = (...attribution: PlainRecord[]): SmallCorpus => ({ documents: { A: { claims: [{ value: 3, attribution }] } } });
const voiced = (voice: PlainRecord): SmallCorpus => ({ documents: { A: { voices: { A1: voice }, claims: [{ value: 3 }] } } });
const anna = { agent: 'person:anna', act: 'states' };

describe('an agent can speak', () => {
  const hall = { entities: [{ id: 'place:hall' }] };
  const kinds = { 'vocabulary/kinds/place.yaml': 'id: place\nlabel: {en: Place, ja: 場所}\nspeaks: false\n' };

  it('an event cannot', () => {
    expect(issuesOfCode('not-a-speaker', attributed({ agent: 'event:fire', act: 'states' }))).toEqual([
      expect.objectContaining({
        severity: 'error',
        file: 'documents/a/claims.yaml',
        line: 16,
        message: '"event:fire" cannot speak: it is of kind event',
      }),
    ]);
  });
  it('entities of a kind that the vocabulary marks with speaks: false cannot either', () => {
    const small = { ...hall, ...attributed({ agent: 'place:hall', act: 'states' }) };
    expect(issuesOfCode('not-a-speaker', small, kinds)).toHaveLength(1);
    expect(issuesOfCode('not-a-speaker', small)).toEqual([]);
  });
  it('the same holds of voices and carriers, which are reported once', () => {
    const voice = { agent: 'event:fire', through: [{ agent: 'place:hall', act: 'reproduces' }] };
    expect(issuesOfCode('not-a-speaker', { ...hall, ...voiced(voice) }, kinds).map((i) => [i.file, i.line])).toEqual([
      ['documents/a/document.yaml', 19],
      ['documents/a/document.yaml', 22],
    ]);
  });
});

describe('an agent is in a chain once', () => {
  const twice = (small: SmallCorpus) => issuesOfCode('repeated-agent', small).map((i) => `${i.severity} ${i.file}:${i.line} ${i.message}`);

  it('twice among the hops of a claim', () => {
    expect(twice(attributed(anna, { agent: 'outlet:b', act: 'reports' }, anna))).toEqual([
      'error documents/a/claims.yaml:24 "person:anna" is in the chain twice',
    ]);
  });
  it('as the voice and again in a claim', () => {
    expect(twice(attributed({ agent: 'outlet:a', act: 'states' }))).toHaveLength(1);
  });
  it('as the voice and its own carrier: reported at the voice, not at each claim', () => {
    expect(twice(voiced({ agent: 'outlet:a', through: [{ agent: 'outlet:a', act: 'reproduces' }] }))).toEqual([
      expect.stringContaining('documents/a/document.yaml'),
    ]);
  });
  it('it may quote what it said on an earlier day, and unnamed sources may follow one another', () => {
    expect(twice(attributed({ agent: 'outlet:a', act: 'states', on: '2021-05-01' }))).toEqual([]);
    expect(twice(attributed({ agent: 'unnamed', act: 'reports' }, { agent: 'unnamed', act: 'states' }))).toEqual([]);
  });
});

describe('the innermost hop speaks', () => {
  it.each(['reproduces', 'translates'])('a chain that ends in an agent that only %s is an error', (act) => {
    expect(issuesOfCode('no-speaker', attributed(anna, { agent: 'outlet:b', act }))).toEqual([
      expect.objectContaining({
        severity: 'error',
        file: 'documents/a/claims.yaml',
        line: 21,
        message: `the chain ends in "outlet:b", which only ${act} what somebody else said`,
      }),
    ]);
  });
  it('a carrier inside the chain is not an error', () => {
    expect(issuesOfCode('no-speaker', attributed({ agent: 'outlet:b', act: 'reproduces' }, anna))).toEqual([]);
  });
});

describe('each document has its own siglum and number', () => {
  it('two sigla that differ only in case are an error', () => {
    const small = { documents: { A: { voices: { Ab: { agent: 'outlet:a' }, aB: { agent: 'outlet:b' } } } } };
    expect(issuesOfCode('same-siglum', small).map((i) => i.message)).toEqual(['siglum "aB" is used twice']);
  });
  it('two documents with one seq are an error', () => {
    const document = (slug: string, siglum: string) =>
      `id: document:${slug}\nsiglum: ${siglum}\nseq: '007'\nlabel: {en: x, ja: x}\ncsl: {type: webpage, title: x}\ndate: '2022'\nissued: null\n` +
      `voices: [{siglum: ${siglum}1, agent: outlet:a, act: reports}]\ncuration: {by: t, on: '2022-01-01', reviewed: true}\n`;
    const files = { 'documents/x/document.yaml': document('x', 'X'), 'documents/y/document.yaml': document('y', 'Y') };
    expect(issuesOfCode('same-seq', {}, files)).toEqual([
      expect.objectContaining({ severity: 'error', file: 'documents/y/document.yaml', line: 3, message: 'seq "007" is used twice' }),
    ]);
  });
});
