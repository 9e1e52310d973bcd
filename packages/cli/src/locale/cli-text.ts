import { type CountKey, createWords, type TextKey, type Translated, type WordParts } from '@synoptic/core/locale/create-words';
import { loadEachLanguage, tableOf } from '@synoptic/core/locale/load-words';
import { INTERFACE_LANGUAGES, type InterfaceLanguage, nextInterfaceLanguage } from '@synoptic/core/text/interface-languages';
import type words from './en/words.ts';

export type CliWord = TextKey<typeof words>;

const cliWords = createWords<typeof words>(await loadEachLanguage(loadCliWords));

/** The terminal's own words in one language; those that all clients share are in the core's locale. */
export async function loadCliWords(language: InterfaceLanguage): Promise<Translated<typeof words>> {
  return tableOf(await import(`./${language}/words.ts`));
}

/** A word of the terminal's own, its gaps filled. `{nextLanguage}` is the language that the language key leads to. */
export function cliText(language: InterfaceLanguage, key: CliWord, parts: WordParts = {}): string {
  return cliWords.translate(language, key, { nextLanguage: INTERFACE_LANGUAGES[nextInterfaceLanguage(language)].name, ...parts });
}

/** A word of the terminal's own that counts something. */
export function cliCount(language: InterfaceLanguage, key: CountKey<typeof words>, n: number, parts?: WordParts): string {
  return cliWords.count(language, key, n, parts);
}
