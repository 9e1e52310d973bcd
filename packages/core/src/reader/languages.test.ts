import { describe, expect, it } from 'vitest';
import { arabicCorpus, frenchCorpus, ukrainianCorpus } from '../node/own-corpora/language-corpora.fixture.ts';
import type { CompiledCorpus } from '../shapes/compiled-corpus.ts';
import { memoryReader } from './memory-reader.ts';

describe('a reader of a corpus in another language', () => {
  it('names the languages on its card', async () => {
    expect((await memoryReader(arabicCorpus).corpus()).languages).toEqual(['ar', 'en']);
  });

  it('sorts by the label in the default language', async () => {
    const { items } = await memoryReader(arabicCorpus).entities({ sort: 'label' });
    const labels = items.map((e) => e.label['ar'] ?? '');
    expect(labels).toEqual(labels.toSorted((a, b) => (a < b ? -1 : 1)));
  });

  it.each<[string, CompiledCorpus, string, string]>([
    ['an elided article', frenchCorpus, 'orage', 'claim:a-cause-4'],
    ['a word without its accent', frenchCorpus, 'blesses', 'claim:a-injured-3'],
    ['a name in another language', frenchCorpus, 'крытый рынок', 'place:halle'],
    ['an Arabic word without its article', arabicCorpus, 'مصلحة', 'organization:water-board'],
    ['an Arabic word with vowel signs', arabicCorpus, 'الاِنقِطاع', 'claim:a-began-2'],
    ['a transliteration without its signs', arabicCorpus, 'sahifat', 'outlet:marfa'],
    ['a Ukrainian word by its beginning', ukrainianCorpus, 'елеватор', 'organization:elevator'],
  ])('finds %s', async (_, corpus, q, id) => {
    const { items, holds } = await memoryReader(corpus).search(q);
    expect([items.map((hit) => hit.id), holds]).toEqual([expect.arrayContaining([id]), 'all']);
  });
});
