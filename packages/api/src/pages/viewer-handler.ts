import { formatTitle } from '@synoptic/core/export/format-names';
import type { Reader } from '@synoptic/core/reader/reader';
import { readerProblemType } from '@synoptic/core/reader/reader-problem';
import { sha256Hex } from '@synoptic/core/text/digest';
import { type InterfaceLanguage, parseInterfaceLanguage, REFERENCE_LANGUAGE } from '@synoptic/core/text/interface-languages';
import { LruMap } from '@synoptic/core/text/lru-map';
import type { Context } from 'hono';
import { getMimeType } from 'hono/utils/mime';
import type { AnswerBackend } from '../http/answer-backend.ts';
import { CACHE_CONTROL } from '../http/cache-control.ts';
import { isReaderProblem, Problem } from '../http/problem.ts';
import { viewerHeaders } from '../http/response-headers.ts';
import { type CompressBody, sendResponse } from '../http/send-response.ts';
import { describePage, type PageSubject } from './describe-page.ts';
import { type PageHead, withPageHead } from './page-head.ts';
import { VIEWER_PAGES, type ViewerPage } from './registry.ts';
import { CARD_ROUTES } from './sharing/card-routes.ts';
import { EMBED_ROUTES } from './sharing/embed-routes.ts';

/** Built file of the viewer. */
export interface ViewerFile {
  readonly body: Uint8Array<ArrayBuffer> | ReadableStream;
  readonly etag: string;
}

/** Looks up a built file of the viewer by path; null if there is none. */
export type ViewerFiles = (path: string) => Promise<ViewerFile | null>;

/** Paths of built files: no parent folders and no hidden files. */
const SAFE_FILE_PATH = /^(\/[A-Za-z0-9_@-][A-Za-z0-9_.@-]*)+$/;

/** Answers for the viewer's paths. */
export interface ViewerHandler {
  /** Sends the viewer's page with the title of its subject; 404 if the subject does not exist. */
  page(c: Context, page: ViewerPage): Promise<Response>;
  /** Sends a file, or the not-found page. Files under /assets have a digest in their names. */
  file(c: Context): Promise<Response>;
}

interface ViewerHandlerOptions {
  readonly viewer: ViewerFiles | undefined;
  readonly reader: Reader;
  readonly compress: CompressBody | undefined;
  /** Public address of the pages. */
  readonly publicUrl: string | undefined;
  readonly backend: AnswerBackend;
}

/** Subjects of pages that are kept. */
const MOST_SUBJECTS = 4_000;

/** Creates the handler of the viewer's paths: files as they are, and for other paths the page with the title of its subject. */
export function createViewerHandler({ viewer, reader, compress, publicUrl, backend }: ViewerHandlerOptions): ViewerHandler {
  const sendFile = (c: Context, { body, etag }: ViewerFile, path: string, status: 200 | 404, cacheControl: string) =>
    sendResponse(
      c,
      { body, etag, type: getMimeType(path) ?? 'application/octet-stream', cacheControl, headers: viewerHeaders, status },
      compress,
    );

  const sendPage = async (c: Context, told: PageHead | null): Promise<Response> => {
    const file = await viewer?.('/index.html');
    if (!file) throw new Problem('not-found', 'this path does not exist', 'data is under /v1; see /v1/corpus');
    if (!told) return sendFile(c, file, '/index.html', 404, 'no-store');
    const body = new TextEncoder().encode(withPageHead(await new Response(file.body).text(), told));
    return sendFile(c, { body, etag: `"${sha256Hex(body).slice(0, 32)}"` }, '/index.html', 200, CACHE_CONTROL.moving);
  };

  const toldAt = async (c: Context, page: ViewerPage, thing: PageSubject | null): Promise<PageHead> => {
    const language: InterfaceLanguage = parseInterfaceLanguage(c.req.query('lang')) ?? REFERENCE_LANGUAGE;
    const told = await describePage(reader, c.req.path, thing, language);
    const address = publicUrl && `${publicUrl}${c.req.path}${language === REFERENCE_LANGUAGE ? '' : `?lang=${language}`}`;
    return {
      ...told,
      work: told.work && (thing?.work ?? { ...told.work, url: address }),
      alternates: alternatesOf(page, c.req.path, language),
      discovery: discoveryLinks(page, c.req.path, publicUrl),
      address,
      picture: cardAddress(page, c.req.path, publicUrl),
    };
  };

  const subjects = new LruMap<string, PageSubject>(MOST_SUBJECTS);
  /** Subject of a page; undefined if it does not exist. */
  const subjectAt = async (c: Context, page: ViewerPage): Promise<PageSubject | undefined> => {
    const [number, id] = [VIEWER_PAGES.indexOf(page), c.req.param('id') ?? ''];
    const key = `subject ${number} ${id}`;
    const known = subjects.get(key);
    if (known) return known;
    const found = await backend.run(c, key, { is: 'subject', page: number, id }, () => findPageSubject(page, reader, id));
    if (found === null) return undefined;
    subjects.set(key, found);
    return found;
  };

  return {
    async page(c, page) {
      const thing = page.shows && viewer ? await subjectAt(c, page) : null;
      return sendPage(c, thing === undefined ? null : await toldAt(c, page, thing));
    },
    async file(c) {
      const { path } = c.req;
      const file = SAFE_FILE_PATH.test(path) ? await viewer?.(path) : null;
      if (file) return sendFile(c, file, path, 200, path.startsWith('/assets/') ? CACHE_CONTROL.pinned : CACHE_CONTROL.moving);
      if (!/\.[^/]*$/.test(path)) return sendPage(c, null);
      throw new Problem('not-found', 'this path does not exist', 'see the start page: /');
    },
  };
}

/** Formats of the data that a page of one subject shows. What a page shows by its query has no address of its own. */
function alternatesOf({ shows, data }: ViewerPage, path: string, language: InterfaceLanguage): PageHead['alternates'] {
  if (!shows || !data) return [];
  return data.formats.map(({ suffix, type, speaks }) => ({
    type: type.split(';', 1)[0] ?? type,
    href: `${path}.${suffix}${speaks && language !== REFERENCE_LANGUAGE ? `?lang=${language}` : ''}`,
    name: formatTitle(suffix),
  }));
}

/** The feed of the corpus, and for a page that can be embedded its oEmbed answer, which needs whole addresses. */
function discoveryLinks(page: ViewerPage, path: string, publicUrl: string | undefined): PageHead['discovery'] {
  const feed = { type: 'application/atom+xml', href: '/feed.atom', name: 'Synoptic' };
  if (publicUrl === undefined || !EMBED_ROUTES.some((route) => route.path === `/embed${page.path}`)) return [feed];
  const href = `${publicUrl}/oembed?url=${encodeURIComponent(`${publicUrl}${path}`)}`;
  return [feed, { type: 'application/json+oembed', href, name: 'oEmbed' }];
}

/** Card picture of a page: of its comparison, or of the corpus. Networks take whole addresses only. */
function cardAddress(page: ViewerPage, path: string, publicUrl: string | undefined): string | undefined {
  if (publicUrl === undefined) return undefined;
  return CARD_ROUTES.some((route) => route.path === `/card${page.path}`) ? `${publicUrl}/card${path}` : `${publicUrl}/card/corpus`;
}

/** Subject of a page; null if the corpus does not have it. */
export async function findPageSubject(page: ViewerPage, reader: Reader, id: string): Promise<PageSubject | null> {
  try {
    return (await page.shows?.(reader, id)) ?? null;
  } catch (error) {
    if (isReaderProblem(error) && readerProblemType(error) === 'not-found') return null;
    throw error;
  }
}
