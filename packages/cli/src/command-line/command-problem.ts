import type { ExitCode } from './command.ts';

/** Reason for which a command ends: one sentence, how to mend it if known, and the exit status. */
export abstract class CommandProblem extends Error {
  abstract readonly exitCode: ExitCode;
  readonly hint: string | undefined;

  constructor(message: string, hint?: string) {
    super(message);
    this.hint = hint;
  }
}
