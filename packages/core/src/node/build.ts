import { mkdir } from 'node:fs/promises';
import { dirname } from 'node:path';
import { type Compiled, compile, serializeCorpus } from '../compile/compile.ts';
import { readFolder } from './folder.ts';
import { writeFileSafely } from './write.ts';

/** Compiles a data folder and writes the corpus to `out`; where an error stands in the way, `out` stays as it was. */
export async function buildFile(root: string, out: string): Promise<Compiled> {
  const compiled = compile(await readFolder(root));
  if (compiled.corpus) {
    await mkdir(dirname(out), { recursive: true });
    await writeFileSafely(out, serializeCorpus(compiled.corpus));
  }
  return compiled;
}
