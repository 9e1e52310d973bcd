import type { Reader } from '@synoptic/core/reader/reader';
import type { Context } from 'hono';
import { getMimeType } from 'hono/utils/mime';
import { CACHE_CONTROL } from './caching.ts';
import { viewerHeaders } from './headers.ts';
import type { Page } from './pages.ts';
import { isReaderProblem, Problem } from './problem.ts';
import { type Compress, send } from './sending.ts';

/** A built file of the viewer. */
export interface ViewerFile {
  readonly body: Uint8Array<ArrayBuffer> | ReadableStream;
  readonly etag: string;
}

/** The viewer's built files, wherever they lie; null where none is at the path. */
export type Viewer = (path: string) => Promise<ViewerFile | null>;

/** What a built file can be called: nothing that a store could take for a way up or for a hidden file. */
const PLAIN_PATH = /^(\/[A-Za-z0-9_@-][A-Za-z0-9_.@-]*)+$/;

/** Answers for the viewer's paths. */
export interface ViewerPaths {
  /** A page: always the same file. Its status says whether the thing that it shows is there. */
  page(c: Context, page: Page): Promise<Response>;
  /** A file, or the page that says that nothing is here. Files under /assets bear a digest in their names. */
  file(c: Context): Promise<Response>;
}

export function viewerPaths(viewer: Viewer | undefined, reader: Reader, compress: Compress | undefined): ViewerPaths {
  const sendFile = (c: Context, { body, etag }: ViewerFile, path: string, status: 200 | 404, cacheControl: string) =>
    send(c, { body, etag, type: getMimeType(path) ?? 'application/octet-stream', cacheControl, headers: viewerHeaders, status }, compress);

  const sendPage = async (c: Context, status: 200 | 404): Promise<Response> => {
    const file = await viewer?.('/index.html');
    if (!file) throw new Problem('not-found', 'nothing is at this path', 'the data are under /v1; see /v1/corpus');
    return sendFile(c, file, '/index.html', status, status === 200 ? CACHE_CONTROL.moving : 'no-store');
  };

  return {
    page: async (c, page) => sendPage(c, page.shows && viewer ? await statusOf(page.shows(reader, c.req.param('id') ?? '')) : 200),
    async file(c) {
      const { path } = c.req;
      const file = PLAIN_PATH.test(path) ? await viewer?.(path) : null;
      if (file) return sendFile(c, file, path, 200, path.startsWith('/assets/') ? CACHE_CONTROL.pinned : CACHE_CONTROL.moving);
      if (!/\.[^/]*$/.test(path)) return sendPage(c, 404);
      throw new Problem('not-found', 'nothing is at this path', 'see the start page: /');
    },
  };
}

async function statusOf(shown: Promise<unknown>): Promise<200 | 404> {
  try {
    await shown;
    return 200;
  } catch (error) {
    if (isReaderProblem(error) && error.code === 'not-found') return 404;
    throw error;
  }
}
