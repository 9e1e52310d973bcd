import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createAdaptorServer, type HttpBindings } from '@hono/node-server';
import type { Reader } from '@synoptic/core/reader/reader';
import type { Context } from 'hono';
import { createApp } from '../app.ts';
import { API_LIMITS } from '../http/api-limits.ts';
import type { RequestLog } from '../http/request-log.ts';
import { answerUnparsedRequest } from './answer-unparsed-request.ts';
import { accessLimits, createGzipCache, entryDigest } from './open-from-files.ts';
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
  /** Requests a minute of one address; 0 for no limit. Requests on loopback or from this machine are not limited. */
  readonly perMinute?: number | undefined;
}

export interface RunningServer {
  readonly url: string;
  /** Finishes open requests, then stops. */
  close(): Promise<void>;
}

/**
 * Serves the API and the viewer on Node.
 *
 * Resolves when the server listens; rejects if it cannot, for example with `EADDRINUSE`. On loopback only local host names are accepted
 * and there is no rate limit; elsewhere `perMinute` requests per address are allowed. `close` finishes running requests first.
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
export async function serveNode({
  reader,
  host = '127.0.0.1',
  port = 8787,
  viewerDir,
  build,
  log,
  publicUrl,
  perMinute,
}: ServeNodeOptions): Promise<RunningServer> {
  const { digest } = await reader.corpus();
  const viewer = viewerDir === undefined ? undefined : await viewerFromFolder(viewerDir);
  const app = createApp({
    reader,
    digest,
    build: build ?? (await entryDigest(import.meta.url)),
    viewer,
    compress: createGzipCache(),
    log,
    publicUrl,
    ...accessLimits(host, remoteAddressOf, perMinute),
  });
  const server = createAdaptorServer({ fetch: app.fetch, hostname: host }) as Server;
  server.on('clientError', answerUnparsedRequest);
  server.requestTimeout = API_LIMITS.request;
  server.keepAliveTimeout = API_LIMITS.idle;
  server.maxConnections = API_LIMITS.connections;
  await new Promise<void>((listening, failed) => server.once('error', failed).listen(port, host, listening));
  const { address, port: taken, family } = server.address() as AddressInfo;
  return {
    url: `http://${family === 'IPv6' ? `[${address}]` : address}:${taken}`,
    close: () => new Promise((closed, failed) => server.close((error) => (error ? failed(error) : closed()))),
  };
}

function remoteAddressOf(c: Context): string {
  return (c.env as HttpBindings).incoming.socket.remoteAddress ?? '';
}
