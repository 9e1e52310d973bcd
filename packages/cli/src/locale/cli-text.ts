import type { Language } from '@synoptic/core/text/bilingual';
import { type CliWord, en } from './words.en.ts';
import { ja } from './words.ja.ts';

export type { CliWord };

const WORDS: Readonly<Record<Language, Readonly<Record<CliWord, string>>>> = { en, ja };

/** A word of the terminal's own, with its parts filled in; what all clients share is in the core's locale. */
export function cliText(language: Language, key: CliWord, parts: Readonly<Record<string, string | number>> = {}): string {
  return WORDS[language][key].replace(/\{(\w+)\}/g, (_, name: string) => String(parts[name] ?? ''));
}
