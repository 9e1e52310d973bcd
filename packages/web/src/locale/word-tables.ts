import { wordTablesOf } from './section-tables.ts';

/** Stands in for the core's file of this name in the built viewer (build/words-on-demand.ts): a language is here once it is loaded. */
export const sharedWordTables = wordTablesOf('shared');
export const reasonTables = wordTablesOf('reasons');
