import type { WordTables } from '@synoptic/core/locale/create-words';
import type reasons from '@synoptic/core/locale/en/reasons';
import type words from '@synoptic/core/locale/en/words';

/** Stands in for the core's file of this name in the built viewer (build/words-on-demand.ts): a language is here once it is loaded. */
export const sharedWordTables: WordTables<typeof words> = {};
export const reasonTables: WordTables<typeof reasons> = {};
