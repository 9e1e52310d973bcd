/** A text of the data by language: `{en: 'Fire', ja: '火災'}`. Its languages are the corpus's, whatever the interface speaks. */
export type Text = Readonly<Record<string, string>>;

/** Languages of every text today; the first is the default. */
export const TEXT_LANGUAGES = ['en', 'ja'] as const;

export const DEFAULT_TEXT_LANGUAGE = TEXT_LANGUAGES[0];

/** A text in the reader's language, else in the corpus's default, else in any. */
export function inLanguage(text: Text, language: string, defaultLanguage?: string): string;
export function inLanguage(text: Text | null | undefined, language: string, defaultLanguage?: string): string | undefined;
export function inLanguage(text: Text | null | undefined, language: string, defaultLanguage?: string): string | undefined {
  return text ? (text[language] ?? text[textLanguage(text, language, defaultLanguage)]) : undefined;
}

/** The language in which a reader sees a text, or something else that is kept by language. */
export function textLanguage(
  labels: Readonly<Record<string, unknown>>,
  language: string,
  defaultLanguage: string = DEFAULT_TEXT_LANGUAGE,
): string {
  return [language, defaultLanguage, ...Object.keys(labels)].find((code) => labels[code] !== undefined) ?? language;
}

/** The same text in another language than the reader's, where it differs: a second title. */
export function inOtherLanguage(text: Text, language: string): { readonly text: string; readonly lang: string } | null {
  const shown = inLanguage(text, language);
  const lang = Object.keys(text).find((code) => text[code] !== shown);
  return lang === undefined ? null : { text: text[lang] ?? '', lang };
}
