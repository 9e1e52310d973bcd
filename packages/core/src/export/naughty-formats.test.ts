import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { memoryReader } from '../reader/memory-reader.ts';
import type { ComparisonAnswer } from '../shapes/comparison.ts';
import type { CompiledCorpus } from '../shapes/compiled-corpus.ts';
import { slugOf } from '../text/id.ts';
import { bibtexFormat } from './bibliography/bibtex.ts';
import { cslFormat } from './bibliography/csl.ts';
import { risFormat } from './bibliography/ris.ts';
import { csvFormat } from './csv/csv.ts';
import { escapeMarkdown, oneLine } from './escape.ts';
import type { ExportFormat, ExportOptions } from './export-format.ts';
import { ftmFormat } from './ftm/ftm.ts';
import { geojsonFormat } from './geojson.ts';
import { htmlFormat } from './html/html.ts';
import { jsonFormat } from './json.ts';
import { jsonlFormat } from './jsonl.ts';
import { jsonldFormat } from './jsonld/jsonld.ts';
import { mdFormat } from './md.ts';
import { forNaughtyCorpora, naughtyRuns, naughtyText } from './naughty-corpus.fixture.ts';
import {
  activeParts,
  asXmlHolds,
  notInTei,
  pageText,
  readCsv,
  readCsvCells,
  readGeojson,
  readMarkdown,
  readReferences,
  readXml,
  secondBibtexReader,
  TEI_ELEMENTS,
  validateXml,
} from './naughty-formats.fixture.ts';
import { gexfFormat } from './network/gexf.ts';
import { graphmlFormat } from './network/graphml.ts';
import { teiFormat } from './tei/tei.ts';
import { timelinejsFormat } from './timelinejs.ts';
import { txtFormat } from './txt.ts';

const GRAMMAR = fileURLToPath(new URL('./tei/emitted-tei.rng', import.meta.url));
const en: ExportOptions = { language: 'en' };
const ofCorpus = (format: ExportFormat<string>, corpus: CompiledCorpus, options = en) => format.writes.corpus?.(corpus, options) ?? '';
const ofAnswer = (format: ExportFormat<string>, answer: ComparisonAnswer, options = en) =>
  format.writes.comparison?.(answer, options) ?? '';
const compare = (corpus: CompiledCorpus, base?: string) =>
  memoryReader(corpus).compare({ about: ['event:fire'], ...(base !== undefined && { base }) });

/** Text without what readers of LaTeX, HTML and white space change. */
const bare = (text = '') => oneLine(text.toWellFormed()).replace(/[^\p{L}\p{N}]/gu, '');

describe('data formats return every text as it is', () => {
  it('JSON and JSON Lines', () =>
    forNaughtyCorpora(async (corpus) => {
      expect(JSON.parse(ofCorpus(jsonFormat, corpus))).toEqual(corpus);
      const answer = await compare(corpus);
      expect(JSON.parse(ofAnswer(jsonFormat, answer))).toEqual(answer);
      for (const lines of [ofCorpus(jsonlFormat, corpus), ofAnswer(jsonlFormat, answer)])
        for (const line of lines.trimEnd().split('\n')) expect(typeof JSON.parse(line).record).toBe('string');
    }));

  it('JSON-LD', () =>
    forNaughtyCorpora((corpus) => {
      const { first, documents } = JSON.parse(ofCorpus(jsonldFormat, corpus));
      expect(first.items.map((a: { body: { value: string }[] }) => a.body[0]?.value)).toEqual(corpus.claims.map((c) => c.gloss['en']));
      // Addresses are absolute IRIs, or RDF would drop them.
      for (const { via } of documents) expect(via).toMatch(/^https:\/\/example\.org\/\?q=[^\s\p{Cc}"<>[\\\]^`{|}]*$/u);
    }));

  it('GeoJSON and TimelineJS; a timeline has only text in fields that are read as HTML', () =>
    forNaughtyCorpora((corpus) => {
      const read = readGeojson(ofCorpus(geojsonFormat, corpus)) as { features: { id: string; properties: { name: string } }[] };
      for (const { id, properties } of read.features) expect(properties.name).toBe(corpus.entities.find((e) => e.id === id)?.label['en']);
      const { title, events } = JSON.parse(ofCorpus(timelinejsFormat, corpus));
      for (const { display_date, text } of [title, ...events])
        for (const html of [display_date ?? '', text.headline, text.text]) expect(activeParts(html)).toEqual([]);
      expect(pageText(title.text.headline).trim()).toBe(pageText(`<p>${title.text.headline}`).trim());
    }));

  it('CSL-JSON', () =>
    forNaughtyCorpora((corpus) => {
      const items = JSON.parse(ofCorpus(cslFormat, corpus));
      expect(items.map((i: { title: string }) => i.title)).toEqual(corpus.documents.map((d) => d.csl.title));
      expect(readReferences(ofCorpus(cslFormat, corpus), '@csl/list+object')).toHaveLength(corpus.documents.length);
    }));
});

describe('CSV', () => {
  it('returns every text and has no cell that a spreadsheet evaluates or takes for a date', () =>
    forNaughtyCorpora(async (corpus) => {
      const answer = await compare(corpus);
      const rows = readCsv(ofCorpus(csvFormat, corpus));
      const neutral = (text = '') => (/^[=+\-@\t\r\n＝＋－＠]/.test(text) ? `'${text}` : text).toWellFormed();
      expect(rows.map((r) => r['gloss'])).toEqual(corpus.claims.map((c) => neutral(c.gloss['en'])));
      expect(rows.map((r) => JSON.parse(r['data'] ?? ''))).toEqual(corpus.claims.map((c) => c.value));
      for (const { lines } of rows) expect(lines).not.toMatch(/\d-\d/);
      for (const text of [ofCorpus(csvFormat, corpus), ofAnswer(csvFormat, answer)])
        expect(readCsvCells(text).filter((cell) => /^[=+\-@\t\r\n＝＋－＠]/.test(cell))).toEqual([]);
    }));

  it('of FollowTheMoney returns every text unchanged', () =>
    forNaughtyCorpora((corpus) => {
      const rows = readCsv(ofCorpus(ftmFormat, corpus));
      const titles = rows.filter((r) => r['prop'] === 'title').map((r) => r['value']);
      for (const { csl } of corpus.documents) expect(titles).toContain(csl.title.toWellFormed());
    }));
});

describe('XML', () => {
  it('of both networks is well-formed and returns every label', () =>
    forNaughtyCorpora((corpus) => {
      const label = asXmlHolds(corpus.entities.find((e) => e.id === 'state:north')?.label['en'] ?? '');
      expect(readXml(ofCorpus(graphmlFormat, corpus), 'data')).toContain(label);
      expect(readXml(ofCorpus(gexfFormat, corpus), 'node/@label')).toBeDefined();
      for (const network of ['attribution', 'co-mention'] as const)
        for (const format of [gexfFormat, graphmlFormat]) readXml(ofCorpus(format, corpus, { ...en, network }));
    }));

  it('of TEI is valid and returns every label; so is a comparison, with a base and as a negative apparatus', () =>
    forNaughtyCorpora(async (corpus) => {
      const tei = ofCorpus(teiFormat, corpus);
      validateXml(tei, GRAMMAR);
      if (TEI_ELEMENTS) expect(notInTei(tei)).toEqual([]);
      expect(readXml(tei, 'label')).toContain(asXmlHolds(corpus.events.find((e) => e.id === 'event:fire')?.label['en'] ?? ''));
      for (const base of [undefined, 'A1'])
        for (const apparatus of ['positive', 'negative'] as const)
          validateXml(ofAnswer(teiFormat, await compare(corpus, base), { ...en, apparatus }), GRAMMAR);
    }));
});

describe('pages', () => {
  it('run nothing, fetch nothing and show every text', () =>
    forNaughtyCorpora(async (corpus) => {
      const answer = await compare(corpus);
      const html = ofAnswer(htmlFormat, answer);
      expect(activeParts(html)).toEqual([]);
      const claim = Object.values(answer.claims).find((c) => c.value.type === 'text');
      const value = claim?.value.type === 'text' ? claim.value.text['en'] : '';
      expect(bare(pageText(html))).toContain(bare(value));
    }, 3));

  it('in Markdown run and fetch nothing from any field', () =>
    forNaughtyCorpora(async (corpus) => {
      for (const text of [ofCorpus(mdFormat, corpus), ofAnswer(mdFormat, await compare(corpus))]) {
        expect(activeParts(readMarkdown(text))).toEqual([]);
        expect(text.replace(/\n/g, '')).not.toMatch(/\p{Cc}/u);
      }
    }));

  it('in Markdown show any text unchanged', () =>
    fc.assert(
      fc.property(naughtyText, (text) => {
        const line = oneLine(text.toWellFormed()).trim();
        fc.pre(line !== '');
        expect(
          pageText(readMarkdown(`- **x**: ${escapeMarkdown(line)}`))
            .trim()
            .replace(/\s+/g, ' '),
        ).toBe(`x: ${line.replace(/\s+/g, ' ')}`);
      }),
      naughtyRuns(100),
    ));
});

describe('text', () => {
  it('has one line for each row and no control characters', () =>
    forNaughtyCorpora(async (corpus) => {
      const answer = await compare(corpus);
      const text = ofAnswer(txtFormat, answer);
      expect(text.replace(/\n/g, '')).not.toMatch(/[\p{Cc}\p{Zl}\p{Zp}]/u);
      expect(text.split('\n\n')[2]?.split('\n')).toHaveLength(answer.rows.length);
    }));
});

describe('bibliographies have every entry, after any text in the previous one', () => {
  /** Letters of the names, in whatever part a reader puts them. */
  const letters = (authors: readonly object[] = []) =>
    [...bare(authors.flatMap((a) => Object.values(a).map(String)).join(' '))].sort().join('');

  it('in BibTeX, as Citation.js reads it', () =>
    forNaughtyCorpora((corpus) => {
      const read = readReferences(ofCorpus(bibtexFormat, corpus), '@bibtex/text');
      expect(read.map((r) => bare(r.title))).toEqual(corpus.documents.map((d) => bare(d.csl.title)));
      expect(read.map((r) => letters(r.author))).toEqual(corpus.documents.map((d) => letters(d.csl.author)));
    }));

  it('in BibTeX, with balanced braces even inside escapes', () =>
    forNaughtyCorpora((corpus) => {
      let depth = 0;
      const keys: string[] = [];
      for (const line of ofCorpus(bibtexFormat, corpus).split('\n')) {
        if (depth === 0 && line !== '') keys.push(/^@\w+\{([^,]+),$/.exec(line)?.[1] ?? line);
        for (const sign of line) depth += sign === '{' ? 1 : sign === '}' ? -1 : 0;
        expect(depth).toBeGreaterThanOrEqual(0);
      }
      expect(depth).toBe(0);
      expect(keys).toEqual(corpus.documents.map((d) => slugOf(d.id)));
    }));

  const second = secondBibtexReader();
  it.skipIf(second === null)('in BibTeX, as another parser reads it (skipped without tools/)', () =>
    forNaughtyCorpora((corpus) => {
      const { keys, errors } = second?.(ofCorpus(bibtexFormat, corpus)) ?? { keys: [], errors: [] };
      expect([keys, errors]).toEqual([corpus.documents.map((d) => slugOf(d.id)), []]);
    }, 2),
  );

  it('in RIS', () =>
    forNaughtyCorpora((corpus) => {
      const ris = ofCorpus(risFormat, corpus);
      for (const line of ris.split('\r\n').filter((l) => l !== '')) expect(line).toMatch(/^[A-Z][A-Z0-9] {2}- [^\p{Cc}\p{Zl}\p{Zp}]*$/u);
      expect(ris.match(/^TY {2}- /gm)).toHaveLength(corpus.documents.length);
      expect(ris.match(/^ER {2}- /gm)).toHaveLength(corpus.documents.length);
      expect(readReferences(ris, '@ris/file').map((r) => bare(r.title))).toEqual(corpus.documents.map((d) => bare(d.csl.title)));
    }));
});
