import { siteCorpus } from '../site/current-site.ts';

/**
 * Asks the server. Where there is none, or it cannot be reached, the same question is put in the same words to the
 * API's own handler, which then runs in a worker over the corpus at hand.
 */
export const fetchAnswer: typeof fetch = async (input, init) => {
  if (siteCorpus !== null) return fetchFromWorker(input);
  try {
    return await fetch(input, init);
  } catch (unreachable) {
    return fetchFromWorker(input).catch(() => Promise.reject(unreachable));
  }
};

async function fetchFromWorker(input: Parameters<typeof fetch>[0]): Promise<Response> {
  const { answerInWorker } = await import('./answer-in-worker.ts');
  return answerInWorker(String(input));
}
