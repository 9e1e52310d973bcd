import { nearest } from '@synoptic/core/compile/nearest';
import type { Reader } from '@synoptic/core/reader/reader';
import { type Context, Hono } from 'hono';
import { queryOf, sentOf } from './answer-sent.ts';
import { answersOf } from './answers.ts';
import type { Freshness } from './caching.ts';
import { ALLOW, optionsResponse } from './headers.ts';
import { negotiate, splitSuffix } from './negotiation.ts';
import { PAGES } from './pages.ts';
import { Problem, problemOf } from './problem.ts';
import { remembered } from './remembered.ts';
import { pattern, type Route } from './route.ts';
import { ROUTES } from './routes.ts';
import { type Compress, headerOf, send } from './sending.ts';
import { checkedUrl } from './url.ts';
import { type Viewer, type ViewerPaths, viewerPaths } from './viewer.ts';

export interface AnsweringOptions {
  readonly reader: Reader;
  /** Digest of the corpus that the reader reads. */
  readonly digest: string;
  /** Names the code that answers: another build may write the same answer in other bytes. */
  readonly build: string;
  readonly viewer?: Viewer | undefined;
  readonly compress?: Compress | undefined;
  /** Where the pages are for everybody (`https://…`): they name it, and the map of them is told. */
  readonly publicUrl?: string | undefined;
}

/**
 * Every question over one reader, and the viewer's pages, as one Web-standard handler: what a server and a worker inside a
 * browser have in common. `first` adds what has to come before. It holds no state but answers that it can make again.
 */
export function answering({ reader, digest, build, viewer, compress, publicUrl }: AnsweringOptions, first?: (app: Hono) => void): Hono {
  const app = new Hono();
  // Apart, since a pattern in the place of a plain name would send every request through Hono's slower router.
  const pins = new Hono();
  const answers = answersOf(reader, digest, build);
  const pages = viewerPaths({ viewer, reader, compress, publicUrl });

  const understood = remembered();

  const data = (c: Context, route: Route, freshness: Freshness): Response | Promise<Response> => {
    const url = checkedUrl(c);
    const accept = headerOf(c, 'accept');
    const asked = `${freshness} ${accept ?? ''} ${url}`;
    const known = answers.known(understood.get(asked));
    return known ? send(c, sentOf(known, freshness, url), compress) : answered(c, route, freshness, url, accept, asked);
  };
  const answered = async (c: Context, route: Route, freshness: Freshness, url: string, accept: string | undefined, asked: string) => {
    const { stem, representation } = splitSuffix(c.req.param('id') ?? '', route.formats);
    const question = route.ask(queryOf(url), { ...c.req.param(), id: stem });
    const format = question.format ?? representation ?? splitSuffix(c.req.path, route.formats).representation;
    const answer = await answers.answer(question, format ?? negotiate(accept, route.formats));
    understood.set(asked, answer.key);
    return send(c, sentOf(answer, freshness, url), compress);
  };
  const pinned = (c: Context, route: Route): Response | Promise<Response> => {
    if (c.req.param('pin') === `@${digest}`) return data(c, route, 'pinned');
    throw new Problem('other-corpus', `this server holds the corpus ${digest}`, `ask for it: /v1/@${digest}/…, or for the newest: /v1/…`, {
      digest,
    });
  };

  first?.(app);
  for (const route of ROUTES)
    for (const path of pathsOf(route)) {
      app.get(`/v1${path}`, (c) => data(c, route, 'moving'));
      pins.get(`/v1/:pin${path}`, (c) => pinned(c, route));
    }
  for (const page of PAGES) {
    const { data: route } = page;
    const paths = route ? pathsOf(route) : [pattern(page.path)];
    for (const path of paths)
      app.get(path, (c) => {
        checkedUrl(c);
        return route && splitSuffix(c.req.path, route.formats).representation ? data(c, route, 'moving') : pages.page(c, page);
      });
  }
  const nowhere = (c: Context) => elsewhere(c, pages).catch((error) => failed(error, c));
  app.notFound((c) => (isPinned(c) ? pins.fetch(c.req.raw, c.env) : nowhere(c)));
  pins.notFound(nowhere);
  for (const each of [app, pins]) each.onError(failed);
  return app;
}

function isPinned({ req: { method, path } }: Context): boolean {
  return path.startsWith('/v1/@') && (method === 'GET' || method === 'HEAD');
}

/** Hono takes no error of what is not found: both ways lead here, and the log finds the error in the context. */
function failed(error: Error, c: Context): Response {
  c.error = error;
  const problem = problemOf(error);
  return problem.response(problem.code === 'method-not-allowed' ? { allow: ALLOW } : {});
}

/** A route that ends in an id takes the suffix there; any other has a path for each. */
function pathsOf({ path, formats }: Route): string[] {
  const plain = pattern(path);
  return path.endsWith('}') ? [plain] : [plain, ...formats.map((r) => `${plain}.${r.suffix}`)];
}

/** What no route takes: another method, a file of the viewer, or nothing. */
async function elsewhere(c: Context, pages: ViewerPaths): Promise<Response> {
  const { method, path } = c.req;
  if (method === 'OPTIONS') return optionsResponse();
  if (method !== 'GET' && method !== 'HEAD')
    throw new Problem('method-not-allowed', 'this server only answers questions', `use one of ${ALLOW}`);
  checkedUrl(c);
  if (path !== '/v1' && !path.startsWith('/v1/')) return pages.file(c);
  const meant = nearest(
    path,
    ROUTES.map((r) => `/v1${r.path}`),
  );
  const all = ROUTES.filter((r) => !r.path.includes('{')).map((r) => `/v1${r.path}`);
  throw new Problem('not-found', 'nothing is at this path', meant ? `did you mean ${meant}?` : `there are ${all.join(', ')}`);
}
