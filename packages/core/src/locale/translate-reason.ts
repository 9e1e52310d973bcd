import type { Language } from '../text/bilingual.ts';
import { en, type ReasonKey } from './reasons.en.ts';
import { ja } from './reasons.ja.ts';
import { fillPlaceholders } from './value-formatter.ts';

const reasons: Readonly<Record<Language, Readonly<Record<ReasonKey, string>>>> = { en, ja };

/** A word of what lies behind a verdict, with its parts filled in. */
export function translateReason(language: Language, key: ReasonKey, parts: Readonly<Record<string, string | number>> = {}): string {
  return fillPlaceholders(reasons[language][key], parts);
}

/** One sentence after another, as the language sets them. */
export function joinSentences(texts: readonly string[], language: Language): string {
  return texts.filter((t) => t !== '').join(language === 'ja' ? '' : ' ');
}
