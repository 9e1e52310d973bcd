import type { WordKey } from '@synoptic/core/locale/words.en';
import type { Language } from '@synoptic/core/text/bilingual';

type Words = Readonly<Record<WordKey, string>>;

/** Replaces core's dictionary in the built viewer (build/dictionary.ts): a language is present once it has been loaded. */
export const dictionary = {} as Record<Language, Words>;

export function addDictionaryWords(language: Language, words: Words): void {
  dictionary[language] = words;
}
