import type { InterfaceLanguage } from '@synoptic/core/text/interface-languages';
import type { LocalContent } from './define-section.ts';
import { frameWords, sharedWords } from './sections.ts';

const neededContents = new Set<LocalContent>([sharedWords, frameWords]);
const neededLanguages = new Set<InterfaceLanguage>();
const loading = new Map<string, Promise<void>>();

/** Loads a language: everything that is on the page, and from now on whatever a part of the viewer needs. */
export function loadLanguage(language: InterfaceLanguage): Promise<void> {
  neededLanguages.add(language);
  return loadNeeded();
}

/** Loads the content of a part of the viewer, in each language that has been shown. */
export function loadContents(contents: readonly LocalContent[]): Promise<void> {
  for (const content of contents) neededContents.add(content);
  return loadNeeded();
}

async function loadNeeded(): Promise<void> {
  const loads = [...neededLanguages].flatMap((language) => [...neededContents].map((content) => loadOnce(content, language)));
  await Promise.all(loads);
}

function loadOnce(content: LocalContent, language: InterfaceLanguage): Promise<void> {
  const key = `${language} ${content.name}`;
  const known = loading.get(key);
  if (known) return known;
  const loaded = content.load(language).then((table) => {
    content.tables[language] = table;
  });
  // A failure is not kept: the next attempt asks again.
  loaded.catch(() => loading.delete(key));
  loading.set(key, loaded);
  return loaded;
}
