import { CommandProblem } from './command-problem.ts';

/** Command line that cannot be followed: an unknown option, a missing operand, a value outside of its list. */
export class UsageProblem extends CommandProblem {
  override readonly name = 'UsageProblem';
  readonly exitCode = 2;
}
