import { fillPageWord, useLanguage } from './language.tsx';

/** The words of one section of the site, loaded with its code so that other pages do not carry them. */
interface SectionWords<K extends string> {
  readonly en: Readonly<Record<K, string>>;
  readonly ja: Readonly<Record<K, string>>;
}

/** Keys of words, without the plural suffix of those that have two forms. */
type CountedSectionWord<K extends string> = K extends `${infer Stem}.one` ? Stem : never;

/** Looks up the words of a section in the language of the page. */
export function useWords<K extends string>(words: SectionWords<K>) {
  const { language } = useLanguage();
  const word = (key: K, parts: Readonly<Record<string, string | number>> = {}): string => fillPageWord(words[language()][key], parts);
  const counted = (stem: CountedSectionWord<K>, n: number): string =>
    fillPageWord(words[language()][`${stem}.${n === 1 ? 'one' : 'other'}` as K], { n: new Intl.NumberFormat(language()).format(n) });
  return { word, counted };
}
