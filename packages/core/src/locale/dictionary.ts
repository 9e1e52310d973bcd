import type { Language } from '../text/bilingual.ts';
import { en, type WordKey } from './words.en.ts';
import { ja } from './words.ja.ts';

/** The words of the clients in each language. The viewer puts one in this one's place that is fetched language by language. */
export const dictionary: Readonly<Record<Language, Readonly<Record<WordKey, string>>>> = { en, ja };
