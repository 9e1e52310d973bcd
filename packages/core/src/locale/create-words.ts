import { fallbackChain, type InterfaceLanguage, languageTag } from '../text/interface-languages.ts';

/** Forms of a word that counts something, by plural category; `{n}` is the number. */
export type PluralForms = { readonly [rule in Intl.LDMLPluralRule]?: string | undefined } & { readonly other: string };

/** Words by key. `{name}` is a gap that is filled in. */
export type WordTable = Readonly<Record<string, string | PluralForms>>;

/** The table of another language: the keys of the reference, a text for a text, its own plural forms for plural forms. */
export type Translated<T extends WordTable> = { readonly [K in keyof T]: T[K] extends string ? string : PluralForms };

/** Tables of the languages that are loaded. */
export type WordTables<T extends WordTable> = Partial<Record<InterfaceLanguage, Translated<T>>>;

export type WordParts = Readonly<Record<string, string | number>>;

/** Keys of texts. */
export type TextKey<T extends WordTable> = { [K in keyof T & string]: T[K] extends string ? K : never }[keyof T & string];

/** Keys of words that count something. */
export type CountKey<T extends WordTable> = Exclude<keyof T & string, TextKey<T>>;

interface Words<T extends WordTable> {
  /** A text, its gaps filled. */
  translate(language: InterfaceLanguage, key: TextKey<T>, parts?: WordParts): string;
  /** A counted word in the plural form of `n`; `{n}` is `n` as it is, unless `parts` writes it otherwise. */
  count(language: InterfaceLanguage, key: CountKey<T>, n: number, parts?: WordParts): string;
}

/** The words of a set of tables. A word that a language lacks comes from the next in its fallback chain. */
export function createWords<T extends WordTable>(tables: WordTables<T>): Words<T> {
  const write = (language: InterfaceLanguage, key: keyof T & string, parts: WordParts, n = 0): string => {
    const has = (code: InterfaceLanguage) => tables[code]?.[key] !== undefined;
    const found = has(language) ? language : (fallbackChain(language).find(has) ?? language);
    const word: string | PluralForms = tables[found]?.[key] ?? key;
    return fillPlaceholders(typeof word === 'string' ? word : selectPlural(word, languageTag(found), n), parts);
  };
  return {
    translate: (language, key, parts = {}) => write(language, key, parts),
    count: (language, key, n, parts) => write(language, key, { n, ...parts }, n),
  };
}

/** The form for a number in the language of a BCP 47 tag: one file, 2 files; 1 файл, 2 файла, 5 файлов. */
export function selectPlural(forms: PluralForms, tag: string, n: number): string {
  let rules = pluralRules.get(tag);
  if (!rules) {
    rules = new Intl.PluralRules(tag);
    pluralRules.set(tag, rules);
  }
  return forms[rules.select(n)] ?? forms.other;
}

const pluralRules = new Map<string, Intl.PluralRules>();

/** Fills the gaps of a pattern: `{name}` is replaced by the part of that name. */
export function fillPlaceholders(text: string, parts: WordParts): string {
  return text.replace(/\{(\w+)\}/g, (_, name: string) => String(parts[name] ?? ''));
}
