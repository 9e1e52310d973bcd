import type { z } from 'zod';
import { FILES, type FileKind, type RecordOf } from '../records/registry.ts';
import type { Issue } from './issue.ts';
import { nearest } from './nearest.ts';
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

/** Every file of the folder, read and held against the schema of its place. */
export function parseFolder(folder: Folder): { located: Located[]; issues: Issue[] } {
  const located: Located[] = [];
  const issues: Issue[] = [];
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
    if (!parsed) continue;
    const result = FILES[place.kind].schema.safeParse(parsed.data);
    if (result.success) located.push({ kind: place.kind, file, record: result.data, at: parsed.at, path: place.path } as Located);
    else for (const fault of result.error.issues) for (const issue of toIssues(fault, parsed)) issues.push(issue);
  }
  return { located, issues };
}

function placeOf(file: string): { kind: FileKind; path: string[] } | null {
  for (const kind of Object.keys(FILES) as FileKind[]) {
    const match = FILES[kind].path.exec(file);
    if (match) return { kind, path: match.slice(1) };
  }
  return null;
}

/** Of a record that is something else altogether, so many unknown keys are told one by one. */
const MOST_KEYS = 20;

function toIssues(fault: z.core.$ZodIssue, parsed: Parsed): Issue[] {
  const where = fault.path.map(String).join('.');
  if (fault.code === 'unrecognized_keys') {
    const more = fault.keys.length - MOST_KEYS;
    return fault.keys.slice(0, MOST_KEYS).map((key, i) => ({
      severity: 'error',
      code: 'unknown-key',
      message: `${key}${more > 0 && i === MOST_KEYS - 1 ? ` (and ${more} more)` : ''} is no part of ${where === '' ? 'this record' : where}`,
      file: parsed.file,
      ...parsed.at([...fault.path, key]),
      hint: 'see docs/authoring.md for the keys of this record',
    }));
  }
  return [
    {
      severity: 'error',
      code: 'shape',
      message: `${where === '' ? 'the record' : where}: ${fault.message}`,
      file: parsed.file,
      ...parsed.at(fault.path),
      hint: hintFor(fault),
    },
  ];
}

function hintFor(fault: z.core.$ZodIssue): string {
  if (fault.code === 'invalid_value') {
    const values = fault.values.map(String);
    const close = nearest(String(fault.input ?? ''), values);
    return close ? `did you mean ${close}?` : `one of ${values.join(', ')}`;
  }
  if (fault.code === 'too_big') return `at most ${fault.maximum}`;
  if (fault.code === 'invalid_type') return `wanted here: ${fault.expected}`;
  if (fault.code === 'invalid_format') return 'ids are kind:slug with a–z, 0–9 and -; dates stand in quotes';
  return 'see docs/authoring.md for this record';
}
