import type { CountKey, TextKey, WordParts, WordTable } from '@synoptic/core/locale/create-words';
import { languageTag } from '@synoptic/core/text/interface-languages';
import type { WordSection } from './define-section.ts';
import { useLanguage } from './language.tsx';

/** The words of a section in the language of the page. */
export function useWords<T extends WordTable>({ words }: WordSection<T>) {
  const { language } = useLanguage();
  const word = (key: TextKey<T>, parts?: WordParts): string => words.translate(language(), key, parts);
  const counted = (key: CountKey<T>, n: number): string =>
    words.count(language(), key, n, { n: new Intl.NumberFormat(languageTag(language())).format(n) });
  return { word, counted };
}
