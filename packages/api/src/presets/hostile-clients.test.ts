import { once } from 'node:events';
import { createServer, request, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { memoryReader } from '@synoptic/core/reader/memory-reader';
import type { CompiledCorpus } from '@synoptic/core/shapes/compiled-corpus';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { API_LIMITS, type ServerLimits } from '../http/api-limits.ts';
import type { RequestLogLine } from '../http/request-log.ts';
import { closedByServer, dearQuestion, openSocket, readResponse, responseTo } from './clients.fixture.ts';
import { type ConnectionLimits, limitConnections } from './connection-limits.ts';
import { type RunningServer, type ServeNodeOptions, serveNode } from './node.ts';
import { buildShippedCorpus } from './runtimes.fixture.ts';
import { UNHURRIED_LIMITS } from './unhurried-limits.fixture.ts';

const HEAD = 'host: localhost\r\n';
const LARGE = 24 * 1024 * 1024;
/** Time limits catch hangs only. */
const WAIT = { timeout: 600_000 };

let corpus: CompiledCorpus;
beforeAll(async () => {
  corpus = await buildShippedCorpus();
});

describe('connections', () => {
  let server: Server;
  let limited: ConnectionLimits;
  let url: string;
  /** A server that answers each request with more than the buffers of a connection hold. */
  async function serveLarge(limits: Partial<ServerLimits>): Promise<void> {
    const body = Buffer.alloc(LARGE);
    server = createServer((incoming, response) => {
      if (incoming.url === '/small') response.end('small');
      else response.end(body);
    });
    limited = limitConnections(server, () => false, { ...API_LIMITS, ...limits });
    server.listen(0, '0.0.0.0');
    await once(server, 'listening');
    url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  }
  afterEach(() => new Promise((closed) => server.close(closed).closeAllConnections()));

  it.skipIf(process.platform !== 'linux')('of one address are limited, and others are served', async () => {
    await serveLarge({ connectionsEach: 5 });
    const silent = await Promise.all(Array.from({ length: 5 }, () => openSocket(url, '', '127.0.0.2')));
    const refused = await Promise.all(Array.from({ length: 200 }, () => openSocket(url, '', '127.0.0.2')));
    await Promise.all(refused.map(closedByServer));
    expect(silent.every(({ destroyed }) => !destroyed)).toBe(true);
    expect((await readResponse(`${url}/small`)).body).toBe('small');
    // A connection that closes makes room for another.
    silent[0]?.destroy();
    const isServed = async () => {
      const socket = await openSocket(url, `GET /small HTTP/1.1\r\n${HEAD}\r\n`, '127.0.0.2');
      const served = await Promise.race([once(socket, 'data').then(() => true), once(socket, 'close').then(() => false)]);
      socket.destroy();
      return served;
    };
    await expect.poll(isServed, WAIT).toBe(true);
    for (const socket of silent) socket.destroy();
  });

  it('are closed when a client stops reading, and their unread bytes count until then', async () => {
    await serveLarge({ stalledMs: 100 });
    const deaf = await openSocket(url, `GET / HTTP/1.1\r\n${HEAD}\r\n`);
    deaf.pause();
    await expect.poll(() => limited.unreadBytes('127.0.0.1'), WAIT).toBeGreaterThan(LARGE / 2);
    await expect.poll(() => limited.unreadBytes('127.0.0.1'), WAIT).toBe(0);
    await closedByServer(deaf);
    expect(deaf.bytesRead).toBeLessThan(LARGE);
  });

  it('end when the server stops: idle ones at once, and a response with its last byte', async () => {
    await serveLarge({ drainMs: WAIT.timeout });
    const idle = await openSocket(url, `GET /small HTTP/1.1\r\n${HEAD}\r\n`);
    await once(idle, 'data');
    const silent = await openSocket(url);
    const slow = await responseTo(request(url).end());
    const drained = limited.drain();
    await Promise.all([closedByServer(idle), closedByServer(silent)]);
    await expect(openSocket(url)).rejects.toThrow();
    let bytes = 0;
    slow.on('data', (chunk: Buffer) => (bytes += chunk.length));
    await once(slow, 'end');
    expect(bytes).toBe(LARGE);
    await drained;
  });

  it('end at the deadline when the server stops and a client sends half a request or does not read', async () => {
    await serveLarge({ drainMs: 50 });
    const half = await openSocket(url, `GET / HTTP/1.1\r\n${HEAD}`);
    const deaf = await openSocket(url, `GET / HTTP/1.1\r\n${HEAD}\r\n`);
    await once(deaf, 'readable');
    await limited.drain();
    await Promise.all([half, deaf].map(closedByServer));
    expect(deaf.bytesRead).toBeLessThan(LARGE);
  });
});

describe('the server on Node', () => {
  const lines: RequestLogLine[] = [];
  const running: RunningServer[] = [];
  const serve = async (options: Partial<ServeNodeOptions> = {}): Promise<string> => {
    const server = await serveNode({ reader: memoryReader(corpus), port: 0, build: 'test', log: (line) => lines.push(line), ...options });
    running.push(server);
    return server.url;
  };
  afterEach(async () => {
    await Promise.all(running.splice(0).map((server) => server.close()));
    lines.length = 0;
  });

  it('logs a client that disconnects while it asks as a client error, and goes on', async () => {
    const url = await serve({ limits: { ...UNHURRIED_LIMITS, threads: 1 } });
    const post = `POST /mcp HTTP/1.1\r\n${HEAD}content-type: application/json\r\ncontent-length: 1000\r\n\r\n{"jsonrpc"`;
    const vanishing = [post, `GET ${dearQuestion(corpus, 100)} HTTP/1.1\r\n${HEAD}\r\n`, `GET /v1/export/json HTTP/1.1\r\n${HEAD}\r\n`];
    for (const text of vanishing) {
      const socket = await openSocket(url, text);
      // The server has the request once it answers another that came later.
      await readResponse(`${url}/healthz`);
      socket.destroy();
    }
    await expect.poll(() => lines.filter(({ path }) => path !== '/healthz').length, WAIT).toBe(vanishing.length);
    expect(lines.filter(({ status, error }) => status === 500 || error !== undefined)).toEqual([]);
    expect(lines.find(({ path }) => path === '/mcp')?.status).toBe(499);
    expect((await readResponse(`${url}/v1/corpus`)).status).toBe(200);
  });

  it('closes silent connections and slow requests after the times of its limits', async () => {
    const url = await serve({ limits: { headersMs: 100, requestMs: 300 } });
    const slow = [
      '',
      `GET / HTTP/1.1\r\n${HEAD}`,
      `POST /mcp HTTP/1.1\r\n${HEAD}content-type: application/json\r\ncontent-length: 9\r\n\r\n{`,
    ];
    const sockets = await Promise.all(slow.map((text) => openSocket(url, text)));
    await Promise.all(sockets.map(closedByServer));
    expect(lines.filter(({ status }) => status === 500)).toEqual([]);
    expect((await readResponse(`${url}/healthz`)).status).toBe(200);
  });

  it('answers a client between the expensive questions of another', async () => {
    const url = await serve({ proxies: 'loopback', limits: UNHURRIED_LIMITS });
    const ask = (path: string, client: string) => readResponse(`${url}${path}`, { 'x-forwarded-for': client });
    await ask('/v1/corpus', '192.0.2.1');
    const order: string[] = [];
    const dear = [8, 9, 10].map((subjects) =>
      ask(dearQuestion(corpus, subjects), '192.0.2.1').then(({ status }) => order.push(`dear ${status}`)),
    );
    await expect.poll(() => ask('/healthz', '192.0.2.2'), WAIT).toMatchObject({ status: 200 });
    await ask('/v1/compare?about=event:kazakhstan-unrest-2022', '192.0.2.2').then(({ status }) => order.push(`other ${status}`));
    await Promise.all(dear);
    expect(order.indexOf('other 200')).toBeLessThan(2);
    expect(order.filter((one) => one === 'dear 200').length).toBe(3);
  });

  it('stops a question that takes too long with 503, and answers the next', async () => {
    const url = await serve({ limits: { ...UNHURRIED_LIMITS, threads: 1, answerMs: 200 } });
    const stopped = await readResponse(`${url}${dearQuestion(corpus, 100)}`);
    expect([stopped.status, stopped.headers['retry-after'], JSON.parse(stopped.body)]).toEqual([
      503,
      '5',
      expect.objectContaining({ type: 'urn:synoptic:problem:overloaded', detail: 'the question took too long' }),
    ]);
    await expect.poll(async () => (await readResponse(`${url}/v1/corpus`)).status, WAIT).toBe(200);
  });

  it('limits the number of questions that wait', async () => {
    const url = await serve({ limits: { ...UNHURRIED_LIMITS, threads: 1, queued: 2 } });
    const asked = await Promise.all([6, 7, 8, 9, 10].map((subjects) => readResponse(`${url}${dearQuestion(corpus, subjects)}`)));
    expect(asked.map(({ status }) => status).sort()).toEqual([200, 200, 503, 503, 503]);
  });

  it('answers a first question even if its thread starts more slowly than a question may wait', async () => {
    const url = await serve({ limits: { ...UNHURRIED_LIMITS, threads: 1, queueWaitMs: 1 } });
    expect((await readResponse(`${url}/v1/corpus`)).status).toBe(200);
  });

  it('charges an address for the time of its questions, including those to /mcp', async () => {
    const url = await serve({ proxies: 'loopback', limits: { ...UNHURRIED_LIMITS, workBurstMs: 2, workMsPerMinute: 1 } });
    const ask = (path: string, client: string) => readResponse(`${url}${path}`, { 'x-forwarded-for': client });
    const call = { jsonrpc: '2.0', id: 1, method: 'tools/call', params: { name: 'ledger', arguments: {} } };
    const posted = request(`${url}/mcp`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'application/json, text/event-stream', 'x-forwarded-for': '192.0.2.1' },
    }).end(JSON.stringify(call));
    expect((await responseTo(posted)).statusCode).toBe(200);
    const refused = await ask('/v1/glance', '192.0.2.1');
    expect([refused.status, Number(refused.headers['retry-after']) > 0]).toEqual([429, true]);
    expect((await ask('/v1/glance', '192.0.2.2')).status).toBe(200);
    // Cached answers cost nothing.
    expect((await ask('/v1/glance', '192.0.2.1')).status).toBe(200);
  });
});

describe('a private corpus', () => {
  const running: RunningServer[] = [];
  const serve = async (options: Partial<ServeNodeOptions>) => {
    const server = await serveNode({
      reader: memoryReader(corpus),
      port: 0,
      build: 'test',
      limits: { threads: 0, ...UNHURRIED_LIMITS },
      ...options,
    });
    running.push(server);
    return server.url.replace('0.0.0.0', '127.0.0.1');
  };
  afterAll(() => Promise.all(running.map((server) => server.close())));
  const PATHS = ['/v1/corpus', '/v1/nothing', '/healthz', '/openapi.json', '/', '/robots.txt'];

  it('answers 403 to a Host header other than loopback (DNS rebinding)', async () => {
    const url = await serve({});
    for (const path of PATHS) expect((await readResponse(`${url}${path}`, { host: 'evil.example' })).status, path).toBe(403);
    for (const host of ['localhost', '127.0.0.1', '[::1]', 'localhost:5173'])
      expect((await readResponse(`${url}/v1/corpus`, { host })).status, host).toBe(200);
    const refused = await readResponse(`${url}/v1/corpus`, { host: 'evil.example' });
    expect(refused.body).toContain('PUBLIC_URL');
    expect(refused.body).not.toContain(corpus.digest);
  });

  it('is not readable from pages of other origins', async () => {
    const url = await serve({});
    for (const path of PATHS) {
      const { headers } = await readResponse(`${url}${path}`, { origin: 'https://evil.example' });
      expect(headers['access-control-allow-origin'], path).toBeUndefined();
      expect(headers['cross-origin-resource-policy'], path).toBe('same-origin');
    }
  });

  it.each([
    [
      'behind a proxy that gives it a public address',
      { publicUrl: 'https://edition.example' },
      ['edition.example', 'localhost'],
      'evil.example',
    ],
    ['on all addresses', { host: '0.0.0.0' }, ['edition.example', 'anything.example'], null],
  ])('is public %s', async (_, options, hosts, refusedHost) => {
    const url = await serve(options);
    for (const host of hosts) {
      const { status, headers } = await readResponse(`${url}/v1/corpus`, { host });
      expect([status, headers['access-control-allow-origin']]).toEqual([200, '*']);
    }
    if (refusedHost) expect((await readResponse(`${url}/v1/corpus`, { host: refusedHost })).status).toBe(403);
  });
});
