import type { InterfaceLanguage } from '../text/interface-languages.ts';
import { createWords, type TextKey } from './create-words.ts';
import type reasons from './en/reasons.ts';
import { translate } from './value-formatter.ts';
import { reasonTables } from './word-tables.ts';

export type ReasonKey = TextKey<typeof reasons>;

/** A word of what lies behind a verdict, its gaps filled. */
export const { translate: translateReason, count: countReason } = createWords<typeof reasons>(reasonTables);

/** One sentence after another. */
export function joinSentences(texts: readonly string[], language: InterfaceLanguage): string {
  const [first = '', ...rest] = texts.filter((t) => t !== '');
  return rest.reduce((text, next) => translate(language, 'sentences', { first: text, next }), first);
}
