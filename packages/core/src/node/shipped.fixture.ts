import { fileURLToPath } from 'node:url';
import type { CompiledCorpus } from '../shapes/compiled-corpus.ts';
import { loadCorpus } from './load-corpus.ts';

/** Data folder of the shipped corpus. Passed as a string, because browser tests replace Node's `URL`. */
export const SHIPPED_DATA_FOLDER = fileURLToPath(new URL('../../../../data', import.meta.url).href);

/** Compiles the shipped corpus, which has the size of a real one. */
export async function readShippedCorpus(): Promise<CompiledCorpus> {
  const { corpus, issues } = await loadCorpus(SHIPPED_DATA_FOLDER);
  if (!corpus) throw new Error(`the shipped corpus does not compile: ${issues[0]?.message}`);
  return corpus;
}
