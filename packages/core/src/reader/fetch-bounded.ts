import { type AnswerFault, ReaderProblem } from './reader-problem.ts';

/** Bounds on an answer, since the server is not trusted. */
export interface AnswerLimits {
  /** Milliseconds from the request to the end of the body, redirects included. */
  readonly ms: number;
  /** Bytes of the body, decompressed. */
  readonly bytes: number;
}

interface BoundedAnswer {
  readonly status: number;
  readonly ok: boolean;
  readonly text: string;
}

const MEBIBYTE = 2 ** 20;
export const ANSWER_LIMITS: AnswerLimits = { ms: 60_000, bytes: 64 * MEBIBYTE };
/** A whole corpus takes longer; its text must fit into one string, which in V8 has at most 512 MiB. */
export const CORPUS_LIMITS: AnswerLimits = { ms: 300_000, bytes: 256 * MEBIBYTE };
/** Problem documents are short. */
const MAX_PROBLEM_BYTES = 64 * 1024;
const MAX_REDIRECTS = 3;
const REDIRECTS: ReadonlySet<number> = new Set([301, 302, 303, 307, 308]);
const JSON_TYPE = /^(application|text)\/([\w.+-]+\+)?json\b/i;
/** Causes of a failed `fetch` in Node where a server was reached. */
const SERVER_REACHED = /^(HTTPParserError$|HPE_|UND_ERR_(?!CONNECT_TIMEOUT)|ECONNRESET$|EPIPE$|ERR_SSL_|Z_)/;

/** A problem with the answer of the server at `address`. */
export function badAnswer(address: string, fault: AnswerFault, detail = ''): ReaderProblem {
  return new ReaderProblem('bad-answer', { address, fault, detail: printable(detail) });
}

/** Words of a server without control characters, which a terminal would obey, and without directional marks; at most 500. */
export function printable(text: string): string {
  return text
    .replace(/[\p{Cc}\p{Cf}\p{Cs}\u2028\u2029]+/gu, ' ')
    .trim()
    .slice(0, 500);
}

/**
 * Gets the text of a JSON answer within limits. Redirects are followed within the origin only, so that a server cannot send the
 * request to a host that only this machine reaches. Rejects with a `ReaderProblem`; `address` names the server in it.
 */
export async function fetchBounded(url: string, address: string, send: typeof fetch, { ms, bytes }: AnswerLimits): Promise<BoundedAnswer> {
  const request = new AbortController();
  let timer: ReturnType<typeof setTimeout> | undefined;
  // A race, because the deadline must hold whatever `send` does with the signal.
  const deadline = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(badAnswer(address, 'late', String(ms / 1000))), ms);
  });
  const receive = async (): Promise<BoundedAnswer> => {
    const response = await follow(url, address, send, request.signal);
    const { ok, status } = response;
    if (!ok) return { ok, status, text: await readBody(response, address, MAX_PROBLEM_BYTES).catch(() => '') };
    const type = response.headers.get('content-type') ?? `status ${status}`;
    if (!JSON_TYPE.test(type)) throw badAnswer(address, 'type', type);
    return { ok, status, text: await readBody(response, address, bytes) };
  };
  try {
    return await Promise.race([receive(), deadline]);
  } catch (error) {
    request.abort();
    throw error;
  } finally {
    clearTimeout(timer);
  }
}

async function follow(url: string, address: string, send: typeof fetch, signal: AbortSignal): Promise<Response> {
  let at = url;
  for (let redirects = 0; ; redirects++) {
    const response = await send(at, { headers: { accept: 'application/json' }, redirect: 'manual', signal }).catch((error: unknown) => {
      throw failureOf(error, address);
    });
    // Browsers do not say where a redirect leads.
    if (response.type === 'opaqueredirect') throw badAnswer(address, 'redirect');
    if (!REDIRECTS.has(response.status)) return response;
    const location = response.headers.get('location') ?? '';
    const target = URL.canParse(location, at) ? new URL(location, at) : null;
    if (redirects === MAX_REDIRECTS || target?.origin !== new URL(at).origin) throw badAnswer(address, 'redirect', target?.origin);
    void response.body?.cancel().catch(() => null);
    at = target.href;
  }
}

function failureOf(error: unknown, address: string): ReaderProblem {
  if (error instanceof ReaderProblem) return error;
  const { cause } = error as { readonly cause?: { readonly code?: unknown; readonly name?: unknown } };
  return SERVER_REACHED.test(String(cause?.code ?? cause?.name))
    ? badAnswer(address, 'broken-off')
    : new ReaderProblem('unreachable', { address });
}

async function readBody({ body, headers }: Response, address: string, limit: number): Promise<string> {
  const tooLarge = () => badAnswer(address, 'too-large', String(Math.round(limit / MEBIBYTE)));
  if (Number(headers.get('content-length')) > limit) {
    void body?.cancel().catch(() => null);
    throw tooLarge();
  }
  const reader = body?.getReader();
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let [text, size] = ['', 0];
  while (reader) {
    const { done, value } = await reader.read().catch(() => {
      throw badAnswer(address, 'broken-off');
    });
    if (done) break;
    size += value.byteLength;
    if (size > limit) {
      void reader.cancel().catch(() => null);
      throw tooLarge();
    }
    text += decoded(decoder, address, value);
  }
  return text + decoded(decoder, address);
}

function decoded(decoder: TextDecoder, address: string, bytes?: Uint8Array): string {
  try {
    return decoder.decode(bytes, { stream: bytes !== undefined });
  } catch {
    throw badAnswer(address, 'unparsed');
  }
}
