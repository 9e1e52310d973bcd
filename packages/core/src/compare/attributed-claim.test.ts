import { describe, expect, it } from 'vitest';
import { type PlainRecord, type SmallClaim, type SmallCorpus, smallCorpus } from '../compile/small-corpus.fixture.ts';
import { attestingPassages, attributeClaims, isAttested } from './attributed-claim.ts';

/** Corpus with one claim that a voice makes, and the attribution of that claim. */
function attributed(voice: PlainRecord, claim: SmallClaim = {}, more: SmallCorpus = {}) {
  const corpus = smallCorpus({ ...more, documents: { A: { voices: { A1: voice }, claims: [{ value: 3, ...claim }] } } });
  const [only] = attributeClaims(corpus.compiled.claims, corpus);
  if (!only) throw new Error('no claim');
  return only;
}

describe('I6 boilerplate attests nothing', () => {
  const passages = [{ role: 'boilerplate' }, {}, {}];
  const anchored = (...anchors: number[]): SmallClaim => ({ value: 3, anchors });
  const corpus = smallCorpus({ documents: { A: { passages, claims: [anchored(1, 2), anchored(1), anchored(2, 3)] } } });
  const { claims } = corpus.compiled;
  it('a claim keeps its anchors outside boilerplate, and is attested if there is one', () => {
    const kept = attributeClaims(claims, corpus).map(({ anchors }) => anchors.map((a) => a.passage));
    expect(kept).toEqual([['passage:a-2'], [], ['passage:a-2', 'passage:a-3']]);
    expect(claims.map((claim) => isAttested(claim, corpus))).toEqual([true, false, true]);
  });
  it('a passage attests a claim once, however many of its lines do', () => {
    const twice = { documents: { A: { passages: [{ lines: '1-2' }, { lines: 3, role: 'boilerplate' }], claims: [anchored(1, 2, 3)] } } };
    const small = smallCorpus(twice);
    expect(small.compiled.claims.map((claim) => attestingPassages(claim, small))).toEqual([['passage:a-1']]);
  });
});

describe('I7 a paraphrase has the attribution of what it paraphrases', () => {
  it('its voice is the one that made that claim', () => {
    const retold = { value: 3, paraphrases: [{ claim: 'claim:a-1', how: 'equal' }] };
    const corpus = smallCorpus({ documents: { A: { claims: [{ value: 3 }] }, B: { claims: [retold] } } });
    const roots = attributeClaims(corpus.compiled.claims, corpus).map(({ claim, root, voice }) => [claim.id, root.id, voice?.agent]);
    expect(roots).toEqual([
      ['claim:a-1', 'claim:a-1', 'outlet:a'],
      ['claim:b-1', 'claim:a-1', 'outlet:a'],
    ]);
  });
});

describe('I9 a voice is unsourced if it asserts a fact itself without a source and without a part in the matter', () => {
  const isUnsourced = (...args: Parameters<typeof attributed>) => attributed(...args).unsourced;
  const outlet = { agent: 'outlet:c' };
  it('only by a fact that is at least probable', () => {
    expect(isUnsourced(outlet)).toBe(true);
    expect(isUnsourced(outlet, { certainty: 'probable' })).toBe(true);
    expect(isUnsourced(outlet, { certainty: 'possible' })).toBe(false);
    expect(isUnsourced(outlet, { modality: 'evaluation' })).toBe(false);
    expect(isUnsourced(outlet, { attribution: [{ agent: 'outlet:b', act: 'states' }] })).toBe(false);
  });
  it('the subject is a party, and so is every whole of it', () => {
    const about = { about: 'office:north-minister' };
    const parties = ['office:north-minister', 'organ:north-ministry', 'state:north', 'state:south'].map(
      (agent) => !isUnsourced({ agent }, about),
    );
    expect(parties).toEqual([true, true, true, false]);
  });
  it('the participants of an event are parties, and those of the events of which it is part', () => {
    expect(isUnsourced({ agent: 'state:south' })).toBe(false);
    expect(isUnsourced({ agent: 'state:south' }, { about: 'event:spark' })).toBe(false);
    expect(isUnsourced({ agent: 'state:south' }, { about: 'event:rain' })).toBe(true);
  });
  it('the house of a speaker is a party, as is the body that a participant speaks for', () => {
    const events = [{ id: 'event:talk', date: '2022-01-10', participants: [{ entity: 'person:anna', role: 'side' }] }];
    const spoke = (voice: PlainRecord) => isUnsourced(voice, { about: 'event:talk' }, { events });
    expect(spoke({ agent: 'state:north' })).toBe(false);
    expect(spoke({ agent: 'person:boris' })).toBe(false);
    expect(spoke({ agent: 'person:anna', as: 'office:south-minister' })).toBe(false);
    expect(spoke({ agent: 'person:clara' })).toBe(true);
  });
  it('the bearers of an obligation are parties to it', () => {
    const obligation = { bearers: ['state:north'], trigger: 'promise', terms: { en: 'always', ja: '常に' } };
    const spoke = (agent: string) =>
      isUnsourced({ agent }, { about: 'instrument:vow' }, { entities: [{ id: 'instrument:vow', obligation }] });
    expect([spoke('state:north'), spoke('state:south')]).toEqual([false, true]);
  });
});
