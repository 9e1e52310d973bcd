import { FILE_KINDS, type FileKind, type RecordOf } from '../records/registry.ts';
import type { Issue } from './issue.ts';
import { type ParsedYaml, parseYaml } from './parse-yaml.ts';
import { shapeIssues } from './shape-issues.ts';

/** A data folder in memory: path from its root, with `/`, to text. */
export type DataFolder = ReadonlyMap<string, string>;

/** A file that holds what its place asks for. */
export interface ParsedFile<K extends FileKind = FileKind> {
  readonly kind: K;
  readonly file: string;
  readonly record: RecordOf<K>;
  at: ParsedYaml['at'];
  /** The slugs that the path carries: `person` and `pankin` of entities/person/pankin.yaml. */
  readonly path: readonly string[];
}

interface ParsedFolder {
  readonly located: readonly ParsedFile[];
  readonly issues: readonly Issue[];
  /** Ids whose own files cannot be read: what names them is not at fault. */
  readonly unread: ReadonlySet<string>;
}

/** Every file of the folder, read and held against the schema of its place. */
export function parseFolder(folder: DataFolder): ParsedFolder {
  const located: ParsedFile[] = [];
  const issues: Issue[] = [];
  const unread = new Set<string>();
  for (const [file, source] of [...folder].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const place = fileKindAt(file);
    if (!place) {
      issues.push({
        severity: 'warning',
        code: 'stray-file',
        message: 'no record has its place here',
        file,
        line: 1,
        column: 1,
        hint: 'docs/authoring.md lists the folders',
      });
      continue;
    }
    const { parsed, issues: faults } = parseYaml(file, source);
    for (const fault of faults) issues.push(fault);
    const id = idOfFilePath(place);
    const result = parsed && FILE_KINDS[place.kind].schema.safeParse(parsed.data);
    if (id !== null && !result?.success) unread.add(id);
    if (!parsed || !result) continue;
    if (result.success) located.push({ kind: place.kind, file, record: result.data, at: parsed.at, path: place.path } as ParsedFile);
    else issues.push(...shapeIssues(result.error.issues, parsed, FILE_KINDS[place.kind].schema));
  }
  return { located, issues, unread };
}

/** The id that a record has by the place of its file; null where its file holds several, or none. */
export function idOfFilePath({ kind, path }: Pick<ParsedFile, 'kind' | 'path'>): string | null {
  if (kind === 'entity') return `${path[0]}:${path[1]}`;
  return kind === 'event' || kind === 'document' ? `${kind}:${path[0]}` : null;
}

function fileKindAt(file: string): { kind: FileKind; path: string[] } | null {
  for (const kind of Object.keys(FILE_KINDS) as FileKind[]) {
    const match = FILE_KINDS[kind].path.exec(file);
    if (match) return { kind, path: match.slice(1) };
  }
  return null;
}
