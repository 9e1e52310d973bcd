import { existsSync } from 'node:fs';
import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Issue } from '../compile/issue.ts';
import { readCompiledCorpus } from '../corpus/read-compiled-corpus.ts';
import type { CompiledCorpus } from '../shapes/compiled-corpus.ts';
import { readBoundedFile } from './read-bounded-file.ts';
import { readFolder } from './read-folder.ts';

/**
 * Loads a corpus from a compiled file, from a folder with `corpus.json`, or from a data folder, which is compiled.
 *
 * Issues occur only for a data folder; with errors the corpus is null. Rejects if the path does not exist, or with a
 * `CompiledCorpusError` if a compiled file is of another format, incomplete, or does not match its digest.
 *
 * @example
 * ```ts
 * import { loadCorpus } from '@synoptic/core/node/load-corpus';
 *
 * const { corpus: loaded, issues } = await loadCorpus('data');
 * loaded?.corpus.name; // → 'csto'
 * issues.filter((issue) => issue.severity === 'error'); // → []
 * await loadCorpus('no/such/folder'); // throws Error
 * ```
 */
export async function loadCorpus(path: string): Promise<{ corpus: CompiledCorpus | null; issues: readonly Issue[] }> {
  if ((await stat(path)).isDirectory()) {
    const built = join(path, 'corpus.json');
    if (!existsSync(join(path, 'corpus.yaml')) && existsSync(built)) return loadCorpus(built);
    // Imported only here, so that reading a compiled file loads no schemas or parsers.
    const { compile } = await import('../compile/compile.ts');
    return compile(await readFolder(path));
  }
  const bytes = await readBoundedFile(path, MAX_CORPUS_BYTES, { named: true });
  return { corpus: await readCompiledCorpus(bytes.toString('utf8'), path), issues: [] };
}

/** Maximal size of a compiled corpus, as large as one string of the engine can be. */
const MAX_CORPUS_BYTES = 500_000_000;
