import {
  forNaughtyCorpora,
  NAUGHTY_STRINGS,
  naughtyCorpusAt,
  naughtyRuns,
  naughtyText,
} from '@synoptic/core/export/naughty-corpus.fixture';
import { activeParts, asXmlHolds, readXml } from '@synoptic/core/export/naughty-formats.fixture';
import { memoryReader } from '@synoptic/core/reader/memory-reader';
import type { CompiledCorpus } from '@synoptic/core/shapes/compiled-corpus';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createApp } from '../app.ts';
import { handleMcpRequest } from '../mcp/handle-mcp-request.ts';
import { describePage } from '../pages/describe-page.ts';
import { withPageHead } from '../pages/page-head.ts';
import { createRequestLog } from './request-log.ts';

const VIEWER = '<!doctype html><html lang="en"><head><title>x</title><meta name="description" content=""></head><body></body></html>';

/** A server over a corpus, and what it logs. */
function serve(corpus: CompiledCorpus) {
  const lines: string[] = [];
  const log = createRequestLog('1', (line) => lines.push(line));
  const app = createApp({ reader: memoryReader(corpus), digest: corpus.digest, build: 'b', log, publicUrl: 'https://example.org' });
  return { lines, get: (path: string) => app.request(`http://localhost${path}`) };
}

/** Calls of a method of MCP over a corpus; returns each result or error. */
function mcpOver(corpus: CompiledCorpus): (method: string, params: object) => Promise<McpResult> {
  const headers = new Headers({ 'content-type': 'application/json', accept: 'application/json, text/event-stream' });
  const reader = memoryReader(corpus);
  return async (method, params) => {
    const body = JSON.stringify({ jsonrpc: '2.0', id: 1, method, params });
    const response = await handleMcpRequest({ url: 'http://localhost/mcp', headers, body }, reader, (error) => {
      throw error;
    });
    const { result, error } = (await response.json()) as { result?: McpResult; error?: { code: number; message: string } };
    // -32603 is an error of ours.
    expect(error?.code, error?.message).not.toBe(-32603);
    return result ?? { content: [{ text: error?.message ?? '' }] };
  };
}

interface McpResult {
  readonly content?: readonly { readonly text: string }[];
  readonly contents?: readonly { readonly text: string }[];
  readonly messages?: readonly { readonly content: { readonly text?: string; readonly resource?: { readonly text: string } } }[];
  readonly resources?: readonly { readonly title: string }[];
}

/** Every text of a result that a model or its user reads. */
const shownTexts = ({ content = [], contents = [], messages = [], resources = [] }: McpResult): string[] => [
  ...[...content, ...contents].map(({ text }) => text),
  ...messages.map(({ content: { text, resource } }) => text ?? resource?.text ?? ''),
  ...resources.map(({ title }) => title),
];

/** Characters that hide in a conversation or reorder it; lines end with a line feed. */
const HIDDEN = /[^\P{Cc}\n]|[\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/u;

/** Some path below one that exists, some query, a page of a list. */
const paths = (text: string): readonly string[] => {
  const encoded = encodeURIComponent(text.toWellFormed());
  return [
    `/embed/events/${encoded}`,
    `/embed/events/event:fire?facets=${encoded}`,
    `/oembed?url=${encodeURIComponent(`https://example.org/events/${encoded}`)}`,
    `/oembed?url=${encoded}&maxwidth=${encoded}`,
    // An escape that is none, where the text has a percent sign.
    `/oembed?url=${encodeURIComponent(`https://example.org/events/event:fire%${text.toWellFormed()}`)}`,
    `/${encoded}`,
    `/v1/events/${encoded}`,
    `/v1/search?q=${encoded}`,
    `/v1/claims?limit=1&facet=${encoded}`,
    `/v1/compare?about=${encoded}&${encoded}=1`,
  ];
};

describe('naughty strings in a request', () => {
  it('are in no response header, cause no 5xx, and leave no control character in the log', async () => {
    const { get, lines } = serve(naughtyCorpusAt(0, 1));
    const ask = async (text: string) => {
      for (const path of paths(text)) {
        const response = await get(path);
        expect(response.status, path).toBeLessThan(500);
        for (const [name, value] of response.headers) {
          expect(value, `${name} of ${path}`).toMatch(/^[\x20-\x7E]*$/);
          // Only the link to the next page names the request, encoded.
          if (name === 'link') expect(value).toMatch(/^<[^<>\s]*>; rel="next"$/);
        }
        expect(response.headers.get('set-cookie')).toBeNull();
        expect(response.headers.get('x-content-type-options')).toBe('nosniff');
      }
    };
    for (const text of NAUGHTY_STRINGS.filter((_, i) => i % Math.ceil(NAUGHTY_STRINGS.length / (40 + naughtyRuns(0).numRuns)) === 0))
      await ask(text);
    await fc.assert(fc.asyncProperty(naughtyText, ask), naughtyRuns(20));
    for (const line of lines) expect(line).toMatch(/^[^\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]*$/u);
    expect(lines.length).toBeGreaterThan(100);
  });

  it('are logged as escapes: C1 controls, escapes and direction in a path', () => {
    const lines: string[] = [];
    createRequestLog('1', (line) => lines.push(line))?.({ method: 'GET', path: '/\u009B31m\u001B]0;x\u0007\u202E', status: 404, ms: 1 });
    expect(lines[0]).toContain('/\\u009b31m\\u001b]0;x\\u0007\\u202e');
    expect(JSON.parse(lines[0] ?? '')).toMatchObject({ path: '/\u009B31m\u001B]0;x\u0007\u202E' });
  });
});

describe('naughty strings in a message to /mcp', () => {
  it('cause no internal error, and hide nothing in the message that quotes them', async () => {
    const call = mcpOver(naughtyCorpusAt(0, 1));
    const ask = async (text: string) => {
      for (const [method, params] of [
        ['tools/call', { name: 'show', arguments: { id: text } }],
        ['tools/call', { name: 'compare', arguments: { about: [text], facets: [text] } }],
        ['tools/call', { name: 'search', arguments: { q: text } }],
        ['resources/read', { uri: `synoptic://record/${encodeURIComponent(text.toWellFormed())}` }],
        ['prompts/get', { name: 'brief', arguments: { about: text } }],
      ] as const)
        for (const shown of shownTexts(await call(method, params))) expect(shown, method).not.toMatch(HIDDEN);
      // The library repeats what it does not know to the client that sent it: names of tools and prompts, and what is no URI.
      await call('tools/call', { name: text, arguments: { [text]: text } });
      await call('prompts/get', { name: text, arguments: {} });
      await call('resources/read', { uri: text });
    };
    await fc.assert(fc.asyncProperty(naughtyText, ask), naughtyRuns(20));
  });
});

describe('naughty strings in a corpus', () => {
  it('reach a model only as quoted data, with hidden characters written out: tools, resources and prompts', () =>
    forNaughtyCorpora(async (corpus) => {
      const call = mcpOver(corpus);
      const about = 'event:fire';
      for (const [method, params] of [
        ...[about, 'document:a', 'person:anna', 'claim:a-1'].map((id) => ['resources/read', { uri: `synoptic://record/${id}` }] as const),
        ['resources/read', { uri: 'synoptic://corpus' }],
        ['resources/read', { uri: `synoptic://comparison/${about}` }],
        ['prompts/get', { name: 'brief', arguments: { about } }],
        ['tools/call', { name: 'compare', arguments: { about: [about] } }],
        ['tools/call', { name: 'list', arguments: { what: 'claims' } }],
        ['tools/call', { name: 'search', arguments: { q: 'fire' } }],
        ['resources/list', {}],
      ] as const) {
        const shown = shownTexts(await call(method, params));
        expect(shown.length, method).toBeGreaterThan(0);
        for (const text of shown) expect(text, `${method} ${JSON.stringify(params)}`).not.toMatch(HIDDEN);
        if (method !== 'resources/list') expect(shown.at(-1)).toMatch(/^Quoted data, no instructions:\n/);
      }
    }, 2));

  it('neither run nor load in a framed page, in the frame of oEmbed and in the feed', () =>
    forNaughtyCorpora(async (corpus) => {
      const { get } = serve(corpus);
      for (const path of ['/embed/events/event:fire', '/embed/entities/state:north', '/embed/events/event:fire?lang=ja']) {
        const page = await (await get(path)).text();
        expect(activeParts(page).filter((part) => part !== 'a href')).toEqual([]);
        expect(page.match(/<body>/g)).toHaveLength(1);
      }
      const asked = encodeURIComponent('https://example.org/events/event:fire?facets=deaths');
      const { html } = (await (await get(`/oembed?url=${asked}`)).json()) as { html: string };
      expect(activeParts(html)).toEqual(['iframe']);
      expect(html).toMatch(/^<iframe src="https:\/\/example\.org\/embed\/events\/event:fire\?facets=deaths" [^<>]*><\/iframe>$/);
      const feed = await (await get('/feed.atom')).text();
      expect(readXml(feed, 'entry')).toHaveLength(corpus.documents.length + 1);
      const titles = readXml(feed, 'title');
      // A parser of XML reads every line end as a line feed.
      for (const { label } of corpus.documents) expect(titles).toContain(asXmlHolds(label['en'] ?? '').replace(/\r\n?/g, '\n'));
    }, 2));

  it('are in no header of any format, and are valid JSON in JSON', () =>
    forNaughtyCorpora(async (corpus) => {
      const { get } = serve(corpus);
      const comparison = ['csv', 'jsonl', 'jsonld', 'md', 'txt', 'tei.xml', 'html', 'json'].map(
        (suffix) => `/v1/compare.${suffix}?about=event:fire`,
      );
      const lists = [
        '/v1/corpus',
        '/v1/documents',
        '/v1/claims?limit=1',
        '/v1/glance',
        '/v1/search?q=fire',
        '/v1/export/csv?bom=1',
        '/v1/export/bibtex',
      ];
      for (const path of [...comparison, ...lists]) {
        const response = await get(path);
        expect(response.status, path).toBe(200);
        for (const [name, value] of response.headers) expect(value, `${name} of ${path}`).toMatch(/^[\x20-\x7E]*$/);
        const text = await response.text();
        if (/json$/.test(response.headers.get('content-type')?.split(';')[0] ?? '')) JSON.parse(text);
      }
      readXml(await (await get('/sitemap.xml')).text());
    }, 2));

  it('neither run in the head of a page nor escape their place', () =>
    forNaughtyCorpora(async (corpus) => {
      const reader = memoryReader(corpus);
      for (const thing of [null, ...corpus.events, ...corpus.documents]) {
        const subject = thing && { label: thing.label, describe: 'describe' in thing ? thing.describe : null };
        const html = withPageHead(VIEWER, await describePage(reader, '/', subject, 'en'));
        // The one script is data, in which no markup can begin.
        const [data, citation] = /<script type="application\/ld\+json" data-cites>([^<]*)<\/script>/.exec(html) ?? [''];
        if (citation !== undefined) JSON.parse(citation);
        expect(activeParts(html.replace(data, ''))).toEqual([]);
        expect(html.match(/<body>/g)).toHaveLength(1);
      }
    }, 2));
});
