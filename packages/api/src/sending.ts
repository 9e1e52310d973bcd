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
export function send(
  c: Context,
  { body, type, etag, cacheControl, headers, status = 200 }: Sent,
  compress: Compress | undefined,
): Response {
  const zip = compress && body instanceof Uint8Array && body.byteLength >= WORTH_IT && isText(type) && takesGzip(c) ? compress : null;
  const said: Record<string, string> = { ...headers, 'cache-control': cacheControl };
  if (compress) said['vary'] = said['vary'] ? `${said['vary']}, Accept-Encoding` : 'Accept-Encoding';
  if (status === 200) {
    said['etag'] = zip ? `${etag.slice(0, -1)}-gz"` : etag;
    if (isFresh(c.req.header('if-none-match'), etag)) return new Response(null, { status: 304, headers: said });
  }
  said['content-type'] = type;
  if (!(body instanceof Uint8Array)) return new Response(body, { status, headers: said });
  if (zip) said['content-encoding'] = 'gzip';
  const bytes = zip ? zip(body) : body;
  said['content-length'] = String(bytes.byteLength);
  return new Response(bytes, { status, headers: said });
}

function takesGzip(c: Context): boolean {
  return /\bgzip\b(?!\s*;\s*q=0(\.0*)?\s*(,|$))/.test(c.req.header('accept-encoding') ?? '');
}

/** Pictures and fonts are small already. */
function isText(type: string): boolean {
  return !/^(image\/(?!svg)|font\/|audio\/|video\/)/.test(type);
}
