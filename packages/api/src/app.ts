import type { Context, Hono } from 'hono';
import { type AnsweringOptions, answering } from './answering.ts';
import { CACHE_CONTROL } from './caching.ts';
import { robots, sitemap } from './crawling.ts';
import { addDocumentation } from './documentation.ts';
import { dataHeaders } from './headers.ts';
import { type Log, logging } from './log.ts';
import { checkCaller } from './mcp/gate.ts';
import { Problem } from './problem.ts';
import { limiting, type Rate } from './rate.ts';
import { everyPath } from './told-page.ts';
import { checkedUrl } from './url.ts';

export interface AppOptions extends AnsweringOptions {
  readonly log?: Log | undefined;
  /** How often somebody may ask; as often as they like where none is given. */
  readonly rate?: Rate | undefined;
  /** Names under which the server is asked by programs (`/mcp`); any where none are given, as where a platform routes by name. */
  readonly hosts?: readonly string[] | undefined;
}

/** What a server is: all answers and the viewer's pages, and beside them its documentation, programs' door and state. */
export function createApp({ log, rate, hosts, ...options }: AppOptions): Hono {
  const { reader, digest, build, compress, publicUrl } = options;
  return answering(options, (app) => {
    if (log) app.use(logging(log));
    if (rate) app.use(limiting(rate));
    addDocumentation(app, build, compress);
    app.post('/mcp', async (c) => {
      checkCaller(c.req.raw, hosts ?? null);
      const { answerMcp } = await import('./mcp/http.ts');
      return answerMcp(c.req.raw, reader, (error) => {
        c.error = error;
      });
    });
    app.get('/mcp', () => new Problem('method-not-allowed', 'programs ask here by POST', 'see docs/mcp.md').response({ allow: 'POST' }));
    app.get('/robots.txt', (c) => plain(c, 'text/plain', robots(publicUrl)));
    if (publicUrl !== undefined)
      app.get('/sitemap.xml', async (c) => plain(c, 'application/xml', sitemap(publicUrl, await everyPath(reader))));
    app.get('/healthz', (c) => stateResponse(c, { status: 'ok' }));
    app.get('/readyz', async (c) => {
      const held = (await reader.corpus()).digest;
      if (held !== digest) throw new Problem('not-ready', 'the corpus has changed under the server', 'start it again');
      return stateResponse(c, { status: 'ready', digest });
    });
  });
}

function plain(c: Context, type: string, text: string): Response {
  checkedUrl(c);
  return new Response(text, {
    headers: { ...dataHeaders, 'content-type': `${type}; charset=utf-8`, 'cache-control': CACHE_CONTROL.moving },
  });
}

function stateResponse(c: Context, state: Readonly<Record<string, string>>): Response {
  checkedUrl(c);
  return new Response(`${JSON.stringify(state)}\n`, {
    headers: { ...dataHeaders, 'content-type': 'application/json; charset=utf-8', 'cache-control': 'no-store' },
  });
}
