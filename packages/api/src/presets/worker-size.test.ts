import { readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildWorker, WORKER_METAFILE } from './runtimes.fixture.ts';

/** Bytes, gzipped. The code is compiled when an isolate starts, whether it is asked for or not; `always` is what runs without a program that asks at /mcp and without a database. */
const BUDGET = { always: 131_000, stored: 50_000, postgres: 30_000, code: 400_000, all: 3_000_000 };
const MCP = /^handle-mcp-request-/;
const STORED = /^serve-stored-corpus-/;
/** The driver of PostgreSQL, for a database behind Hyperdrive. */
const POSTGRES = /^hyperdrive-connections-/;
/** Compiler, reading machine, hydration, review of drafts and their libraries: only who writes or reads texts needs them. */
const FOR_AUTHORS = /core\/src\/(compile|records|ingest|hydrate|review|node)\/|node_modules\/(n2words|yaml)\//;

/** Part of the bundler's metafile that this test reads. */
interface Metafile {
  readonly outputs: Readonly<Record<string, { readonly inputs: Readonly<Record<string, { readonly bytesInOutput: number }>> }>>;
}

describe('the deployed worker', () => {
  let folder: string;
  const files = new Map<string, Buffer>();
  beforeAll(async () => {
    folder = await buildWorker();
    for (const name of await readdir(folder)) if (name !== WORKER_METAFILE) files.set(name, await readFile(join(folder, name)));
  });
  afterAll(() => rm(folder, { recursive: true }));

  const gzipped = (of: (name: string) => boolean) =>
    [...files].filter(([name]) => of(name)).reduce((sum, [, bytes]) => sum + gzipSync(bytes, { level: 9 }).byteLength, 0);

  it('has no more code than its budget, far below the limit of the platform', () => {
    expect(gzipped((name) => name.endsWith('.js'))).toBeLessThan(BUDGET.code);
    expect(gzipped((name) => name.endsWith('.js') && ![MCP, STORED, POSTGRES].some((of) => of.test(name)))).toBeLessThan(BUDGET.always);
    expect(gzipped((name) => STORED.test(name))).toBeLessThan(BUDGET.stored);
    expect(gzipped((name) => POSTGRES.test(name))).toBeLessThan(BUDGET.postgres);
    expect(gzipped(() => true)).toBeLessThan(BUDGET.all);
  });
  it('starts with a file that only loads the others', () => {
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
  it('excludes what only authors need: the compiler, the reading machine and their libraries', async () => {
    const built = JSON.parse(await readFile(join(folder, WORKER_METAFILE), 'utf8')) as Metafile;
    const parts = Object.values(built.outputs).flatMap(({ inputs }) =>
      Object.entries(inputs).flatMap(([path, { bytesInOutput }]) => (bytesInOutput > 0 ? [path] : [])),
    );
    expect(parts.filter((path) => /core\/src\/compare\//.test(path))).not.toEqual([]);
    expect(parts.filter((path) => FOR_AUTHORS.test(path))).toEqual([]);
  });
  it('has a schema library only with the MCP SDK, and no YAML: schemas are built ahead', () => {
    const code = (of: (name: string) => boolean) =>
      [...files].map(([name, bytes]) => (name.endsWith('.js') && of(name) ? `${bytes}` : '')).join('');
    expect(code((name) => !MCP.test(name))).not.toMatch(/ZodError|\$ZodType|AjvJsonSchema|YAMLParseError|modelcontextprotocol/);
    expect(code((name) => MCP.test(name))).toContain('modelcontextprotocol');
  });
});
