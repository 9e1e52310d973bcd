import { describe, expect, it } from 'vitest';
import type { SmallCorpus } from '../compile/small-corpus.fixture.ts';
import { attributedTo, compareFire, onlyRow, twoOutlets } from './one-row.fixture.ts';

const three = { value: 3 };
const answers = (small: SmallCorpus, facet = 'deaths') => onlyRow(small, facet).answers;

describe('A1 the answers of a row are its distinct values', () => {
  it('equal values together, those with most origins first, then in the order of the documents', () => {
    const small: SmallCorpus = {
      documents: { A: { claims: [{ value: 7 }, { value: 5 }] }, B: { claims: [{ value: 5 }, { value: 9 }] }, C: { claims: [] } },
    };
    expect(answers(small).map((a) => [a.claims, a.corroboration.origins])).toEqual([
      [['claim:a-2', 'claim:b-1'], 2],
      [['claim:a-1'], 1],
      [['claim:b-2'], 1],
    ]);
  });
  it('a denial, another force and a hedge are answers of their own', () => {
    const other = (more: object) => answers(twoOutlets([three], [{ ...three, ...more }])).map((a) => [a.polarity, a.modality, a.certainty]);
    const first = ['affirmed', 'fact', 'certain'];
    expect(other({ polarity: 'denied' })).toEqual([first, ['denied', 'fact', 'certain']]);
    expect(other({ modality: 'prediction' })).toEqual([first, ['affirmed', 'prediction', 'certain']]);
    expect(other({ certainty: 'possible' })).toEqual([first, ['affirmed', 'fact', 'possible']]);
  });
  it('of claims of one force it has the firmest modality and certainty', () => {
    const [answer] = answers(twoOutlets([{ ...three, modality: 'evaluation', certainty: 'probable' }], [three]));
    expect([answer?.modality, answer?.certainty]).toEqual(['fact', 'certain']);
  });
  it('the key stays the same while the value does, for any origins', () => {
    const key = (small: SmallCorpus) => answers(small)[0]?.key;
    expect(key(twoOutlets([three]))).toBe(key(twoOutlets([three, { value: 5 }], [three])));
    expect(key(twoOutlets([three]))).not.toBe(key(twoOutlets([{ value: 5 }])));
  });
  it('claims that were withdrawn or are only in boilerplate are not answers', () => {
    const small: SmallCorpus = {
      documents: {
        A: {
          passages: [{ role: 'boilerplate' }],
          claims: [
            { value: 4, anchors: [1] },
            { id: 'wrong', value: 9 },
            { ...three, corrects: ['claim:a-wrong'] },
          ],
        },
      },
    };
    expect(answers(small).map((a) => a.claims)).toEqual([['claim:a-3']]);
  });
  it('columns do not change them', () => {
    const small = twoOutlets([three, { value: 5, ...attributedTo('person:anna') }], [three]);
    const [byVoice, byOrigin] = (['voice', 'origin'] as const).map((by) => compareFire(small, { by }).rows[0]?.answers);
    expect(byOrigin).toEqual(byVoice);
  });
});

describe('A2 an answer lists its origins', () => {
  it('once each, with house, the voices that conveyed it, and the anchors', () => {
    const quoting = { ...three, ...attributedTo('person:anna') };
    const [answer] = answers(twoOutlets([quoting, three], [quoting]));
    expect(answer?.by.map((o) => [o.origin, o.house, o.via, o.unsourced, o.anchors.map((a) => a.passage)])).toEqual([
      ['person:anna', 'state:north', ['outlet:a', 'outlet:b'], false, ['passage:a-1', 'passage:b-1']],
      ['outlet:a', 'outlet:a', [], false, ['passage:a-2']],
    ]);
  });
  it('a paraphrase has the origin and the voice of what it paraphrases', () => {
    const paraphrase = { ...three, paraphrases: [{ claim: 'claim:a-source', how: 'equal' }] };
    const [answer] = answers(twoOutlets([{ id: 'source', ...three, ...attributedTo('person:anna') }], [paraphrase]));
    expect(answer?.by.map((o) => [o.origin, o.via, o.anchors.length])).toEqual([['person:anna', ['outlet:a'], 2]]);
  });
});
