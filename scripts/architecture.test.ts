import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('..', import.meta.url));
const core = join(root, 'packages/core/src');
const architecture = readFileSync(join(root, 'ARCHITECTURE.md'), 'utf8');

function sources(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((e) => e.isFile() && /\.tsx?$/.test(e.name) && !/\.(test|conformance|fixture|setup|d)\.tsx?$/.test(e.name))
    .map((e) => join(e.parentPath, e.name));
}

/** Modules that a file imports at run time (type-only imports are erased). */
function imports(file: string): string[] {
  const text = readFileSync(file, 'utf8');
  return [...text.matchAll(/^(?:import|export)\s+(?!type\b)([^;]*?\sfrom\s+)?'([^']+)'/gms)]
    .filter(([, names]) => !names || !/^\{(\s*type [^,}]+,?)+\s*\}\s*from/.test(names.trim()))
    .map((match) => String(match[2]));
}

/** Transitive run-time imports of a core file; packages by name. */
function reach(file: string, seen = new Set<string>()): Set<string> {
  if (seen.has(file)) return seen;
  seen.add(file);
  for (const name of imports(file)) {
    if (name.startsWith('.')) reach(join(dirname(file), name), seen);
    else seen.add(name);
  }
  return seen;
}

/** Files of its own package that a file imports, type imports included. */
function neighbours(file: string): string[] {
  const named = [...readFileSync(file, 'utf8').matchAll(/\bfrom '(\.[^']+)'/g)];
  return named.map(([, name = '']) => join(dirname(file), name)).filter((path) => path.endsWith('.ts') && !path.endsWith('.d.ts'));
}

/** A test whose title must also be a sentence in ARCHITECTURE.md. */
function invariant(sentence: string, hold: () => void): void {
  it(sentence, () => {
    expect(architecture, 'ARCHITECTURE.md states it').toContain(sentence);
    hold();
  });
}

describe('the house', () => {
  invariant('Core modules that the viewer loads first import no schema, date, YAML or search library.', () => {
    const first = [
      'reader/http-reader.ts',
      'locale/describe-claim.ts',
      'locale/value-formatter.ts',
      'locale/signs.ts',
      'view/apply-action.ts',
      'view/selectors.ts',
      'view/view-url.ts',
    ];
    for (const file of first) {
      const needed = [...reach(join(core, file))].filter((name) => !name.startsWith('/'));
      expect(needed, file).toEqual([]);
    }
  });

  invariant('The engine never names a facet or a kind.', () => {
    const vocabulary = (part: string) => readdirSync(join(root, 'data/vocabulary', part)).map((f) => f.replace(/\.yaml$/, ''));
    // Names that are also value types, record fields or terms of the engine.
    const shared = new Set([
      'date',
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
      for (const file of sources(join(core, folder))) {
        const named = names.filter((name) => readFileSync(file, 'utf8').includes(`'${name}'`));
        expect(named, relative(root, file)).toEqual([]);
      }
  });

  invariant('The core has no import cycles, type imports included.', () => {
    const needed = new Map(sources(core).map((file) => [file, new Set(neighbours(file))]));
    // Kahn's algorithm: remove files without dependencies until none is left; the remainder is a cycle.
    for (let leaves = ['']; leaves.length > 0; ) {
      for (const files of needed.values()) for (const leaf of leaves) files.delete(leaf);
      leaves = [...needed].filter(([, files]) => files.size === 0).map(([file]) => file);
      for (const leaf of leaves) needed.delete(leaf);
    }
    expect([...needed.keys()].map((file) => relative(core, file))).toEqual([]);
  });

  invariant('In each client at most one file reads `process`.', () => {
    for (const name of ['api', 'cli', 'web']) {
      const readers = sources(join(root, 'packages', name, 'src')).filter((file) => /\bprocess\./.test(readFileSync(file, 'utf8')));
      expect(readers.map((f) => relative(root, f)).length, readers.join(', ')).toBeLessThanOrEqual(1);
    }
  });

  invariant('Every value type is in the registry.', () => {
    const lists = ['values/registry.ts', 'values/describe.ts'].map((file) => readFileSync(join(core, file), 'utf8'));
    const types = sources(join(core, 'values')).filter((file) => /: ValueType<\w+Value> =/.test(readFileSync(file, 'utf8')));
    expect(types.length).toBeGreaterThanOrEqual(7);
    for (const file of types) for (const list of lists) expect(list).toContain(`'./${relative(join(core, 'values'), file)}'`);
  });

  invariant('Every rule that the code cites is in docs/spec/compare.md, and every rule there is tested.', () => {
    const spec = readFileSync(join(root, 'docs/spec/compare.md'), 'utf8');
    const stated = new Set([...spec.matchAll(/^\W*\**([A-Z]\d+)\b/gm)].map((m) => String(m[1])));
    const cited = sources(core).flatMap((file) =>
      [...readFileSync(file, 'utf8').matchAll(/[Rr]ules? ([A-Z]\d+)/g)].map((m) => String(m[1])),
    );
    expect(cited.filter((rule) => !stated.has(rule))).toEqual([]);
    const tests = ['packages/core/src', 'data']
      .flatMap((folder) => readdirSync(join(root, folder), { recursive: true, withFileTypes: true }))
      .filter((e) => e.isFile() && e.name.endsWith('.test.ts'))
      .map((e) => readFileSync(join(e.parentPath, e.name), 'utf8'))
      .join('\n');
    expect([...stated].filter((rule) => !new RegExp(`\\b${rule}\\b`).test(tests))).toEqual([]);
  });

  it('keeps the schemas and the codebook that it ships current', async () => {
    const { recordJsonSchemas } = await import('../packages/core/src/records/registry.ts');
    for (const [kind, schema] of Object.entries(recordJsonSchemas()))
      expect(JSON.parse(readFileSync(join(root, `data/schemas/${kind}.json`), 'utf8')), `data/schemas/${kind}.json`).toEqual(
        JSON.parse(JSON.stringify(schema)),
      );
    const built = join(root, 'data/dist/corpus.json');
    expect(existsSync(built), 'npm run build has run').toBe(true);
    // @ts-expect-error a plain script
    const { codebook } = await import('./codebook.mjs');
    expect(readFileSync(join(root, 'docs/codebook.md'), 'utf8')).toBe(codebook(JSON.parse(readFileSync(built, 'utf8'))));
  });
});
