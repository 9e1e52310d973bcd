import type { Reader } from '@synoptic/core/reader/reader';
import { nearestName } from '@synoptic/core/text/nearest-name';
import { type Context, Hono } from 'hono';
import { VIEWER_PAGES } from '../pages/registry.ts';
import { createViewerHandler, type ViewerFiles, type ViewerHandler } from '../pages/viewer-handler.ts';
import { type ApiRoute, honoPath } from '../routes/api-route.ts';
import { ROUTES } from '../routes/routes.ts';
import { createAnswerCache } from './answer-cache.ts';
import type { CachePolicy } from './cache-control.ts';
import { cachedResponse, searchParamsOf } from './cached-response.ts';
import { checkedUrl } from './checked-url.ts';
import { negotiateRepresentation, splitFormatSuffix } from './negotiate-representation.ts';
import { Problem, toProblem } from './problem.ts';
import { createRequestKeyCache } from './request-key-cache.ts';
import { ALLOWED_METHODS, optionsResponse } from './response-headers.ts';
import { type CompressBody, requestHeader, sendResponse } from './send-response.ts';

export interface QuestionAppOptions {
  readonly reader: Reader;
  /** Digest of the reader's corpus. */
  readonly digest: string;
  /** Identifies the code in ETags: another build may encode the same answer differently. */
  readonly build: string;
  readonly viewer?: ViewerFiles | undefined;
  readonly compress?: CompressBody | undefined;
  /** Public address (`https://…`) for canonical links and the sitemap. */
  readonly publicUrl?: string | undefined;
}

/**
 * Creates the Web-standard handler of all questions to one reader and of the viewer's pages, which a server and a worker in a
 * browser share. `first` adds routes and middleware before them. It holds no state but caches.
 */
export function createQuestionApp(
  { reader, digest, build, viewer, compress, publicUrl }: QuestionAppOptions,
  first?: (app: Hono) => void,
): Hono {
  const app = new Hono();
  // A separate app, since a parameter in place of a literal would send every request through Hono's slower router.
  const pins = new Hono();
  const answers = createAnswerCache(reader, digest, build);
  const pages = createViewerHandler({ viewer, reader, compress, publicUrl });

  const understood = createRequestKeyCache();

  const data = (c: Context, route: ApiRoute, freshness: CachePolicy): Response | Promise<Response> => {
    const url = checkedUrl(c);
    const accept = requestHeader(c, 'accept');
    const asked = `${freshness} ${accept ?? ''} ${url}`;
    const known = answers.known(understood.get(asked));
    return known ? sendResponse(c, cachedResponse(known, freshness, url), compress) : answered(c, route, freshness, url, accept, asked);
  };
  const answered = async (c: Context, route: ApiRoute, freshness: CachePolicy, url: string, accept: string | undefined, asked: string) => {
    const { stem, representation } = splitFormatSuffix(c.req.param('id') ?? '', route.formats);
    const question = route.ask(searchParamsOf(url), { ...c.req.param(), id: stem });
    const format = question.format ?? representation ?? splitFormatSuffix(c.req.path, route.formats).representation;
    const answer = await answers.answer(question, format ?? negotiateRepresentation(accept, route.formats));
    understood.set(asked, answer.key);
    return sendResponse(c, cachedResponse(answer, freshness, url), compress);
  };
  const pinned = (c: Context, route: ApiRoute): Response | Promise<Response> => {
    if (c.req.param('pin') === `@${digest}`) return data(c, route, 'pinned');
    throw new Problem('other-corpus', `this server has the corpus ${digest}`, `use /v1/@${digest}/… or, for the current corpus, /v1/…`, {
      digest,
    });
  };

  first?.(app);
  for (const route of ROUTES)
    for (const path of routePaths(route)) {
      app.get(`/v1${path}`, (c) => data(c, route, 'moving'));
      pins.get(`/v1/:pin${path}`, (c) => pinned(c, route));
    }
  for (const page of VIEWER_PAGES) {
    const { data: route } = page;
    const paths = route ? routePaths(route) : [honoPath(page.path)];
    for (const path of paths)
      app.get(path, (c) => {
        checkedUrl(c);
        return route && splitFormatSuffix(c.req.path, route.formats).representation ? data(c, route, 'moving') : pages.page(c, page);
      });
  }
  const nowhere = (c: Context) => handleUnmatchedPath(c, pages).catch((error) => errorResponse(error, c));
  app.notFound((c) => (isPinnedRequest(c) ? pins.fetch(c.req.raw, c.env) : nowhere(c)));
  pins.notFound(nowhere);
  for (const each of [app, pins]) each.onError(errorResponse);
  return app;
}

function isPinnedRequest({ req: { method, path } }: Context): boolean {
  return path.startsWith('/v1/@') && (method === 'GET' || method === 'HEAD');
}

/** Error handler. Hono does not pass errors of its not-found handler here, so that handler calls it; the log reads `c.error`. */
function errorResponse(error: Error, c: Context): Response {
  c.error = error;
  const problem = toProblem(error);
  return problem.response(problem.code === 'method-not-allowed' ? { allow: ALLOWED_METHODS } : {});
}

/** Routes that end in an id take the format suffix there; others get one path per format. */
function routePaths({ path, formats }: ApiRoute): string[] {
  const plain = honoPath(path);
  return path.endsWith('}') ? [plain] : [plain, ...formats.map((r) => `${plain}.${r.suffix}`)];
}

/** Requests without a route: other methods, files of the viewer, unknown paths. */
async function handleUnmatchedPath(c: Context, pages: ViewerHandler): Promise<Response> {
  const { method, path } = c.req;
  if (method === 'OPTIONS') return optionsResponse();
  if (method !== 'GET' && method !== 'HEAD')
    throw new Problem('method-not-allowed', 'the API is read-only', `use one of ${ALLOWED_METHODS}`);
  checkedUrl(c);
  if (path !== '/v1' && !path.startsWith('/v1/')) return pages.file(c);
  const meant = nearestName(
    path,
    ROUTES.map((r) => `/v1${r.path}`),
  );
  const all = ROUTES.filter((r) => !r.path.includes('{')).map((r) => `/v1${r.path}`);
  throw new Problem('not-found', 'this path does not exist', meant ? `did you mean "${meant}"?` : `paths are ${all.join(', ')}`);
}
