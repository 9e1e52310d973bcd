// Child process of the API bench: starts the server named on the command line, sends its port, and reports its CPU time on each IPC message.

import { readFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import { serve } from '@hono/node-server';
import { serveNode } from '@synoptic/api/presets/node';
import { readCompiledCorpus } from '@synoptic/core/corpus/read-compiled-corpus';
import { memoryReader } from '@synoptic/core/reader/memory-reader';
import { Hono } from 'hono';

const [name = '', path = '/', headersText = '{}', body = ''] = process.argv.slice(2);
const headers = JSON.parse(headersText) as Record<string, string>;
const bytes = new TextEncoder().encode(body);

/** The subset of json-server's API that this bench uses. */
interface JsonServer {
  create(): { use(...handlers: unknown[]): void; listen(port: number, host: string, listening: () => void): Server };
  defaults(options: { logger: boolean }): unknown;
  router(data: object): unknown;
}

const UNLIMITED = { perMinute: 60_000_000, limits: { burst: 1_000_000, workBurstMs: 1e9 } };

const SERVERS: Readonly<Record<string, () => Promise<number>>> = {
  'node:http': async () => {
    const server = createServer((_, response) => response.writeHead(200, headers).end(bytes));
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    return (server.address() as AddressInfo).port;
  },
  Hono: () => serveHono(new Hono().get(path, () => new Response(bytes, { headers }))),
  'Hono, c.json': () => {
    const value = JSON.parse(body) as object;
    const { 'content-length': _, ...rest } = headers;
    return serveHono(new Hono().get(path, (c) => c.json(value, 200, rest)));
  },
  'json-server': () => {
    const jsonServer = createRequire(new URL('../tools/', import.meta.url))('json-server') as JsonServer;
    const app = jsonServer.create();
    app.use(jsonServer.defaults({ logger: false }));
    app.use('/v1', jsonServer.router({ compare: JSON.parse(body) }));
    return new Promise((resolve) => {
      const server = app.listen(0, '127.0.0.1', () => resolve((server.address() as AddressInfo).port));
    });
  },
  Synoptic: () => serveSynoptic({}),
  // Without limits of computing time, so that the client that asks dear questions is never refused.
  'Synoptic, clients behind a proxy': () => serveSynoptic({ proxies: 'loopback', ...UNLIMITED }),
  'Synoptic, clients behind a proxy, no threads': () =>
    serveSynoptic({ proxies: 'loopback', ...UNLIMITED, limits: { ...UNLIMITED.limits, threads: 0 } }),
  'Synoptic, logs and limits on': () => serveSynoptic({ log: () => undefined, host: '0.0.0.0', perMinute: 60_000_000 }),
};

function serveHono(app: Hono): Promise<number> {
  return new Promise((resolve) => serve({ fetch: app.fetch, port: 0, hostname: '127.0.0.1' }, ({ port }) => resolve(port)));
}

async function serveSynoptic(options: object): Promise<number> {
  const file = fileURLToPath(new URL('../data/dist/corpus.json', import.meta.url));
  const reader = memoryReader(await readCompiledCorpus(await readFile(file, 'utf8'), file));
  const { url } = await serveNode({ reader, port: 0, build: 'bench', ...options });
  return Number(new URL(url).port);
}

const startServer = SERVERS[name];
if (!startServer) throw new Error(`no server ${name}`);
process.send?.({ port: await startServer() });
process.on('message', () => {
  const [{ user, system }, loop] = [process.cpuUsage(), process.threadCpuUsage()];
  process.send?.({ cpu: user + system, loop: loop.user + loop.system });
});
