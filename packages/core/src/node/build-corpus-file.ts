import { mkdir } from 'node:fs/promises';
import { dirname } from 'node:path';
import { type CompileResult, compile, serializeCorpus } from '../compile/compile.ts';
import { readFolder } from './read-folder.ts';
import { writeFileSafely } from './write-file-safely.ts';

/** Step of a build, for progress messages. */
export type BuildStep = 'read' | 'compile' | 'write';

/** Compiles a data folder and writes the corpus to `out`; with errors, `out` stays unchanged. */
export async function buildCorpusFile(root: string, out: string, onStep: (step: BuildStep) => void = () => {}): Promise<CompileResult> {
  onStep('read');
  const files = await readFolder(root);
  onStep('compile');
  const compiled = compile(files);
  if (compiled.corpus) {
    onStep('write');
    await mkdir(dirname(out), { recursive: true });
    await writeFileSafely(out, serializeCorpus(compiled.corpus));
  }
  return compiled;
}
