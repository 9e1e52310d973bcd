import { byTurns } from '@synoptic/core/node/by-turns.fixture';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { serveInProcess, type TestServer } from '../presets/runtimes.fixture.ts';
import { CONFORMANCE_REQUESTS, summarizeResponse, UNCOMPRESSED_HEADERS } from './conformance-requests.fixture.ts';

const EVENT = 'event:kazakhstan-unrest-2022';
const COMPARE = `/v1/compare?about=${EVENT}`;

/** The suite that every runtime passes. `open` is called once. Of the requests, a runtime takes those of its turn: all with `npm run verify:transports`. */
export function httpConformance(
  name: string,
  open: () => Promise<TestServer>,
  [turn, nth]: readonly [turn: number, nth: number] = [0, 1],
): void {
  describe(`${name} serves the API`, () => {
    let server: TestServer;
    let reference: TestServer;
    beforeAll(async () => {
      [server, reference] = [await open(), await serveInProcess()];
    });
    afterAll(async () => {
      await Promise.all([server?.close(), reference?.close()]);
    });

    const get = (path: string, headers: Record<string, string> = {}) =>
      server.fetch(path, { headers: { ...UNCOMPRESSED_HEADERS, ...headers } });
    const problem = async (path: string) => (await get(path)).json() as Promise<Record<string, unknown>>;
    const digest = async () => ((await (await get('/v1/corpus')).json()) as { digest: string }).digest;

    it.each(byTurns(CONFORMANCE_REQUESTS, turn, nth))('answers %s %s as the handler in process does', async (method, path) => {
      expect(await summarizeResponse(server, method, path)).toEqual(await summarizeResponse(reference, method, path));
    });

    describe('ids', () => {
      it('are read with a colon and with %3A', async () => {
        const [plain, escaped] = [await get(`/v1/events/${EVENT}`), await get(`/v1/events/${EVENT.replace(':', '%3A')}`)];
        expect(await escaped.text()).toBe(await plain.text());
        expect((await get(`/v1/compare?about=${EVENT.replace(':', '%3A')}`)).headers.get('etag')).toBe(
          (await get(COMPARE)).headers.get('etag'),
        );
      });
      it('accept .json', async () => {
        const [plain, suffixed] = [await get(`/v1/events/${EVENT}`), await get(`/v1/events/${EVENT}.json`, { accept: 'text/html' })];
        expect(await suffixed.text()).toBe(await plain.text());
      });
    });

    describe('lists', () => {
      it('have 50 items by default, with total and next', async () => {
        const page = (await (await get('/v1/claims')).json()) as { items: unknown[]; total: number; next: string };
        expect(page.items.length).toBe(50);
        expect(page.total).toBeGreaterThan(50);
        const following = (await (await get(`/v1/claims?next=${page.next}`)).json()) as { items: unknown[] };
        expect(following.items[0]).not.toEqual(page.items[0]);
      });
      it('page the vocabulary too', async () => {
        const page = (await (await get('/v1/facets?limit=2')).json()) as { items: unknown[]; next: string };
        expect([page.items.length, typeof page.next]).toEqual([2, 'string']);
      });
      it.each(['0', '501', '1.5', 'x', ''])('refuse a limit of "%s"', async (limit) => {
        expect(await problem(`/v1/entities?limit=${limit}`)).toMatchObject({ status: 400, parameter: 'limit' });
      });
    });

    describe('permalinks', () => {
      const permalinkOf = async (query: string) => ((await (await get(`${COMPARE}${query}`)).json()) as { permalink?: unknown }).permalink;
      it('P1 of the same answer are marked the same; a question without one has no mark', async () => {
        const { id, rules } = (await (await get(COMPARE)).json()) as { id: string; rules: string };
        expect(await permalinkOf(`&id=${id}&rules=${rules}`)).toEqual({ id, rules, is: 'same' });
        expect(await permalinkOf('')).toBeUndefined();
      });
      it('P1 of version 1 of the rules are marked as changed rules, and lead to the answer of today', async () => {
        const answer = (await (await get(COMPARE)).json()) as object;
        const asked = (await (await get(`${COMPARE}&id=0123456789abcdef0123&rules=1`)).json()) as object;
        expect(asked).toEqual({ ...answer, permalink: { id: '0123456789abcdef0123', rules: '1', is: 'other-rules' } });
        expect(await (await get(`${COMPARE.replace('?', '.md?')}&rules=1`)).text()).toContain('The rules have changed');
      });
    });

    describe('formats', () => {
      const type = async (path: string, accept?: string) => (await get(path, accept ? { accept } : {})).headers.get('content-type');
      it('are named by a suffix, or by Accept; the suffix takes precedence', async () => {
        expect(await type(COMPARE.replace('?', '.csv?'), 'text/html')).toMatch(/^text\/csv;/);
        expect(await type(COMPARE, 'text/csv')).toMatch(/^text\/csv;/);
        expect(await type(COMPARE, 'text/html;q=0.5, text/markdown;q=0.8, application/json;q=0.1')).toMatch(/^text\/markdown;/);
        expect(await type(COMPARE, '*/*')).toBe('application/json; charset=utf-8');
      });
      it('are those of the export registry: a comparison is the same as a file and from /v1/export', async () => {
        const text = async (path: string) => (await get(path)).text();
        for (const [suffix, name] of [
          ['csv', 'csv'],
          ['md', 'md'],
          ['html', 'html'],
          ['jsonld', 'jsonld'],
          ['tei.xml', 'tei'],
        ])
          expect(await text(COMPARE.replace('?', `.${suffix}?`))).toBe(await text(`/v1/export/${name}?about=${EVENT}`));
      });
      it('have an ETag for each language of their words; data has one for all', async () => {
        const etag = async (path: string) => (await get(path)).headers.get('etag');
        expect(await etag(`${COMPARE.replace('?', '.csv?')}&lang=ja`)).not.toBe(await etag(COMPARE.replace('?', '.csv?')));
        expect(await etag(`${COMPARE}&lang=ja`)).toBe(await etag(COMPARE));
      });
      it('of a page allow only its own style', async () => {
        const policy = (await get(COMPARE.replace('?', '.html?'))).headers.get('content-security-policy');
        expect(policy).toMatch(/^default-src 'none'; style-src 'sha256-[\w+/]{43}=';/);
      });
      it('begin with a byte order mark if a CSV is requested with one', async () => {
        const bytes = async (path: string) => new Uint8Array(await (await get(path)).arrayBuffer());
        const plain = await bytes(COMPARE.replace('?', '.csv?'));
        expect(await bytes(`${COMPARE.replace('?', '.csv?')}&bom=1`)).toEqual(new Uint8Array([0xef, 0xbb, 0xbf, ...plain]));
        expect(await problem('/v1/export/csv?bom=yes')).toMatchObject({ status: 400, parameter: 'bom' });
      });
      it('link to the next page of a list', async () => {
        const link = (await get('/v1/claims.jsonl?limit=2')).headers.get('link') ?? '';
        const following = /<([^>]+)>; rel="next"/.exec(link)?.[1] ?? '';
        const [, third] = [await get('/v1/claims.jsonl?limit=2'), await get(following)];
        expect(await third.text()).toBe((await (await get('/v1/claims.jsonl?limit=4')).text()).split('\n').slice(2).join('\n'));
      });
      it('without a form for the corpus are refused', async () => {
        expect(await problem('/v1/export/html')).toMatchObject({ status: 400, parameter: 'about' });
        expect(await problem(`/v1/export/ris?about=${EVENT}`)).toMatchObject({ status: 400, parameter: 'about' });
        expect(await problem('/v1/export/csv?accounts=A')).toMatchObject({ status: 400, parameter: 'about' });
        expect((await get('/v1/export/exe')).status).toBe(404);
      });
    });

    describe('questions', () => {
      it('have one ETag in any form: defaults, order and repetition do not change it', async () => {
        const etag = async (query: string) => (await get(`/v1/compare?${query}`)).headers.get('etag');
        expect(await etag(`by=voice&about=${EVENT},organization:csto,${EVENT}`)).toBe(await etag(`about=organization:csto,${EVENT}`));
        expect(await etag(`about=${EVENT}&by=origin`)).not.toBe(await etag(`about=${EVENT}`));
      });
      it('with an unknown parameter are refused with the nearest name', async () => {
        expect(await problem('/v1/compare?abuot=x')).toMatchObject({
          status: 400,
          parameter: 'abuot',
          hint: expect.stringContaining('about'),
        });
        expect(await problem('/v1/corpus?__proto__=1')).toMatchObject({ status: 400 });
        expect(await problem(`/v1/events/${EVENT}?id=${EVENT}`)).toMatchObject({ status: 400 });
      });
      it('with a repeated parameter are refused', async () => {
        expect(await problem(`/v1/compare?about=${EVENT}&about=${EVENT}`)).toMatchObject({ status: 400, parameter: 'about' });
      });
      it('without a required parameter are refused', async () => {
        expect(await problem('/v1/search')).toMatchObject({ status: 400, parameter: 'q' });
      });
      it('are refused with invalid values', async () => {
        expect(await problem('/v1/claims?since=2022-02-30')).toMatchObject({ status: 400, parameter: 'since' });
        expect(await problem('/v1/compare?about=csto')).toMatchObject({ status: 400, parameter: 'about' });
        expect(await problem(`${COMPARE}&by=page`)).toMatchObject({ status: 400, parameter: 'by' });
        expect(await problem(`${COMPARE}&accounts=Z9`)).toMatchObject({ status: 400, parameter: 'accounts' });
      });
      it('that name an unknown record are bad requests, not missing paths', async () => {
        expect(await problem('/v1/compare?about=event:never')).toMatchObject({ status: 400, parameter: 'about' });
        expect(await problem('/v1/claims?about=event:nope')).toMatchObject({ status: 400, parameter: 'about' });
        expect(await problem('/v1/claims?facet=death')).toMatchObject({ status: 400, parameter: 'facet', hint: 'did you mean "deaths"?' });
        expect(await problem('/v1/claims?agent=person:nobody')).toMatchObject({ status: 400, parameter: 'agent' });
        expect(await problem('/v1/entities?kind=outlets')).toMatchObject({
          status: 400,
          parameter: 'kind',
          hint: expect.stringContaining('did you mean "outlet"?'),
        });
        expect(await problem('/v1/documents?fields=title')).toMatchObject({ status: 400, parameter: 'fields' });
        expect(await problem('/v1/events/event:never')).toMatchObject({ status: 404, parameter: 'id' });
      });
      it('name documents by siglum, number or passage, and answer with ids', async () => {
        for (const key of ['D', '003', 'passage:d-1'])
          expect((await (await get(`/v1/documents/${key}.json`)).json()) as object).toMatchObject({
            document: { siglum: 'D', seq: '003' },
          });
        expect(await (await get('/v1/claims?document=D&limit=3')).text()).toBe(
          await (await get('/v1/claims?document=document:shinzo-returns-2022&limit=3')).text(),
        );
        expect((await (await get('/v1/passages/passage:b-28')).json()) as object).toMatchObject({ passage: { id: 'passage:b-28' } });
      });
      it('for some fields return only these, as JSON or JSON Lines', async () => {
        const keys = async (path: string) => (await (await get(path)).json()) as { items: object[]; total: number };
        const { items, total } = await keys('/v1/documents?fields=siglum,id');
        expect([total, items[0]]).toEqual([4, { id: 'document:kokusai-seikatsu-2020', siglum: 'A' }]);
        expect(Object.keys(await keys('/v1/documents/A?fields=document'))).toEqual(['document']);
        const lines = await (await get('/v1/claims.jsonl?fields=id&limit=2')).text();
        expect(
          lines
            .trim()
            .split('\n')
            .map((line) => Object.keys(JSON.parse(line))),
        ).toEqual([['id'], ['id']]);
        const csv = (query: string) => get(`/v1/claims.csv?limit=2${query}`).then((response) => response.text());
        expect(await csv('&fields=id')).toBe(await csv(''));
      });
      it('of more than 8 KB are refused', async () => {
        expect(await problem(`/v1/search?q=${'a'.repeat(8300)}`)).toMatchObject({ status: 414 });
      });
    });

    describe('problems', () => {
      it('are RFC 9457 documents that repeat nothing of the request but a name', async () => {
        const response = await get('/v1/search?%3Cscript%3E=zzmarkerzz');
        const body = await response.text();
        expect(response.headers.get('content-type')).toBe('application/problem+json; charset=utf-8');
        expect(Object.keys(JSON.parse(body))).toEqual(['type', 'title', 'status', 'detail', 'hint']);
        expect(body).not.toMatch(/zzmarkerzz|script|\bat \//);
      });
      it('have status 406 if no representation is acceptable', async () => {
        expect((await get('/v1/corpus', { accept: 'image/png' })).status).toBe(406);
        expect((await get('/v1/corpus', { accept: 'application/*' })).status).toBe(200);
      });
      it.each(['POST', 'PUT', 'PATCH', 'DELETE'])('have status 405 for %s, with Allow', async (method) => {
        const response = await server.fetch('/v1/corpus', { method });
        expect([response.status, response.headers.get('allow')]).toEqual([405, 'GET, HEAD, OPTIONS']);
        await response.text();
      });
    });

    describe('caching', () => {
      it('answers 304 to a client that has the answer', async () => {
        const first = await get(COMPARE);
        const etag = first.headers.get('etag') as string;
        expect(etag).toMatch(/^"[0-9a-f]{32}"$/);
        await first.text();
        for (const held of [etag, `W/${etag}`, `"other", ${etag}`, '*']) {
          const again = await get(COMPARE, { 'if-none-match': held });
          expect([again.status, again.headers.get('etag'), await again.text()]).toEqual([304, etag, '']);
        }
        expect((await get(COMPARE, { 'if-none-match': '"other"' })).status).toBe(200);
      });
      it('revalidates moving paths', async () => {
        expect((await get(COMPARE)).headers.get('cache-control')).toBe('public, max-age=0, must-revalidate, stale-while-revalidate=60');
      });
      it('keeps pinned paths permanently', async () => {
        const pinned = await get(`/v1/@${await digest()}/compare?about=${EVENT}`);
        expect([pinned.status, pinned.headers.get('cache-control')]).toEqual([200, 'public, max-age=31536000, immutable']);
        expect(await pinned.text()).toBe(await (await get(COMPARE)).text());
      });
      it('answers a request for another pinned corpus with the digest of this one', async () => {
        expect(await problem('/v1/@abc/corpus')).toMatchObject({ status: 409, digest: await digest() });
      });
    });

    describe('headers', () => {
      it('open the data to every page, without credentials', async () => {
        const { headers } = await get('/v1/corpus', { origin: 'https://example.org' });
        expect(headers.get('access-control-allow-origin')).toBe('*');
        expect(headers.get('access-control-expose-headers')).toContain('ETag');
        expect(headers.has('access-control-allow-credentials')).toBe(false);
      });
      it('answer a preflight', async () => {
        const response = await server.fetch('/v1/corpus', {
          method: 'OPTIONS',
          headers: { origin: 'https://example.org', 'access-control-request-method': 'GET' },
        });
        expect([response.status, response.headers.get('access-control-allow-methods')]).toEqual([204, 'GET, HEAD, OPTIONS']);
      });
      it('let any page load the data, and only its own pages the viewer', async () => {
        const policy = async (path: string) => (await get(path)).headers.get('cross-origin-resource-policy');
        expect([await policy('/v1/corpus'), await policy('/'), await policy('/docs')]).toEqual([
          'cross-origin',
          'same-origin',
          'same-origin',
        ]);
      });
      it('forbid sniffing, framing and referrers', async () => {
        for (const path of ['/v1/corpus', '/']) {
          const { headers } = await get(path);
          expect(headers.get('x-content-type-options')).toBe('nosniff');
          expect(headers.get('referrer-policy')).toBe('no-referrer');
          expect(headers.get('content-security-policy')).toContain("frame-ancestors 'none'");
        }
      });
      it('are the same for HEAD as for GET, without a body', async () => {
        const got = await get(COMPARE);
        // Read first: Bun ends a connection that is not kept before a reader that waits has all of it.
        const { byteLength } = await got.arrayBuffer();
        const head = await server.fetch(COMPARE, { method: 'HEAD', headers: UNCOMPRESSED_HEADERS });
        expect([head.status, head.headers.get('etag'), await head.text()]).toEqual([200, got.headers.get('etag'), '']);
        // A server may leave the length out of HEAD, and may not tell another (RFC 9110, 8.6).
        expect([null, String(byteLength)]).toContain(head.headers.get('content-length'));
      });
    });

    describe('the documentation', () => {
      it('is an OpenAPI 3.1 document whose paths carry /v1', async () => {
        const response = await get('/openapi.json');
        expect(response.headers.get('content-type')).toBe('application/json; charset=utf-8');
        const { openapi, paths } = (await response.json()) as { openapi: string; paths: object };
        expect([openapi, Object.keys(paths)]).toEqual(['3.1.1', expect.arrayContaining(['/v1/corpus', '/v1/events/{id}'])]);
        expect((await get('/openapi.json', { 'if-none-match': response.headers.get('etag') as string })).status).toBe(304);
      });
      it('is a page without scripts and without resources from elsewhere', async () => {
        const response = await get('/docs');
        const page = await response.text();
        expect([response.status, response.headers.get('content-type')]).toEqual([200, 'text/html; charset=utf-8']);
        expect(response.headers.get('content-security-policy')).not.toMatch(/script-src|unsafe|https?:/);
        expect(page).toContain('GET /v1/events/{id}');
        expect(page).not.toMatch(/<script|\s(?:src|href|action)="(?:https?:)?\/\/|\sstyle=/);
        const style = await get('/docs/style.css');
        expect(style.headers.get('content-type')).toBe('text/css; charset=utf-8');
      });
    });

    describe('the viewer', () => {
      it.each([
        '/',
        '/events',
        `/events/${EVENT}`,
        '/entities/organization:csto',
        '/documents/document:d1021-2022',
        '/compare?about=x',
        '/search?q=x',
        '/ledger',
        '/timeline',
        '/network',
        '/claims',
        '/about',
      ])('is at %s', async (path) => {
        const response = await get(path);
        expect([response.status, response.headers.get('content-type')]).toEqual([200, 'text/html; charset=utf-8']);
        expect(await response.text()).toContain('<h1>Synoptic</h1>');
      });
      it.each(['/events/event:never', '/entities/x', '/documents/document:none', '/nowhere'])(
        'answers 404 at %s with its own page',
        async (path) => {
          const response = await get(path);
          expect([response.status, response.headers.get('content-type')]).toEqual([404, 'text/html; charset=utf-8']);
          expect(await response.text()).toContain('<h1>Synoptic</h1>');
        },
      );
      it('names the subject of each page in its title, in the requested language', async () => {
        const titles = async (path: string) => (await (await get(path)).text()).match(/<title>[^<]*<\/title>/)?.[0];
        expect(await titles('/ledger')).toBe('<title>Promise and practice · Synoptic</title>');
        expect(await titles('/entities/organization:csto')).toBe('<title>Collective Security Treaty Organization · Synoptic</title>');
        expect(await titles('/entities/organization:csto?lang=ja')).toBe('<title>集団安全保障条約機構 · Synoptic</title>');
        expect(await titles('/nowhere')).toBe('<title>Synoptic</title>');
        const page = await get('/ledger');
        expect((await get('/ledger', { 'if-none-match': page.headers.get('etag') as string })).status).toBe(304);
        expect(page.headers.get('etag')).not.toBe((await get('/about')).headers.get('etag'));
      });
      it('allows robots, and has no sitemap without a public URL', async () => {
        const rules = await get('/robots.txt');
        expect(rules.headers.get('content-type')).toBe('text/plain; charset=utf-8');
        expect(await rules.text()).toMatch(/^User-agent: \*\n(?:.+\n)*Allow: \/\n$/);
        expect((await get('/sitemap.xml')).status).toBe(404);
      });
      it('serves the data of a page at the same path with .json', async () => {
        const data = async (path: string) => (await get(path)).json();
        expect(await data(`/events/${EVENT}.json?by=document&lang=ja&verdict=conflict`)).toEqual(await data(`${COMPARE}&by=document`));
        expect(await data('/entities/organization:csto.json')).toEqual(await data('/v1/compare?about=organization:csto'));
        expect(await data('/documents/document:d1021-2022.json')).toEqual(await data('/v1/documents/document:d1021-2022'));
        expect(await data(`/compare.json?about=${EVENT}`)).toEqual(await data(COMPARE));
        for (const list of ['/ledger', '/timeline', '/network', '/claims'])
          expect(await data(`${list}.json?lang=ja`)).toEqual(await data(`/v1${list}`));
        expect((await get('/events/event:never.json')).status).toBe(404);
      });
      it('caches files with a digest in the name permanently, and others until they change', async () => {
        const [hashed, plain] = [await get('/assets/main-5f3a9c.js'), await get('/favicon.svg')];
        expect(hashed.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
        expect(hashed.headers.get('content-type')).toBe('text/javascript; charset=utf-8');
        expect(plain.headers.get('cache-control')).toContain('must-revalidate');
        expect((await get('/favicon.svg', { 'if-none-match': plain.headers.get('etag') as string })).status).toBe(304);
      });
      it.each(['/assets/none.js', '/assets/', '/package.json', '/assets/..%2f..%2fpackage.json', '/..%5cindex.html'])(
        'answers 404 at %s',
        async (path) => {
          const response = await get(path);
          expect(response.status).toBe(404);
          await response.text();
        },
      );
    });

    it('is healthy, and ready with its digest', async () => {
      expect(await (await get('/healthz')).json()).toEqual({ status: 'ok' });
      expect(await (await get('/readyz')).json()).toEqual({ status: 'ready', digest: await digest() });
    });
  });
}
