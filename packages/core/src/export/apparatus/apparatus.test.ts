import { describe, expect, it } from 'vitest';
import { attributedTo, twoOutlets } from '../../compare/one-row.fixture.ts';
import { compiledWithoutErrors, type SmallCorpus, smallCompiled } from '../../compile/small-corpus.fixture.ts';
import { memoryReader } from '../../reader/memory-reader.ts';
import { type ApparatusOptions, apparatusOf } from './apparatus.ts';

const POSITIVE: ApparatusOptions = { language: 'en', base: null, form: 'positive' };

async function entries(small: SmallCorpus, options: Partial<ApparatusOptions> = {}) {
  const answer = await memoryReader(compiledWithoutErrors(smallCompiled(small))).compare({ about: ['event:fire'] });
  return apparatusOf(answer, { ...POSITIVE, ...options });
}

const three = { value: 3 };

describe('an apparatus', () => {
  it('has an entry for each row, with its verdict and rule', async () => {
    const [entry] = await entries(twoOutlets([three], [{ value: 5 }]));
    expect(entry?.row).toEqual({ about: 'event:fire', facet: 'deaths', of: null, where: null, verdict: 'conflict', rule: 'V3' });
    expect(entry?.label).toBe('fire: deaths');
  });
  it('groups accounts with the same reading, in the order of the columns', async () => {
    const small: SmallCorpus = { documents: { A: { claims: [three] }, B: { claims: [{ value: 5 }] }, C: { claims: [three] } } };
    const [entry] = await entries(small);
    expect(entry?.readings.map((r) => [r.text, r.sigla, r.claims])).toEqual([
      ['3 people', ['A1', 'C1'], ['claim:a-1', 'claim:c-1']],
      ['5 people', ['B1'], ['claim:b-1']],
    ]);
  });
  it('has no lemma without a base: accounts are not ranked', async () => {
    expect((await entries(twoOutlets([three])))[0]?.lemma).toBeNull();
  });
  it('with a base, has its reading as lemma and the others after it', async () => {
    const [entry] = await entries(twoOutlets([three], [{ value: 5 }]), { base: 'B1' });
    expect([entry?.lemma?.text, entry?.readings.map((r) => r.text)]).toEqual(['5 people', ['3 people']]);
  });
  it('has no lemma if the base is silent', async () => {
    const [begin] = await entries(twoOutlets([three], [{ facet: 'begin', value: '2022' }]), { base: 'A1' });
    expect([begin?.row.facet, begin?.lemma, begin?.readings.length]).toEqual(['begin', null, 1]);
  });
  it('in negative form omits rows in which no account differs from the base', async () => {
    const small = twoOutlets([three, { facet: 'begin', value: '2022' }], [three, { facet: 'begin', value: '2021' }]);
    expect((await entries(small, { base: 'A1', form: 'negative' })).map((e) => e.row.facet)).toEqual(['begin']);
    expect((await entries(small, { base: 'A1' })).map((e) => e.row.facet)).toEqual(['begin', 'deaths']);
  });
  it('has each chain once, and marks denials', async () => {
    const quoted = { ...three, ...attributedTo('person:anna') };
    const [entry] = await entries(twoOutlets([quoted, quoted], [{ ...three, polarity: 'denied' }]));
    expect(entry?.readings.map((r) => [r.sigla, r.chains])).toEqual([
      [['A1'], ['a ‹ anna']],
      [['B1'], ['b']],
    ]);
    expect(entry?.readings[1]?.text).not.toBe(entry?.readings[0]?.text);
  });
  it('has the silent accounts by kind of silence', async () => {
    const small: SmallCorpus = {
      documents: {
        A: { claims: [three] },
        B: { date: '2021-01-01' },
        C: { date: '2022-02-02', passages: [{ mentions: ['event:fire'] }] },
        D: { voices: { D1: { agent: 'outlet:carrier' } } },
      },
    };
    expect((await entries(small))[0]?.silent).toEqual([
      { siglum: 'B', silence: 'before-the-event' },
      { siglum: 'C1', silence: 'aside' },
      { siglum: 'D', silence: 'out-of-scope' },
    ]);
  });
  it('can be in Japanese', async () => {
    const [entry] = await entries(twoOutlets([three]), { language: 'ja' });
    expect(entry?.readings[0]?.text).toBe('3人');
  });
});
