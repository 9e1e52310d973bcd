import { readFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';
import { createAdaptorServer } from '@hono/node-server';
import type { Reader } from '@synoptic/core/reader/reader';
import { sha256Hex } from '@synoptic/core/text/digest';
import { createApp } from '../app.ts';
import type { Log } from '../log.ts';
import type { Compress } from '../sending.ts';
import { viewerOf } from './files.ts';

/** What a server on this machine is asked by: a name that leads here by somebody else's doing is none of them. */
const LOOPBACK = ['localhost', '127.0.0.1', '[::1]'];

function isLoopback(host: string): boolean {
  return LOOPBACK.includes(host) || host === '::1' || /^127\./.test(host);
}

export interface ServeOptions {
  readonly reader: Reader;
  /** Loopback unless another is given. */
  readonly host?: string | undefined;
  /** 8787 unless another is given; 0 takes any that is free. */
  readonly port?: number | undefined;
  /** Folder of the built viewer; without it only the API is served. */
  readonly viewerDir?: string | undefined;
  /** Names the code that answers, for ETags; a digest of it by default. */
  readonly build?: string | undefined;
  readonly log?: Log | undefined;
}

export interface Serving {
  readonly url: string;
  /** Answers what is under way, then stops. */
  close(): Promise<void>;
}

/** Serves the API and the viewer on Node. Resolves when it listens; rejects where it cannot (a port in use). */
export async function serveNode({
  reader,
  host = '127.0.0.1',
  port = 8787,
  viewerDir,
  build = ownDigest(),
  log,
}: ServeOptions): Promise<Serving> {
  const { digest } = await reader.corpus();
  const viewer = viewerDir === undefined ? undefined : await viewerOf(viewerDir);
  const server = createAdaptorServer({
    fetch: createApp({ reader, digest, build, viewer, compress: gzipOnce(), log, hosts: isLoopback(host) ? LOOPBACK : undefined }).fetch,
    hostname: host,
  });
  await new Promise<void>((listening, failed) => server.once('error', failed).listen(port, host, listening));
  const { address, port: taken, family } = server.address() as AddressInfo;
  return {
    url: `http://${family === 'IPv6' ? `[${address}]` : address}:${taken}`,
    close: () => new Promise((closed, failed) => server.close((error) => (error ? failed(error) : closed()))),
  };
}

/** Compresses the same bytes once, for as long as they are kept. */
function gzipOnce(): Compress {
  const made = new WeakMap<Uint8Array, Uint8Array<ArrayBuffer>>();
  return (bytes) => {
    const gzipped = made.get(bytes) ?? new Uint8Array(gzipSync(bytes));
    made.set(bytes, gzipped);
    return gzipped;
  };
}

/** This file is a bundle whose imports are named by their contents: its digest changes with any of the code. */
function ownDigest(): string {
  return sha256Hex(readFileSync(new URL(import.meta.url))).slice(0, 12);
}
