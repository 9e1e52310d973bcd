import { foldedLine, isFormOf, lineWords, primaryLanguage } from './folded-line.ts';

type ToWords = (value: number) => string;

/** Number words of a language, in the library n2words. English, Japanese and Han numerals need none: the reader of quantities reads them. */
const SPELLERS: Readonly<Record<string, () => Promise<{ readonly toCardinal: ToWords }>>> = {
  ar: () => import('n2words/ar-SA'),
  de: () => import('n2words/de-DE'),
  es: () => import('n2words/es-ES'),
  fr: () => import('n2words/fr-FR'),
  it: () => import('n2words/it-IT'),
  nl: () => import('n2words/nl-NL'),
  pl: () => import('n2words/pl-PL'),
  pt: () => import('n2words/pt-PT'),
  ru: () => import('n2words/ru-RU'),
  uk: () => import('n2words/uk-UA'),
};

/** Languages that are written without spaces or read by other means have no entry. */
const LINKING_WORDS = new Set(['and', 'et', 'und', 'e', 'y', 'en', 'و']);

/** Tells whether a line has a whole number in words. */
export type NumberWords = (value: number, line: string) => boolean;

/** Loads the number words of the languages of a corpus; null for a language whose words are not in the library. */
export async function loadNumberWords(languages: Iterable<string>): Promise<(language: string) => NumberWords | null> {
  const spellers = new Map<string, ToWords>();
  for (const language of new Set([...languages].map(primaryLanguage))) {
    const speller = await SPELLERS[language]?.();
    if (speller) spellers.set(language, speller.toCardinal);
  }
  return (language) => {
    const toWords = spellers.get(primaryLanguage(language));
    if (!toWords) return null;
    return (value, line) => Number.isInteger(value) && hasWords(spell(value, toWords), lineWords(foldedLine(line)));
  };
}

function spell(value: number, toWords: ToWords): string[] {
  return lineWords(foldedLine(toWords(value))).filter((word) => !LINKING_WORDS.has(word));
}

/** True if the words follow one another in the line, in any inflected form, with linking words between them. */
function hasWords(words: readonly string[], line: readonly string[]): boolean {
  const told = line.filter((word) => !LINKING_WORDS.has(word));
  return told.some((_, start) => words.every((word, i) => isFormOf(word, told[start + i] ?? '')));
}
