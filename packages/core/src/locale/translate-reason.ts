import type { Language } from '../text/bilingual.ts';
import { en, type ReasonKey } from './reasons.en.ts';
import { ja } from './reasons.ja.ts';
import { fillPlaceholders } from './value-formatter.ts';

const reasons: Readonly<Record<Language, Readonly<Record<ReasonKey, string>>>> = { en, ja };

/** Message about the reasons of a verdict with its placeholders filled in. */
export function translateReason(language: Language, key: ReasonKey, parts: Readonly<Record<string, string | number>> = {}): string {
  return fillPlaceholders(reasons[language][key], parts);
}

/** Joins sentences with the separator of the language. */
export function joinSentences(texts: readonly string[], language: Language): string {
  return texts.filter((t) => t !== '').join(language === 'ja' ? '' : ' ');
}
