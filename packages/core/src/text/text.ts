import { directionOf, matchLanguage, type TextDirection } from './language-tag.ts';

/**
 * A text of the data by language: `{fr: 'Incendie', ar: 'حريق'}`. Its languages are the corpus's, whatever the interface speaks.
 * The corpus's default language comes first, so that a text alone determines what to show to a reader of none of its languages.
 */
export type Text = Readonly<Record<string, string>>;

/** Languages of a reader, best first. */
export type ReaderLanguages = string | readonly string[];

/** A text as it is shown, with the language and direction that mark it. */
export interface ShownText {
  readonly text: string;
  readonly lang: string;
  readonly dir: TextDirection;
}

/** A text in the language that suits a reader best, by the rule of `textLanguage`. */
export function inLanguage(text: Text, languages: ReaderLanguages): string;
export function inLanguage(text: Text | null | undefined, languages: ReaderLanguages): string | undefined;
export function inLanguage(text: Text | null | undefined, languages: ReaderLanguages): string | undefined {
  if (!text) return undefined;
  const lang = textLanguage(text, languages);
  return lang === undefined ? '' : text[lang];
}

/** A text in the language that suits a reader best, with that language and its direction. */
export function shownText(text: Text, languages: ReaderLanguages): ShownText {
  const lang = textLanguage(text, languages);
  return lang === undefined ? { text: '', lang: 'und', dir: 'ltr' } : { text: text[lang] ?? '', lang, dir: directionOf(lang) };
}

/**
 * The language in which a reader sees something that is kept by language: the first of the reader's languages that it has
 * (`matchLanguage`), else the corpus's default, which comes first. Undefined if it is empty.
 */
export function textLanguage(labels: Readonly<Record<string, unknown>>, languages: ReaderLanguages): string | undefined {
  const wanted = typeof languages === 'string' ? [languages] : languages;
  const first = wanted[0];
  // Nearly every text has the reader's first language; what follows is for the others.
  if (first !== undefined && Object.hasOwn(labels, first)) return first;
  const available = Object.keys(labels);
  for (const language of wanted) {
    const found = matchLanguage(available, language);
    if (found !== undefined) return found;
  }
  return available[0];
}

/** A text in the corpus's default language. */
export function defaultText(text: Text): string {
  return Object.values(text)[0] ?? '';
}

/** The same text in another language than the reader's, where it differs: a second title. */
export function inOtherLanguage(text: Text, languages: ReaderLanguages): ShownText | null {
  const shown = inLanguage(text, languages);
  const lang = Object.keys(text).find((code) => text[code] !== shown);
  return lang === undefined ? null : { text: text[lang] ?? '', lang, dir: directionOf(lang) };
}
