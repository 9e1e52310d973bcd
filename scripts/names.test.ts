import { basename, dirname } from 'node:path';
import { type ESTree, Visitor } from 'vite';
import { describe, expect, it } from 'vitest';
import { isSource, lineAt, parseSource, resolveImport, type SourceFile, typescriptFiles } from './source.fixture.ts';

const FOLDERS = ['packages/core/src', 'packages/api/src', 'packages/web/src', 'packages/web/build', 'packages/cli/src', 'bench', 'scripts'];

/** Exported names that several files may declare, each with its reason. */
const SHARED_NAMES: Readonly<Record<string, string>> = {
  en: 'a table of words, loaded by the name of its language',
  ja: 'a table of words, loaded by the name of its language',
  sharedWordTables: "the viewer's build puts its own file in place of the core's (build/words-on-demand.ts)",
  reasonTables: "the viewer's build puts its own file in place of the core's (build/words-on-demand.ts)",
  setup: 'Vitest calls the default export of each set-up file',
};

/** Tables that are one for each language, `locale/things.en.ts` and `locale/things.ja.ts`, have one name. */
const withoutLanguage = (path: string) => path.replace(/(?<=\/locale\/(?:.*[./])?)[a-z]{2}(?=[./])/g, '*');

/** Exports that no import names, each with its reason. */
const IMPORTED_ELSEWHERE: Readonly<Record<string, string>> = {
  'packages/web/src/trusted-types-policy.ts trustedMarkup': "Solid's compiled templates import it (build/trusted-templates.ts)",
  ...Object.fromEntries(
    ['compiled', 'corpus', 'reader'].map((name) => [`scripts/examples.fixture.ts ${name}`, 'examples of doc comments use it']),
  ),
  ...Object.fromEntries(
    ['sharedWordTables', 'reasonTables'].map((name) => [`packages/web/src/locale/word-tables.ts ${name}`, 'build/words-on-demand.ts']),
  ),
};

/** Words with so many meanings that a search for them finds nothing: never a type, nor any other name at top level. */
const VAGUE_NAMES = new Set(['Told', 'told', 'asked', 'given', 'heard', 'own', 'is', 'standing', 'Place', 'Stretch']);

/** File names that say what kind of file it is, in whatever folder: a table of words, a list that the build holds whole. */
const CATEGORIES = new Set(['words', 'registry']);

/** Files whose path a build names, each with its reason. */
const NAMED_BY_BUILD: Readonly<Record<string, string>> = {
  'packages/web/src/trusted-types-policy.ts': 'build/trusted-templates.ts puts its policy into compiled templates',
};

/** Lines below which a file that only one file imports is part of that file. */
const LEAST_LINES = 12;
const MOST_FILES = 30;
const MOST_LINES = 90;

interface Declaration {
  readonly name: string;
  readonly exported: boolean;
  /** An import may know it as `default`. */
  readonly importedAs: string;
  readonly line: number;
}

/** Names that a pattern binds: `[theme, setTheme]`, `{ a, b: [c] }`. */
function boundBy(pattern: ESTree.BindingPattern | ESTree.BindingRestElement | null): string[] {
  switch (pattern?.type) {
    case 'Identifier':
      return [pattern.name];
    case 'ObjectPattern':
      return pattern.properties.flatMap((property) => boundBy(property.type === 'Property' ? property.value : property));
    case 'ArrayPattern':
      return pattern.elements.flatMap(boundBy);
    case 'AssignmentPattern':
      return boundBy(pattern.left);
    case 'RestElement':
      return boundBy(pattern.argument);
    default:
      return [];
  }
}

/** Names that a statement at top level declares. */
function declaredBy(node: ESTree.Statement | ESTree.Declaration | ESTree.ExportDefaultDeclarationKind): string[] {
  switch (node.type) {
    case 'VariableDeclaration':
      return node.declarations.flatMap(({ id }) => boundBy(id));
    case 'FunctionDeclaration':
    case 'ClassDeclaration':
      return node.id ? [node.id.name] : [];
    case 'TSInterfaceDeclaration':
    case 'TSTypeAliasDeclaration':
    case 'TSEnumDeclaration':
      return [node.id.name];
    case 'Identifier':
      return [node.name];
    default:
      return [];
  }
}

/** Everything that a file declares at top level, with what it exports. */
function declarationsOf({ text, program }: SourceFile): Declaration[] {
  const renamed = new Set<string>();
  const found = program.body.flatMap((node): Declaration[] => {
    const line = lineAt(text, node.start);
    const declared = (statement: Parameters<typeof declaredBy>[0], exported: boolean, importedAs?: string) =>
      declaredBy(statement).map((name) => ({ name, exported, importedAs: importedAs ?? name, line }));
    if (node.type === 'ExportDefaultDeclaration') return declared(node.declaration, true, 'default');
    if (node.type !== 'ExportNamedDeclaration') return declared(node, false);
    for (const { exported } of node.specifiers) renamed.add(exported.type === 'Literal' ? exported.value : exported.name);
    return node.declaration ? declared(node.declaration, true) : [];
  });
  const here = found.map((declaration) => ({ ...declaration, exported: declaration.exported || renamed.has(declaration.name) }));
  const elsewhere = [...renamed].filter((name) => !found.some((declaration) => declaration.name === name));
  return [...here, ...elsewhere.map((name) => ({ name, exported: true, importedAs: name, line: 1 }))];
}

/** The public entry of a package only passes on what other files declare. */
const PUBLIC_ENTRY = 'packages/core/src/index.ts';

const named = FOLDERS.flatMap((folder) => typescriptFiles(folder))
  .filter((path) => !/\.(test|d)\.tsx?$/.test(path) && path !== PUBLIC_ENTRY)
  .map(parseSource);
const sources = named.filter(({ path }) => isSource(path));
const declarations = new Map(named.map((file) => [file.path, declarationsOf(file)]));
const exportsOf = (file: SourceFile) => [...new Set((declarations.get(file.path) ?? []).filter((d) => d.exported).map((d) => d.name))];

/** Letters that the forms of a word share: sort and sorting, page and paginate. */
const STEM = 3;

/** Words of a name or of a file's name in the singular: `visibleRows` and `visible-row` → visible, row. */
function wordsOf(name: string): string[] {
  return name
    .replace(/([a-z0-9])([A-Z])/g, '$1-$2')
    .replace(/([A-Z])([A-Z][a-z])/g, '$1-$2')
    .toLowerCase()
    .split(/[-_.]/)
    .map((word) => word.replace(/ies$/, 'y').replace(/(?<!s)s$/, ''));
}

/** True if a file and one of its exports share a word, as far as its stem: `sorting.ts` has `sortEvents`, `records/claim.ts` has `claimRecord`. */
function isNamedAfterAnExport(file: SourceFile): boolean {
  const [name = ''] = basename(file.path).split('.');
  if (Object.hasOwn(NAMED_BY_BUILD, file.path)) return true;
  if (CATEGORIES.has(name) || withoutLanguage(file.path) !== file.path) return true;
  // Files that export nothing, or only a default that is no component, are entries: a runtime loads them by their path.
  const names = exportsOf(file);
  const isEntry = !file.path.endsWith('x') && (declarations.get(file.path) ?? []).every((d) => !d.exported || d.importedAs === 'default');
  if (isEntry || names.length === 0) return true;
  const stems = new Set(names.flatMap(wordsOf).map((word) => word.slice(0, STEM)));
  return wordsOf(name).some((word) => stems.has(word.slice(0, STEM)));
}

describe('names', () => {
  it('are exported by one file each', () => {
    const files = new Map<string, string[]>();
    for (const file of named) for (const name of exportsOf(file)) files.set(name, [...(files.get(name) ?? []), file.path]);
    const shared = [...files].filter(([name, paths]) => new Set(paths.map(withoutLanguage)).size > 1 && !Object.hasOwn(SHARED_NAMES, name));
    expect(shared.map(([name, paths]) => `${name}: ${paths.join(', ')}`).sort()).toEqual([]);
  });

  it('at top level avoid the vague words', () => {
    const vague = named.flatMap(({ path }) =>
      (declarations.get(path) ?? []).filter(({ name }) => VAGUE_NAMES.has(name)).map(({ name, line }) => `${path}:${line} ${name}`),
    );
    expect(vague).toEqual([]);
  });

  it('are exported only where another file imports them', () => {
    const imported = new Set<string>();
    for (const path of ['packages', 'bench', 'scripts', 'data'].flatMap((folder) => typescriptFiles(folder, /\.(tsx?|mjs)$/)))
      for (const { specifier, names } of parseSource(path).imports)
        for (const name of names) imported.add(`${resolveImport(path, specifier)} ${name}`);
    const unused = named.flatMap(({ path }) =>
      (declarations.get(path) ?? [])
        .filter(
          ({ exported, importedAs }) =>
            exported && importedAs !== 'default' && !imported.has(`${path} *`) && !imported.has(`${path} ${importedAs}`),
        )
        .map(({ name }) => `${path} ${name}`)
        .filter((name) => !Object.hasOwn(IMPORTED_ELSEWHERE, name)),
    );
    expect(unused).toEqual([]);
  });

  it('come from the public entry of a package only outside of it', () => {
    const inside = typescriptFiles('packages').filter((path) =>
      parseSource(path).imports.some(({ specifier }) => resolveImport(path, specifier) === PUBLIC_ENTRY),
    );
    expect(inside).toEqual([]);
  });
});

/** Openings that hide the noun of a comment, and verbs of the first edition that say nothing exact. */
const RETIRED_PROSE =
  /^[\s*]*(?:What|Who|Whom|How|Where|Whether|Which|Whoever|Whatever)\b|\b(?:is|are|was|were) told\b|(?<!`)\btells?\b|\bstands\b(?! (?:for|in)\b)/;

describe('a comment', () => {
  it('begins with its noun, in plain terms', () => {
    const retired = sources.flatMap(({ path, text, comments }) =>
      comments.filter(({ value }) => RETIRED_PROSE.test(value)).map(({ start, value }) => `${path}:${lineAt(text, start)} ${value.trim()}`),
    );
    expect(retired).toEqual([]);
  });
});

/** Wordings of the first edition that no title of a test has, by kind. Rule numbers before a title are not part of it. */
const RETIRED_TITLES: Readonly<Record<string, RegExp>> = {
  'begins with a relative or a question word': /^(?:who|whom|whose|what|nobody|somebody|whether|where|how)\b/i,
  'continues another title': /^(?:and|nor|but|or|so|also|else)\b/,
  'has whatever, whoever or whichever': /\b(?:what|who|which)ever\b/,
  'says that something is told': /\b(?:tells?|told|foretells?|foretold|hears?|heard)\b/,
  'says that something stands or bears': /\b(?<!-)stands?\b(?!-)|\bbears?\b|\bborne\b(?! out)/,
  'denies with "is none" or "is no"': /\b(?:is|are) none\b|(?<!\bthere )\b(?:is|are) no (?!\w+er\b)/,
  'speaks of a machine as a person': /\b(?:himself|herself|he|she|his)\b|\b(?:to|by|for|of) who\b/,
  'has more than two relatives': /(?:\b(?:who|whom|whose|what|which|that)\b.*){3}/,
};

/** Name at the root of a callee: `it` of `it.skipIf(absent)('…')` and of `it.each(cases)('…')`. */
function rootName(callee: ESTree.Expression): string {
  if (callee.type === 'Identifier') return callee.name;
  if (callee.type === 'MemberExpression') return rootName(callee.object);
  return callee.type === 'CallExpression' ? rootName(callee.callee) : '';
}

/** Titles of the tests and suites in a file, with gaps for the expressions of a template. */
function titlesOf({ text, program }: SourceFile) {
  const found: { readonly title: string; readonly line: number }[] = [];
  new Visitor({
    CallExpression({ callee, arguments: [first] }) {
      if (!first || !['it', 'describe'].includes(rootName(callee))) return;
      const title =
        first.type === 'TemplateLiteral'
          ? first.quasis.map(({ value }) => value.cooked).join('…')
          : first.type === 'Literal' && typeof first.value === 'string' && first.value;
      if (title) found.push({ title: title.replace(/^(?:law: )?(?:[A-Z]\d+:? )*/, ''), line: lineAt(text, first.start) });
    },
  }).visit(program);
  return found;
}

describe('a title of a test', () => {
  it('is one plain sentence about its subject', () => {
    const files = [...FOLDERS, 'data']
      .flatMap((folder) => typescriptFiles(folder, /\.(?:test|conformance|fixture)\.tsx?$/))
      .map(parseSource);
    const titles = files.flatMap((file) => titlesOf(file).map((found) => ({ ...found, path: file.path })));
    expect(titles.length).toBeGreaterThan(2000);
    const retired = titles.flatMap(({ path, title, line }) =>
      Object.entries(RETIRED_TITLES)
        .filter(([, wording]) => wording.test(title))
        .map(([kind]) => `${path}:${line} ${kind}: ${title}`),
    );
    expect(retired).toEqual([]);
  });
});

describe('a source file', () => {
  it('is named after one of its exports, or by its category', () => {
    const stray = sources.filter((file) => !isNamedAfterAnExport(file));
    expect(stray.map((file) => `${file.path} exports ${exportsOf(file).join(', ')}`)).toEqual([]);
  });

  it(`that only one file of its package imports has at least ${LEAST_LINES} lines`, () => {
    const users = new Map<string, Set<string>>();
    for (const file of sources)
      for (const { specifier } of file.imports) {
        const target = resolveImport(file.path, specifier);
        if (target) users.set(target, (users.get(target) ?? new Set()).add(file.path));
      }
    const packageFolder = (path: string) => path.split('/', 2).join('/');
    const small = sources.filter(({ path, text }) => {
      const [user, ...others] = users.get(path) ?? [];
      const [name = ''] = basename(path).split('.');
      // A list or a table of words keeps its file however short it is; a package has its own part of what another one uses.
      if (CATEGORIES.has(name) || withoutLanguage(path) !== path || !user || packageFolder(user) !== packageFolder(path)) return false;
      return others.length === 0 && text.trimEnd().split('\n').length < LEAST_LINES;
    });
    expect(small.map(({ path }) => `${path}: ${[...(users.get(path) ?? [])]}`)).toEqual([]);
  });

  it(`lies in a folder of at most ${MOST_FILES}`, () => {
    const folders = Map.groupBy(sources, ({ path }) => dirname(path));
    const large = [...folders].filter(([, files]) => files.length > MOST_FILES);
    expect(large.map(([folder, files]) => `${folder}: ${files.length} files`)).toEqual([]);
  });

  it(`holds only functions of fewer than ${MOST_LINES} lines`, () => {
    const long = sources.flatMap(({ path, text, program }) => {
      const found: string[] = [];
      const measure = (node: { readonly start: number; readonly end: number }) => {
        const [first, last] = [lineAt(text, node.start), lineAt(text, node.end)];
        if (last - first + 1 >= MOST_LINES) found.push(`${path}:${first} ${last - first + 1} lines`);
      };
      new Visitor({ FunctionDeclaration: measure, FunctionExpression: measure, ArrowFunctionExpression: measure }).visit(program);
      return found;
    });
    expect(long).toEqual([]);
  });
});
