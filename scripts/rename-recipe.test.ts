import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import { readStarters } from '../data/read-starters.ts';
import { compile } from '../packages/core/src/compile/compile.ts';
import type { DataFolder } from '../packages/core/src/compile/parse-folder.ts';
import { starterFolder } from '../packages/core/src/compile/starter-folder.ts';
import { memoryReader } from '../packages/core/src/reader/memory-reader.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const recipe = readFileSync(`${root}docs/recipes/rename-and-merge.md`, 'utf8');

let before: DataFolder;
beforeAll(async () => {
  const starter = (await readStarters(`${root}data/starters`)).find(({ name }) => name === 'disaster');
  if (!starter) throw new Error('no starter');
  const { files } = starterFolder(starter, { languages: ['en'] });
  before = new Map([
    ...files,
    ['documents/company-statement/claims.yaml', `${files.get('documents/company-statement/claims.yaml')}${ANSWER}`],
  ]);
});

/** A claim that refers to one of another document. */
const ANSWER =
  '- {id: claim:c-answer, about: event:ferry-aground-2031, facet: injured, value: 4, anchors: [2], gloss: Four only., answers: [claim:a-injured]}\n';

/** Errors by code, each with a hint that names the recipe or the nearest id. */
function errorsOf(files: DataFolder): Record<string, number> {
  const errors = compile(files).issues.filter(({ severity }) => severity === 'error');
  for (const { hint } of errors) expect(hint).toMatch(/docs\/recipes\/rename-and-merge\.md$|^did you mean /);
  const codes = Map.groupBy(errors, ({ code }) => code);
  return Object.fromEntries([...codes].map(([code, list]) => [code, list.length]));
}

/** Moves files whose path begins with `from`. */
const moved = (files: DataFolder, from: string, to: string): Map<string, string> =>
  new Map(
    [...files].map(([path, source]) => [path.startsWith(from) ? to + path.slice(from.length) : path, source] as const) as [
      string,
      string,
    ][],
  );

const without = (files: DataFolder, start: string): Map<string, string> =>
  new Map([...files].filter(([path]) => !path.startsWith(start)) as [string, string][]);

const edited = (files: DataFolder, path: string, pattern: RegExp | string, text: string): Map<string, string> =>
  new Map([...files].map(([p, source]) => [p, p === path ? String(source).replace(pattern, text) : source] as const) as [string, string][]);

/** Replaces an id in all files by the pattern of the recipe, which keeps longer ids as they are. */
function replaced(files: DataFolder, from: string, to: string): Map<string, string> {
  expect(recipe).toContain("perl -pi -e 's/outlet:courier(?![a-z0-9-])/outlet:daily-courier/g'");
  return new Map([...files].map(([path, source]) => [path, String(source).replace(new RegExp(`${from}(?![a-z0-9-])`, 'g'), to)]));
}

async function verdictsOf(files: DataFolder): Promise<(string | null)[][]> {
  const { corpus } = compile(files);
  if (!corpus) throw new Error('the corpus did not compile');
  return (await memoryReader(corpus).compare({ about: ['event:ferry-aground-2031'] })).rows.map(({ facet, verdict }) => [facet, verdict]);
}

describe('the recipe "rename and merge"', () => {
  it('renames an entity: each step names what is left, and no verdict changes', async () => {
    const file = moved(before, 'entities/outlet/harbour-times.yaml', 'entities/outlet/daily-times.yaml');
    expect(errorsOf(file)).toEqual({ 'id-path': 1 });
    const corrected = edited(file, 'entities/outlet/daily-times.yaml', 'outlet:harbour-times', 'outlet:daily-times');
    expect(errorsOf(corrected)).toEqual({ 'unknown-id': expect.any(Number) });
    const after = replaced(corrected, 'outlet:harbour-times', 'outlet:daily-times');
    expect(errorsOf(after)).toEqual({});
    expect(await verdictsOf(after)).toEqual(await verdictsOf(before));
  });

  it('merges two entities', () => {
    const one = without(before, 'entities/organization/coast-guard.yaml');
    expect(errorsOf(one)).toEqual({ 'unknown-id': expect.any(Number) });
    expect(errorsOf(replaced(one, 'organization:coast-guard', 'organization:ferry-company'))).toEqual({});
  });

  it('renames a document', async () => {
    const folder = moved(before, 'documents/hill-gazette/', 'documents/gazette/');
    expect(errorsOf(folder)).toEqual({ 'id-path': 1 });
    const after = edited(folder, 'documents/gazette/document.yaml', 'document:hill-gazette', 'document:gazette');
    expect(errorsOf(after)).toEqual({});
    expect(await verdictsOf(after)).toEqual(await verdictsOf(before));
  });

  it('removes a document: references of others to its claims are left', () => {
    const rest = without(before, 'documents/harbour-times/');
    expect(errorsOf(rest)).toEqual({ 'unknown-id': 1 });
    expect(errorsOf(edited(rest, 'documents/company-statement/claims.yaml', ', answers: [claim:a-injured]', ''))).toEqual({});
  });

  it('changes a siglum: claims, references and voices are left, one after the other', async () => {
    const document = 'documents/harbour-times/document.yaml';
    const siglum = edited(before, document, /^siglum: A$/m, 'siglum: M');
    expect(errorsOf(siglum)).toEqual({ 'claim-id': expect.any(Number) });
    const own = edited(siglum, 'documents/harbour-times/claims.yaml', /claim:a-/g, 'claim:m-');
    expect(errorsOf(own)).toEqual({ 'unknown-id': 1 });
    const all = new Map([...own].map(([path, source]) => [path, String(source).replaceAll('claim:a-', 'claim:m-')]));
    const voices = edited(all, document, /siglum: A1/, 'siglum: M1');
    expect(errorsOf(voices)).toEqual({ 'unknown-siglum': expect.any(Number) });
    const after = edited(voices, 'documents/harbour-times/passages.yaml', /voice: A1/g, 'voice: M1');
    expect(errorsOf(after)).toEqual({});
    expect(await verdictsOf(after)).toEqual(await verdictsOf(before));
  });
});
