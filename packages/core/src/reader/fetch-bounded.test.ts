import { describe, expect, it } from 'vitest';
import { compile, serializeCorpus } from '../compile/compile.ts';
import { smallFolder } from '../compile/small-corpus.fixture.ts';
import { HOSTILE_SERVERS, type HostileServerName, serveHostile } from './hostile-server.fixture.ts';
import { httpReader } from './http-reader.ts';
import { readAllItems } from './paging.ts';
import type { ReaderProblem } from './reader-problem.ts';

const BYTES = 2 ** 20;
const ROOMY = { ms: 60_000, bytes: BYTES };
/** Only for answers that never end: elsewhere a slow machine would fail. */
const SHORT = { ms: 300, bytes: BYTES };
const ENDLESS: readonly HostileServerName[] = ['never answers', 'sends headers and no body', 'answers byte by byte for ever'];

/** Fault of each kind where the corpus is exported: the strictest question, since the digest is verified. */
const FAULTS: Readonly<Record<HostileServerName, string | number>> = {
  'never answers': 'late',
  'sends headers and no body': 'late',
  'answers byte by byte for ever': 'late',
  'sends an endless body': 'too-large',
  'announces a body beyond the limit': 'too-large',
  'sends a gzip bomb': 'too-large',
  'sends gzip that is none': 'broken-off',
  'answers with a page': 'type',
  'answers with JSON as a page': 'type',
  'answers without a type': 'type',
  'answers with cut JSON': 'not-json',
  'answers with an empty body': 'not-json',
  'answers with an empty object': 'not-compiled',
  'answers with a list': 'not-compiled',
  'answers with null': 'not-compiled',
  'answers with a number': 'not-compiled',
  'answers with another shape': 'not-compiled',
  'answers with a deep nest': 'not-compiled',
  'answers with no content': 'type',
  'answers in UTF-16': 'not-json',
  'answers with invalid UTF-8': 'unparsed',
  'redirects to itself': 'redirect',
  'redirects to another host': 'redirect',
  'redirects to another port': 'redirect',
  'redirects to a file': 'redirect',
  'redirects nowhere': 'redirect',
  'wants credentials': 401,
  'forbids it': 403,
  'finds nothing': 404,
  'has another version of the API': 404,
  'counts too many requests': 429,
  fails: 500,
  'fails without end': 500,
  'is not ready': 503,
  'hangs up': 'broken-off',
  'resets within the body': 'broken-off',
  'ends before its content-length': 'broken-off',
  'sends huge headers': 'broken-off',
  'does not speak HTTP': 'broken-off',
  'sends escape sequences': 400,
  'sends a known problem with other data': 400,
  'sends a known problem with escape sequences': 'unknown-choice',
  'sends a list of problems': 500,
};

const problemOf = (answer: Promise<unknown>): Promise<ReaderProblem> =>
  answer.then(
    () => expect.unreachable('answered'),
    (error: ReaderProblem) => error,
  );

describe('a reader over HTTP', () => {
  it.each(Object.entries(FAULTS) as [HostileServerName, string | number][])('refuses a server that %s: %s', async (name, fault) => {
    const server = await serveHostile(HOSTILE_SERVERS[name]);
    const limits = ENDLESS.includes(name) ? SHORT : ROOMY;
    const reader = httpReader(server.url, fetch, { answer: limits, corpus: limits });
    const { code, data, message } = await problemOf(reader.export());
    const found = { fault: undefined, status: undefined, ...data };
    expect([name, found.fault ?? found.status ?? code]).toEqual([name, fault]);
    expect(server.requests()).toBeLessThanOrEqual(4);
    // Nothing that a terminal would obey comes through.
    expect(JSON.stringify(data) + message).not.toMatch(/\\u00(0[07]|1b|7f|9b)|\\[rn]|[\p{Cc}\u202e]/u);
    await server.close();
  });

  it('follows redirects within the origin', async () => {
    const server = await serveHostile(({ url = '' }, response) => {
      if (url.startsWith('/v1/')) response.writeHead(308, { location: `/api${url}` }).end();
      else response.writeHead(200, { 'content-type': 'application/json; charset=utf-8' }).end(`{"moved":"${url}"}`);
    });
    expect(await httpReader(server.url).corpus()).toEqual({ moved: '/api/v1/corpus' });
    await server.close();
  });

  it('reads JSON that begins with a byte order mark', async () => {
    const server = await serveHostile((_request, response) => {
      response.writeHead(200, { 'content-type': 'application/json' }).end('\uFEFF{"name":"é"}');
    });
    expect(await httpReader(server.url).corpus()).toEqual({ name: 'é' });
    await server.close();
  });

  it('accepts a corpus only if its digest is right', async () => {
    const { corpus } = compile(smallFolder({ documents: { A: { claims: [{ value: 3 }] } } }));
    if (!corpus) throw new Error('the small corpus does not compile');
    const serve = (text: string) =>
      serveHostile((_request, response) => void response.writeHead(200, { 'content-type': 'application/json' }).end(text));
    for (const text of [serializeCorpus(corpus), JSON.stringify(corpus)]) {
      const server = await serve(text);
      expect(await httpReader(server.url).export()).toEqual(corpus);
      await server.close();
    }
    const server = await serve(JSON.stringify({ ...corpus, claims: [] }));
    const { type, data } = await problemOf(httpReader(server.url).export());
    expect([type, data]).toEqual(['unreachable', { address: server.url, fault: 'damaged', detail: '' }]);
    await server.close();
  });

  it('stops reading a list that never ends', async () => {
    const endless = async () => ({ items: [1, 2], total: 4, next: 'p1' });
    expect((await problemOf(readAllItems(endless))).data).toMatchObject({ fault: 'shape' });
    expect((await problemOf(readAllItems(async () => ({ items: [], total: 4, next: 'p1' })))).data).toMatchObject({ fault: 'shape' });
  });
});

it('bounds a `send` that ignores the signal', async () => {
  const reader = httpReader('http://there', () => new Promise(() => undefined), { answer: { ms: 10, bytes: 1 } });
  expect((await problemOf(reader.corpus())).data).toEqual({ address: 'http://there', fault: 'late', detail: '0.01' });
});
