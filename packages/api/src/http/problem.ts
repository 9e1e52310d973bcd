import {
  type ReaderProblem,
  type ReaderProblemCode,
  type ReaderProblemWords,
  readerProblemType,
  wordReaderProblem,
} from '@synoptic/core/reader/reader-problem';
import { type DetailAndHint, readerProblemWords } from './reader-problem-words.ts';
import { dataHeaders } from './response-headers.ts';

/** Status and title of every problem. The `type` of a problem document ends in its name. */
export const PROBLEMS = {
  'unknown-parameter': [400, 'Unknown parameter'],
  'repeated-parameter': [400, 'Repeated parameter'],
  'missing-parameter': [400, 'Missing parameter'],
  'bad-question': [400, 'Bad question'],
  forbidden: [403, 'Forbidden'],
  'not-found': [404, 'Not found'],
  'method-not-allowed': [405, 'Method not allowed'],
  'not-acceptable': [406, 'Not acceptable'],
  'other-corpus': [409, 'Another corpus'],
  'unreadable-corpus': [409, 'Unreadable corpus'],
  'too-large': [413, 'Too large'],
  'too-long': [414, 'URL too long'],
  unsupported: [415, 'Unsupported media type'],
  'too-costly': [422, 'Too much to compute'],
  'too-many': [429, 'Too many requests'],
  'client-closed': [499, 'Client closed the request'],
  failed: [500, 'Internal error'],
  unreachable: [502, 'Corpus unreachable'],
  'not-ready': [503, 'Not ready'],
  overloaded: [503, 'Overloaded'],
} as const;

export type ProblemName = keyof typeof PROBLEMS;

/** Optional members of a problem document. */
export interface ProblemExtensions {
  /** Parameter that is wrong: a name that the route knows, or one that looks like a name. */
  readonly parameter?: string;
  /** Digest of the corpus that the server has, for `other-corpus`. */
  readonly digest?: string;
  /** Code and data of a `ReaderProblem`: clients word it in their own language. */
  readonly code?: ReaderProblemCode;
  readonly data?: object;
}

/**
 * A request that cannot be answered. Its text is safe to send: of the request it repeats only values that match the
 * pattern of their parameter.
 */
export class Problem extends Error {
  readonly code: ProblemName;
  readonly hint: string;
  readonly extra: ProblemExtensions;
  /** Seconds after which the request may be repeated. */
  readonly retryAfter: number | null;

  constructor(code: ProblemName, detail: string, hint: string, extra: ProblemExtensions = {}, retryAfter: number | null = null) {
    super(detail);
    this.name = 'Problem';
    this.code = code;
    this.hint = hint;
    this.extra = extra;
    this.retryAfter = retryAfter;
  }

  get status(): number {
    return PROBLEMS[this.code][0];
  }

  /** The RFC 9457 document. */
  response(headers: Readonly<Record<string, string>> = {}): Response {
    const [status, title] = PROBLEMS[this.code];
    const document = { type: `urn:synoptic:problem:${this.code}`, title, status, detail: this.message, hint: this.hint, ...this.extra };
    return new Response(`${JSON.stringify(document)}\n`, {
      status,
      headers: {
        ...dataHeaders,
        'content-type': 'application/problem+json; charset=utf-8',
        'cache-control': 'no-store',
        ...(this.retryAfter !== null && { 'retry-after': String(Math.ceil(this.retryAfter)) }),
        ...headers,
      },
    });
  }
}

/** Any error as a problem, in the words of the API or of another client. Internal errors are not described to the client. */
export function toProblem(error: unknown, words: ReaderProblemWords<DetailAndHint> = readerProblemWords): Problem {
  if (error instanceof Problem) return error;
  if (!isReaderProblem(error))
    return new Problem('failed', 'the server could not answer', 'try again; if it happens again, tell the operator');
  const type = readerProblemType(error);
  // The address of the corpus stays private.
  const { detail, hint } =
    type === 'unreachable' && error.code !== 'bad-answer' && error.code !== 'unavailable'
      ? words.unreachable({ address: '' })
      : wordReaderProblem(error, words);
  const { code, data } = error;
  if (code === 'unavailable') return new Problem('not-ready', detail, hint, {}, (data as { readonly wait: number }).wait);
  if (type === 'unreachable') return new Problem(type, detail, hint);
  // 404 is about the path. An unknown id in the query is a bad question about a path that exists.
  const name = type === 'not-found' && 'parameter' in data && data.parameter !== 'id' ? 'bad-question' : type;
  const parameter = 'parameter' in data && data.parameter !== null ? { parameter: data.parameter } : {};
  return new Problem(name, detail, hint, { ...parameter, ...(code !== 'refused' && { code, data }) });
}

/** Compares the name, not the class: a server and its reader may come from two bundles. */
export function isReaderProblem(error: unknown): error is ReaderProblem {
  return error instanceof Error && error.name === 'ReaderProblem';
}
