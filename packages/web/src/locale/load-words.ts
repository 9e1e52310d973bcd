import type { InterfaceLanguage } from '@synoptic/core/text/interface-languages';
import { tablesOf } from './section-tables.ts';
import type { Contents } from './sections.ts';

/** `locale/en/language.ts`: each names the other files of its folder, so that the first file of the viewer need not name them all. */
interface LanguageModule extends Pick<Contents, 'shared' | 'frame'> {
  readonly files: Readonly<Record<string, () => Promise<unknown>>>;
}

type ContentName = keyof Contents;

const languages = import.meta.glob<{ readonly default: LanguageModule }>('./*/language.ts');
const neededLanguages = new Set<InterfaceLanguage>();
const neededContents = new Set<ContentName>();

/** Loads a language: the words of every page, and from now on those that a part of the viewer needs. */
export function loadLanguage(language: InterfaceLanguage): Promise<unknown> {
  neededLanguages.add(language);
  return loadNeeded();
}

/** Loads what a part of the viewer needs, in each language that the reader has chosen. */
export function loadContents(names: readonly ContentName[]): Promise<unknown> {
  for (const name of names) neededContents.add(name);
  return loadNeeded();
}

function loadNeeded(): Promise<unknown> {
  return Promise.all(
    [...neededLanguages].map(async (language) => {
      const { shared, frame, files } = await defaultExport<LanguageModule>(languages[`./${language}/language.ts`]);
      tablesOf('shared')[language] = shared;
      tablesOf('frame')[language] = frame;
      await Promise.all([...neededContents].map((name) => loadContent(name, language, files)));
    }),
  );
}

async function loadContent<N extends ContentName>(name: N, language: InterfaceLanguage, files: LanguageModule['files']): Promise<void> {
  tablesOf(name)[language] ??= await defaultExport<Contents[N]>(files[`./${name}.ts`]);
}

/** The type of the file is that of the reference, to which the compiler holds the files of each language. */
async function defaultExport<T>(load: (() => Promise<unknown>) | undefined): Promise<T> {
  const module = await load?.();
  return (module as { readonly default: T }).default;
}
