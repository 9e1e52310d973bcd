import { FILES, type FileKind, type RecordOf } from '../records/registry.ts';
import type { Issue } from './issue.ts';
import { shapeIssues } from './shape.ts';
import { type Parsed, parseYaml } from './yaml.ts';

/** A data folder in memory: path from its root, with `/`, to text. */
export type Folder = ReadonlyMap<string, string>;

/** A file that holds what its place asks for. */
export interface Located<K extends FileKind = FileKind> {
  readonly kind: K;
  readonly file: string;
  readonly record: RecordOf<K>;
  at: Parsed['at'];
  /** The slugs that the path carries: `person` and `pankin` of entities/person/pankin.yaml. */
  readonly path: readonly string[];
}

export interface ParsedFolder {
  readonly located: readonly Located[];
  readonly issues: readonly Issue[];
  /** Ids whose own files cannot be read: what names them is not at fault. */
  readonly unread: ReadonlySet<string>;
}

/** Every file of the folder, read and held against the schema of its place. */
export function parseFolder(folder: Folder): ParsedFolder {
  const located: Located[] = [];
  const issues: Issue[] = [];
  const unread = new Set<string>();
  for (const [file, source] of [...folder].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const place = placeOf(file);
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
    const id = idOfPlace(place);
    const result = parsed && FILES[place.kind].schema.safeParse(parsed.data);
    if (id !== null && !result?.success) unread.add(id);
    if (!parsed || !result) continue;
    if (result.success) located.push({ kind: place.kind, file, record: result.data, at: parsed.at, path: place.path } as Located);
    else issues.push(...shapeIssues(result.error.issues, parsed, FILES[place.kind].schema));
  }
  return { located, issues, unread };
}

/** The id that a record has by the place of its file; null where its file holds several, or none. */
export function idOfPlace({ kind, path }: Pick<Located, 'kind' | 'path'>): string | null {
  if (kind === 'entity') return `${path[0]}:${path[1]}`;
  return kind === 'event' || kind === 'document' ? `${kind}:${path[0]}` : null;
}

function placeOf(file: string): { kind: FileKind; path: string[] } | null {
  for (const kind of Object.keys(FILES) as FileKind[]) {
    const match = FILES[kind].path.exec(file);
    if (match) return { kind, path: match.slice(1) };
  }
  return null;
}
