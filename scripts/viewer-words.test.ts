import { expect, it } from 'vitest';
import { parseSource, resolveImport, sourceFiles } from './source.fixture.ts';

const VIEWER = 'packages/web/src/';
const REASONS = 'packages/core/src/locale/translate-reason.ts';

/** Files that are loaded with a file: its static imports, and theirs. */
function loadedWith(path: string, seen = new Set<string>()): ReadonlySet<string> {
  if (seen.has(path)) return seen;
  seen.add(path);
  for (const { specifier, typeOnly, dynamic } of parseSource(path).imports) {
    const target = typeOnly || dynamic ? undefined : resolveImport(path, specifier);
    if (target) loadedWith(target, seen);
  }
  return seen;
}

/** Sections whose words a file and its static imports use. */
function usedSections(path: string): string[] {
  const files = [...loadedWith(path)];
  const own = files
    .filter((file) => file.startsWith(VIEWER) && !file.startsWith(`${VIEWER}locale/`))
    .flatMap((file) => [...parseSource(file).text.matchAll(/\b(?:useWords|tablesOf)\('([\w-]+)'\)/g)])
    .map(([, name = '']) => name);
  return [...new Set([...own, ...(files.includes(REASONS) ? ['reasons'] : [])])].sort();
}

/** `lazy(() => import('…'))` and `lazyPart(() => import('…'), ['…'])`. */
const PART = /\b(?:lazy|lazyPart)\(\s*\(\) => import\('([^']+)'\)(?:,\s*\[([^\]]*)\])?/g;

const parts = sourceFiles(VIEWER).flatMap(({ path, text }) =>
  [...text.matchAll(PART)].map(([, specifier = '', files = '']) => ({
    path,
    part: resolveImport(path, specifier) ?? specifier,
    named: [...files.matchAll(/'([\w-]+)'/g)].map(([, name]) => name).sort(),
  })),
);

it('finds every part of the viewer that is loaded on demand', () => {
  // The panel of a server that watches does not belong to a page: it loads its words itself.
  const imports = sourceFiles(VIEWER).flatMap((file) =>
    file.path.endsWith('/main.tsx') ? [] : file.imports.filter(({ dynamic, specifier }) => dynamic && specifier.endsWith('.tsx')),
  );
  expect(parts.length).toBe(imports.length);
  expect(parts.length).toBeGreaterThan(25);
});

it.each(parts)('$part loads the words that it uses, but for those of $path', ({ path, part, named }) => {
  const loaded = usedSections(path);
  expect(named).toEqual(usedSections(part).filter((section) => !loaded.includes(section)));
});
