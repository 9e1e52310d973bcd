import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { compile } from '../compile/compile.ts';
import type { Issue } from '../compile/issue.ts';
import type { CompiledCorpus } from '../model/corpus.ts';
import { readFolder } from './folder.ts';

/** A corpus from a compiled file or from a data folder, compiled as it is read. */
export async function loadCorpus(path: string): Promise<{ corpus: CompiledCorpus | null; issues: readonly Issue[] }> {
  if ((await stat(path)).isDirectory()) return compile(await readFolder(path));
  const file = path.endsWith('.json') ? path : join(path, 'corpus.json');
  return { corpus: readCompiled(await readFile(file, 'utf8'), file), issues: [] };
}

/** Parses a compiled corpus; throws where it is none. */
export function readCompiled(text: string, name: string): CompiledCorpus {
  const corpus = JSON.parse(text) as Partial<CompiledCorpus>;
  if (corpus.format !== 1 || typeof corpus.digest !== 'string') throw new Error(`${name} is no compiled corpus of format 1`);
  return corpus as CompiledCorpus;
}
