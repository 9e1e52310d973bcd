import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { EXPORT_FORMAT_NAMES, FORMAT_SUMMARIES } from '@synoptic/core/export/format-names';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { HAS_PTY, runInPty } from '../terminal/pty.fixture.ts';
import { MAIN_PROGRAM, runSynoptic } from './run-synoptic.fixture.ts';

const COPIED =
  'Seven people were injured when the deck of the night ferry tilted, and 140 were evacuated before midnight, the harbour office said.';
const REPORT = `<!doctype html><html lang="en"><head><title>Ferry aground | Harbour Gazette</title>
<meta property="og:site_name" content="Harbour Gazette">
<script type="application/ld+json">{"@type":"NewsArticle","headline":"Ferry runs aground off Gull Island","datePublished":"2031-04-05T20:00:00+09:00","author":{"name":"Mara Lind"}}</script></head>
<body><nav>Home Sport Weather Markets</nav><article><h1>Ferry runs aground off Gull Island</h1>
<p>The night ferry ran onto a sandbank off Gull Island on Friday. 12 people died, the coast guard said.</p><p>${COPIED}</p>
<p>The ship had left the mainland an hour earlier, and rescue went on until dawn.</p></article></body></html>`;
const BLOG = `From: Coast Blog <post@coast.example>
Subject: What happened to the ferry
Date: Sat, 5 Apr 2031 23:50:00 +0900
Content-Type: text/plain; charset=utf-8

The night ferry ran onto a sandbank off Gull Island on Friday. 15 people died, the coast guard said.

${COPIED}
`;

let folder = '';
let proposed: { readonly id: string }[] = [];
const at = (name: string) => join(folder, name);

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'synoptic-add-'));
  await writeFile(at('report.html'), REPORT);
  await writeFile(at('blog.eml'), BLOG);
  await runSynoptic(['init', at('ferry'), '--starter', 'disaster', '--language', 'en', '--empty']);
});
afterAll(() => rm(folder, { recursive: true, force: true }));

describe('a report, and a blog that copies it with one figure changed', () => {
  it('are added with their own metadata, and claims become proposals', async () => {
    const { code, out } = await runSynoptic(['add', at('report.html'), at('blog.eml'), '--corpus', at('ferry'), '--as', 'Ida', '--json']);
    expect(code).toBe(0);
    const { added } = JSON.parse(out) as { added: Record<string, unknown>[] };
    expect(added[0]).toMatchObject({
      ...{ document: 'document:report', event: 'event:report', format: 'html', publisher: 'Harbour Gazette', author: 'Mara Lind' },
      ...{ title: 'Ferry runs aground off Gull Island', date: '2031-04-05', dateInferred: null, language: 'en', claims: 3 },
    });
    expect(added[0]?.['leftOut']).toBeGreaterThan(20);
    expect(added[1]).toMatchObject({ format: 'mail', publisher: 'Coast Blog', date: '2031-04-05', event: 'event:report', claims: 3 });
    expect(added[1]?.['copies']).toEqual([expect.objectContaining({ of: 'report', share: expect.closeTo(0.8, 0) })]);
    expect((await readdir(at('ferry/texts'))).toSorted()).toEqual(['blog.original.eml', 'blog.txt', 'report.original.html', 'report.txt']);
    expect(await readFile(at('ferry/.gitignore'), 'utf8')).toContain('/texts/');
  });

  it('are reviewed by pipes, and the comparison shows the copy as dependent and the changed figure as a conflict', async () => {
    const listed = await runSynoptic(['review', at('ferry'), '--json']);
    const { proposals, stop } = JSON.parse(listed.out) as {
      proposals: { id: string; payload: { facet: string } }[];
      stop: { unanswered: unknown[] };
    };
    proposed = proposals;
    expect(proposals).toHaveLength(6);
    expect(stop.unanswered).toHaveLength(3);
    const page = await runSynoptic(['review', at('ferry'), '--list']);
    expect(page.out).toMatch(/ [AB] [^:\n]+: .*\d.* \([^()\n]+\) /);
    expect(page.out).not.toContain('voice:');
    const decided = await runSynoptic(['review', at('ferry'), '--accept', 'A,B', '--as', 'Ida']);
    expect([decided.code, decided.err]).toEqual([0, expect.stringContaining('claims written: 6')]);
    expect((await runSynoptic(['build', '--corpus', at('ferry'), '--out', at('ferry.json')])).code).toBe(0);
    const compared = await runSynoptic(['compare', 'event:report', '--corpus', at('ferry.json'), '--json']);
    const { rows } = JSON.parse(compared.out) as { rows: { facet: string; verdict: string; rule: string; corroboration: object }[] };
    const of = (facet: string) => rows.find((row) => row.facet === facet);
    expect(of('dead')).toMatchObject({ verdict: 'conflict', rule: 'V3' });
    for (const facet of ['injured', 'evacuated'])
      expect(of(facet)).toMatchObject({ verdict: 'single', corroboration: expect.objectContaining({ attestations: 2, origins: 1 }) });
  });

  it('keep the decisions of two coders, and show their agreement', async () => {
    const [first, second] = proposed;
    const choices = ['--reject', first?.id ?? '', '--accept', second?.id ?? ''];
    expect((await runSynoptic(['review', at('ferry'), ...choices, '--as', 'Bo', '--reason', 'a rumour'])).code).toBe(0);
    const { out } = await runSynoptic(['agreement', at('ferry'), '--json']);
    expect(JSON.parse(out)).toMatchObject({ coders: ['Bo', 'Ida'], units: 2, contested: [first?.id] });
  });

  it.skipIf(!HAS_PTY)('are reviewed in the terminal by one key each, with undo', async () => {
    const { sent, code, asFound } = await runInPty(
      [process.execPath, MAIN_PROGRAM, 'review', at('ferry'), '--as', 'Ida'],
      [
        { after: 'waiting: ', keys: 'xue' },
        // The line editor opens once the rejection and its undo are under way; the first ctrl-c closes it, the second leaves.
        { after: 'Esc: cancel', keys: '\u0003\u0003' },
      ],
    );
    expect([code, asFound]).toEqual([0, true]);
    expect(sent).toContain('contested');
    const files = ['report', 'blog'].map((slug) => readFile(at(`ferry/drafts/${slug}/decisions.ida.jsonl`), 'utf8'));
    const last = (await Promise.all(files))
      .join('')
      .trim()
      .split('\n')
      .map((text) => JSON.parse(text) as { is: string; batch?: string });
    expect(last.filter(({ batch }) => batch === undefined).map(({ is }) => is)).toEqual(['rejected', 'withdrawn']);
  });

  it('leave no sentence of a text in drafts, records, the built corpus, or any export', async () => {
    const sentences = [COPIED, 'The night ferry ran onto a sandbank off Gull Island on Friday.', 'rescue went on until dawn'];
    const { listFiles } = await import('@synoptic/core/node/list-files');
    for (const path of await listFiles(at('ferry'))) {
      if (path.startsWith('texts/')) continue;
      const words = await readFile(at(`ferry/${path}`), 'utf8');
      for (const sentence of sentences) expect([path, words.includes(sentence)]).toEqual([path, false]);
    }
    for (const format of EXPORT_FORMAT_NAMES) {
      const isCorpus = FORMAT_SUMMARIES[format].of.some((scope) => scope === 'corpus');
      const about = isCorpus ? [] : ['--about', 'event:report'];
      const { code, out } = await runSynoptic(['export', format, ...about, '--corpus', at('ferry.json')]);
      expect([format, code, sentences.some((sentence) => out.includes(sentence))]).toEqual([format, 0, false]);
    }
  });

  it('rest on exactly their words after emoji, combining marks and Windows line ends', async () => {
    const before = '👩‍👩‍👧 Cafe\u0301 owners cooked for the rescued. 😀\r\n\r\n🏴󠁧󠁢󠁳󠁣󠁴󠁿 a\u0300 la carte, as ever.';
    await writeFile(at('signs.txt'), `${before}\r\n\r\n😀 12 people died, the coast guard said 😀.\r\n`);
    await runSynoptic(['init', at('signs'), '--starter', 'disaster', '--language', 'en', '--empty']);
    expect((await runSynoptic(['add', at('signs.txt'), '--date', '2031-04-05', '--publisher', 'P', '--corpus', at('signs')])).code).toBe(0);
    const { out } = await runSynoptic(['review', at('signs'), '--json']);
    const { proposals } = JSON.parse(out) as { proposals: { span: { start: number; end: number; lines: number[] } }[] };
    const text = await readFile(at('signs/texts/signs.txt'), 'utf8');
    expect(proposals.map(({ span }) => [text.slice(span.start, span.end), span.lines])).toEqual([['12 people', [3, 3]]]);
  });

  it('refuses impossible arguments, with a hint', async () => {
    const unknown = await runSynoptic(['review', at('ferry'), '--accept', 'p-000000']);
    expect([unknown.code, unknown.err]).toEqual([2, expect.stringContaining('there is no proposal "p-000000"')]);
    const event = await runSynoptic(['add', at('report.html'), '--corpus', at('ferry'), '--event', 'the ferry']);
    expect([event.code, event.err]).toEqual([2, expect.stringContaining('event:ferry-2031')]);
  });
});

describe('the recipe “your first comparison in ten minutes”', () => {
  it('runs as written, and ends with the promised comparison', async () => {
    const place = await mkdtemp(join(tmpdir(), 'synoptic-first-'));
    try {
      for (const name of ['report.html', 'blog.eml']) await writeFile(join(place, name), await readFile(at(name), 'utf8'));
      const recipe = await readFile(new URL('../../../../docs/recipes/first-comparison.md', import.meta.url), 'utf8');
      const commands = [...recipe.matchAll(/^(?:jq .* \| )?synoptic (.*?)(?:\s+#.*)?$/gm)].map(([, words = '']) => words.split(/\s+/));
      // The page and the server stay open until somebody ends them; their tests open them.
      const ended = commands.filter(([name]) => name !== 'edit' && name !== 'serve');
      expect(ended.map(([name]) => name)).toEqual(['read', 'init', 'add', 'review', 'review', 'check', 'compare']);
      let last = '';
      for (const words of ended) {
        const { code, out, err } = await runSynoptic(words, { cwd: place });
        expect([words.join(' '), code, err]).toEqual([words.join(' '), 0, expect.anything()]);
        last = out;
      }
      expect(last).toMatch(/contradict/i);
    } finally {
      await rm(place, { recursive: true });
    }
  });
});
