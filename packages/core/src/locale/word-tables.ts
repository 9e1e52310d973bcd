import type { WordTables } from './create-words.ts';
import type reasons from './en/reasons.ts';
import type words from './en/words.ts';
import { loadEachLanguage, loadReasons, loadSharedWords } from './load-words.ts';

/** Words of all clients in every language. The viewer's build puts its own tables in place of these, and fills them by language. */
export const sharedWordTables: WordTables<typeof words> = await loadEachLanguage(loadSharedWords);

/** Reasons behind verdicts in every language. */
export const reasonTables: WordTables<typeof reasons> = await loadEachLanguage(loadReasons);
