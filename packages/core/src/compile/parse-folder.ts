import { FORMAT_1_LANGUAGES } from '../corpus/default-language.ts';
import { FILE_KINDS, type FileKind, type RecordOf } from '../records/registry.ts';
import { languagesOfManifest, manifestLanguageIssues } from './corpus-languages.ts';
import type { Issue } from './issue.ts';
import { type ParsedYaml, parseYaml } from './parse-yaml.ts';
import { settleTexts, type Untranslated } from './settle-texts.ts';
import { pathLabel, shapeIssues } from './shape-issues.ts';

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
  /** Languages of the texts, the default first. */
  readonly languages: readonly string[];
  /** Texts that lack a language of the corpus. */
  readonly untranslated: readonly Untranslated[];
}

/** Result of parsing one file; it depends on nothing but its path, its text and the languages of the corpus. */
interface FileResult {
  readonly source: string;
  readonly languages: readonly string[] | null;
  /** Null if the file is not a valid record. */
  readonly located: ParsedFile | null;
  readonly issues: readonly Issue[];
  /** Issue of a document without a siglum; the hint depends on the other documents. */
  readonly withoutSiglum: Issue | null;
  readonly untranslated: readonly Untranslated[];
}

/** Results by path of the last compilation. Parsing takes most of the time of one, and an edit changes one file of hundreds. */
export type ParsedFileCache = Map<string, FileResult>;

/** Parses all files of a folder and checks each against the schema of its path. Only files that differ from those in `cache` are parsed. */
export function parseFolder(folder: DataFolder, cache: ParsedFileCache = new Map()): ParsedFolder {
  const located: ParsedFile[] = [];
  const issues: Issue[] = [...(folder.faults ?? [])];
  const untranslated: Untranslated[] = [];
  const languages = readLanguages(folder);
  for (const file of cache.keys()) if (!folder.has(file)) cache.delete(file);
  for (const [file, source] of [...folder].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const known = cache.get(file);
    const isCurrent = known?.source === source && known.languages?.join() === languages?.join();
    const result = isCurrent ? known : parseFile(file, source, languages);
    cache.set(file, result);
    issues.push(...result.issues);
    if (result.withoutSiglum) issues.push(proposeSiglum(result.withoutSiglum, folder));
    untranslated.push(...result.untranslated);
    if (result.located) located.push(result.located);
  }
  return {
    located,
    issues,
    languages: languages ?? FORMAT_1_LANGUAGES,
    untranslated,
  };
}

/** Languages of the texts, from corpus.yaml as it is; null where it cannot be read, so that one fault is not reported everywhere. */
function readLanguages(folder: DataFolder): readonly string[] | null {
  const source = folder.get('corpus.yaml');
  const data = source === undefined ? null : parseYaml('corpus.yaml', source).parsed?.data;
  return languagesOfManifest(typeof data === 'object' && data !== null ? data : null);
}

function hasKey(data: unknown, key: string): boolean {
  return typeof data === 'object' && data !== null && key in data;
}

/** Adds the next free letter to the issue of a document without a siglum. */
function proposeSiglum(issue: Issue, folder: DataFolder): Issue {
  const sources = [...folder].flatMap(([file, source]) => (fileKindAt(file)?.kind === 'document' ? [source] : []));
  const taken = new Set(
    sources.flatMap((source) => /(?:^|[\s{,])["']?siglum["']?:\s*["']?([A-Z])["']?\s*(?:$|[,#}])/m.exec(source)?.[1] ?? []),
  );
  const free = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'].find((letter) => !taken.has(letter));
  return free === undefined ? issue : { ...issue, hint: `the next free letter: siglum: ${free}` };
}

function parseFile(file: string, source: string, languages: readonly string[] | null): FileResult {
  const from = { source, languages };
  const none = { ...from, located: null, withoutSiglum: null, untranslated: [] };
  const place = fileKindAt(file);
  if (!place) return { ...none, issues: [strayFile(file)] };
  const { kind, path } = place;
  const { schema } = FILE_KINDS[kind];
  const { parsed, issues } = parseYaml(file, source);
  if (!parsed) return { ...none, issues };
  const { success, data, error } = schema.safeParse(parsed.data ?? emptyRecord(kind));
  if (!success) {
    const faults = Map.groupBy(
      error.issues,
      ({ path }) => kind === 'document' && path.join('.') === 'siglum' && !hasKey(parsed.data, 'siglum'),
    );
    const shape = (lacksSiglum: boolean) => shapeIssues(faults.get(lacksSiglum) ?? [], parsed, schema);
    return { ...none, issues: [...issues, ...shape(false)], withoutSiglum: shape(true)[0] ?? null };
  }
  // Locks are long and have no texts.
  const locked = kind === 'lock' || kind === 'terms';
  const settled = settleTexts(locked ? null : data, languages, { file, at: parsed.at, label: (path) => pathLabel(path, parsed) });
  const located = { kind, file, record: locked ? data : settled.record, at: parsed.at, path } as ParsedFile;
  const faults = [...settled.issues, ...(kind === 'manifest' ? manifestLanguageIssues(located as ParsedFile<'manifest'>) : [])];
  // With a text missing the record is of use to the checks that follow, but not to a corpus.
  return { ...none, located, issues: [...issues, ...faults], untranslated: settled.untranslated };
}

function strayFile(file: string): Issue {
  return {
    severity: 'warning',
    code: 'stray-file',
    message: 'the path matches no kind of record',
    file,
    line: 1,
    column: 1,
    hint: 'move or remove the file; docs/authoring.md lists the folders',
  };
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
