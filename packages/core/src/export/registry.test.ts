import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { LANGUAGES } from '../text/bilingual.ts';
import { hostile, hostileAnswer, shipped, shippedAnswer } from './exported.fixture.ts';
import { EXPORTED } from './format.ts';
import { FORMATS, formatNamed, formatsOf } from './registry.ts';

const folder = fileURLToPath(new URL('.', import.meta.url));
const sources = readdirSync(folder).filter((f) => f.endsWith('.ts') && !/\.(test|fixture)\.ts$/.test(f));

describe('the list of formats', () => {
  it('is whole: every file that is a format stands in it', () => {
    const written = sources.filter((f) => /^export const \w+: Format = /m.test(readFileSync(`${folder}${f}`, 'utf8')));
    expect(FORMATS.map((f) => `${f.name}.ts`).sort()).toEqual(written.sort());
  });

  it('holds what DESIGN §6 promises, Markdown, and the apparatus as text', () => {
    const promised = 'json csv jsonl jsonld tei bibtex csl ris gexf graphml ftm timelinejs geojson html md txt'.split(' ');
    expect(FORMATS.map((f) => f.name).sort()).toEqual(promised.sort());
  });

  it('names no format and no suffix twice', () => {
    expect(new Set(FORMATS.map((f) => f.name)).size).toBe(FORMATS.length);
    expect(new Set(FORMATS.map((f) => f.suffix)).size).toBe(FORMATS.length);
  });

  it('has each format described in docs/exports.md', () => {
    const docs = readFileSync(fileURLToPath(new URL('../../../../docs/exports.md', import.meta.url)), 'utf8');
    for (const { name, suffix, mediaType } of FORMATS) {
      expect(docs).toContain(`| \`${name}\``);
      expect(docs).toContain(`\`.${suffix}\``);
      expect(docs).toContain(`\`${mediaType.split(';')[0]}\``);
    }
  });

  it('finds a format by its name, and those for a corpus or a comparison', () => {
    expect(formatNamed('ris')?.suffix).toBe('ris');
    expect(formatNamed('exe')).toBeUndefined();
    expect(formatsOf('comparison').map((f) => f.name)).toEqual(['json', 'csv', 'jsonl', 'jsonld', 'md', 'txt', 'tei', 'html']);
    expect(formatsOf('corpus').map((f) => f.name)).not.toContain('html');
  });

  it('runs on an edge runtime: no writer reaches Node, a file or the network', () => {
    for (const file of sources)
      expect(readFileSync(`${folder}${file}`, 'utf8'), file).not.toMatch(/node:|\bprocess\b|\bfetch\(|\bBuffer\b/);
  });
});

describe.each(FORMATS)('$name', ({ writes }) => {
  it('writes a corpus, a comparison, or both', () => expect(EXPORTED.some((what) => writes[what])).toBe(true));

  it.each(LANGUAGES)('gives the same bytes each time, in %s, and ends with a line end', (language) => {
    for (const [compiled, answer] of [
      [shipped, shippedAnswer],
      [hostile, hostileAnswer],
    ] as const) {
      const written = () =>
        [writes.corpus?.(compiled, { language }), writes.comparison?.(answer, { language })].filter((t) => t !== undefined);
      expect(written()).toEqual(written());
      for (const text of written()) expect(text.endsWith('\n')).toBe(true);
    }
  });
});
