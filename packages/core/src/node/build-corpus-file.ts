import { mkdir } from 'node:fs/promises';
import { dirname } from 'node:path';
import { type CompileResult, compile, serializeCorpus } from '../compile/compile.ts';
import { readFolder } from './read-folder.ts';
import { writeFileSafely } from './write-file-safely.ts';

/** What a build is at. */
export type BuildStep = 'read' | 'compile' | 'write';

/** Compiles a data folder and writes the corpus to `out`; where an error stands in the way, `out` stays as it was. */
export async function buildCorpusFile(root: string, out: string, at: (step: BuildStep) => void = () => {}): Promise<CompileResult> {
  at('read');
  const files = await readFolder(root);
  at('compile');
  const compiled = compile(files);
  if (compiled.corpus) {
    at('write');
    await mkdir(dirname(out), { recursive: true });
    await writeFileSafely(out, serializeCorpus(compiled.corpus));
  }
  return compiled;
}
