import type { Reader } from '@synoptic/core/reader/reader';
import { nearestName } from '@synoptic/core/text/nearest-name';
import { type Context, Hono } from 'hono';
import { VIEWER_PAGES } from '../pages/registry.ts';
import { CARD_ROUTES } from '../pages/sharing/card-routes.ts';
import { EMBED_ROUTES } from '../pages/sharing/embed-routes.ts';
import { createViewerHandler, type ViewerFiles, type ViewerHandler } from '../pages/viewer-handler.ts';
import { type ApiRoute, honoPath } from '../routes/api-route.ts';
import { ROUTES } from '../routes/routes.ts';
import type { AnswerBackend } from './answer-backend.ts';
import { answerKey, createAnswerCache, createAnswerEncoder } from './answer-cache.ts';
import type { BoundReader } from './bound-reader.ts';
import type { CachePolicy } from './cache-control.ts';
import { cachedResponse, searchParamsOf } from './cached-response.ts';
import { checkedUrl } from './checked-url.ts';
import { negotiateRepresentation, splitFormatSuffix } from './negotiate-representation.ts';
import { isClientGone } from './node-request.ts';
import { Problem, toProblem } from './problem.ts';
import { createRequestKeyCache } from './request-key-cache.ts';
import { ALLOWED_METHODS, optionsResponse, sharingHeaders } from './response-headers.ts';
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
  /** Lets pages of any origin read the data (CORS). Off by default, since the corpus may be private. */
  readonly isPublic?: boolean | undefined;
  /** Computes answers that are not cached; in place by default. */
  readonly backend?: AnswerBackend | undefined;
  /** Limits the work of one request, where nothing else does. */
  readonly bound?: BoundReader | undefined;
}

/** Routes of data: those of the API, of the viewer's pages, and of pages to embed. A job names them by number. */
export const DATA_ROUTES: readonly ApiRoute[] = [
  ...ROUTES,
  ...VIEWER_PAGES.flatMap(({ data }) => data ?? []),
  ...EMBED_ROUTES,
  ...CARD_ROUTES,
];

const inPlace: AnswerBackend = { run: (_c, _key, _job, compute) => compute() };

/**
 * Creates the Web-standard handler of all questions to one reader and of the viewer's pages, which a server and a worker in a
 * browser share. `first` adds routes and middleware before them. It holds no state but caches.
 */
export function createQuestionApp(
  { reader, digest, build, viewer, compress, publicUrl, isPublic = false, backend = inPlace, bound }: QuestionAppOptions,
  first?: (app: Hono) => void,
): Hono {
  const app = new Hono();
  // A separate app, since a parameter in place of a literal would send every request through Hono's slower router.
  const pins = new Hono();
  const answers = createAnswerCache();
  const encode = createAnswerEncoder(reader, digest, build, bound);
  const pages = createViewerHandler({ viewer, reader, compress, publicUrl, backend });

  const understood = createRequestKeyCache();

  const data = (c: Context, route: ApiRoute, freshness: CachePolicy): Response | Promise<Response> => {
    const url = checkedUrl(c);
    const accept = requestHeader(c, 'accept');
    const asked = `${freshness} ${accept ?? ''} ${url}`;
    const known = answers.known(understood.get(asked));
    return known
      ? sendResponse(c, cachedResponse(known, freshness, url, isPublic), compress)
      : answered(c, route, freshness, url, accept, asked);
  };
  const answered = async (c: Context, route: ApiRoute, freshness: CachePolicy, url: string, accept: string | undefined, asked: string) => {
    const { stem, representation: named } = splitFormatSuffix(c.req.param('id') ?? '', route.formats);
    const [query, params] = [searchParamsOf(url), { ...c.req.param(), id: stem }];
    const question = route.ask(query, params);
    const format = question.format ?? named ?? splitFormatSuffix(c.req.path, route.formats).representation;
    const representation = format ?? negotiateRepresentation(accept, route.formats);
    const key = answerKey(question, representation);
    const job = { is: 'answer', route: DATA_ROUTES.indexOf(route), query: `${query}`, params, suffix: representation.suffix } as const;
    const answer = await answers.answer(key, () => backend.run(c, key, job, () => encode(question, representation)));
    understood.set(asked, answer.key);
    return sendResponse(c, cachedResponse(answer, freshness, url, isPublic), compress);
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
  for (const route of [...EMBED_ROUTES, ...CARD_ROUTES]) app.get(honoPath(route.path), (c) => data(c, route, 'moving'));
  for (const page of VIEWER_PAGES) {
    const { data: route } = page;
    const paths = route ? routePaths(route) : [honoPath(page.path)];
    for (const path of paths)
      app.get(path, (c) => {
        checkedUrl(c);
        return route && splitFormatSuffix(c.req.path, route.formats).representation ? data(c, route, 'moving') : pages.page(c, page);
      });
  }
  const onError = (error: Error, c: Context) => errorResponse(error, c, isPublic);
  const nowhere = (c: Context) => handleUnmatchedPath(c, pages, isPublic).catch((error) => onError(error, c));
  app.notFound((c) => (isPinnedRequest(c) ? pins.fetch(c.req.raw, c.env) : nowhere(c)));
  pins.notFound(nowhere);
  for (const each of [app, pins]) each.onError(onError);
  return app;
}

function isPinnedRequest({ req: { method, path } }: Context): boolean {
  return path.startsWith('/v1/@') && (method === 'GET' || method === 'HEAD');
}

/** Error handler. Hono does not pass errors of its not-found handler here, so that handler calls it; the log reads `c.error`. */
function errorResponse(error: Error, c: Context, isPublic: boolean): Response {
  const known = toProblem(error);
  // Reading from a client that has closed the connection fails, which is no fault of the server. Nobody receives this answer.
  const problem = known.code === 'failed' && isClientGone(c) ? new Problem('client-closed', 'the client has gone', 'ask again') : known;
  c.error = problem.code === 'failed' ? error : problem;
  return problem.response({ ...sharingHeaders(isPublic), ...(problem.code === 'method-not-allowed' && { allow: ALLOWED_METHODS }) });
}

/** Routes that end in an id take the format suffix there; others get one path per format. */
function routePaths({ path, formats }: ApiRoute): string[] {
  const plain = honoPath(path);
  return path.endsWith('}') ? [plain] : [plain, ...formats.map((r) => `${plain}.${r.suffix}`)];
}

/** Requests without a route: other methods, files of the viewer, unknown paths. */
async function handleUnmatchedPath(c: Context, pages: ViewerHandler, isPublic: boolean): Promise<Response> {
  const { method, path } = c.req;
  if (method === 'OPTIONS') return optionsResponse(isPublic);
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
