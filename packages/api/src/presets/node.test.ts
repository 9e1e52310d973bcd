import { get } from 'node:http';
import { connect } from 'node:net';
import { readerOfShippedCorpus } from '@synoptic/core/node/shipped.fixture';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { httpConformance } from '../http/http.conformance.ts';
import type { RequestLogLine } from '../http/request-log.ts';
import { type RunningServer, serveNode } from './node.ts';
import { serveOnNode, smallViewer } from './runtimes.fixture.ts';
import { UNHURRIED_LIMITS } from './unhurried-limits.fixture.ts';

httpConformance('the server on Node', serveOnNode, [1, 4]);

describe('serveNode', () => {
  const lines: RequestLogLine[] = [];
  let viewer: Awaited<ReturnType<typeof smallViewer>>;
  let serving: RunningServer;
  beforeAll(async () => {
    viewer = await smallViewer();
    serving = await serveNode({
      reader: await readerOfShippedCorpus(),
      port: 0,
      viewerDir: viewer.folder,
      log: (line) => lines.push(line),
      limits: UNHURRIED_LIMITS,
    });
  });
  afterAll(async () => {
    await serving.close();
    await viewer.remove();
  });

  it('listens on loopback by default', () => {
    expect(serving.url).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
  });

  it('rejects if the port is taken', async () => {
    const reader = await readerOfShippedCorpus();
    await expect(serveNode({ reader, port: Number(new URL(serving.url).port) })).rejects.toMatchObject({ code: 'EADDRINUSE' });
  });

  it('serves no file outside the viewer, for any spelling of a path', async () => {
    for (const path of ['/../package.json', '/assets/../../etc/passwd', '/%2e%2e/%2e%2e/etc/passwd', '//etc/passwd', '/assets/%00.js']) {
      const answer = await sendRawRequest(serving.url, path);
      expect(answer, path).toMatch(/^HTTP\/1\.1 (400|404) /);
      expect(answer, path).not.toMatch(/root:|"name"/);
    }
  });

  it('answers an address that Node refuses, and a malformed request, with a hint', async () => {
    const [status, ...rest] = (await sendRawRequest(serving.url, '/v1/search?q=会談')).split('\r\n');
    expect(status).toBe('HTTP/1.1 400 Bad Request');
    expect(rest).toContain('content-type: application/problem+json; charset=utf-8');
    expect(JSON.parse(rest.at(-1) ?? '')).toMatchObject({ status: 400, hint: expect.stringContaining('--data-urlencode') });
    expect(await sendRawRequest(serving.url, '/ HTTP/9.9\r\nx: y\r\n\r\n')).toMatch(/^HTTP\/1\.1 400 Bad Request\r\n.*"hint":/s);
    expect(await sendRawRequest(serving.url, `/${'x'.repeat(20_000)}`)).toMatch(/^HTTP\/1\.1 431 /);
    expect((await fetch(`${serving.url}/healthz`)).status).toBe(200);
  });

  it('compresses for clients that accept gzip, with a separate ETag', async () => {
    const [zipped, plain] = [await responseHeaders(serving.url, 'gzip'), await responseHeaders(serving.url, 'identity')];
    expect([zipped['content-encoding'], plain['content-encoding']]).toEqual(['gzip', undefined]);
    expect(Number(zipped['content-length'])).toBeLessThan(Number(plain['content-length']) / 4);
    expect(zipped['etag']).toBe(`${plain['etag']?.slice(0, -1)}-gz"`);
    expect(zipped['vary']).toBe('Accept, Accept-Encoding');
    const again = await fetch(`${serving.url}/v1/glance`, { headers: { 'if-none-match': zipped['etag'] as string } });
    expect(again.status).toBe(304);
  });

  it('logs a line for each request, without query or address', async () => {
    lines.length = 0;
    await (await fetch(`${serving.url}/v1/search?q=secret`)).text();
    await (await fetch(`${serving.url}/v1/nowhere`)).text();
    expect(lines).toEqual([
      { method: 'GET', path: '/v1/search', status: 200, ms: expect.any(Number) },
      { method: 'GET', path: '/v1/nowhere', status: 404, ms: expect.any(Number) },
    ]);
  });
});

/** A request as it stands: a URL library would tidy the path up. */
function sendRawRequest(url: string, path: string): Promise<string> {
  const { hostname, port } = new URL(url);
  return new Promise((done, failed) => {
    let answer = '';
    const socket = connect(Number(port), hostname, () =>
      socket.end(`GET ${path} HTTP/1.1\r\nhost: ${hostname}\r\nconnection: close\r\n\r\n`),
    );
    socket.setEncoding('utf8').on('data', (text) => (answer += text));
    socket.on('close', () => done(answer)).on('error', failed);
  });
}

function responseHeaders(url: string, encoding: string): Promise<Record<string, string | undefined>> {
  return new Promise((done, failed) => {
    get(`${url}/v1/glance`, { headers: { 'accept-encoding': encoding } }, (response) => {
      response.resume();
      done(response.headers as Record<string, string | undefined>);
    }).on('error', failed);
  });
}
