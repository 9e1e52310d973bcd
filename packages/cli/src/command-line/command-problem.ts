import type { ExitCode } from './command.ts';

/** What ends a command: one sentence, how to mend it if known, and the exit status. */
export abstract class CommandProblem extends Error {
  abstract readonly exitCode: ExitCode;
  readonly hint: string | undefined;

  constructor(message: string, hint?: string) {
    super(message);
    this.hint = hint;
  }
}
