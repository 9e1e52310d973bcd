/// <reference path="./stopword.d.ts" />

import { iso6393To1 } from 'iso-639-3';

const NONE: ReadonlySet<string> = new Set();

/** Names of lists in the package that are not the ISO 639-3 code. */
const NAMED_OTHERWISE: Readonly<Record<string, string>> = { pt: 'por', pa: 'panGu', ku: 'kur', no: 'nob', nb: 'nob' };

/**
 * Function words of a language from the lists of the package `stopword`, loaded on demand. None for languages without a list, nor for
 * Japanese and English, which `contentWords` knows.
 */
export async function loadFunctionWords(tag: string): Promise<ReadonlySet<string>> {
  const [language = ''] = tag.split('-');
  if (language === 'ja' || language === 'en') return NONE;
  const code = NAMED_OTHERWISE[language] ?? Object.keys(iso6393To1).find((three) => iso6393To1[three] === language) ?? language;
  const lists: Readonly<Record<string, unknown>> = await import('stopword');
  const list = lists[code];
  return Array.isArray(list) ? new Set(list.map((word) => String(word).normalize('NFKC').toLowerCase())) : NONE;
}
