import { ReaderProblem, type Reader } from '@synoptic/core/reader/reader';
import type { Context } from 'hono';
import { getMimeType } from 'hono/utils/mime';
import { CACHE_CONTROL, isFresh } from './caching.ts';
import { viewerHeaders } from './headers.ts';
import { Problem } from './problem.ts';
import type { Page } from './pages.ts';

/** A built file of the viewer. */
export interface ViewerFile {
  readonly body: Uint8Array<ArrayBuffer> | ReadableStream;
  readonly etag: string;
}

/** The viewer's built files, wherever they lie; null where none is at the path. */
export type Viewer = (path: string) => Promise<ViewerFile | null>;

const NOTHING_HERE = () => new Problem('not-found', 'nothing is at this path', 'the data are under /v1; see /v1/corpus');

/** A page: always the same file. Its status says whether the thing that it shows is there. */
export async function pageResponse(c: Context, page: Page, reader: Reader, viewer: Viewer | undefined): Promise<Response> {
  if (!viewer) throw NOTHING_HERE();
  return index(c, viewer, page.shows ? await statusOf(page.shows(reader, c.req.param('id') ?? '')) : 200);
}

/** A file of the viewer, or the page that says that nothing is here. Files under /assets bear a digest in their names. */
export async function fileResponse(c: Context, viewer: Viewer | undefined): Promise<Response> {
  const { path } = c.req;
  const file = await viewer?.(path);
  if (file) return send(c, file, path, 200, path.startsWith('/assets/') ? CACHE_CONTROL.pinned : CACHE_CONTROL.moving);
  const asksForPage = !/\.[^/]*$/.test(path) && (c.req.header('accept') ?? '').includes('text/html');
  if (viewer && asksForPage) return index(c, viewer, 404);
  throw NOTHING_HERE();
}

async function index(c: Context, viewer: Viewer, status: 200 | 404): Promise<Response> {
  const file = await viewer('/index.html');
  if (!file) throw NOTHING_HERE();
  return send(c, file, '/index.html', status, status === 200 ? CACHE_CONTROL.moving : 'no-store');
}

function send(c: Context, file: ViewerFile, path: string, status: number, cacheControl: string): Response {
  const tag: Record<string, string> = status === 200 ? { etag: file.etag } : {};
  const headers = { ...viewerHeaders, ...tag, 'cache-control': cacheControl };
  if (status === 200 && isFresh(c.req.header('if-none-match'), file.etag)) return new Response(null, { status: 304, headers });
  return new Response(file.body, { status, headers: { ...headers, 'content-type': getMimeType(path) ?? 'application/octet-stream' } });
}

async function statusOf(shown: Promise<unknown>): Promise<200 | 404> {
  try {
    await shown;
    return 200;
  } catch (error) {
    if (error instanceof ReaderProblem && error.code === 'not-found') return 404;
    throw error;
  }
}
