import type { WordKey } from '@synoptic/core/locale/words.en';
import type { Language } from '@synoptic/core/text/bilingual';

type Words = Readonly<Record<WordKey, string>>;

/** Stands for core's dictionary in the built viewer (vite.config.ts): a language is in it once it was fetched. */
export const dictionary = {} as Record<Language, Words>;

export function addDictionaryWords(language: Language, words: Words): void {
  dictionary[language] = words;
}
