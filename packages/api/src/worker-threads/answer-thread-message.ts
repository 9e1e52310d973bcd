import type { BackendJob, BackendResult } from '../http/answer-backend.ts';
import type { ProblemExtensions, ProblemName } from '../http/problem.ts';

/** Data that a thread needs to open the same corpus. */
export interface AnswerThreadData {
  /** The compiled corpus as JSON; all threads share these bytes. */
  readonly corpus: SharedArrayBuffer;
  readonly digest: string;
  readonly build: string;
  /** Compresses answers if true. */
  readonly zip: boolean;
}

export interface AnswerThreadRequest {
  readonly number: number;
  readonly job: BackendJob;
}

/** Problem as plain data; `stack` is that of an internal error. */
interface PlainProblem {
  readonly code: ProblemName;
  readonly detail: string;
  readonly hint: string;
  readonly extra: ProblemExtensions;
  readonly stack: string | null;
}

export type AnswerThreadMessage =
  | { readonly is: 'ready' }
  /** `ms` is the time that the job took. */
  | { readonly is: 'done'; readonly number: number; readonly ms: number; readonly result: BackendResult }
  | { readonly is: 'problem'; readonly number: number; readonly ms: number; readonly problem: PlainProblem };
