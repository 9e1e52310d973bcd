import { createServer, type RequestListener, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';

const JSON_TYPE = { 'content-type': 'application/json' };
const reply = (status: number, headers: Readonly<Record<string, string>>, body: string | Uint8Array = ''): RequestListener => {
  return (_request, response) => void response.writeHead(status, headers).end(body);
};
const problem = (status: number, body: object): RequestListener =>
  reply(status, { 'content-type': 'application/problem+json' }, JSON.stringify(body));

/** Sends one piece for as long as the client reads. */
function flow(response: ServerResponse, piece: string | Uint8Array): void {
  while (!response.destroyed && response.write(piece));
  if (!response.destroyed) response.once('drain', () => flow(response, piece));
}

function drip(response: ServerResponse): void {
  const timer = setInterval(() => response.write(' '), 20);
  response.once('close', () => clearInterval(timer));
}

const ESCAPES = '\u001b]0;owned\u0007\u009b31m\u202ered\r\nHTTP/1.1 200 OK';

/** Kinds of server that are not a Synoptic API, or a broken or hostile one, by name. */
export const HOSTILE_SERVERS = {
  'never answers': () => undefined,
  'sends headers and no body': (_request, response) => void response.writeHead(200, JSON_TYPE).flushHeaders(),
  'answers byte by byte for ever': (_request, response) => drip(response.writeHead(200, JSON_TYPE)),
  'sends an endless body': (_request, response) => flow(response.writeHead(200, JSON_TYPE), ' '.repeat(65_536)),
  'announces a body beyond the limit': (_request, response) =>
    void response.writeHead(200, { ...JSON_TYPE, 'content-length': String(2 ** 40) }).write('{'),
  'sends a gzip bomb': reply(200, { ...JSON_TYPE, 'content-encoding': 'gzip' }, gzipSync(Buffer.alloc(16 * 2 ** 20, ' '))),
  'sends gzip that is none': reply(200, { ...JSON_TYPE, 'content-encoding': 'gzip' }, '{}'),
  'answers with a page': reply(200, { 'content-type': 'text/html' }, '<!doctype html><title>Log in</title>'),
  'answers with JSON as a page': reply(200, { 'content-type': 'text/html' }, '{}'),
  'answers without a type': reply(200, {}, '{}'),
  'answers with cut JSON': reply(200, JSON_TYPE, '{"name":"csto","version":'),
  'answers with an empty body': reply(200, JSON_TYPE),
  'answers with an empty object': reply(200, JSON_TYPE, '{}'),
  'answers with a list': reply(200, JSON_TYPE, '[]'),
  'answers with null': reply(200, JSON_TYPE, 'null'),
  'answers with a number': reply(200, JSON_TYPE, '7'),
  'answers with another shape': reply(200, JSON_TYPE, '{"items":7,"total":"many","name":{},"digest":[],"format":1}'),
  'answers with a deep nest': reply(200, JSON_TYPE, `{"items":${'['.repeat(100_000)}${']'.repeat(100_000)}}`),
  'answers with no content': reply(204, {}),
  'answers in UTF-16': reply(200, JSON_TYPE, Buffer.from('{"name":"csto"}', 'utf16le')),
  'answers with invalid UTF-8': reply(200, JSON_TYPE, Buffer.from([0x7b, 0x22, 0xff, 0xfe, 0x22, 0x3a, 0x31, 0x7d])),
  'redirects to itself': ({ url = '' }, response) => void response.writeHead(302, { location: url }).end(),
  'redirects to another host': reply(302, { location: 'http://169.254.169.254/latest/meta-data/' }),
  'redirects to another port': reply(307, { location: 'http://127.0.0.1:1/v1/corpus' }),
  'redirects to a file': reply(301, { location: 'file:///etc/passwd' }),
  'redirects nowhere': reply(302, {}),
  'wants credentials': reply(401, { 'www-authenticate': 'Basic' }),
  'forbids it': reply(403, { 'content-type': 'text/html' }, '<h1>Forbidden</h1>'),
  'finds nothing': reply(404, { 'content-type': 'text/html' }, '<h1>Not found</h1>'),
  'has another version of the API': problem(404, { title: 'Not found', detail: 'this path does not exist', hint: 'paths are /v2/corpus' }),
  'counts too many requests': reply(429, { 'retry-after': '60' }),
  fails: reply(500, { 'content-type': 'text/plain' }, 'Internal error'),
  'fails without end': (_request, response) => flow(response.writeHead(500, JSON_TYPE), ' '.repeat(65_536)),
  'is not ready': problem(503, { detail: 'not ready', hint: 'later' }),
  'hangs up': (request) => void request.socket.destroy(),
  'resets within the body': (request, response) => {
    response.writeHead(200, JSON_TYPE).write('{"name":');
    setImmediate(() => request.socket.resetAndDestroy());
  },
  'ends before its content-length': (request, response) => {
    response.writeHead(200, { ...JSON_TYPE, 'content-length': '1000' }).write('{"name":');
    setImmediate(() => request.socket.end());
  },
  'sends huge headers': reply(200, { ...JSON_TYPE, 'x-large': 'x'.repeat(100_000) }, '{}'),
  'does not speak HTTP': (request) => void request.socket.end('SSH-2.0-OpenSSH_9.9\r\n'),
  'sends escape sequences': problem(400, { detail: ESCAPES, hint: ESCAPES, parameter: ESCAPES }),
  'sends a known problem with other data': problem(400, { code: 'unknown-choice', data: { choices: 7, list: 'constructor' } }),
  'sends a known problem with escape sequences': problem(400, {
    code: 'unknown-choice',
    data: { parameter: ESCAPES, choices: [ESCAPES], nearest: ESCAPES },
  }),
  'sends a list of problems': problem(500, [ESCAPES]),
} as const satisfies Record<string, RequestListener>;

export type HostileServerName = keyof typeof HOSTILE_SERVERS;

/** Serves one kind on a free port, and counts requests. */
export async function serveHostile(listener: RequestListener): Promise<{ url: string; requests(): number; close(): Promise<void> }> {
  let requests = 0;
  const server = createServer((request, response) => {
    requests++;
    response.on('error', () => null);
    listener(request, response);
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    requests: () => requests,
    close: () =>
      new Promise((closed) => {
        server.close(() => closed());
        server.closeAllConnections();
      }),
  };
}
