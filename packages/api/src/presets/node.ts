import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createAdaptorServer } from '@hono/node-server';
import type { Reader } from '@synoptic/core/reader/reader';
import type { PinnedVersion } from '@synoptic/core/sql/follow-stored-corpus';
import type { Context, Hono } from 'hono';
import { createApp } from '../app.ts';
import { type AnswerBackend, createInlineBackend } from '../http/answer-backend.ts';
import { API_LIMITS, type ServerLimits } from '../http/api-limits.ts';
import { isLoopbackAddress } from '../http/loopback.ts';
import { nodeRequestOf } from '../http/node-request.ts';
import { Problem } from '../http/problem.ts';
import type { RequestLog } from '../http/request-log.ts';
import type { ClientOf, WorkLimiter } from '../http/work-limiter.ts';
import type { ViewerFiles } from '../pages/viewer-handler.ts';
import type { WatchedIssue } from '../watch/watch-state.ts';
import { type AnswerPool, createAnswerPool } from '../worker-threads/answer-pool.ts';
import { answerUnparsedRequest } from './answer-unparsed-request.ts';
import { type ConnectionLimits, limitConnections } from './connection-limits.ts';
import { createFollowingApp } from './following-app.ts';
import { accessRules, createGzipCache, entryDigest } from './open-from-files.ts';
import { type OpenCorpusApp, openReplaceableApp } from './replaceable-app.ts';
import { viewerFromFolder } from './viewer-from-folder.ts';

export interface ServeNodeOptions {
  readonly reader: Reader;
  /** Loopback by default. */
  readonly host?: string | undefined;
  /** 8787 by default; 0 for any free port. */
  readonly port?: number | undefined;
  /** Folder of the built viewer; only the API is served without it. */
  readonly viewerDir?: string | undefined;
  /** Identifies the code in ETags; a digest of the code by default. */
  readonly build?: string | undefined;
  readonly log?: RequestLog | undefined;
  /** Public address: `https://` and a host. */
  readonly publicUrl?: string | undefined;
  /** Requests a minute of one address; 0 for no limit. Requests from this machine are not limited, unless `proxies` names their client. */
  readonly perMinute?: number | undefined;
  /** Addresses of proxies whose `X-Forwarded-For` names the client: the setting `PROXIES`. */
  readonly proxies?: string | undefined;
  /** Limits other than the usual. With 0 `threads`, answers are computed on the event loop: for a reader of a remote corpus. */
  readonly limits?: Partial<ServerLimits> | undefined;
  /** Looks which version of a corpus in a database is current. The server follows it, about a second behind, and computes answers on the event loop. */
  readonly current?: (() => Promise<PinnedVersion>) | undefined;
  /** Lets `replace` exchange the corpus while pages are open; on loopback only. */
  readonly watch?: boolean | undefined;
}

export interface RunningServer {
  readonly url: string;
  /** Refuses new connections, finishes open requests, and cuts those that take longer than the limit `drain`. */
  close(): Promise<void>;
}

/** A server whose corpus can be exchanged: with the option `watch`. */
export interface WatchingServer extends RunningServer {
  /**
   * Answers every request from now on from another corpus, with its digest, caches and threads, and notifies the open pages. Requests
   * that have begun are answered from the previous one.
   */
  replace(reader: Reader): Promise<void>;
  /** Tells the open pages of the errors for which the corpus could not be replaced. */
  report(issues: readonly WatchedIssue[]): void;
}

/**
 * Serves the API and the viewer on Node.
 *
 * Resolves when the server listens; rejects if it cannot, for example with `EADDRINUSE`. On loopback only local host names are accepted
 * and there is no rate limit; elsewhere `perMinute` requests per address are allowed. Answers that are not cached are computed in
 * threads, each of which holds the corpus once more and starts when it is needed. `close` finishes running requests first.
 *
 * @example
 * ```ts
 * import { serveNode } from '@synoptic/api/presets/node';
 *
 * const server = await serveNode({ reader, port: 0, build: 'example' });
 * const response = await fetch(`${server.url}/v1/corpus`);
 * response.status; // → 200
 * await server.close(); // → undefined
 * ```
 */
export async function serveNode(options: ServeNodeOptions & { readonly watch: true }): Promise<WatchingServer>;
export async function serveNode(options: ServeNodeOptions): Promise<RunningServer>;
export async function serveNode(options: ServeNodeOptions): Promise<RunningServer | WatchingServer> {
  const { reader, host = '127.0.0.1', port = 8787, viewerDir, log, publicUrl, proxies, perMinute } = options;
  if (options.watch && (!isLoopbackAddress(host) || publicUrl !== undefined))
    throw new Error('a server that watches listens on loopback only, without a public address');
  const limits = { ...API_LIMITS, ...options.limits, ...(options.current && { threads: 0 }) };
  const viewer = viewerDir === undefined ? undefined : await viewerFromFolder(viewerDir);
  const build = options.build ?? (await entryDigest(import.meta.url));
  const access = { hostname: host, publicUrl, proxies, perMinute, limits, addressOf: remoteAddressOf };
  const { clientOf, work, addresses, ...rules } = accessRules(access);
  let connections: ConnectionLimits | null = null;
  const unreadBytes = (c: Context) => {
    const address = remoteAddressOf(c);
    return addresses.isExempt(address) ? 0 : (connections?.unreadBytes(address) ?? 0);
  };
  const open: OpenCorpusApp = async (reader, digest, files, watch) => {
    const pool = await openPool(reader, limits, build, clientOf, work);
    const backend = refuseUnread(pool ?? createInlineBackend(clientOf, work), limits, unreadBytes);
    const compress = createGzipCache();
    const app = createApp({ reader, digest, build, viewer: files, compress, log, publicUrl, backend, watch, ...rules });
    return { fetch: app.fetch, close: async () => pool?.close() };
  };
  const { digest } = await reader.corpus();
  const watching = options.watch ? await openReplaceableApp(reader, digest, viewer, open) : null;
  const app = watching ?? (await openOnce(open, { reader, digest }, viewer, options));
  const server = createAdaptorServer({ fetch: app.fetch, hostname: host, serverOptions: timeouts(limits) }) as Server;
  server.on('clientError', answerUnparsedRequest);
  const opened = limitConnections(server, addresses.isExempt, limits);
  connections = opened;
  await new Promise<void>((listening, failed) => server.once('error', failed).listen(port, host, listening)).catch(async (error) => {
    await app.close();
    throw error;
  });
  const { address, port: taken, family } = server.address() as AddressInfo;
  return {
    url: `http://${family === 'IPv6' ? `[${address}]` : address}:${taken}`,
    ...(watching && { replace: watching.replace, report: watching.report }),
    async close() {
      watching?.endStreams();
      await opened.drain();
      await app.close();
    },
  };
}

/** Milliseconds after which a request looks whether a new version was pushed. */
const LOOK_AGAIN_MS = 1_000;

/** The app over a corpus that nothing exchanges, or over one in a database, which it follows. */
async function openOnce(
  open: OpenCorpusApp,
  { reader, digest }: PinnedVersion,
  viewer: ViewerFiles | undefined,
  { current }: Pick<ServeNodeOptions, 'current'>,
) {
  if (!current) return open(reader, digest, viewer);
  const following = createFollowingApp({
    current,
    open: (version) => open(version.reader, version.digest, viewer),
    lookAgainMs: LOOK_AGAIN_MS,
    writeLog: console.error,
  });
  // Without threads, an app has nothing to close.
  return { fetch: following.fetch as Hono['fetch'], close: async () => {} };
}

/** Options of Node's server. It looks for late requests once an interval, which adds to each limit. */
function timeouts({ headersMs, requestMs }: ServerLimits) {
  return { headersTimeout: headersMs, requestTimeout: requestMs, connectionsCheckingInterval: Math.min(1_000, headersMs) };
}

async function openPool(
  reader: Reader,
  limits: ServerLimits,
  build: string,
  clientOf: ClientOf,
  work: WorkLimiter | null,
): Promise<AnswerPool | null> {
  if (limits.threads === 0) return null;
  const compiled = await reader.export();
  const json = new TextEncoder().encode(JSON.stringify(compiled));
  const corpus = new SharedArrayBuffer(json.byteLength);
  new Uint8Array(corpus).set(json);
  const entry = new URL(import.meta.url.endsWith('.ts') ? './answer-thread.ts' : './answer-thread.js', import.meta.url);
  const data = { corpus, digest: compiled.digest, build, zip: true };
  return createAnswerPool({ entry, data, clientOf, work, limits });
}

/** Refuses to compute for an address that leaves many bytes of its answers unread, each of which the server holds in memory. */
function refuseUnread(backend: AnswerBackend, limits: ServerLimits, unreadBytes: (c: Context) => number): AnswerBackend {
  return {
    async run(c, key, job, compute) {
      if (unreadBytes(c) > limits.unreadBytes)
        throw new Problem('too-many', 'this address has not read its last answers', 'read them first', {}, limits.stalledMs / 1000);
      return backend.run(c, key, job, compute);
    },
  };
}

function remoteAddressOf(c: Context): string {
  return nodeRequestOf(c)?.incoming.socket.remoteAddress ?? '';
}
