import { readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildWorker } from './runtimes.fixture.ts';

/** Bytes, gzipped. The code is compiled when an isolate starts, whether it is asked for or not. */
const BUDGET = { code: 100_000, all: 3_000_000 };

describe('the worker, as it is deployed', () => {
  let folder: string;
  const files = new Map<string, Buffer>();
  beforeAll(async () => {
    folder = await buildWorker();
    for (const name of await readdir(folder)) files.set(name, await readFile(join(folder, name)));
  });
  afterAll(() => rm(folder, { recursive: true }));

  const gzipped = (of: (name: string) => boolean) =>
    [...files].filter(([name]) => of(name)).reduce((sum, [, bytes]) => sum + gzipSync(bytes, { level: 9 }).byteLength, 0);

  it('has no more code than its budget, and all is far below what the platform takes', () => {
    expect(gzipped((name) => name.endsWith('.js'))).toBeLessThan(BUDGET.code);
    expect(gzipped(() => true)).toBeLessThan(BUDGET.all);
  });
  it('starts with a file that holds nothing but the way to the rest', () => {
    const loaded = new Map<string, string>();
    const load = (name: string) => {
      if (loaded.has(name)) return;
      const code = files.get(name)?.toString() ?? '';
      loaded.set(name, code);
      for (const [, imported = ''] of code.matchAll(/(?:^|;)import(?:[^"();]*from)?"\.\/([^"]+)"/g)) load(imported);
    };
    load('index.js');
    expect([...loaded.values()].join('').length).toBeLessThan(2_000);
  });
  it('includes the corpus as the file that was built, so that its digest is verified without rewriting it', async () => {
    const built = await readFile(new URL('../../../../data/dist/corpus.json', import.meta.url));
    expect(files.get('corpus.json')?.equals(built)).toBe(true);
  });
  it('brings no schema library and no YAML: what they say was made ahead', () => {
    const code = [...files]
      .filter(([name]) => name.endsWith('.js'))
      .map(([, bytes]) => bytes.toString())
      .join('');
    expect(code).not.toMatch(/ZodError|\$ZodType|AjvJsonSchema|YAMLParseError/);
  });
});
