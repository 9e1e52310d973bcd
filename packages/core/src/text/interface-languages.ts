/** `fallback` names languages of this list: a test holds it to that. */
interface LanguageInfo {
  /** BCP 47 tag for `Intl`: plural forms, numbers, lists, months. */
  readonly tag: string;
  /** The language's name in itself. */
  readonly name: string;
  /** Languages to take a missing word from, best first; English is the last resort of every language. */
  readonly fallback: readonly string[];
}

/**
 * Languages of the interface: labels, messages, dates. Languages of the data are apart (`Text`). To add one: a line here,
 * and a folder of words in `locale/` of each package.
 */
export const INTERFACE_LANGUAGES = {
  en: { tag: 'en-GB', name: 'English', fallback: [] },
  ja: { tag: 'ja', name: '日本語', fallback: ['en'] },
} as const satisfies Readonly<Record<string, LanguageInfo>>;

export type InterfaceLanguage = keyof typeof INTERFACE_LANGUAGES;

/** The language whose tables define the keys of all others. */
export const REFERENCE_LANGUAGE = 'en' satisfies InterfaceLanguage;

export const INTERFACE_LANGUAGE_CODES = Object.keys(INTERFACE_LANGUAGES) as readonly InterfaceLanguage[];

/** The BCP 47 tag for `Intl`. */
export function languageTag(language: InterfaceLanguage): string {
  return INTERFACE_LANGUAGES[language].tag;
}

/** A language and those that stand in for its missing words, with the reference last: `ja` → ja, en. */
export function fallbackChain(language: InterfaceLanguage): readonly InterfaceLanguage[] {
  const { fallback }: LanguageInfo = INTERFACE_LANGUAGES[language];
  return [language, ...fallback, REFERENCE_LANGUAGE] as InterfaceLanguage[];
}

/** The language of exactly this code. */
export function parseInterfaceLanguage(code: string | null | undefined): InterfaceLanguage | undefined {
  return INTERFACE_LANGUAGE_CODES.find((language) => language === code);
}

/** The language that a locale asks for: `ja_JP.UTF-8` and `ja-JP` → ja; the reference where there is none. */
export function matchInterfaceLanguage(locale: string): InterfaceLanguage {
  const wanted = `${locale.replace(/[_.@]/g, '-').toLowerCase()}-`;
  return INTERFACE_LANGUAGE_CODES.find((code) => wanted.startsWith(`${code.toLowerCase()}-`)) ?? REFERENCE_LANGUAGE;
}

/** The next language in the list, for a key that goes through all of them. */
export function nextInterfaceLanguage(language: InterfaceLanguage): InterfaceLanguage {
  return INTERFACE_LANGUAGE_CODES[(INTERFACE_LANGUAGE_CODES.indexOf(language) + 1) % INTERFACE_LANGUAGE_CODES.length] ?? REFERENCE_LANGUAGE;
}
