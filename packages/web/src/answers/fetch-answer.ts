import { currentSite } from '../site/current-site.ts';

/**
 * `fetch` for the API. Without a server (a static site), or when it cannot be reached, the same request goes to the API's own
 * handler in a worker over a local copy of the corpus.
 */
export const fetchAnswer: typeof fetch = async (input, init) => {
  if (currentSite.corpus !== null) return fetchFromWorker(input);
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
