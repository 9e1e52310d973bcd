import type { Context } from 'hono';
import { matchesEtag } from './cache-control.ts';
import { nodeRequestOf } from './node-request.ts';

/** Body of a response with its headers. */
export interface ResponseContent {
  readonly body: Uint8Array<ArrayBuffer> | ReadableStream;
  /** The body compressed with gzip, if a thread has done that. */
  readonly zipped?: Uint8Array<ArrayBuffer> | undefined;
  readonly type: string;
  readonly etag: string;
  readonly cacheControl: string;
  readonly headers: Readonly<Record<string, string>>;
  /** 404 for the not-found page, which is never revalidated. */
  readonly status?: 200 | 404;
}

/** Gzip, if no proxy in front of the server compresses. Should cache its result for the same bytes. */
export type CompressBody = (bytes: Uint8Array<ArrayBuffer>) => Uint8Array<ArrayBuffer>;

/** Smaller bodies are not worth the header. */
const MIN_COMPRESSED_BYTES = 1024;

/** Sends a response, or 304 if the client has it; handles `If-None-Match`, lengths and compression. */
export function sendResponse(c: Context, sent: ResponseContent, compress: CompressBody | undefined): Response {
  const { body, type, etag, status = 200 } = sent;
  const zip = compress && body instanceof Uint8Array && isWorthCompressing(body, type) && acceptsGzip(c) ? compress : null;
  const held = status === 200 ? requestHeader(c, 'if-none-match') : undefined;
  if (held !== undefined && matchesEtag(held, etag))
    return new Response(null, { status: 304, headers: contentHeaders(sent, zip !== null, compress) });
  const bytes = zip && body instanceof Uint8Array ? (sent.zipped ?? zip(body)) : body;
  return new Response(bytes, { status, headers: cachedHeaders(c, sent, bytes, zip !== null, compress) });
}

const headerCache = new WeakMap<ResponseContent, { plain?: HeadersInit; zipped?: HeadersInit }>();

/**
 * Headers of a response, cached with its content: a record on Node, whose server takes it as it is; elsewhere a `Headers` object,
 * which platforms copy faster than a record.
 */
function cachedHeaders(
  c: Context,
  sent: ResponseContent,
  bytes: ResponseContent['body'],
  zipped: boolean,
  compress: CompressBody | undefined,
): HeadersInit {
  let known = headerCache.get(sent);
  if (!known) {
    known = {};
    headerCache.set(sent, known);
  }
  const form = zipped ? 'zipped' : 'plain';
  const before = known[form];
  if (before) return before;
  const record = {
    ...contentHeaders(sent, zipped, compress),
    'content-type': sent.type,
    ...(zipped && { 'content-encoding': 'gzip' }),
    ...(bytes instanceof Uint8Array && { 'content-length': String(bytes.byteLength) }),
  };
  const headers = nodeRequestOf(c) ? record : new Headers(record);
  known[form] = headers;
  return headers;
}

function contentHeaders(
  { headers, cacheControl, etag, status = 200 }: ResponseContent,
  zipped: boolean,
  compress: CompressBody | undefined,
): Record<string, string> {
  const vary = compress ? [headers['vary'], 'Accept-Encoding'].filter(Boolean).join(', ') : headers['vary'];
  return {
    ...headers,
    'cache-control': cacheControl,
    ...(vary && { vary }),
    ...(status === 200 && { etag: zipped ? `${etag.slice(0, -1)}-gz"` : etag }),
  };
}

/** Request header. On Node it is read from the raw request, which avoids building a `Headers` object. */
export function requestHeader(c: Context, name: string): string | undefined {
  const incoming = nodeRequestOf(c)?.incoming;
  if (!incoming) return c.req.header(name);
  const value = incoming.headers[name];
  return Array.isArray(value) ? value.join(', ') : value;
}

function acceptsGzip(c: Context): boolean {
  return /\bgzip\b(?!\s*;\s*q=0(\.0*)?\s*(,|$))/.test(requestHeader(c, 'accept-encoding') ?? '');
}

/** True if gzip makes a body much smaller. Images and fonts are compressed already. */
export function isWorthCompressing(body: Uint8Array, type: string): boolean {
  return body.byteLength >= MIN_COMPRESSED_BYTES && !/^(image\/(?!svg)|font\/|audio\/|video\/)/.test(type);
}
