import type { QuestionInput } from '../compare/question.ts';
import type { CompiledCorpusError } from '../corpus/read-compiled-corpus.ts';
import type { CompiledCorpus } from '../shapes/compiled-corpus.ts';
import { ANSWER_LIMITS, type AnswerLimits, badAnswer, CORPUS_LIMITS, fetchBounded, printable } from './fetch-bounded.ts';
import type { ClaimFilter, Paging, Reader, SortedPaging, SubjectFilter } from './reader.ts';
import { parseReaderProblem, ReaderProblem } from './reader-problem.ts';

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
  const getText = async (path: string, query: Record<string, string | number | undefined>, limits: AnswerLimits): Promise<string> => {
    const search = new URLSearchParams();
    for (const [key, value] of Object.entries(query)) if (value !== undefined && value !== '') search.set(key, String(value));
    const url = `${base}/v1/${path}${search.size > 0 ? `?${search}` : ''}`;
    const { ok, status, text } = await fetchBounded(url, base, send, limits);
    if (!ok) throw problemOf(status, text);
    return text;
  };
  const get = async <T>(path: string, query: Record<string, string | number | undefined> = {}): Promise<T> => {
    const value = parseJson(await getText(path, query, answer));
    if (value === undefined) throw badAnswer(base, 'unparsed');
    if (typeof value !== 'object' || value === null || Array.isArray(value)) throw badAnswer(base, 'shape');
    return value as T;
  };
  const getCorpus = async (): Promise<CompiledCorpus> => {
    const text = await getText('export/json', {}, corpus);
    // Imported only here, so that the viewer loads no digest library first.
    const { readCompiledCorpus } = await import('../corpus/read-compiled-corpus.ts');
    return readCompiledCorpus(text, base).catch(({ fault, detail }: CompiledCorpusError) => {
      throw badAnswer(base, fault, detail);
    });
  };
  const paging = (p: Paging = {}) => ({ limit: p.limit, next: p.next });
  const sorted = (f: SortedPaging = {}) => ({ ...paging(f), sort: f.sort });
  const things = (f: SubjectFilter = {}) => ({ ...sorted(f), kind: f.kind, q: f.q });
  const claims = (f: ClaimFilter = {}) => ({
    ...sorted(f),
    about: f.about,
    facet: f.facet,
    document: f.document,
    agent: f.agent,
    since: f.since,
    until: f.until,
    q: f.q,
  });
  const question = (q: QuestionInput) => ({
    about: q.about.join(','),
    by: q.by,
    accounts: q.accounts?.join(','),
    facets: q.facets?.join(','),
    base: q.base,
  });
  const itemPath = (list: string, id: string) => `${list}/${encodeURIComponent(id)}`;
  return {
    corpus: () => get('corpus'),
    documents: (p) => get('documents', sorted(p)),
    document: (id) => get(itemPath('documents', id)),
    entities: (f) => get('entities', things(f)),
    entity: (id) => get(itemPath('entities', id)),
    events: (f) => get('events', things(f)),
    event: (id) => get(itemPath('events', id)),
    claims: (f) => get('claims', claims(f)),
    claim: (id) => get(itemPath('claims', id)),
    facets: () => get('facets', { limit: 500 }),
    kinds: () => get('kinds', { limit: 500 }),
    compare: (q) => get('compare', question(q)),
    sensitivity: (q) => get('sensitivity', question(q)),
    dependence: (q) => get('dependence', question(q)),
    wholes: (documents) => get('wholes', { documents: documents.join(',') }),
    threads: (agent) => get('threads', { agent }),
    ledger: (f = {}) => get('ledger', { obligation: f.obligation, case: f.case, by: f.by }),
    timeline: (f = {}) => get('timeline', { ...paging(f), since: f.since, until: f.until }),
    network: (f = {}) => get('network', { network: f.network }),
    glance: () => get('glance'),
    search: (q, f = {}) => get('search', { q, ...paging(f), type: f.type, document: f.document }),
    export: getCorpus,
  };
}

/** The reader's own problem where the server sends its code and data; otherwise the server's words. */
function problemOf(status: number, text: string): ReaderProblem {
  const { code, data, detail, hint, parameter } = (parseJson(text, printableStrings) ?? {}) as Partial<Record<string, unknown>>;
  const known = parseReaderProblem(code, data);
  if (known) return known;
  return new ReaderProblem('refused', {
    status,
    detail: typeof detail === 'string' ? detail : '',
    hint: typeof hint === 'string' ? hint : '',
    parameter: typeof parameter === 'string' ? parameter : null,
  });
}

function printableStrings(_key: string, value: unknown): unknown {
  return typeof value === 'string' ? printable(value) : value;
}

/** Undefined if the text is not JSON. */
function parseJson(text: string, revive?: (key: string, value: unknown) => unknown): unknown {
  try {
    return JSON.parse(text, revive);
  } catch {
    return undefined;
  }
}
