import {
  forNaughtyCorpora,
  NAUGHTY_STRINGS,
  naughtyCorpusAt,
  naughtyRuns,
  naughtyText,
} from '@synoptic/core/export/naughty-corpus.fixture';
import { activeParts, readXml } from '@synoptic/core/export/naughty-formats.fixture';
import { memoryReader } from '@synoptic/core/reader/memory-reader';
import type { CompiledCorpus } from '@synoptic/core/shapes/compiled-corpus';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createApp } from '../app.ts';
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

/** Some path below one that exists, some query, a page of a list. */
const paths = (text: string): readonly string[] => {
  const encoded = encodeURIComponent(text.toWellFormed());
  return [
    `/${encoded}`,
    `/v1/events/${encoded}`,
    `/v1/search?q=${encoded}`,
    `/v1/claims?limit=1&facet=${encoded}`,
    `/v1/compare?about=${encoded}&${encoded}=1`,
  ];
};

describe('naughty strings in a request', () => {
  it('come back in no header, make no error of ours, and leave no control character in the log', async () => {
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

  it('stand in the log as escapes: C1 controls, escapes and direction in a path', () => {
    const lines: string[] = [];
    createRequestLog('1', (line) => lines.push(line))?.({ method: 'GET', path: '/\u009B31m\u001B]0;x\u0007\u202E', status: 404, ms: 1 });
    expect(lines[0]).toContain('/\\u009b31m\\u001b]0;x\\u0007\\u202e');
    expect(JSON.parse(lines[0] ?? '')).toMatchObject({ path: '/\u009B31m\u001B]0;x\u0007\u202E' });
  });
});

describe('naughty strings in a corpus', () => {
  it('reach no header, whatever the format, and are JSON where it is JSON', () =>
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

  it('neither run nor leave their place in the head of a page', () =>
    forNaughtyCorpora(async (corpus) => {
      const reader = memoryReader(corpus);
      for (const thing of [null, ...corpus.events, ...corpus.documents]) {
        const subject = thing && { label: thing.label, describe: 'describe' in thing ? thing.describe : null };
        const html = withPageHead(VIEWER, await describePage(reader, '/', subject, 'en'));
        expect(activeParts(html)).toEqual([]);
        expect(html.match(/<body>/g)).toHaveLength(1);
      }
    }, 2));
});
