import { spawn } from 'node:child_process';
import { dirname } from 'node:path';
import { Readable, Writable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import type { Reader } from '@synoptic/core/reader/reader';
import { runCommandLine } from '../command-line/run-command-line.ts';
import { LOCAL_COMMAND_SET } from './open-screens.ts';

export const MAIN_PROGRAM = fileURLToPath(new URL('../../dist/main.js', import.meta.url));

/** Folder of the built program, with its corpora and starters. */
export const MAIN_HOME = dirname(MAIN_PROGRAM);

/** Compiled form of the shipped corpus. */
export const SHIPPED_CORPUS = fileURLToPath(new URL('../../../../data/dist/corpus.json', import.meta.url));

interface ProgramResult {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

interface Surroundings {
  readonly cwd?: string;
  readonly env?: Record<string, string>;
}

/** With a `reader` the corpus is open already, instead of being read for each command line. */
interface CommandSurroundings extends Surroundings {
  readonly reader?: Reader;
  /** Columns of the terminal that standard output is; without it, a pipe. */
  readonly columns?: number;
}

/** Runs a command line as the program does, in English by default; in this process, because starting one takes longer than most commands. */
export async function runSynoptic(
  args: readonly string[],
  { cwd = process.cwd(), env = {}, reader, columns }: CommandSurroundings = {},
): Promise<ProgramResult> {
  const [stdout, stderr] = [new CollectingStream(), new CollectingStream()];
  const host = {
    stdin: Readable.from([]),
    stdout: columns === undefined ? stdout : Object.assign(stdout, { isTTY: true as const, columns }),
    stderr,
    env: { PATH: process.env['PATH'] ?? '', LANG: 'en_US.UTF-8', ...env },
    cwd,
    home: MAIN_HOME,
    ...(reader && { corpus: { reader, base: null } }),
    ended: () => new Promise<void>(() => {}),
  };
  const code = await runCommandLine(args, host, LOCAL_COMMAND_SET);
  return { code, out: stdout.text(), err: stderr.text() };
}

/** Runs the built program in a process of its own: for what concerns the process, such as its start, its pipes and its faults. */
export function runProgram(args: readonly string[], { cwd, env = {} }: Surroundings = {}): Promise<ProgramResult> {
  const child = spawn(process.execPath, [MAIN_PROGRAM, ...args], {
    cwd,
    env: { PATH: process.env['PATH'] ?? '', LANG: 'en_US.UTF-8', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let [out, err] = ['', ''];
  child.stdout.setEncoding('utf8').on('data', (text: string) => (out += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (err += text));
  return new Promise((resolve) => child.on('close', (code) => resolve({ code, out, err })));
}

class CollectingStream extends Writable {
  readonly #chunks: Buffer[] = [];

  text(): string {
    return Buffer.concat(this.#chunks).toString();
  }

  override _write(chunk: Buffer, _encoding: BufferEncoding, written: () => void): void {
    this.#chunks.push(chunk);
    written();
  }
}
