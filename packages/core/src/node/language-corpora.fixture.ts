import { fileURLToPath } from 'node:url';
import { compile, serializeCorpus } from '../compile/compile.ts';
import { compiledWithoutErrors } from '../compile/small-corpus.fixture.ts';
import { readCompiledCorpus } from '../corpus/read-compiled-corpus.ts';
import type { CompiledCorpus } from '../shapes/compiled-corpus.ts';
import { readFolder } from './read-folder.ts';

/** Data folders of corpora in other languages than the interface's: all texts plain strings, two scripts, one script. */
export const languageFolder = (name: 'french' | 'arabic-english' | 'ukrainian'): string =>
  fileURLToPath(new URL(`../../fixtures/${name}`, import.meta.url));

/** A corpus as a client gets it: compiled, written and read. */
async function languageCorpus(name: Parameters<typeof languageFolder>[0]): Promise<CompiledCorpus> {
  return readCompiledCorpus(serializeCorpus(compiledWithoutErrors(compile(await readFolder(languageFolder(name))))), name);
}

export const frenchCorpus = await languageCorpus('french');
export const arabicCorpus = await languageCorpus('arabic-english');
export const ukrainianCorpus = await languageCorpus('ukrainian');
