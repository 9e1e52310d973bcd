import { existsSync } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Issue } from '../compile/issue.ts';
import type { CompiledCorpus } from '../shapes/compiled-corpus.ts';
import { readFolder } from './read-folder.ts';

/** A corpus from a compiled file, from the folder where one lies, or from a data folder, compiled as it is read. */
export async function loadCorpus(path: string): Promise<{ corpus: CompiledCorpus | null; issues: readonly Issue[] }> {
  if ((await stat(path)).isDirectory()) {
    const built = join(path, 'corpus.json');
    if (!existsSync(join(path, 'corpus.yaml')) && existsSync(built)) return loadCorpus(built);
    // Loaded only here: who reads a compiled file starts without schemas and parsers.
    const { compile } = await import('../compile/compile.ts');
    return compile(await readFolder(path));
  }
  return { corpus: readCompiled(await readFile(path, 'utf8'), path), issues: [] };
}

/** What a compiled corpus is made of: a file without one of them was cut, or made by hand. */
const PARTS = [
  'corpus',
  'documents',
  'passages',
  'seals',
  'entities',
  'events',
  'claims',
  'facets',
  'kinds',
  'units',
  'roles',
  'dates',
] as const satisfies readonly (keyof CompiledCorpus)[];

/** Parses a compiled corpus; throws where it is none. */
export function readCompiled(text: string, name: string): CompiledCorpus {
  const corpus = JSON.parse(text) as Partial<CompiledCorpus>;
  if (corpus?.format !== 1 || typeof corpus.digest !== 'string') throw new Error(`${name} is no compiled corpus of format 1`);
  const missing = PARTS.find((part) => typeof corpus[part] !== 'object' || corpus[part] === null);
  if (missing) throw new Error(`${name} has no ${missing}: it is not whole`);
  return corpus as CompiledCorpus;
}
