import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { beforeAll, describe, expect, inject, it } from 'vitest';

/** Limits for the JavaScript that blocks the first render, in bytes after Brotli compression. */
const BUDGET = 45 * 1024;
/** Limit for what a map loads when it is opened: its code and the outlines of the world. */
const MAP_BUDGET = 50 * 1024;
/** Limits for what a user's texts load: the worker that reads them, and the parser of pages for the first HTML file. */
const READING_BUDGET = { worker: 256 * 1024, html: 128 * 1024 };

const routes = [
  ...(await readFile(new URL('./routes/registry.ts', import.meta.url), 'utf8')).matchAll(
    /import\('\.\.?\/.*?([\w-]+)\.tsx'\)(?:,\s*\[([^\]]*)\])?/g,
  ),
];

describe('the JavaScript that blocks the first render', () => {
  const folder = inject('viewer');
  const files = new Map<string, string>();
  beforeAll(async () => {
    for (const name of await readdir(join(folder, 'assets')))
      if (name.endsWith('.js')) files.set(name, await readFile(join(folder, 'assets', name), 'utf8'));
  });

  const named = (stem: string): string => {
    const name = [...files.keys()].find((f) => f.startsWith(`${stem}-`) && /^[\w-]{8}\.js$/.test(f.slice(stem.length + 1)));
    if (!name) throw new Error(`no file for ${stem}`);
    return name;
  };
  /** The files with their static imports, recursively; dynamic imports are not followed. */
  const closure = (names: readonly string[], seen = new Set<string>()): ReadonlySet<string> => {
    for (const name of names.filter((n) => !seen.has(n))) {
      seen.add(name);
      const code = files.get(name) ?? '';
      closure(
        [...code.matchAll(/(?:from|import)\s*["']\.\/([\w.-]+\.js)["']/g)].map(([, file]) => file ?? ''),
        seen,
      );
    }
    return seen;
  };
  /** Sizes of the files that were compressed, as most pages share most files. */
  const sizes = new Map<string, number>();
  const sizeOf = (name: string): number => {
    const size = sizes.get(name) ?? brotliCompressSync(files.get(name) ?? '').length;
    sizes.set(name, size);
    return size;
  };
  const size = (names: Iterable<string>) => [...names].reduce((sum, name) => sum + sizeOf(name), 0);

  /** The code of every route. */
  const PAGES = routes.map(([, file = '', words = '']) => ({
    file,
    sections: [...words.matchAll(/'([\w-]+)'/g)].map(([, section]) => section),
  }));

  it('is measured for every route', () => expect(PAGES).toHaveLength(16));

  describe.each(['en', 'ja'])('in %s', (language) => {
    it.each(PAGES)('is within its budget for $file', ({ file, sections }) => {
      const words = [language, ...sections.map((section) => `${language}-${section}`)];
      const needed = closure([named('index'), named(file), ...words.map(named)]);
      expect(needed.size).toBeGreaterThan(3);
      expect(size(needed)).toBeLessThanOrEqual(BUDGET);
    });
  });

  it('does not include the map, which has its own budget', () => {
    const page = closure([named('index'), named('event-page')]);
    const map = [...closure([named('place-map')]), named('countries-110m')].filter((name) => !page.has(name));
    expect(page.has(named('place-map'))).toBe(false);
    expect(size(map)).toBeLessThanOrEqual(MAP_BUDGET);
  });

  it('does not include the worker that reads texts, which has its own budget', () => {
    const page = closure([named('index'), named('read-page')]);
    const worker = closure([named('reading-worker'), named('make-draft'), named('_virtual_starters')]);
    expect(page.has(named('make-draft'))).toBe(false);
    expect(size(worker)).toBeLessThanOrEqual(READING_BUDGET.worker);
    expect(size([...closure([named('html-text')])].filter((name) => !worker.has(name)))).toBeLessThanOrEqual(READING_BUDGET.html);
  });

  it('contains no schema library, calendar, search index or text matcher', () => {
    const first = [...closure([named('index'), named('glance-page'), named('event-page')])].map((n) => files.get(n)).join('');
    for (const foreign of ['ZodError', 'nearley', 'minisearch', 'Temporal', 'iso-2022-jp'])
      expect(first.includes(foreign), foreign).toBe(false);
  });
});
