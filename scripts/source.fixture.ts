import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type ESTree, type ParseResult, parseSync, Visitor } from 'vite';

/** Absolute path of the repository, with a slash at its end. */
export const ROOT = fileURLToPath(new URL('..', import.meta.url));

/** One dependency of a file on another file or on a package. */
interface SourceImport {
  readonly specifier: string;
  /** Names as the other file exports them; `*` for all of them, as with `import * as` and `import()`. */
  readonly names: readonly string[];
  readonly line: number;
  /** An `import type` is erased; an import of inline `type` names only is not (`verbatimModuleSyntax`). */
  readonly typeOnly: boolean;
  /** `import('…')`: loaded when it runs, and not with the file. */
  readonly dynamic: boolean;
}

type Comment = ParseResult['comments'][number];

/** A parsed file of TypeScript; `path` is relative to the repository. */
export interface SourceFile {
  readonly path: string;
  readonly text: string;
  readonly program: ESTree.Program;
  readonly comments: readonly Comment[];
  readonly imports: readonly SourceImport[];
}

const parsed = new Map<string, SourceFile>();

/** Line of an offset, from 1. */
export function lineAt(text: string, offset: number): number {
  return text.slice(0, offset).split('\n').length;
}

const nameOf = (name: ESTree.ModuleExportName) => (name.type === 'Literal' ? name.value : name.name);

function importedName(specifier: ESTree.ImportDeclarationSpecifier): string {
  if (specifier.type === 'ImportSpecifier') return nameOf(specifier.imported);
  return specifier.type === 'ImportDefaultSpecifier' ? 'default' : '*';
}

/** Parses a file with the parser of Vite (oxc), once. TypeScript 7 has no JavaScript API. */
export function parseSource(path: string): SourceFile {
  const known = parsed.get(path);
  if (known) return known;
  const text = readFileSync(join(ROOT, path), 'utf8');
  const { program, comments, errors } = parseSync(path, text);
  if (errors.length > 0) throw new Error(`${path}: ${errors[0]?.message}`);
  const imports: SourceImport[] = [];
  const add = (source: ESTree.Expression | ESTree.StringLiteral, names: readonly string[], typeOnly: boolean, dynamic = false) => {
    if (source.type === 'Literal' && typeof source.value === 'string')
      imports.push({ specifier: source.value, names, line: lineAt(text, source.start), typeOnly, dynamic });
  };
  new Visitor({
    ImportDeclaration({ source, specifiers, importKind }) {
      add(source, specifiers.map(importedName), importKind === 'type');
    },
    ExportNamedDeclaration({ source, specifiers, exportKind }) {
      const names = specifiers.map(({ local }) => nameOf(local));
      if (source) add(source, names, exportKind === 'type');
    },
    ExportAllDeclaration: ({ source, exportKind }) => add(source, ['*'], exportKind === 'type'),
    TSImportType: ({ source }) => add(source, ['*'], true),
    ImportExpression: ({ source }) => add(source, ['*'], false, true),
  }).visit(program);
  const file = { path, text, program, comments, imports };
  parsed.set(path, file);
  return file;
}

/** Every file of TypeScript below a folder that is not generated, relative to the repository. */
export function typescriptFiles(folder: string, extension = /\.tsx?$/): string[] {
  return readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && extension.test(entry.name))
    .map((entry) => relative(ROOT, join(entry.parentPath, entry.name)))
    .filter((path) => !/(^|\/)(node_modules|dist)\//.test(path))
    .sort();
}

/** Tests, suites, test helpers, set-up files and ambient declarations are no sources. */
export function isSource(path: string): boolean {
  return !/\.(test|conformance|fixture|setup|d)\.tsx?$/.test(path);
}

/** The sources below a folder, parsed. */
export function sourceFiles(folder: string): SourceFile[] {
  return typescriptFiles(folder).filter(isSource).map(parseSource);
}

type Exports = Readonly<Record<string, Readonly<Record<string, string>> | string>>;

/** Workspace packages by name, with their folder and their exports. */
const WORKSPACE: ReadonlyMap<string, { readonly folder: string; readonly exports: Exports }> = new Map(
  ['packages/core', 'packages/api', 'packages/web', 'packages/cli', 'data'].map((folder) => {
    const { name, exports = {} } = JSON.parse(readFileSync(join(ROOT, folder, 'package.json'), 'utf8'));
    return [name, { folder, exports }];
  }),
);

/** Path of the source file behind an export such as `./reader/http`; undefined if the package does not export it. */
function exportedFile(folder: string, exports: Exports, subpath: string): string | undefined {
  for (const [pattern, target] of Object.entries(exports)) {
    const [before = '', after] = pattern.split('*');
    const matches = after === undefined ? pattern === subpath : subpath.startsWith(before) && subpath.endsWith(after);
    if (!matches) continue;
    const path = typeof target === 'string' ? target : target['synoptic:source'];
    return path && join(folder, path.replace('*', after === undefined ? '' : subpath.slice(before.length)));
  }
  return undefined;
}

/** Package that an import names, such as `zod` or `@synoptic/core`; undefined for a relative import. */
export function packageOf(specifier: string): string | undefined {
  return /^(@[^/]+\/)?[^./][^/]*/.exec(specifier)?.[0];
}

/**
 * File of the repository that an import leads to, across packages through their exports: `@synoptic/core/reader/http` →
 * `packages/core/src/reader/http.ts`. Undefined for packages from a registry, style sheets and other assets.
 */
export function resolveImport(importer: string, specifier: string): string | undefined {
  const name = packageOf(specifier);
  const target = name && WORKSPACE.get(name);
  const path = target
    ? exportedFile(target.folder, target.exports, `.${specifier.slice(name.length)}`)
    : specifier.startsWith('.')
      ? join(dirname(importer), specifier)
      : undefined;
  return path && /\.tsx?$/.test(path) && !path.endsWith('.d.ts') && existsSync(join(ROOT, path)) ? path : undefined;
}
