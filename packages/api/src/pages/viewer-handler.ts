import type { Reader } from '@synoptic/core/reader/reader';
import { readerProblemType } from '@synoptic/core/reader/reader-problem';
import { sha256Hex } from '@synoptic/core/text/digest';
import { type InterfaceLanguage, parseInterfaceLanguage, REFERENCE_LANGUAGE } from '@synoptic/core/text/interface-languages';
import type { Context } from 'hono';
import { getMimeType } from 'hono/utils/mime';
import { CACHE_CONTROL } from '../http/cache-control.ts';
import { isReaderProblem, Problem } from '../http/problem.ts';
import { viewerHeaders } from '../http/response-headers.ts';
import { type CompressBody, sendResponse } from '../http/send-response.ts';
import { describePage, type PageSubject } from './describe-page.ts';
import { type PageHead, withPageHead } from './page-head.ts';
import type { ViewerPage } from './registry.ts';

/** Built file of the viewer. */
export interface ViewerFile {
  readonly body: Uint8Array<ArrayBuffer> | ReadableStream;
  readonly etag: string;
}

/** Lookup of the viewer's built files in any storage; null if the path has no file. */
export type ViewerFiles = (path: string) => Promise<ViewerFile | null>;

/** Pattern of safe file paths. Excludes hidden files and `..`, which could leave the folder of the viewer (path traversal). */
const SAFE_FILE_PATH = /^(\/[A-Za-z0-9_@-][A-Za-z0-9_.@-]*)+$/;

/** Request handlers for the viewer's paths. */
export interface ViewerHandler {
  /** Sends a page: always the same HTML file, with the title of its subject. The status is 404 if the subject does not exist. */
  page(c: Context, page: ViewerPage): Promise<Response>;
  /** Sends a file, or the "not found" page. Files under /assets have a digest in their names. */
  file(c: Context): Promise<Response>;
}

interface ViewerHandlerOptions {
  readonly viewer: ViewerFiles | undefined;
  readonly reader: Reader;
  readonly compress: CompressBody | undefined;
  /** Public URL of the server. */
  readonly publicUrl: string | undefined;
}

/** Creates the handlers for the viewer: static files, and for every other path a page with the title of its subject. */
export function createViewerHandler({ viewer, reader, compress, publicUrl }: ViewerHandlerOptions): ViewerHandler {
  const sendFile = (c: Context, { body, etag }: ViewerFile, path: string, status: 200 | 404, cacheControl: string) =>
    sendResponse(
      c,
      { body, etag, type: getMimeType(path) ?? 'application/octet-stream', cacheControl, headers: viewerHeaders, status },
      compress,
    );

  const sendPage = async (c: Context, told: PageHead | null): Promise<Response> => {
    const file = await viewer?.('/index.html');
    if (!file) throw new Problem('not-found', 'nothing is at this path', 'the data are under /v1; see /v1/corpus');
    if (!told) return sendFile(c, file, '/index.html', 404, 'no-store');
    const body = new TextEncoder().encode(withPageHead(await new Response(file.body).text(), told));
    return sendFile(c, { body, etag: `"${sha256Hex(body).slice(0, 32)}"` }, '/index.html', 200, CACHE_CONTROL.moving);
  };

  const toldAt = async (c: Context, thing: PageSubject | null): Promise<PageHead> => {
    const language: InterfaceLanguage = parseInterfaceLanguage(c.req.query('lang')) ?? REFERENCE_LANGUAGE;
    const told = await describePage(reader, c.req.path, thing, language);
    return { ...told, address: publicUrl && `${publicUrl}${c.req.path}${language === REFERENCE_LANGUAGE ? '' : `?lang=${language}`}` };
  };

  return {
    async page(c, page) {
      const thing = page.shows && viewer ? await undefinedIfNotFound(page.shows(reader, c.req.param('id') ?? '')) : null;
      return sendPage(c, thing === undefined ? null : await toldAt(c, thing));
    },
    async file(c) {
      const { path } = c.req;
      const file = SAFE_FILE_PATH.test(path) ? await viewer?.(path) : null;
      if (file) return sendFile(c, file, path, 200, path.startsWith('/assets/') ? CACHE_CONTROL.pinned : CACHE_CONTROL.moving);
      if (!/\.[^/]*$/.test(path)) return sendPage(c, null);
      throw new Problem('not-found', 'nothing is at this path', 'see the start page: /');
    },
  };
}

/** Subject of the page; undefined if it does not exist. */
async function undefinedIfNotFound(shown: Promise<PageSubject>): Promise<PageSubject | undefined> {
  try {
    return await shown;
  } catch (error) {
    if (isReaderProblem(error) && readerProblemType(error) === 'not-found') return undefined;
    throw error;
  }
}
