import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

export const MAIN_PROGRAM = fileURLToPath(new URL('../../dist/main.js', import.meta.url));

/** Compiled form of the shipped corpus. */
export const SHIPPED_CORPUS = fileURLToPath(new URL('../../../../data/dist/corpus.json', import.meta.url));

interface ProgramResult {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** Runs the built program, in English by default. */
export function runSynoptic(
  args: readonly string[],
  { cwd, env = {} }: { readonly cwd?: string; readonly env?: Record<string, string> } = {},
): Promise<ProgramResult> {
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
