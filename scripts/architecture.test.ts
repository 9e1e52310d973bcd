import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { Visitor } from 'vite';
import { describe, expect, it } from 'vitest';
import { lineAt, packageOf, parseSource, ROOT, resolveImport, type SourceFile, sourceFiles, typescriptFiles } from './source.fixture.ts';

const CORE = 'packages/core/src';
const architecture = readFileSync(join(ROOT, 'ARCHITECTURE.md'), 'utf8');

/** `packages/core/src/text/id.ts` → `text`. */
const folderOf = (path: string) => path.slice(CORE.length + 1).split('/')[0] ?? '';

/**
 * Folders that each folder of the core may import from, itself first: what is left of it in any line `a < b < c` that
 * ARCHITECTURE.md gives beside `packages/core/src`, and what is left of those.
 */
function allowedFolders(): Map<string, Set<string>> {
  const [, block = ''] = /^packages\/core\/src((?: +\w+(?: < \w+)+\n)+)/m.exec(architecture) ?? [];
  const lines = block.trim().split('\n');
  const direct = new Map<string, Set<string>>();
  for (const line of lines) {
    const folders = line.trim().split(' < ');
    folders.forEach((folder, at) => {
      direct.set(folder, new Set([...(direct.get(folder) ?? []), ...folders.slice(0, at)]));
    });
  }
  const closed = (folder: string): Set<string> =>
    new Set([folder, ...[...(direct.get(folder) ?? [])].flatMap((left) => [...closed(left)])]);
  return new Map([...direct.keys()].map((folder) => [folder, closed(folder)]));
}

/** Every file that runs when a file is loaded, and every package by name; with `later`, what it loads by `import()` too. */
function reach(entry: string, { later = false } = {}): { files: Set<string>; packages: Set<string> } {
  const files = new Set<string>();
  const packages = new Set<string>();
  const visit = (path: string) => {
    if (files.has(path)) return;
    files.add(path);
    for (const { specifier, typeOnly, dynamic } of parseSource(path).imports) {
      if (typeOnly || (dynamic && !later)) continue;
      const target = resolveImport(path, specifier);
      const name = packageOf(specifier);
      if (target) visit(target);
      else if (name) packages.add(name);
    }
  };
  visit(entry);
  return { files, packages };
}

/** One line a violation: `packages/core/src/text/id.ts:3 imports ../compare/rows.ts`. */
const at = (file: SourceFile, { specifier, line }: { specifier: string; line: number }) => `${file.path}:${line} imports ${specifier}`;

/** An invariant is stated in ARCHITECTURE.md in the words of its test. */
function invariant(sentence: string, hold: () => void): void {
  it(sentence, () => {
    expect(architecture, 'ARCHITECTURE.md states it').toContain(sentence);
    hold();
  });
}

describe('the architecture', () => {
  invariant('A folder of the core imports only from its left.', () => {
    const allowed = allowedFolders();
    expect([...allowed.keys()].sort(), 'the lines beside packages/core/src name each folder').toEqual(
      readdirSync(join(ROOT, CORE), { withFileTypes: true })
        .filter((entry) => entry.isDirectory())
        .map((entry) => entry.name)
        .sort(),
    );
    const violations = sourceFiles(CORE).flatMap((file) => {
      const own = folderOf(file.path);
      // A file beside the folders is an entry for other packages: it imports from any folder, and no folder from it.
      if (own.endsWith('.ts')) return [];
      const left = allowed.get(own) ?? new Set();
      return file.imports
        .filter(({ specifier }) => {
          const target = resolveImport(file.path, specifier);
          return target?.startsWith(`${CORE}/`) && !left.has(folderOf(target));
        })
        .map((found) => `${at(file, found)}; ${own} may import from: ${[...left].join(', ')}`);
    });
    expect(violations).toEqual([]);
  });

  invariant('A package imports only from its left (core < api < web < cli), and through its exports.', () => {
    const order = ['core', 'api', 'web', 'cli'];
    const violations = order.flatMap((name, index) =>
      sourceFiles(`packages/${name}/src`).flatMap((file) =>
        file.imports
          .filter(({ specifier }) => {
            const target = resolveImport(file.path, specifier);
            if (!target || target.startsWith(`packages/${name}/`)) return false;
            return specifier.startsWith('.') || !order.slice(0, index).includes(target.split('/')[1] ?? '');
          })
          .map((found) => `${at(file, found)}; ${name} may import from: ${order.slice(0, index).join(', ') || 'no other'}`),
      ),
    );
    expect(violations).toEqual([]);
  });

  invariant('Only `records`, `compile` and the API use the schemas of `shapes`; all other code imports types alone.', () => {
    const users = [...['shapes', 'records', 'compile'].map((folder) => `${CORE}/${folder}/`), 'packages/api/src/'];
    const violations = ['core', 'api', 'web', 'cli']
      .flatMap((name) => sourceFiles(`packages/${name}/src`))
      .filter((file) => !users.some((folder) => file.path.startsWith(folder)))
      .flatMap((file) =>
        file.imports
          .filter(({ typeOnly }) => !typeOnly)
          .filter(({ specifier }) => packageOf(specifier) === 'zod' || resolveImport(file.path, specifier)?.startsWith(`${CORE}/shapes/`))
          .map((found) => `${at(file, found)}; write \`import type\``),
      );
    expect(violations).toEqual([]);
  });

  invariant('The first page of the viewer loads no library but Solid; later pages add only a digest library and those of the map.', () => {
    const [, entry] = /<script type="module" src="\/([^"]+)"/.exec(readFileSync(join(ROOT, 'packages/web/index.html'), 'utf8')) ?? [];
    const first = reach(`packages/web/${entry}`);
    const later = reach(`packages/web/${entry}`, { later: true });
    expect([...first.packages].sort()).toEqual(['solid-js']);
    expect([...later.packages].sort()).toEqual(['@noble/hashes', 'd3-geo', 'solid-js', 'topojson-client', 'world-atlas']);
    expect([...later.files].filter((path) => path.startsWith(`${CORE}/shapes/`))).toEqual([]);
    expect(later.files.size, 'the pages are found behind their `import()`').toBeGreaterThan(3 * first.files.size);
  });

  invariant('Core modules that the viewer loads first import no schema, date, YAML or search library.', () => {
    const first = [
      'reader/path-reader.ts',
      'locale/describe-claim.ts',
      'locale/value-formatter.ts',
      'locale/signs.ts',
      'view/apply-action.ts',
      'view/selectors.ts',
      'view/view-url.ts',
    ];
    for (const file of first) expect([...reach(`${CORE}/${file}`).packages], file).toEqual([]);
  });

  invariant('The engine never names a facet or a kind.', () => {
    const vocabulary = (part: string) => readdirSync(join(ROOT, 'data/vocabulary', part)).map((f) => f.replace(/\.yaml$/, ''));
    // Words that are also names of value types, of record fields or of the engine's own terms.
    const shared = new Set([
      'date',
      'format',
      'place',
      'status',
      'nature',
      'role',
      'trigger',
      'number',
      'outcome',
      'person',
      'voice',
      'rule',
      'answer',
      'performed',
      'strength',
    ]);
    const names = [...vocabulary('facets'), ...vocabulary('kinds')].filter((name) => !shared.has(name));
    for (const folder of ['values', 'corpus', 'compare', 'questions', 'view'])
      for (const { path, text } of sourceFiles(`${CORE}/${folder}`)) {
        const named = names.filter((name) => text.includes(`'${name}'`));
        expect(named, path).toEqual([]);
      }
  });

  invariant('The core has no import cycles, type imports included.', () => {
    const needed = new Map(
      sourceFiles(CORE).map(({ path, imports }) => [
        path,
        new Set(imports.flatMap(({ specifier }) => resolveImport(path, specifier) ?? [])),
      ]),
    );
    // Files without imports are in no cycle: they are removed until none is left, or a cycle is.
    for (let leaves = ['']; leaves.length > 0; ) {
      for (const files of needed.values()) for (const leaf of leaves) files.delete(leaf);
      leaves = [...needed].filter(([, files]) => files.size === 0).map(([file]) => file);
      for (const leaf of leaves) needed.delete(leaf);
    }
    expect([...needed.keys()]).toEqual([]);
  });

  invariant('In each client at most one file reads `process`.', () => {
    for (const name of ['api', 'cli', 'web']) {
      const readers = sourceFiles(`packages/${name}/src`).filter(({ text }) => /\bprocess\./.test(text));
      expect(readers.length, readers.map(({ path }) => path).join(', ')).toBeLessThanOrEqual(1);
    }
  });

  invariant('Every value type is in the registry.', () => {
    const lists = ['values/registry.ts', 'values/describe.ts'].map((file) => parseSource(`${CORE}/${file}`).text);
    const types = sourceFiles(`${CORE}/values`).filter(({ text }) => /: ValueType<\w+Value> =/.test(text));
    expect(types.length).toBeGreaterThanOrEqual(7);
    for (const { path } of types) for (const list of lists) expect(list).toContain(`'./${relative(`${CORE}/values`, path)}'`);
  });

  invariant('Every rule that the code cites is in docs/spec/compare.md, and every rule there is tested.', () => {
    const spec = readFileSync(join(ROOT, 'docs/spec/compare.md'), 'utf8');
    const stated = new Set([...spec.matchAll(/^\W*\**([A-Z]\d+)\b/gm)].map((m) => String(m[1])));
    const cited = sourceFiles(CORE).flatMap(({ text }) => [...text.matchAll(/[Rr]ules? ([A-Z]\d+)/g)].map((m) => String(m[1])));
    expect(cited.filter((rule) => !stated.has(rule))).toEqual([]);
    const tests = ['packages/core/src', 'data']
      .flatMap((folder) => readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true }))
      .filter((e) => e.isFile() && e.name.endsWith('.test.ts'))
      .map((e) => readFileSync(join(e.parentPath, e.name), 'utf8'))
      .join('\n');
    expect([...stated].filter((rule) => !new RegExp(`\\b${rule}\\b`).test(tests))).toEqual([]);
  });

  invariant('Every rule of reading is in docs/spec.', () => {
    const spec = ['reading', 'quantities', 'times'].map((name) => readFileSync(join(ROOT, `docs/spec/${name}.md`), 'utf8')).join('\n');
    const stated = new Set([...spec.matchAll(/(?<=^\|.*)(?<![\w-])(?:[A-Z](?:-[a-z]{2})?-\d+|[EJX]\d+)(?![\w-])/gm)].map(([rule]) => rule));
    const named = sourceFiles(`${CORE}/ingest`).flatMap(({ text }) =>
      [...text.matchAll(/'((?:[CMNT](?:-(?:en|ja|xx))?-\d+|[EJX]\d+))'/g)].map((m) => String(m[1])),
    );
    expect(named.length).toBeGreaterThan(80);
    expect([...new Set(named)].filter((rule) => !stated.has(rule))).toEqual([]);
  });

  invariant('Each `as unknown as` has its reason in a comment on its line or the line above.', () => {
    const unexplained = ['packages', 'bench', 'scripts', 'data']
      .flatMap((folder) => typescriptFiles(folder))
      .flatMap((path) => {
        const { text, program, comments } = parseSource(path);
        const explained = new Set(comments.flatMap(({ end }) => [lineAt(text, end), lineAt(text, end) + 1]));
        const found: string[] = [];
        new Visitor({
          TSAsExpression({ expression }) {
            if (expression.type !== 'TSAsExpression' || expression.typeAnnotation.type !== 'TSUnknownKeyword') return;
            const line = lineAt(text, expression.typeAnnotation.start);
            if (!explained.has(line)) found.push(`${path}:${line}`);
          },
        }).visit(program);
        return found;
      });
    expect(unexplained).toEqual([]);
  });

  invariant('Half of the source files have at most 80 lines, and 95 of 100 at most 250.', () => {
    const lines = ['core', 'api', 'web', 'cli']
      .flatMap((name) => sourceFiles(`packages/${name}/src`))
      .map(({ text }) => text.trimEnd().split('\n').length)
      .sort((a, b) => a - b);
    const share = (part: number) => lines[Math.floor(part * (lines.length - 1))];
    expect(share(0.5)).toBeLessThanOrEqual(80);
    expect(share(0.95)).toBeLessThanOrEqual(250);
  });

  it('keeps the schemas and the codebook that it ships current', async () => {
    const { recordJsonSchemas } = await import('../packages/core/src/records/registry.ts');
    for (const [kind, schema] of Object.entries(recordJsonSchemas()))
      expect(JSON.parse(readFileSync(join(ROOT, `data/schemas/${kind}.json`), 'utf8')), `data/schemas/${kind}.json`).toEqual(
        JSON.parse(JSON.stringify(schema)),
      );
    const built = join(ROOT, 'data/dist/corpus.json');
    expect(existsSync(built), 'npm run build has run').toBe(true);
    // @ts-expect-error a plain script
    const { codebook } = await import('./codebook.mjs');
    expect(readFileSync(join(ROOT, 'docs/codebook.md'), 'utf8')).toBe(codebook(JSON.parse(readFileSync(built, 'utf8'))));
  });
});
