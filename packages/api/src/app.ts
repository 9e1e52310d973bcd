import { readAllItems } from '@synoptic/core/reader/paging';
import type { Context, Hono } from 'hono';
import { CACHE_CONTROL } from './http/cache-control.ts';
import { checkHost } from './http/check-host.ts';
import { checkedUrl } from './http/checked-url.ts';
import { Problem } from './http/problem.ts';
import { createQuestionApp, type QuestionAppOptions } from './http/question-app.ts';
import { type RateLimiter, rateLimit } from './http/rate-limit.ts';
import { logRequests, type RequestLog } from './http/request-log.ts';
import { dataHeaders, sharingHeaders } from './http/response-headers.ts';
import { checkRequestOrigin } from './mcp/check-request-origin.ts';
import { computeMcpResponse, mcpJobKey, plainMcpRequest } from './mcp/plain-mcp-request.ts';
import { listPagePaths } from './pages/describe-page.ts';
import { addDocumentationRoutes } from './pages/docs/documentation-routes.ts';
import { atomFeed } from './pages/sharing/atom-feed.ts';
import { oembedAnswer } from './pages/sharing/oembed.ts';
import { robotsTxt, sitemapXml } from './pages/sitemap.ts';
import type { WatchFeed } from './watch/watch-feed.ts';
import { WATCH_EVENTS_PATH } from './watch/watch-state.ts';

export interface AppOptions extends QuestionAppOptions {
  readonly log?: RequestLog | undefined;
  /** Rate limiter; no limit by default. */
  readonly rate?: RateLimiter | undefined;
  /** Host names accepted; all by default, for platforms that route by host name. */
  readonly hosts?: readonly string[] | undefined;
  /** Tells pages of changes; only while a data folder is watched. */
  readonly watch?: WatchFeed | undefined;
}

/**
 * Creates the server as a Hono app: the API under `/v1`, the viewer's pages, documentation, MCP and health checks.
 *
 * Runs on any Web-standard runtime and is stateless. `digest` is that of the corpus and `build` identifies the code, both for ETags.
 * Failures are RFC 9457 problems that name the parameter; the app itself never throws.
 *
 * @example
 * ```ts
 * import { createApp } from '@synoptic/api/app';
 *
 * const app = createApp({ reader, digest: compiled.digest, build: 'example' });
 * const response = await app.request('/v1/events/event:kazakhstan-unrest-2022');
 * response.status; // → 200
 * (await app.request('/v1/events/event:unknown')).headers.get('content-type'); // → 'application/problem+json; charset=utf-8'
 * ```
 */
export function createApp({ log, rate, hosts, watch, ...options }: AppOptions): Hono {
  const { reader, digest, build, compress, publicUrl, isPublic = false } = options;
  let pagePaths: Promise<readonly string[]> | null = null;
  const app = createQuestionApp(options, (app) => {
    if (log) app.use(logRequests(log));
    if (rate) app.use(rateLimit(rate, isPublic));
    if (watch) app.get(WATCH_EVENTS_PATH, (c) => watch.stream(c));
    addDocumentationRoutes(app, { reader, digest, build, compress, isPublic, publicUrl });
    app.post('/mcp', (c) => {
      checkRequestOrigin(c.req.raw, hosts ?? null);
      return answerMcp(c, options);
    });
    // GET and DELETE belong to sessions and event streams, which a stateless server has not.
    app.on(['GET', 'DELETE', 'PUT', 'PATCH'], '/mcp', () =>
      new Problem('method-not-allowed', 'MCP requests use POST', 'see docs/mcp.md').response({ allow: 'POST' }),
    );
    app.get('/robots.txt', (c) => textResponse(c, 'text/plain', robotsTxt(publicUrl)));
    if (publicUrl !== undefined)
      app.get('/sitemap.xml', async (c) => {
        pagePaths ??= listPagePaths(reader);
        return textResponse(c, 'application/xml', sitemapXml(publicUrl, await pagePaths));
      });
    const originOf = (c: Context) => publicUrl ?? new URL(c.req.url).origin;
    app.get('/oembed', async (c) => {
      checkedUrl(c);
      const { url = '', format, maxwidth, maxheight } = c.req.query();
      return jsonResponse(
        await oembedAnswer(reader, { url, format, maxwidth, maxheight, origin: originOf(c) }),
        CACHE_CONTROL.moving,
        isPublic,
      );
    });
    app.get('/feed.atom', async (c) => {
      const [corpus, documents] = await Promise.all([reader.corpus(), readAllItems((paging) => reader.documents(paging))]);
      return textResponse(c, 'application/atom+xml', atomFeed(corpus, documents, originOf(c)));
    });
    app.get('/healthz', (c) => stateResponse(c, { status: 'ok' }));
    app.get('/readyz', async (c) => {
      const held = (await reader.corpus()).digest;
      if (held !== digest) throw new Problem('not-ready', 'the corpus has changed since the server started', 'restart the server');
      return stateResponse(c, { status: 'ready', digest });
    });
  });
  if (hosts) checkHost(app, { hosts, isPublic, log });
  return app;
}

/** Answers a message to `/mcp` where answers are computed, so that a batch costs what its questions cost. */
async function answerMcp(c: Context, { reader, backend, bound }: QuestionAppOptions): Promise<Response> {
  const job = await plainMcpRequest(c.req.raw);
  const compute = () => computeMcpResponse(job, bound ? bound(reader) : reader);
  const { status, headers, body, failure } = await (backend ? backend.run(c, mcpJobKey(), job, compute) : compute());
  if (failure !== null) c.error = Object.assign(new Error('an MCP question failed'), { stack: failure });
  return new Response(body, { status, headers: headers.map(([name, value]) => [name, value] as [string, string]) });
}

function textResponse(c: Context, type: string, text: string): Response {
  checkedUrl(c);
  return new Response(text, {
    headers: { ...dataHeaders, 'content-type': `${type}; charset=utf-8`, 'cache-control': CACHE_CONTROL.moving },
  });
}

function jsonResponse(answer: object, cacheControl: string, isPublic: boolean): Response {
  return new Response(`${JSON.stringify(answer)}\n`, {
    headers: {
      ...dataHeaders,
      ...sharingHeaders(isPublic),
      'content-type': 'application/json; charset=utf-8',
      'cache-control': cacheControl,
    },
  });
}

function stateResponse(c: Context, state: Readonly<Record<string, string>>): Response {
  checkedUrl(c);
  return new Response(`${JSON.stringify(state)}\n`, {
    headers: { ...dataHeaders, 'content-type': 'application/json; charset=utf-8', 'cache-control': 'no-store' },
  });
}
