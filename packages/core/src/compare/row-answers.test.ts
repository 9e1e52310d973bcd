import { describe, expect, it } from 'vitest';
import { type SmallCorpus, smallCorpus } from '../compile/small-corpus.fixture.ts';
import { openCorpus } from '../corpus/corpus.ts';
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
  it('claims of one document are in the order of its lines', () => {
    const passages = [{}, {}, {}];
    const small: SmallCorpus = {
      documents: {
        A: { passages, claims: [9, 7].map((value) => ({ value, anchors: [1] })) },
        B: { passages, claims: [5, 7, 5].map((value, i) => ({ value, anchors: [3 - i] })) },
      },
    };
    expect(answers(small).map((a) => a.claims)).toEqual([['claim:a-2', 'claim:b-2'], ['claim:a-1'], ['claim:b-3', 'claim:b-1']]);
  });
  it('claims of one line are in the order of their ids, in any order of the corpus', () => {
    const { compiled } = smallCorpus({ documents: { A: { passages: [{}], claims: [7, 7].map((value) => ({ value, anchors: [1] })) } } });
    for (const claims of [compiled.claims, compiled.claims.toReversed()])
      expect(onlyRow(openCorpus({ ...compiled, claims })).answers.map((a) => a.claims)).toEqual([['claim:a-1', 'claim:a-2']]);
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
    const foretold = { ...three, modality: 'prediction', certainty: 'probable' };
    const [forecast] = answers(twoOutlets([foretold], [foretold]));
    expect([forecast?.modality, forecast?.certainty]).toEqual(['prediction', 'probable']);
  });
  it('the key stays the same while the value does, for any origins', () => {
    const key = (small: SmallCorpus) => answers(small)[0]?.key;
    expect(key(twoOutlets([three]))).toBe(key(twoOutlets([three, { value: 5 }], [three])));
    expect(key(twoOutlets([three]))).not.toBe(key(twoOutlets([{ value: 5 }])));
    expect(key(twoOutlets([three]))).toMatch(/^[0-9a-f]{12}$/);
  });
  it('a denial, each force and a hedge have keys of their own; a firmer claim of one force has the same', () => {
    const key = (more: object) => answers(twoOutlets([{ ...three, ...more }]))[0]?.key;
    const others = [{}, { polarity: 'denied' }, { modality: 'prediction' }, { modality: 'demand' }, { certainty: 'possible' }];
    expect(new Set(others.map(key)).size).toBe(5);
    expect(key({ modality: 'evaluation', certainty: 'probable' })).toBe(key({}));
    expect(key({ modality: 'demand', certainty: 'possible' })).toBe(key({ certainty: 'possible' }));
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
  it('unsourced where it asserts a fact itself and names no source', () => {
    const unsourced = (small: SmallCorpus) => answers(small).map(({ by }) => by.map((o) => o.unsourced));
    expect(unsourced(twoOutlets([three]))).toEqual([[true]]);
    expect(unsourced(twoOutlets([{ ...three, ...attributedTo('person:anna') }]))).toEqual([[false]]);
    expect(unsourced(twoOutlets([{ ...three, ...attributedTo('person:anna') }], [three]))).toEqual([[false, true]]);
    const withSource = [three, { ...three, ...attributedTo('person:anna') }];
    expect(unsourced(twoOutlets(withSource, [three]))).toEqual([[false, false, true]]);
  });
  it('a voice that conveys an origin twice is listed once', () => {
    const quoting = { ...three, ...attributedTo('person:anna') };
    const [answer] = answers(twoOutlets([quoting, quoting]));
    expect(answer?.by.map((o) => [o.via, o.anchors.length])).toEqual([[['outlet:a'], 2]]);
  });
  it('a paraphrase has the origin and the voice of what it paraphrases', () => {
    const paraphrase = { ...three, paraphrases: [{ claim: 'claim:a-source', how: 'equal' }] };
    const [answer] = answers(twoOutlets([{ id: 'source', ...three, ...attributedTo('person:anna') }], [paraphrase]));
    expect(answer?.by.map((o) => [o.origin, o.via, o.anchors.length])).toEqual([['person:anna', ['outlet:a'], 2]]);
  });
});

describe('R8 an answer names the claims that are read from the other side of their facet', () => {
  const facets = [
    { id: 'members', question: 'Which members does it have?', value: 'entities', inverse: 'member-of' },
    { id: 'member-of', question: 'What is it a member of?', value: 'entities', inverse: 'members' },
  ];
  const claims = [{ about: 'state:north', facet: 'member-of', value: ['organization:league'] }];
  it('beside the others', () => {
    const listed = { claims: [{ about: 'organization:league', facet: 'members', value: ['state:north'] }] };
    const documents = { A: { claims }, B: listed };
    const [answer, ...others] = onlyRow({ facets, documents }, 'members', null, { about: ['organization:league'] }).answers;
    expect([answer?.claims, others]).toEqual([['claim:a-1', 'claim:b-1'], []]);
    expect(answer?.derived).toEqual([{ claim: 'claim:a-1', derived: { facet: 'member-of', about: 'state:north' } }]);
    expect(answers(twoOutlets([three]))[0]).not.toHaveProperty('derived');
  });
});
