import type { Issue } from '@synoptic/core/compile/issue';
import { FileChanged, FolderFaulty } from '@synoptic/core/node/decide-proposals';
import { OwnClaimRefused } from '@synoptic/core/node/drafting/accept-own-claim';
import { RecordRefused } from '@synoptic/core/node/records/change-records';
import { PathOutside } from '@synoptic/core/node/records/contained-path';
import { WriteLockHeld } from '@synoptic/core/node/write-lock-held';
import { CommandProblem } from '../command-line/command-problem.ts';
import { describeSystemError, isSystemError } from '../command-line/describe-system-error.ts';
import { UsageProblem } from '../command-line/usage-problem.ts';
import type { Terminal } from '../terminal/terminal.ts';

/** Request that the workbench does not carry out, as its page shows it. */
interface WorkbenchProblem {
  readonly status: 400 | 403 | 404 | 409 | 413 | 500;
  readonly message: string;
  readonly hint?: string;
  /** Files to mend, where it is about them. */
  readonly issues?: readonly Pick<Issue, 'file' | 'line' | 'message' | 'hint'>[];
}

/** Words for an error of a request; null for a fault of the program, whose message may quote a text and is not sent. */
export function workbenchProblem(error: unknown, terminal: Terminal): WorkbenchProblem | null {
  const { word } = terminal;
  if (error instanceof CommandProblem) {
    const { message, hint } = error;
    return { status: error instanceof UsageProblem ? 400 : 409, message, ...(hint !== undefined && { hint }) };
  }
  if (error instanceof FileChanged) return { status: 409, message: word('review.changed', { file: error.file }), hint: word('edit.again') };
  if (error instanceof FolderFaulty) return { status: 409, message: word('edit.faulty'), issues: error.issues.map(issueOf) };
  if (error instanceof RecordRefused) {
    const [first] = error.issues;
    return { status: 400, message: first?.message ?? error.message, ...(first && { hint: first.hint }), issues: error.issues.map(issueOf) };
  }
  if (error instanceof OwnClaimRefused) return { status: 400, message: error.message, hint: error.hint };
  if (error instanceof PathOutside) return { status: 403, message: word('edit.outside', { path: error.path }) };
  if (error instanceof WriteLockHeld) return { status: 409, message: word('edit.locked'), hint: word('locked.hint', { lock: error.lock }) };
  if (isSystemError(error)) return { status: 409, message: describeSystemError(error, terminal) };
  return null;
}

function issueOf({ file, line, message, hint }: Issue) {
  return { file, line, message, hint };
}
