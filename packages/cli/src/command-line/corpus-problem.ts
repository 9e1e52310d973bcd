import { CommandProblem } from './command-problem.ts';

/** Missing or unreadable corpus. */
export class CorpusProblem extends CommandProblem {
  override readonly name = 'CorpusProblem';
  readonly exitCode = 1;
}
