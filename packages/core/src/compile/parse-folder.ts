import { FILE_KINDS, type FileKind, type RecordOf } from '../records/registry.ts';
import type { Issue } from './issue.ts';
import { type ParsedYaml, parseYaml } from './parse-yaml.ts';
import { shapeIssues } from './shape-issues.ts';

/** Data folder in memory: text of each file by its path from the root, with `/`. */
export interface DataFolder extends ReadonlyMap<string, string> {
  /** Files that could not be read, which are not in the map. */
  readonly faults?: readonly Issue[];
}

/** File that matches the schema of its path. */
export interface ParsedFile<K extends FileKind = FileKind> {
  readonly kind: K;
  readonly file: string;
  readonly record: RecordOf<K>;
  at: ParsedYaml['at'];
  /** Slugs in the path: `person` and `pankin` in entities/person/pankin.yaml. */
  readonly path: readonly string[];
}

interface ParsedFolder {
  readonly located: readonly ParsedFile[];
  readonly issues: readonly Issue[];
}

/** Parses all files of a folder and checks each against the schema of its path. */
export function parseFolder(folder: DataFolder): ParsedFolder {
  const located: ParsedFile[] = [];
  const issues: Issue[] = [...(folder.faults ?? [])];
  for (const [file, source] of [...folder].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const place = fileKindAt(file);
    if (!place) {
      issues.push({
        severity: 'warning',
        code: 'stray-file',
        message: 'the path matches no kind of record',
        file,
        line: 1,
        column: 1,
        hint: 'move or remove the file; docs/authoring.md lists the folders',
      });
      continue;
    }
    const { parsed, issues: faults } = parseYaml(file, source);
    issues.push(...faults);
    const result = parsed && FILE_KINDS[place.kind].schema.safeParse(parsed.data ?? emptyRecord(place.kind));
    if (!parsed || !result) continue;
    if (result.success) located.push({ kind: place.kind, file, record: result.data, at: parsed.at, path: place.path } as ParsedFile);
    else issues.push(...shapeIssues(result.error.issues, parsed, FILE_KINDS[place.kind].schema));
  }
  return { located, issues };
}

/** Id that the path of a file implies; null if the file has several records or records without ids. */
export function idOfFilePath({ kind, path }: Pick<ParsedFile, 'kind' | 'path'>): string | null {
  if (kind === 'entity') return `${path[0]}:${path[1]}`;
  return kind === 'event' || kind === 'document' ? `${kind}:${path[0]}` : null;
}

/** Data of an empty file: an empty list where the file holds a list. */
function emptyRecord(kind: FileKind): [] | null {
  return FILE_KINDS[kind].schema.def.type === 'array' ? [] : null;
}

function fileKindAt(file: string): { kind: FileKind; path: string[] } | null {
  for (const kind of Object.keys(FILE_KINDS) as FileKind[]) {
    const match = FILE_KINDS[kind].path.exec(file);
    if (match) return { kind, path: match.slice(1) };
  }
  return null;
}
