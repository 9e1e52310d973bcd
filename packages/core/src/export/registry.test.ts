import { readdirSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { INTERFACE_LANGUAGE_CODES } from '../text/interface-languages.ts';
import { hostileAnswer, hostileCompiled, shippedAnswer, shippedCompiled } from './exported.fixture.ts';
import { BINARY_FORMAT_NAMES, EXPORT_SCOPES, formatNamesOf } from './format-names.ts';
import { FORMAT_REGISTRY, formatNamed, formatsFor } from './registry.ts';

const folder = fileURLToPath(new URL('.', import.meta.url));
const sources = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(
  (f) => f.endsWith('.ts') && !/\.(test|fixture)\.ts$/.test(f),
);

describe('the list of formats', () => {
  it('contains every file that exports a format', () => {
    const written = sources.filter((f) =>
      /^export const \w+: NamedExportFormat<'\w+'(, Uint8Array<ArrayBuffer>)?> = /m.test(readFileSync(`${folder}${f}`, 'utf8')),
    );
    expect(FORMAT_REGISTRY.map((f) => `${f.name}.ts`).sort()).toEqual(written.map((f) => basename(f)).sort());
  });

  it('contains the required formats, Markdown, and the apparatus as text', () => {
    const promised =
      'json csv xlsx jsonl jsonld turtle nanopub zip tei bibtex csl ris gexf graphml ftm timelinejs geojson html md txt'.split(' ');
    expect(FORMAT_REGISTRY.map((f) => f.name).sort()).toEqual(promised.sort());
  });

  it('has unique names and suffixes', () => {
    expect(new Set(FORMAT_REGISTRY.map((f) => f.name)).size).toBe(FORMAT_REGISTRY.length);
    expect(new Set(FORMAT_REGISTRY.map((f) => f.suffix)).size).toBe(FORMAT_REGISTRY.length);
  });

  it('has each format described in docs/exports.md', () => {
    const docs = readFileSync(fileURLToPath(new URL('../../../../docs/exports.md', import.meta.url)), 'utf8');
    for (const { name, suffix, mediaType } of FORMAT_REGISTRY) {
      expect(docs).toContain(`| \`${name}\``);
      expect(docs).toContain(`\`.${suffix}\``);
      expect(docs).toContain(`\`${mediaType.split(';')[0]}\``);
    }
  });

  it('writes the kinds of content that the list of names states', () => {
    for (const scope of EXPORT_SCOPES) expect(formatNamesOf(scope)).toEqual(formatsFor(scope).map((f) => f.name));
  });

  it('names the formats that write bytes', () => {
    expect(FORMAT_REGISTRY.filter(({ binary }) => binary).map(({ name }) => name)).toEqual(BINARY_FORMAT_NAMES);
  });

  it('finds a format by its name, and those for a corpus or a comparison', () => {
    expect(formatNamed('ris')?.suffix).toBe('ris');
    expect(formatNamed('exe')).toBeUndefined();
    expect(formatsFor('comparison').map((f) => f.name)).toEqual([
      'json',
      'csv',
      'xlsx',
      'jsonl',
      'jsonld',
      'turtle',
      'md',
      'txt',
      'tei',
      'html',
      'zip',
    ]);
    expect(formatsFor('corpus').map((f) => f.name)).not.toContain('html');
  });

  it('runs on edge runtimes: no writer uses Node, files or the network', () => {
    for (const file of sources)
      expect(readFileSync(`${folder}${file}`, 'utf8'), file).not.toMatch(/["']node:|\bprocess\b|\bfetch\(|\bBuffer\b/);
  });
});

describe.each(FORMAT_REGISTRY)('$name', ({ writes }) => {
  it('writes a corpus, a comparison, or both', () => expect(EXPORT_SCOPES.some((what) => writes[what])).toBe(true));

  it.each(INTERFACE_LANGUAGE_CODES)('writes the same bytes each time, in %s, with a final line end', (language) => {
    for (const [compiled, answer] of [
      [shippedCompiled, shippedAnswer],
      [hostileCompiled, hostileAnswer],
    ] as const) {
      const written = () =>
        [writes.corpus?.(compiled, { language }), writes.comparison?.(answer, { language })].filter((t) => t !== undefined);
      const first = written();
      expect(written()).toEqual(first);
      for (const text of first) if (typeof text === 'string') expect(text.endsWith('\n')).toBe(true);
    }
  });
});
