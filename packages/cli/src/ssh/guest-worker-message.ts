import type { ReaderMethod } from '@synoptic/core/reader/map-reader';
import type { ReaderProblem } from '@synoptic/core/reader/reader-problem';

/** Message to a guest worker: plain data that can pass between threads. */
export type GuestWorkerRequest =
  /** Question to the reader. */
  | { readonly do: 'ask'; readonly number: number; readonly method: ReaderMethod; readonly args: readonly unknown[] }
  /** Command line of a guest. */
  | { readonly do: 'run'; readonly number: number; readonly line: string; readonly env: Readonly<Record<string, string>> }
  /** Backpressure: the last chunk is flushed, resume. */
  | { readonly do: 'taken'; readonly number: number; readonly to: 'stdout' | 'stderr' }
  /** The guest is gone: discard further output. */
  | { readonly do: 'stop'; readonly number: number };

export type GuestWorkerMessage =
  | { readonly is: 'answer'; readonly number: number; readonly value: unknown }
  | { readonly is: 'problem'; readonly number: number; readonly problem: SerializedError }
  | { readonly is: 'wrote'; readonly number: number; readonly to: 'stdout' | 'stderr'; readonly bytes: Uint8Array }
  | { readonly is: 'ended'; readonly number: number; readonly code: 0 | 1 | 2 }
  /** The command threw, which is a bug. */
  | { readonly is: 'failed'; readonly number: number; readonly why: string }
  /** Heartbeat. */
  | { readonly is: 'alive' };

/** Serialized error; `reader` holds the parts of a `ReaderProblem`, otherwise null. */
export interface SerializedError {
  readonly message: string;
  readonly reader: Pick<ReaderProblem, 'code' | 'data'> | null;
}
