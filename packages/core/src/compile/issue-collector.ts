import { nearestName } from '../text/nearest-name.ts';
import type { IssueCode } from './checks/issue-codes.ts';
import { type Issue, MAX_FILE_ISSUES, moreIssues, RENAME_RECIPE } from './issue.ts';
import { causesFirst } from './issue-order.ts';
import type { ParsedFile } from './parse-folder.ts';
import { recordFile } from './record-file.ts';

/** Location in the data: a file and a path within its record. */
export interface RecordLocation {
  readonly located: Pick<ParsedFile, 'file' | 'at'>;
  readonly path: readonly PropertyKey[];
}

/** Location further inside. */
export function locationAt(spot: RecordLocation, ...path: PropertyKey[]): RecordLocation {
  return { located: spot.located, path: [...spot.path, ...path] };
}

/** Unknown ids that get a suggestion: each is compared with all known ids. */
const MAX_SUGGESTIONS = 200;

/** Issues of a folder that are reported one by one; the rest are counted. */
const MAX_ISSUES = 10_000;

interface IssueCount {
  errors: number;
  warnings: number;
  last: Issue;
}

/** Collects issues; nothing throws and nothing is dropped silently. Of a file with very many, the rest are counted. */
export class IssueCollector {
  readonly #issues: Issue[] = [];
  readonly #unread: ReadonlySet<string>;
  /** By file and cause, so that what follows from another file takes no room from a file's own issues. */
  readonly #counts = new Map<string, IssueCount>();
  #suggestions = 0;

  /** `unread` has the files that cannot be read: what depends on one names it as its cause. */
  constructor(unread: ReadonlySet<string> = new Set()) {
    this.#unread = unread;
  }

  /** Reports an error; if one of the files that it depends on cannot be read, that is its cause. */
  error(code: IssueCode, spot: RecordLocation, message: string, hint: string, dependsOn: readonly string[] = []): void {
    this.#add('error', code, spot, message, hint, dependsOn);
  }

  warn(code: IssueCode, spot: RecordLocation, message: string, hint: string, dependsOn: readonly string[] = []): void {
    this.#add('warning', code, spot, message, hint, dependsOn);
  }

  /** Reports an id that does not exist, with the nearest known id as a hint. `files` could have its record. */
  unknownId(spot: RecordLocation, id: string, known: Iterable<string>, files: readonly string[] = [recordFile(id)]): void {
    const isUnread = files.some((file) => this.#unread.has(file));
    const close = !isUnread && this.#suggestions++ < MAX_SUGGESTIONS ? nearestName(id, known) : null;
    const hint = close
      ? `did you mean ${close}?`
      : `add its record, or correct the id; after a rename, a merge or a removal, write the id that is left: ${RENAME_RECIPE}`;
    this.error('unknown-id', spot, `id "${id}" does not exist`, isUnread ? 'correct the file of its record first' : hint, files);
  }

  /** Files that cannot be read and whose paths match. */
  unreadFiles(path: RegExp): readonly string[] {
    return [...this.#unread].filter((file) => path.test(file));
  }

  addAll(issues: readonly Issue[]): void {
    for (const issue of issues) this.#issues.push(issue);
  }

  /** All issues, causes first. */
  all(): Issue[] {
    const more = [...this.#counts.values()].flatMap(({ errors, warnings, last }) => {
      const rest = errors + warnings - MAX_FILE_ISSUES;
      return rest > 0 ? [moreIssues(last, rest, errors > 0 ? 'error' : 'warning')] : [];
    });
    const all = [...this.#issues, ...more].toSorted(causesFirst(this.#unread));
    const [last] = all.slice(MAX_ISSUES - 1, MAX_ISSUES);
    const rest = all.slice(MAX_ISSUES);
    if (!last || rest.length === 0) return all;
    return [...all.slice(0, MAX_ISSUES), moreIssues(last, rest.length, rest.some((i) => i.severity === 'error') ? 'error' : 'warning')];
  }

  #add(
    severity: Issue['severity'],
    code: IssueCode,
    { located, path }: RecordLocation,
    message: string,
    hint: string,
    dependsOn: readonly string[],
  ): void {
    const cause = dependsOn.find((file) => this.#unread.has(file));
    const key = `${located.file} ${cause ?? ''}`;
    const counts = this.#counts.get(key);
    if (counts) counts[severity === 'error' ? 'errors' : 'warnings']++;
    // Finding the place costs a search of the file, so none is made for what is only counted.
    if (counts && counts.errors + counts.warnings > MAX_FILE_ISSUES) return;
    const place = { file: located.file, ...located.at(path) };
    const last: Issue = { severity, code, message, ...place, hint, ...(cause === undefined ? {} : { cause }) };
    this.#issues.push(last);
    if (counts) counts.last = last;
    else this.#counts.set(key, { errors: severity === 'error' ? 1 : 0, warnings: severity === 'error' ? 0 : 1, last });
  }
}

/** A check of optional ids: it reports those that are not the id of an entity or an event. */
export function createIdChecker(
  { subjects }: { readonly subjects: ReadonlySet<string> },
  problems: IssueCollector,
): (id: string | undefined, spot: RecordLocation) => void {
  return (id, spot) => {
    if (id !== undefined && !subjects.has(id)) problems.unknownId(spot, id, subjects);
  };
}
