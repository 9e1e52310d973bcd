import type { Context } from 'hono';
import { isFresh } from './caching.ts';

/** Bytes or a stream, with what must be said of them. */
export interface Sent {
  readonly body: Uint8Array<ArrayBuffer> | ReadableStream;
  readonly type: string;
  readonly etag: string;
  readonly cacheControl: string;
  readonly headers: Readonly<Record<string, string>>;
  /** 404 where the page says that nothing is here: nothing to revalidate then. */
  readonly status?: 200 | 404;
}

/** Gzip, where no proxy in front of the server does it. Asked again for the same bytes, it should give what it made. */
export type Compress = (bytes: Uint8Array<ArrayBuffer>) => Uint8Array<ArrayBuffer>;

/** Below this a header costs more than it saves. */
const WORTH_IT = 1024;

/** Sends, or says that the client has it: `If-None-Match`, lengths and compression are seen to here. */
export function send(c: Context, sent: Sent, compress: Compress | undefined): Response {
  const { body, type, etag, status = 200 } = sent;
  const zip = compress && body instanceof Uint8Array && body.byteLength >= WORTH_IT && isText(type) && takesGzip(c) ? compress : null;
  const held = status === 200 ? headerOf(c, 'if-none-match') : undefined;
  if (held !== undefined && isFresh(held, etag)) return new Response(null, { status: 304, headers: said(sent, zip !== null, compress) });
  const bytes = zip && body instanceof Uint8Array ? zip(body) : body;
  return new Response(bytes, { status, headers: ready(c, sent, bytes, zip !== null, compress) });
}

const made = new WeakMap<Sent, { plain?: HeadersInit; zipped?: HeadersInit }>();

/**
 * The headers of an answer, made once for as long as it is kept: as a record where Node's server takes one as it is, else as
 * the platform's own, which it copies faster than it reads a record.
 */
function ready(c: Context, sent: Sent, bytes: Sent['body'], zipped: boolean, compress: Compress | undefined): HeadersInit {
  let known = made.get(sent);
  if (!known) {
    known = {};
    made.set(sent, known);
  }
  const form = zipped ? 'zipped' : 'plain';
  const before = known[form];
  if (before) return before;
  const record = {
    ...said(sent, zipped, compress),
    'content-type': sent.type,
    ...(zipped && { 'content-encoding': 'gzip' }),
    ...(bytes instanceof Uint8Array && { 'content-length': String(bytes.byteLength) }),
  };
  const headers = incomingOf(c) ? record : new Headers(record);
  known[form] = headers;
  return headers;
}

function said(
  { headers, cacheControl, etag, status = 200 }: Sent,
  zipped: boolean,
  compress: Compress | undefined,
): Record<string, string> {
  const vary = compress ? [headers['vary'], 'Accept-Encoding'].filter(Boolean).join(', ') : headers['vary'];
  return {
    ...headers,
    'cache-control': cacheControl,
    ...(vary && { vary }),
    ...(status === 200 && { etag: zipped ? `${etag.slice(0, -1)}-gz"` : etag }),
  };
}

/** A header of the request. On Node they lie ready, and a `Headers` of them would have to be made. */
export function headerOf(c: Context, name: string): string | undefined {
  const incoming = incomingOf(c);
  if (!incoming) return c.req.header(name);
  const value = incoming.headers[name];
  return Array.isArray(value) ? value.join(', ') : value;
}

/** The request as Node has it, where Node's server passes it on. */
function incomingOf(c: Context) {
  return (c.env as { incoming?: { headers: Record<string, string | string[] | undefined> } } | undefined)?.incoming;
}

function takesGzip(c: Context): boolean {
  return /\bgzip\b(?!\s*;\s*q=0(\.0*)?\s*(,|$))/.test(headerOf(c, 'accept-encoding') ?? '');
}

/** Pictures and fonts are small already. */
function isText(type: string): boolean {
  return !/^(image\/(?!svg)|font\/|audio\/|video\/)/.test(type);
}
