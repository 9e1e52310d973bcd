import type { Language } from '../text/bilingual.ts';
import { en, type WordKey } from './words.en.ts';
import { ja } from './words.ja.ts';

/** Words of all clients by language. The viewer replaces this module by one that loads a single language. */
export const dictionary: Readonly<Record<Language, Readonly<Record<WordKey, string>>>> = { en, ja };
