import { describe, expect, it } from 'vitest';
import { INTERFACE_LANGUAGE_CODES, type InterfaceLanguage, languageTag, REFERENCE_LANGUAGE } from '../text/interface-languages.ts';
import type { PluralForms, WordTable } from './create-words.ts';

const gaps = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map((m) => String(m[1])).sort();
const forms = (word: string | PluralForms | undefined): readonly string[] =>
  typeof word === 'string' ? [word] : Object.values(word ?? {}).filter((form) => form !== undefined);

/** The rules that a table of words keeps in every language, against the reference. */
export function translatedTable(name: string, load: (language: InterfaceLanguage) => Promise<WordTable>): void {
  describe.each(INTERFACE_LANGUAGE_CODES)(`${name} in %s`, async (language) => {
    const [words, reference] = await Promise.all([load(language), load(REFERENCE_LANGUAGE)]);

    it('has the keys of the reference', () => expect(Object.keys(words).sort()).toEqual(Object.keys(reference).sort()));

    it.each(Object.keys(reference))('%s fills the same gaps', (key) => {
      const [word, expected] = [words[key], reference[key]];
      expect(typeof word, 'text or plural forms').toBe(typeof expected);
      for (const form of forms(word)) expect(form.trim()).not.toBe('');
      const last = (of: typeof word) => gaps(forms(of).at(-1) ?? '');
      expect(last(word)).toEqual(last(expected));
    });

    it('has a form for each plural category of the language, and for no other', () => {
      const { pluralCategories } = new Intl.PluralRules(languageTag(language)).resolvedOptions();
      for (const [key, word] of Object.entries(words))
        if (typeof word !== 'string') expect(Object.keys(word).sort(), key).toEqual([...pluralCategories].sort());
    });
  });
}
