import { fileURLToPath } from 'node:url';
import type { CompiledCorpus } from '../shapes/compiled-corpus.ts';
import { loadCorpus } from './load-corpus.ts';

/** The data folder that the project ships. By its address: in a test of the browser another `URL` stands in for Node's. */
export const SHIPPED_DATA_FOLDER = fileURLToPath(new URL('../../../../data', import.meta.url).href);

/** What it compiles to: a corpus as large as people make. */
export async function readShippedCorpus(): Promise<CompiledCorpus> {
  const { corpus, issues } = await loadCorpus(SHIPPED_DATA_FOLDER);
  if (!corpus) throw new Error(`the shipped corpus does not compile: ${issues[0]?.message}`);
  return corpus;
}
