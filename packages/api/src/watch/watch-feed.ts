import type { Context } from 'hono';
import { streamSSE } from 'hono/streaming';
import { CACHE_CONTROL } from '../http/cache-control.ts';
import { checkedUrl } from '../http/checked-url.ts';
import { Problem } from '../http/problem.ts';
import { dataHeaders } from '../http/response-headers.ts';
import { checkRequestOrigin } from '../mcp/check-request-origin.ts';
import { WATCH_META, type WatchedIssue, type WatchState } from './watch-state.ts';

/** Tells open pages of changes to a watched corpus, over Server-Sent Events. */
export interface WatchFeed {
  readonly state: WatchState;
  publish(state: WatchState): void;
  /** Answers a request for the event stream. */
  stream(c: Context): Response;
  /** Ends all streams. */
  close(): void;
}

/** Open streams. A browser has at most six connections to one server, and a page closes its stream while it is hidden. */
const MAX_STREAMS = 32;
/** Below the limit `stalled`, after which the server closes a silent connection. */
const HEARTBEAT_MS = 5_000;
/** Time after which a page connects again when its stream has ended. */
const RECONNECT_MS = 1_000;
/** Problems that are sent one by one, and characters of their texts. */
const MAX_ISSUES = 5;
const MAX_TEXT = 400;

/**
 * Creates a feed. A stream sends the state when it opens and after each change; a slow reader skips states instead of queueing them,
 * so that a stream never holds more than one event.
 */
export function createWatchFeed(initial: WatchState): WatchFeed {
  let state = initial;
  let version = 0;
  let closed = false;
  const wakers = new Set<() => void>();
  const wakeAll = () => {
    for (const wake of wakers) wake();
  };

  return {
    get state() {
      return state;
    },
    publish(next) {
      state = { ...next, issues: next.issues.slice(0, MAX_ISSUES).map(shortened) };
      version += 1;
      wakeAll();
    },
    stream(c) {
      checkedUrl(c);
      checkSameOrigin(c.req.raw);
      if (wakers.size >= MAX_STREAMS) throw new Problem('overloaded', 'too many pages watch this server', 'close some', {}, 5);
      for (const [name, value] of Object.entries(dataHeaders)) c.header(name, value);
      // Hono answers HEAD by running this handler and discarding the body, which must not stay open.
      if (c.req.method === 'HEAD') return c.body(null, 200, { 'content-type': 'text/event-stream', 'cache-control': 'no-cache' });
      return streamSSE(c, async (stream) => {
        let wake = (): void => {};
        const waker = () => wake();
        wakers.add(waker);
        stream.onAbort(waker);
        try {
          for (let sent = -1; !closed && !stream.aborted; ) {
            if (sent === version) await stream.write(':\n\n');
            else {
              sent = version;
              await stream.writeSSE({ data: JSON.stringify(state), retry: RECONNECT_MS });
            }
            // The version may have changed, or the stream ended, during the write.
            if (sent === version && !closed && !stream.aborted)
              await new Promise<void>((resolve) => {
                const timer = setTimeout(resolve, HEARTBEAT_MS);
                wake = () => {
                  clearTimeout(timer);
                  resolve();
                };
              });
          }
        } finally {
          wakers.delete(waker);
        }
      });
    },
    close() {
      closed = true;
      wakeAll();
    },
  };
}

/** Response of a watching server. No cache may answer with the previous corpus, not even while it revalidates. */
export function withoutStaleAnswers(response: Response): Response {
  if (response.headers.get('cache-control') === CACHE_CONTROL.moving) response.headers.set('cache-control', 'no-cache');
  return response;
}

/** The viewer's page with the mark by which it knows that the server watches. */
export function withWatchMark(html: string, digest: string): string {
  return html.replace('</head>', `  <meta name="${WATCH_META}" content="${digest}">\n  </head>`);
}

/** Browsers name the site of a request even where they send no Origin. */
function checkSameOrigin(request: Request): void {
  checkRequestOrigin(request, null);
  const site = request.headers.get('sec-fetch-site');
  if (site !== null && site !== 'same-origin' && site !== 'none')
    throw new Problem('forbidden', 'a page of another origin may not ask here', 'open a page of this server');
}

function shortened({ file, line, column, message, hint }: WatchedIssue): WatchedIssue {
  return { file: file.slice(0, MAX_TEXT), line, column, message: message.slice(0, MAX_TEXT), hint: hint.slice(0, MAX_TEXT) };
}
