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
  /** Digest of the corpus that the reader reads. */
  readonly digest: string;
  /** Names the code that answers: another build may write the same answer in other bytes. */
  readonly build: string;
  readonly viewer?: ViewerFiles | undefined;
  readonly compress?: CompressBody | undefined;
  /** Where the pages are for everybody (`https://…`): they name it, and the map of them is told. */
  readonly publicUrl?: string | undefined;
}

/**
 * Every question over one reader, and the viewer's pages, as one Web-standard handler: what a server and a worker inside a
 * browser have in common. `first` adds what has to come before. It holds no state but answers that it can make again.
 */
export function createQuestionApp(
  { reader, digest, build, viewer, compress, publicUrl }: QuestionAppOptions,
  first?: (app: Hono) => void,
): Hono {
  const app = new Hono();
  // Apart, since a pattern in the place of a plain name would send every request through Hono's slower router.
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
    throw new Problem('other-corpus', `this server holds the corpus ${digest}`, `ask for it: /v1/@${digest}/…, or for the newest: /v1/…`, {
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

/** Hono takes no error of what is not found: both ways lead here, and the log finds the error in the context. */
function errorResponse(error: Error, c: Context): Response {
  c.error = error;
  const problem = toProblem(error);
  return problem.response(problem.code === 'method-not-allowed' ? { allow: ALLOWED_METHODS } : {});
}

/** A route that ends in an id takes the suffix there; any other has a path for each. */
function routePaths({ path, formats }: ApiRoute): string[] {
  const plain = honoPath(path);
  return path.endsWith('}') ? [plain] : [plain, ...formats.map((r) => `${plain}.${r.suffix}`)];
}

/** What no route takes: another method, a file of the viewer, or nothing. */
async function handleUnmatchedPath(c: Context, pages: ViewerHandler): Promise<Response> {
  const { method, path } = c.req;
  if (method === 'OPTIONS') return optionsResponse();
  if (method !== 'GET' && method !== 'HEAD')
    throw new Problem('method-not-allowed', 'this server only answers questions', `use one of ${ALLOWED_METHODS}`);
  checkedUrl(c);
  if (path !== '/v1' && !path.startsWith('/v1/')) return pages.file(c);
  const meant = nearestName(
    path,
    ROUTES.map((r) => `/v1${r.path}`),
  );
  const all = ROUTES.filter((r) => !r.path.includes('{')).map((r) => `/v1${r.path}`);
  throw new Problem('not-found', 'nothing is at this path', meant ? `did you mean ${meant}?` : `there are ${all.join(', ')}`);
}
