import { type CompiledCorpusError, readCompiledCorpus } from '../corpus/read-compiled-corpus.ts';
import type { CompiledCorpus } from '../shapes/compiled-corpus.ts';
import { ANSWER_LIMITS, type AnswerLimits, badAnswer, CORPUS_LIMITS, fetchBounded } from './fetch-bounded.ts';
import { pathReader } from './path-reader.ts';
import type { Reader } from './reader.ts';
import { parseJson, sentProblem } from './sent-problem.ts';

/** Limits of answers, and of the whole corpus. */
interface HttpReaderLimits {
  readonly answer?: AnswerLimits;
  readonly corpus?: AnswerLimits;
}

/**
 * Creates a reader over the HTTP API at `base`, a URL without a trailing slash.
 *
 * Gives the same answers as a memory reader over the same corpus; `send` replaces the platform's `fetch`. Time and size of answers are
 * bounded, redirects are followed within the origin only, and the digest of an exported corpus is verified. Rejects with a
 * `ReaderProblem`, also if the server cannot be reached or its answer cannot be used.
 *
 * @example
 * ```ts
 * import { httpReader } from '@synoptic/core/reader/http-reader';
 *
 * const remote = httpReader('https://example.org', async (url) => Response.json({ requested: String(url) }));
 * await remote.event('event:fire'); // → { requested: 'https://example.org/v1/events/event%3Afire' }
 * const offline = httpReader('https://example.org', () => Promise.reject(new TypeError('offline')));
 * await offline.corpus(); // throws ReaderProblem
 * ```
 */
export function httpReader(
  base: string,
  send: typeof fetch = fetch,
  { answer = ANSWER_LIMITS, corpus = CORPUS_LIMITS }: HttpReaderLimits = {},
): Reader {
  const getText = async (path: string, limits: AnswerLimits): Promise<string> => {
    const { ok, status, text } = await fetchBounded(`${base}/v1/${path}`, base, send, limits);
    if (!ok) throw sentProblem(status, text);
    return text;
  };
  const get = async <T>(path: string): Promise<T> => {
    const value = parseJson(await getText(path, answer));
    if (value === undefined) throw badAnswer(base, 'unparsed');
    if (typeof value !== 'object' || value === null || Array.isArray(value)) throw badAnswer(base, 'shape');
    return value as T;
  };
  const getCorpus = async (): Promise<CompiledCorpus> => {
    const text = await getText('export/json', corpus);
    return readCompiledCorpus(text, base).catch(({ fault, detail }: CompiledCorpusError) => {
      throw badAnswer(base, fault, detail);
    });
  };
  return { ...pathReader(get), export: getCorpus };
}
