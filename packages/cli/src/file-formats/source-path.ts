import { resolve } from 'node:path';
import { UsageProblem } from '../command-line/usage-problem.ts';
import type { Terminal } from '../terminal/terminal.ts';

/** Path of a file that an operand names. A web address is refused with the way to save its page: nothing is fetched. */
export function sourcePath(operand: string, { host, word }: Terminal): string {
  if (/^[a-z][a-z\d+.-]*:\/\//i.test(operand))
    throw new UsageProblem(word('read.address', { address: operand }), word('read.address-hint'));
  return resolve(host.cwd, operand);
}
