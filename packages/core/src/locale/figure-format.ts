import { type InterfaceLanguage, languageTag } from '../text/interface-languages.ts';

const formats = new Map<InterfaceLanguage, Intl.NumberFormat>();

/**
 * Format of numbers in a language, with every digit that the corpus has: the default of `Intl` is three decimals. One for each language, since making
 * one costs far more than using it.
 */
export function figureFormat(language: InterfaceLanguage): Intl.NumberFormat {
  let format = formats.get(language);
  if (!format) {
    format = new Intl.NumberFormat(languageTag(language), { maximumFractionDigits: 15 });
    formats.set(language, format);
  }
  return format;
}
