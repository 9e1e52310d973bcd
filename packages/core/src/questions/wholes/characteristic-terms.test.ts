import { describe, expect, it } from 'vitest';
import { type Corpus, openCorpus } from '../../corpus/corpus.ts';
import { readShippedCorpus } from '../../node/shipped.fixture.ts';
import { MIN_COUNTED_WORDS } from '../../records/terms.ts';
import { characteristicTerms } from './characteristic-terms.ts';

const shipped = await readShippedCorpus();
const corpus = openCorpus(shipped);

/** The shipped corpus with other counts: what each voice says stands in its pool alone. */
function saying(pools: Readonly<Record<string, Record<string, number>>>): Corpus {
  const { compiled } = corpus;
  return openCorpus({
    ...compiled,
    passages: compiled.passages.map((p) => ({ ...p, terms: null })),
    documents: compiled.documents.map((d) => ({
      ...d,
      terms: null,
      voices: d.voices.map((v) => ({ ...v, terms: pools[v.siglum] ?? null })),
    })),
  });
}

describe('characteristic terms', () => {
  it('are the terms that one voice uses more than the others, by weighted log-odds', () => {
    const told = saying({ A1: { bridge: 30, town: 50, ferry: 1 }, B1: { ferry: 30, town: 50 }, C1: { orchard: 20, town: 50 } });
    const terms = characteristicTerms(told, 'A1');
    expect(terms.map((t) => t.term)).toEqual(['bridge']);
    expect(terms[0]).toMatchObject({ count: 30, rate: 370.37 });
    expect(terms[0]?.z).toBeGreaterThan(1.96);
    expect(characteristicTerms(told, 'A')).toEqual(terms);
  });

  it('need more than one word to be sure', () => {
    const told = saying({ A1: { once: 1, often: 20, town: 100 }, B1: { town: 130, ferry: 12 } });
    const z = new Map(characteristicTerms(told, 'A1').map((t) => [t.term, t.z]));
    expect(z.get('once') ?? 0).toBeLessThan(1.96);
    expect(z.get('often') ?? 0).toBeGreaterThan(1.96);
  });

  it('have one order for any order of the counts', () => {
    const forth = saying({ A1: { b: 4, a: 4, c: 4 }, B1: { d: 9 } });
    const back = saying({ A1: { c: 4, a: 4, b: 4 }, B1: { d: 9 } });
    expect(characteristicTerms(forth, 'A1')).toEqual(characteristicTerms(back, 'A1'));
    expect(characteristicTerms(forth, 'A1').map((t) => t.term)).toEqual(['a', 'b', 'c']);
  });

  it('are empty without another speaker, without counted words, and for an unknown siglum', () => {
    expect(characteristicTerms(saying({ A1: { alone: 50 } }), 'A1')).toEqual([]);
    expect(characteristicTerms(saying({ A1: { alone: 50 } }), 'B1')).toEqual([]);
    expect(characteristicTerms(corpus, 'Z9')).toEqual([]);
  });

  it('distinguish the documents of the shipped corpus', () => {
    expect(characteristicTerms(corpus, 'C', 5).map((t) => t.term)).toContain('中国');
    expect(characteristicTerms(corpus, 'D', 5).map((t) => t.term)).toContain('アルメニア');
  });
});

describe('the counts that are shipped', () => {
  const size = (counts: Readonly<Record<string, number>>): number => Object.values(counts).reduce((a, b) => a + b, 0);
  const { passages, documents } = corpus.compiled;

  it('exist only for a passage or pool of forty content words', () => {
    const counts = [...passages.map((p) => p.terms), ...documents.flatMap((d) => [d.terms, ...d.voices.map((v) => v.terms)])];
    const shown = counts.filter((c) => c !== null);
    expect(shown.length).toBeGreaterThan(20);
    for (const one of shown) expect(size(one)).toBeGreaterThanOrEqual(MIN_COUNTED_WORDS);
  });

  it('do not keep the order of the text', () => {
    for (const { terms } of passages)
      if (terms) expect(Object.keys(terms)).toEqual(Object.keys(terms).toSorted((a, b) => (a < b ? -1 : 1)));
  });

  it('leave out boilerplate', () => {
    for (const p of passages) if (p.role === 'boilerplate') expect(p.terms).toBeNull();
  });
});
