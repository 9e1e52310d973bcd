import type { InterfaceLanguage } from '../text/interface-languages.ts';
import { createWords, type TextKey } from './create-words.ts';
import type reasons from './en/reasons.ts';
import { translate } from './value-formatter.ts';
import { reasonTables } from './word-tables.ts';

export type ReasonKey = TextKey<typeof reasons>;

/** Message about the reasons of a verdict with its placeholders filled in. */
export const { translate: translateReason, count: countReason } = createWords<typeof reasons>(reasonTables);

/** Joins sentences with the separator of the language. */
export function joinSentences(texts: readonly string[], language: InterfaceLanguage): string {
  const [first = '', ...rest] = texts.filter((t) => t !== '');
  return rest.reduce((text, next) => translate(language, 'sentences', { first: text, next }), first);
}
