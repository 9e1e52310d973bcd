import { INTERFACE_LANGUAGE_CODES, type InterfaceLanguage } from '../text/interface-languages.ts';
import type { Translated } from './create-words.ts';
import type reasons from './en/reasons.ts';
import type words from './en/words.ts';

/** A file of words: its table is the default export. */
interface WordModule<T> {
  readonly default: T;
}

/** Words that all clients share, in one language. */
export async function loadSharedWords(language: InterfaceLanguage): Promise<Translated<typeof words>> {
  return tableOf(await import(`./${language}/words.ts`));
}

/** Reasons behind verdicts, in one language. */
export async function loadReasons(language: InterfaceLanguage): Promise<Translated<typeof reasons>> {
  return tableOf(await import(`./${language}/reasons.ts`));
}

/** The default export of a module that a path with a gap names, whose type is therefore unknown to the compiler. */
export function tableOf<T>(module: WordModule<T>): T {
  return module.default;
}

/** A table of every language. */
export async function loadEachLanguage<T>(load: (language: InterfaceLanguage) => Promise<T>): Promise<Record<InterfaceLanguage, T>> {
  const tables = await Promise.all(INTERFACE_LANGUAGE_CODES.map(async (language) => [language, await load(language)] as const));
  return Object.fromEntries(tables) as Record<InterfaceLanguage, T>;
}
