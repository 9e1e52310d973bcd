import { createWords } from '../locale/create-words.ts';
import type exportWords from '../locale/en/exports.ts';
import { loadEachLanguage, tableOf } from '../locale/load-words.ts';

/** Message of an export with its placeholders filled in. */
export const { translate: translateExport } = createWords<typeof exportWords>(
  await loadEachLanguage(async (language) => tableOf(await import(`../locale/${language}/exports.ts`))),
);
