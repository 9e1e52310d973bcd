import { describe, expect, it } from 'vitest';
import type { SmallClaim, SmallCorpus } from '../compile/small-corpus.fixture.ts';
import { attributedTo, independenceCountsOf, onlyRow, twoOutlets } from './one-row.fixture.ts';

const three = { value: 3 };
/** Attestations, reporters, origins of `event:fire` deaths. */
const counts = (small: SmallCorpus) => independenceCountsOf(onlyRow(small));

describe('I1 a carrier only passes text on and counts for nothing', () => {
  it.each(['reproduces', 'translates'])('a voice that comes through one that %s it is one reporter and one origin', (act) => {
    const through = [{ agent: 'outlet:carrier', act }];
    const small = (more: object): SmallCorpus => ({
      documents: { A: { voices: { A1: { agent: 'outlet:a', ...more } }, claims: [three] } },
    });
    expect(counts(small({ through }))).toEqual(counts(small({})));
    expect(counts(small({ through }))).toEqual([1, 1, 1]);
  });
  it('two voices that come through one carrier are two reporters and two origins, also where they quote one speaker', () => {
    const through = [{ agent: 'outlet:carrier', act: 'reproduces' }];
    const voices = { A1: { agent: 'outlet:a', through }, A2: { agent: 'outlet:b', through } };
    const both = (more: object = {}): SmallCorpus => ({
      documents: {
        A: {
          voices,
          claims: [
            { ...three, ...more },
            { ...three, ...more, voice: 'A2' },
          ],
        },
      },
    });
    expect(counts(both())).toEqual([2, 2, 2]);
    expect(counts(both(attributedTo('person:anna')))).toEqual([2, 2, 1]);
    expect(counts(both(attributedTo('outlet:c', 'person:anna')))).toEqual([2, 1, 1]);
    const [a, b] = [attributedTo('outlet:c', 'person:anna'), attributedTo('state:south', 'person:anna')].map((chain) => ({
      ...three,
      ...chain,
    }));
    expect(counts({ documents: { A: { voices, claims: [{ ...a }, { ...b, voice: 'A2' }] } } })).toEqual([2, 2, 1]);
  });
  it('two documents that carry one voice are one reporter and one origin, and two passages', () => {
    const voice = (document: string) => ({
      [`${document}1`]: { agent: 'outlet:c', through: [{ agent: 'outlet:carrier', act: 'reproduces' }] },
    });
    expect(counts({ documents: { A: { voices: voice('A'), claims: [three] }, B: { voices: voice('B'), claims: [three] } } })).toEqual([
      2, 1, 1,
    ]);
  });
});

describe('I2 the origin is the innermost hop', () => {
  it('a voice that names no source answers for itself', () => expect(counts(twoOutlets([three], [three]))).toEqual([2, 2, 2]));
  it('two agencies that quote one speaker are two reports and one origin', () => {
    expect(counts(twoOutlets([{ ...three, ...attributedTo('person:anna') }], [{ ...three, ...attributedTo('person:anna') }]))).toEqual([
      2, 2, 1,
    ]);
  });
  it('one agency that quotes two speakers of two houses makes one report and two origins', () => {
    expect(
      counts(
        twoOutlets([
          { ...three, ...attributedTo('person:anna') },
          { ...three, ...attributedTo('person:clara') },
        ]),
      ),
    ).toEqual([2, 1, 2]);
  });
  it('a voice that is quoted elsewhere is the same origin', () => {
    expect(counts(twoOutlets([three], [{ ...three, ...attributedTo('outlet:a') }]))).toEqual([2, 2, 1]);
  });
});

describe('I3 a hedge without a name is an unnamed origin, one for each voice', () => {
  const hedge = { ...three, attribution: [{ agent: 'unnamed', act: 'states' }] };
  it('two in one voice count once', () => expect(counts(twoOutlets([hedge, hedge]))).toEqual([2, 1, 1]));
  it('two in two voices count twice', () => expect(counts(twoOutlets([hedge], [hedge]))).toEqual([2, 2, 2]));
});

describe('I4 origins are counted by houses', () => {
  const says = (agent: string, value: unknown, more: object = {}) => ({ value, ...attributedTo(agent), ...more });
  it('officials of one house who agree count as one origin', () => {
    expect(counts(twoOutlets([says('person:anna', 3), says('person:boris', 3)]))[2]).toBe(1);
  });
  it('officials of two houses count as two', () =>
    expect(counts(twoOutlets([says('person:anna', 3), says('person:clara', 3)]))[2]).toBe(2));
  it('officials of one house who agree count as one also if another house clashes with them', () => {
    expect(counts(twoOutlets([says('person:anna', 3), says('person:boris', 3), says('person:clara', 5)]))[2]).toBe(2);
  });
  it('officials of one house who clash count separately', () => {
    expect(counts(twoOutlets([says('person:anna', 3), says('person:boris', 5)]))[2]).toBe(2);
  });
  it('a colleague who clashes with no official adds nothing to those who clash', () => {
    const small = twoOutlets([says('person:anna', 3), says('person:boris', 5), says('organ:north-ministry', { 'at-least': 1 })]);
    expect(counts(small)[2]).toBe(2);
  });
  it('officials who say the same against a colleague count as one', () => {
    expect(counts(twoOutlets([says('person:anna', 3), says('organ:north-ministry', 3), says('person:boris', 5)]))[2]).toBe(2);
  });
  it('an official who clashes only with an own claim adds nothing to those who clash', () => {
    const at = (time: string) => ({ qualifiers: { asOf: time } });
    const [himself, others] = [at('2022-01'), at('2022-02')];
    const small = twoOutlets([
      says('person:anna', 3, himself),
      says('person:anna', 5, himself),
      says('person:boris', 7, others),
      says('organ:north-ministry', 9, others),
    ]);
    expect(counts(small)[2]).toBe(2);
  });
  it('counts a speaker who contradicts their own claim as one origin', () => {
    expect(counts(twoOutlets([says('person:anna', 3), says('person:anna', 5)]))[2]).toBe(1);
  });
  it('values of times that do not meet do not clash: the house stays one', () => {
    const asOf = (time: string) => ({ qualifiers: { asOf: time } });
    expect(counts(twoOutlets([says('person:anna', 3, asOf('2022-01')), says('person:boris', 5, asOf('2022-02'))]))[2]).toBe(1);
  });
});

describe('I5 there are three counts', () => {
  it('attestations are passages: one that is anchored twice counts once', () => {
    const small: SmallCorpus = { documents: { A: { passages: [{}, { lines: '2-3' }], claims: [{ ...three, anchors: [1, 2, 3] }] } } };
    expect(counts(small)).toEqual([2, 1, 1]);
  });
  it('reporters are voices; those that share a further hop count as one', () => {
    const shared = attributedTo('outlet:c', 'person:anna');
    expect(counts(twoOutlets([{ ...three, ...shared }], [{ ...three, ...shared }]))).toEqual([2, 1, 1]);
    expect(
      counts(twoOutlets([{ ...three, ...attributedTo('person:anna') }], [{ ...three, ...attributedTo('outlet:c', 'person:anna') }])),
    ).toEqual([2, 2, 1]);
  });
  it('a voice that quotes the speaker directly is a reporter of its own beside those that share a hop', () => {
    const shared = attributedTo('outlet:carrier', 'person:anna');
    const small: SmallCorpus = {
      documents: {
        A: { claims: [{ ...three, ...attributedTo('person:anna') }] },
        B: { claims: [{ ...three, ...shared }] },
        C: { claims: [{ ...three, ...shared }] },
      },
    };
    expect(counts(small)).toEqual([3, 2, 1]);
    expect(counts({ documents: { ...small.documents, A: { claims: [three] } } })).toEqual([3, 2, 2]);
  });
  it('sharing is transitive: voices linked by shared hops count as one reporter', () => {
    const small: SmallCorpus = {
      documents: {
        A: { claims: [{ ...three, ...attributedTo('outlet:carrier', 'person:anna') }] },
        B: {
          claims: [
            { ...three, ...attributedTo('outlet:carrier', 'person:anna') },
            { ...three, ...attributedTo('state:south', 'person:anna') },
          ],
        },
        C: { claims: [{ ...three, ...attributedTo('state:south', 'person:anna') }] },
      },
    };
    expect(counts(small)).toEqual([4, 1, 1]);
  });
  it('each value of the row has them too', () => {
    const { values } = onlyRow(twoOutlets([three, { value: 5 }], [three])).corroboration;
    expect(values).toEqual([
      { claims: ['claim:a-1', 'claim:b-1'], attestations: 2, reporters: 2, origins: 2, unsourced: 2 },
      { claims: ['claim:a-2'], attestations: 1, reporters: 1, origins: 1, unsourced: 1 },
    ]);
  });
  it('an affirmed and a denied value count separately, and so do a claim that takes part and a hedged one', () => {
    const values = (more: object) => onlyRow(twoOutlets([three], [{ ...three, ...more }])).corroboration.values.map((v) => v.claims);
    expect(values({ polarity: 'denied' })).toEqual([['claim:a-1'], ['claim:b-1']]);
    expect(values({ certainty: 'possible' })).toEqual([['claim:a-1'], ['claim:b-1']]);
    expect(values({ certainty: 'probable' })).toEqual([['claim:a-1', 'claim:b-1']]);
  });
  it('a reprint counts as an attestation and as nothing else', () => {
    const small: SmallCorpus = { documents: { A: { passages: [{}, { reprints: 1 }], claims: [{ ...three, anchors: [1, 2] }] } } };
    expect(counts(small)).toEqual([2, 1, 1]);
  });
});

describe('I6 boilerplate is never counted', () => {
  it('an anchor in it is not an attestation', () => {
    const small: SmallCorpus = { documents: { A: { passages: [{}, { role: 'boilerplate' }], claims: [{ ...three, anchors: [1, 2] }] } } };
    expect(counts(small)).toEqual([1, 1, 1]);
  });
  it('a claim that is only in boilerplate counts for nothing', () => {
    const small: SmallCorpus = {
      documents: { A: { passages: [{ role: 'boilerplate' }], claims: [{ ...three, anchors: [1] }] }, B: { claims: [three] } },
    };
    expect(counts(small)).toEqual([1, 1, 1]);
  });
});

describe('I7 a paraphrase has the chain of the claim that it paraphrases', () => {
  const paraphrase = (claim: string) => ({ ...three, paraphrases: [{ claim, how: 'equal' }] });
  it('it adds a passage and no origin', () => {
    const row = onlyRow(twoOutlets([three], [paraphrase('claim:a-1')]));
    expect([independenceCountsOf(row), row.verdict]).toEqual([[2, 1, 1], 'single']);
  });
  it('a paraphrase of several claims has the chain of the first that it names', () => {
    const again = (...claims: string[]) => ({ ...three, voice: 'C1', paraphrases: claims.map((claim) => ({ claim, how: 'equal' })) });
    const ofC = (...claims: string[]) => ({
      documents: {
        A: { claims: [three] },
        B: { claims: [{ ...three, ...attributedTo('person:anna') }] },
        C: { claims: [again(...claims)] },
      },
    });
    const heard = (small: SmallCorpus) => independenceCountsOf(onlyRow(small, 'deaths', null, { accounts: ['A', 'C'] }));
    expect(heard(ofC('claim:a-1', 'claim:b-1'))).toEqual([2, 1, 1]);
    expect(heard(ofC('claim:b-1', 'claim:a-1'))).toEqual([2, 2, 2]);
  });
  it('the chain is followed over several steps', () => {
    expect(counts(twoOutlets([three, paraphrase('claim:a-1')], [paraphrase('claim:a-2')]))).toEqual([3, 1, 1]);
    const quoted = { ...three, ...attributedTo('person:anna') };
    expect(counts(twoOutlets([quoted, paraphrase('claim:a-1')], [paraphrase('claim:a-2'), paraphrase('claim:b-1')]))).toEqual([4, 1, 1]);
  });
});

describe('I9 an origin is unsourced if it asserts a fact in its own voice and names no source', () => {
  const unsourced = (a: readonly SmallClaim[], b: readonly SmallClaim[] = []) => onlyRow(twoOutlets(a, b)).corroboration.unsourced;
  it('an outlet that states a toll is unsourced', () => expect(unsourced([three], [{ value: 5 }])).toBe(2));
  it('it is sourced for a value for which it names a source', () => {
    const quoting = { ...three, ...attributedTo('person:anna') };
    expect(unsourced([quoting])).toBe(0);
    expect(unsourced([quoting, three])).toBe(0);
    expect(unsourced([quoting, { value: 5 }])).toBe(1);
  });
  it.each(['evaluation', 'prediction', 'demand'])('a claim of modality %s is never unsourced', (modality) => {
    expect(unsourced([{ ...three, modality }])).toBe(0);
  });
  it('a party to the matter is never unsourced: a ministry of a state that takes part', () => {
    const voices = { A1: { agent: 'organ:north-ministry' } };
    const row = onlyRow({ documents: { A: { voices, claims: [three] } } });
    expect([row.corroboration.origins, row.corroboration.unsourced]).toEqual([1, 0]);
  });
  it('a question raised has a speaker and no origin', () => {
    const row = onlyRow(twoOutlets([{ ...three, certainty: 'unknown' }]));
    expect(independenceCountsOf(row)).toEqual([1, 1, 0]);
  });
});
