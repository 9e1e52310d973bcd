import { type CountKey, createWords, type TextKey, type WordParts } from '@synoptic/core/locale/create-words';
import { figureFormat } from '@synoptic/core/locale/figure-format';
import { useLanguage } from './language.tsx';
import { wordTablesOf } from './section-tables.ts';
import type { SectionName, Sections } from './sections.ts';

/** The words of a section in the language of the page. */
export function useWords<S extends SectionName>(section: S) {
  const { language } = useLanguage();
  const words = createWords(wordTablesOf(section));
  const word = (key: TextKey<Sections[S]>, parts?: WordParts): string => words.translate(language(), key, parts);
  const counted = (key: CountKey<Sections[S]>, n: number): string =>
    words.count(language(), key, n, { n: figureFormat(language()).format(n) });
  return { word, counted };
}
