import { createWords, type Translated, type Words, type WordTable } from '@synoptic/core/locale/create-words';
import { tableOf } from '@synoptic/core/locale/load-words';
import { fallbackChain, type InterfaceLanguage } from '@synoptic/core/text/interface-languages';

/** Content that is loaded by language, when a part of the viewer needs it. */
export interface LocalContent<T = unknown> {
  readonly name: string;
  /** The languages that are loaded. */
  readonly tables: Partial<Record<InterfaceLanguage, T>>;
  load(language: InterfaceLanguage): Promise<T>;
}

/** The words of one part of the viewer. */
export interface WordSection<T extends WordTable> extends LocalContent<Translated<T>> {
  readonly words: Words<T>;
}

/** Content from the file of that name in each language's folder, unless `load` finds it elsewhere. */
export function defineContent<T>(
  name: string,
  load: LocalContent<T>['load'] = async (language) => tableOf(await import(`./${language}/${name}.ts`)),
  tables: LocalContent<T>['tables'] = {},
): LocalContent<T> {
  return { name, tables, load };
}

/** Loaded content in a language, or in the next of its fallback chain. */
export function contentIn<T>({ name, tables }: LocalContent<T>, language: InterfaceLanguage): T {
  const found = fallbackChain(language).flatMap((code) => tables[code] ?? [])[0];
  if (found === undefined) throw new Error(`the content "${name}" is not loaded; name it in the lazyPart that shows it`);
  return found;
}

/** Words from the file of that name in each language's folder. */
export function defineSection<T extends WordTable>(name: string): WordSection<T> {
  const content = defineContent<Translated<T>>(name);
  return { ...content, words: createWords<T>(content.tables) };
}
