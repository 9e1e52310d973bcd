import type { Context } from 'hono';
import type { PageSubject } from '../pages/describe-page.ts';
import type { EncodedAnswer } from './answer-cache.ts';
import { nodeRequestOf } from './node-request.ts';
import type { ClientOf, WorkLimiter } from './work-limiter.ts';

/** Question or message that a backend computes: plain data that can pass between threads. */
export type BackendJob =
  /** Question of a route, by its number in `DATA_ROUTES`; `suffix` is that of its representation. */
  | {
      readonly is: 'answer';
      readonly route: number;
      readonly query: string;
      readonly params: Readonly<Record<string, string>>;
      readonly suffix: string;
    }
  /** Subject of a page, by its number in `VIEWER_PAGES`; null if the corpus does not have it. */
  | { readonly is: 'subject'; readonly page: number; readonly id: string }
  /** Request to `/mcp`. */
  | { readonly is: 'mcp'; readonly url: string; readonly headers: readonly (readonly [string, string])[]; readonly body: string };

/** A response as plain data; `failure` is the stack of an internal error behind it. */
export interface PlainResponse {
  readonly status: number;
  readonly headers: readonly (readonly [string, string])[];
  readonly body: string | null;
  readonly failure: string | null;
}

interface BackendResults {
  readonly answer: EncodedAnswer;
  readonly subject: PageSubject | null;
  readonly mcp: PlainResponse;
}

/** Result of a job. */
export type BackendResult<J extends BackendJob = BackendJob> = BackendResults[J['is']];

/**
 * Computes what no cache has: in place, or in other threads. `compute` does the job in place, and `key` names it, so that a job
 * that several clients wait for is done once. Charges the work to the client and refuses clients that have used up theirs.
 */
export interface AnswerBackend {
  run<J extends BackendJob>(c: Context, key: string, job: J, compute: () => Promise<BackendResult<J>>): Promise<BackendResult<J>>;
}

/** Computes on the event loop and charges the time to the client. */
export function createInlineBackend(clientOf: ClientOf, work: WorkLimiter | null): AnswerBackend {
  return {
    async run(c, _key, _job, compute) {
      const client = work && clientOf(c);
      if (!work || client === null) return compute();
      work.admit(client);
      const began = performance.now();
      try {
        return await compute();
      } finally {
        work.charge(client, performance.now() - began);
      }
    },
  };
}

/** Calls back when the client has gone before its response was complete. Only Node reports it; returns a function that stops listening. */
export function onClientGone(c: Context, gone: () => void): () => void {
  const outgoing = nodeRequestOf(c)?.outgoing;
  if (!outgoing) return () => {};
  outgoing.once('close', gone);
  return () => outgoing.off('close', gone);
}
