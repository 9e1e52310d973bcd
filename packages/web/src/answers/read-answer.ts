import { ReaderProblem } from '@synoptic/core/reader/reader-problem';
import { fetchAnswer } from './fetch-answer.ts';

/** Time after which the viewer stops waiting for its server and uses the local copy of the corpus, if there is one. */
const WAIT_MS = 60_000;

/**
 * Gets an answer of the API at a path below `/v1/`. The viewer's own server is trusted more than a remote API, so only time is bounded;
 * the digest of a corpus is verified in the worker that answers from it. Rejects with a `ReaderProblem`.
 */
export async function readAnswer<T>(path: string): Promise<T> {
  const response = await fetchAnswer(`/v1/${path}`, {
    headers: { accept: 'application/json' },
    signal: AbortSignal.timeout(WAIT_MS),
  }).catch((error: unknown) => {
    throw error instanceof ReaderProblem ? error : new ReaderProblem('unreachable', { address: '' });
  });
  if (!response.ok) {
    const { problemIn } = await import('@synoptic/core/reader/sent-problem');
    throw await problemIn(response);
  }
  return response.json().catch(() => {
    throw new ReaderProblem('bad-answer', { address: '', fault: 'unparsed', detail: '' });
  });
}
