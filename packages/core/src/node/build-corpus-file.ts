import { mkdir } from 'node:fs/promises';
import { dirname, relative, resolve, sep } from 'node:path';
import { type CompileResult, compile, serializeCorpus } from '../compile/compile.ts';
import { readFolder } from './read-folder.ts';
import { withWriteLock } from './with-write-lock.ts';
import { writeFileSafely } from './write-file-safely.ts';

/** Step of a build, for progress messages. */
export type BuildStep = 'read' | 'compile' | 'write';

/**
 * Compiles a data folder and writes the corpus to a file.
 *
 * The file is replaced atomically; with errors it stays unchanged and the issues are returned as by `compile`. Rejects if the folder
 * cannot be read or the file cannot be written, and with `WriteLockHeld` if the file is in the folder and another process writes there.
 *
 * @example
 * ```ts
 * import { readFile } from 'node:fs/promises';
 * import { tmpdir } from 'node:os';
 * import { buildCorpusFile } from '@synoptic/core/node/build-corpus-file';
 *
 * const file = `${tmpdir()}/synoptic-example-${process.pid}.json`;
 * const { corpus: built } = await buildCorpusFile('data', file);
 * JSON.parse(await readFile(file, 'utf8')).digest === built?.digest; // → true
 * ```
 */
export async function buildCorpusFile(root: string, out: string, onStep: (step: BuildStep) => void = () => {}): Promise<CompileResult> {
  const inside = relative(resolve(root), resolve(out));
  const isInside = inside !== '' && inside !== '..' && !inside.startsWith(`..${sep}`) && resolve(inside) !== inside;
  return isInside ? withWriteLock(root, 'build', () => build(root, out, onStep)) : build(root, out, onStep);
}

async function build(root: string, out: string, onStep: (step: BuildStep) => void): Promise<CompileResult> {
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
