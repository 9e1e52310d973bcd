import type { ReaderMethod } from '@synoptic/core/reader/forwarding-reader';
import type { ReaderProblem } from '@synoptic/core/reader/reader-problem';

/** What is asked of a clerk, and what he gives back: plain data, as it passes between threads. */
export type GuestWorkerRequest =
  /** A question to the reader. */
  | { readonly do: 'ask'; readonly number: number; readonly method: ReaderMethod; readonly args: readonly unknown[] }
  /** A guest's command line. */
  | { readonly do: 'run'; readonly number: number; readonly line: string; readonly env: Readonly<Record<string, string>> }
  /** What he wrote last has been taken: he may write on. */
  | { readonly do: 'taken'; readonly number: number; readonly to: 'stdout' | 'stderr' }
  /** Nobody waits any more. */
  | { readonly do: 'stop'; readonly number: number };

export type GuestWorkerMessage =
  | { readonly is: 'answer'; readonly number: number; readonly value: unknown }
  | { readonly is: 'problem'; readonly number: number; readonly problem: SerializedError }
  | { readonly is: 'wrote'; readonly number: number; readonly to: 'stdout' | 'stderr'; readonly bytes: Uint8Array }
  | { readonly is: 'ended'; readonly number: number; readonly code: 0 | 1 | 2 }
  /** A command broke down: a fault of ours. */
  | { readonly is: 'failed'; readonly number: number; readonly why: string }
  /** He is not stuck. */
  | { readonly is: 'alive' };

/** An error in parts; `reader` has those of a problem that the reader found with a question. */
export interface SerializedError {
  readonly message: string;
  readonly reader: Pick<ReaderProblem, 'code' | 'data'> | null;
}
