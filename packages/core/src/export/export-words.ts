import { createWords } from '../locale/create-words.ts';
import type exportWords from '../locale/en/exports.ts';
import { loadEachLanguage, tableOf } from '../locale/load-words.ts';

/** A word or sentence of an exported file. */
export const { translate: translateExport } = createWords<typeof exportWords>(
  await loadEachLanguage(async (language) => tableOf(await import(`../locale/${language}/exports.ts`))),
);
