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
  /** Loopback unless another is given. */
  readonly host?: string | undefined;
  /** 8787 unless another is given; 0 takes any that is free. */
  readonly port?: number | undefined;
  /** Folder of the built viewer; without it only the API is served. */
  readonly viewerDir?: string | undefined;
  /** Names the code that answers, for ETags; a digest of it by default. */
  readonly build?: string | undefined;
  readonly log?: RequestLog | undefined;
  /** Where the pages are for everybody: `https://` and a name. */
  readonly publicUrl?: string | undefined;
  /** Requests a minute of one address; 0 for any number. There is no limit on loopback, nor for who asks from this machine. */
  readonly perMinute?: number | undefined;
}

export interface RunningServer {
  readonly url: string;
  /** Answers what is under way, then stops. */
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
